/** The design as a table, a row a point and scenario; and what each run drew, where parameters are distributions. */
import { createParameterSampler, drawParameters } from '../../model/parameters.ts';
import type { Field } from '../../results/tables.ts';
import type { WrittenFile } from '../../results/writeTables.ts';
import type { FactorValue } from '../design/design.ts';
import { readPoints } from '../plan/points.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import { openTableStream, type Part } from './tableStream.ts';

const KEYS: Field[] = [
  { name: 'point_id', type: 'INT32' },
  { name: 'point_group', type: 'INT32' },
  { name: 'point_role', type: 'STRING' },
  { name: 'scenario', type: 'STRING' },
  { name: 'title', type: 'STRING' },
  { name: 'runs', type: 'INT32' },
];

export interface TablePlace {
  folder: string;
  metadata: Record<string, string>;
}

/** `runsOf` gives the runs that a point has. */
export async function writeDesign(
  { folder, metadata }: TablePlace,
  source: string,
  plan: SweepPlan,
  runsOf: (point: number) => number,
): Promise<WrittenFile> {
  const types = await typesOf(source, plan);
  const fields = [...KEYS, ...plan.design.factors.map(({ path }, f): Field => ({ name: path, type: types[f] }))];
  const table = openTableStream(folder, 'design.parquet', fields, metadata);
  for await (const { id, group, role, values } of readPoints(source)) {
    for (const s of plan.scenarios) {
      const { name, title } = plan.study.scenarios[s];
      table.append(1, [id, group, role, name, title, runsOf(id), ...values.map((value, f) => stored(value, types[f]))]);
    }
  }
  return table.finish();
}

/** Numbers, switches, or words; a factor that mixes them, or takes distributions, is kept as JSON. */
async function typesOf(source: string, { design }: SweepPlan): Promise<Field['type'][]> {
  const seen = design.factors.map(() => new Set<string>());
  for await (const { values } of readPoints(source)) for (const [f, value] of values.entries()) seen[f].add(typeof value);
  return seen.map((kinds): Field['type'] => {
    if (kinds.size !== 1) return 'STRING';
    return kinds.has('number') ? 'DOUBLE' : kinds.has('boolean') ? 'BOOLEAN' : 'STRING';
  });
}

function stored(value: FactorValue, type: Field['type']): Part {
  return type !== 'STRING' || typeof value === 'string' ? (value as Part) : JSON.stringify(value);
}

/** undefined where nothing is drawn, or where every point has worlds of its own. Parameters that are swept are in the design. */
export function writeDraws({ folder, metadata }: TablePlace, plan: SweepPlan, runs: number): WrittenFile | undefined {
  const swept = new Set(plan.design.factors.map(({ path }) => path));
  const samplers = plan.scenarios.map((s) => createParameterSampler(plan.study.scenarios[s].model, plan.study.bounds));
  const paths = [...new Set(samplers.flatMap(({ drawn }) => drawn.map(({ path }) => path)))].filter((path) => !swept.has(path)).sort();
  if (paths.length === 0 || plan.worlds !== 'common') return undefined;
  const numbers = paths.map((name): Field => ({ name, type: 'DOUBLE' }));
  const table = openTableStream(
    folder,
    'draws.parquet',
    [{ name: 'scenario', type: 'STRING' }, { name: 'run', type: 'INT32' }, ...numbers],
    metadata,
  );
  for (const [i, sampler] of samplers.entries()) {
    for (let run = 0; run < runs; run++) {
      drawParameters(sampler, plan.study.seed, run);
      table.append(1, [plan.study.scenarios[plan.scenarios[i]].name, run, ...paths.map((path) => numberAt(sampler.parameters, path))]);
    }
  }
  return table.finish();
}

/** The number at a dotted path; NaN where this scenario has none. */
function numberAt(tree: unknown, path: string): number {
  const found = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], tree);
  return typeof found === 'number' ? found : Number.NaN;
}
