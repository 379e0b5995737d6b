/**
 * The design: what each point of each scenario stands for. One row a case; where parameters are drawn, one row a run, with the
 * numbers it drew under the path of the parameter.
 */
import { createParameterSampler, drawParameters } from '../model/parameters.ts';
import type { StudyResult } from './studyResult.ts';
import type { Field, FieldData, Table } from './tables.ts';

const CASE_FIELDS: Field[] = [
  { name: 'point_id', type: 'INT32' },
  { name: 'scenario', type: 'STRING' },
  { name: 'title', type: 'STRING' },
];

export function designTable(result: StudyResult): Table {
  const paths = drawnPaths(result);
  const rowsPerCase = paths.length > 0 ? result.runs : 1;
  return {
    file: 'design.parquet',
    rowsPerSlot: result.cases.length * rowsPerCase,
    fields: [...CASE_FIELDS, ...(paths.length > 0 ? drawnFields(paths) : [])],
    groups: [{ caseIndex: 0, slots: [0] }],
    dataOf: () => [...caseData(result, rowsPerCase), ...(paths.length > 0 ? drawnData(result, paths) : [])],
  };
}

/** Paths of the parameters that any case draws, in alphabetical order. */
function drawnPaths({ cases, study }: StudyResult): string[] {
  const paths = new Set<string>();
  for (const { model } of cases) for (const { path } of createParameterSampler(model, study.bounds).drawn) paths.add(path);
  return [...paths].sort();
}

function drawnFields(paths: readonly string[]): Field[] {
  return [{ name: 'run', type: 'INT32' }, ...paths.map((name): Field => ({ name, type: 'DOUBLE' }))];
}

function caseData({ cases, study }: StudyResult, rowsPerCase: number): FieldData[] {
  const repeated = cases.flatMap((one) => new Array<(typeof cases)[number]>(rowsPerCase).fill(one));
  return [
    Int32Array.from(repeated, ({ pointId }) => pointId),
    repeated.map(({ scenarioIndex }) => study.scenarios[scenarioIndex].name),
    repeated.map(({ scenarioIndex }) => study.scenarios[scenarioIndex].title),
  ];
}

/** Draws again what every run drew: the draws depend on seed, run and path alone. */
function drawnData({ cases, study, runs, runNumbers }: StudyResult, paths: readonly string[]): FieldData[] {
  const numbers = Int32Array.from({ length: cases.length * runs }, (_, row) => runNumbers?.[row % runs] ?? row % runs);
  const columns = paths.map(() => new Float64Array(numbers.length));
  cases.forEach(({ model }, c) => {
    const sampler = createParameterSampler(model, study.bounds);
    for (let row = c * runs; row < (c + 1) * runs; row++) {
      drawParameters(sampler, study.seed, numbers[row]);
      paths.forEach((path, p) => {
        columns[p][row] = numberAt(sampler.parameters, path);
      });
    }
  });
  return [numbers, ...columns];
}

/** The number at a dotted path; NaN where this case has none. */
function numberAt(tree: unknown, path: string): number {
  const found = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], tree);
  return typeof found === 'number' ? found : Number.NaN;
}
