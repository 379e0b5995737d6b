/** All tables of a sweep, written in one pass over the runs in their order: memory is that of one block and one row group a table. */
import { csvLine } from '../../results/csv.ts';
import type { RunFailure } from '../../results/studyResult.ts';
import type { Field } from '../../results/tables.ts';
import { SUMMARY_FILE, summaryHeader, summaryLine } from '../../results/writeSummary.ts';
import type { WrittenFile } from '../../results/writeTables.ts';
import { type Counted, MOST_FAILURES_TOLD } from '../manifest.ts';
import { readPoints } from '../plan/points.ts';
import { casesPerPoint, type SweepPlan } from '../plan/sweepPlan.ts';
import type { Layout, TableName } from '../shard/layout.ts';
import { type CaseRuns, caseRuns } from './caseRuns.ts';
import { type TablePlace, writeDesign, writeDraws } from './designTables.ts';
import { failedRunError } from './failedRun.ts';
import { summariseCases } from './summaryRows.ts';
import { openTableStream, type TableStream } from './tableStream.ts';
import { openTextStream, type TextStream } from './textStream.ts';

const FAILURES_FILE = 'failures.csv';

export interface Merged {
  files: WrittenFile[];
  counted: Counted;
}

/** Writes into `place` what the shards in `source` hold; throws ShardLost when one turns out damaged. */
export async function mergeTables(
  place: TablePlace,
  source: string,
  plan: SweepPlan,
  layout: Layout,
  breathe: () => Promise<void>,
): Promise<Merged> {
  const names = (['runs', ...plan.tables] as const).filter((name, i, all) => all.indexOf(name) === i);
  const tables = names.map((name) => openRunTable(place, name, layout));
  const summary = openTextStream(place.folder, SUMMARY_FILE, summaryHeader());
  const failures = createFailureList(place, source, plan);
  const counts: number[] = [];
  try {
    const summaries = summariseCases(plan, layout);
    let last: CaseRuns | undefined;
    const endCase = () => summaries.take((labels, statistics) => summary.line(summaryLine(labels, statistics)));
    for (const part of caseRuns(source, plan, layout)) {
      if (last && (last.pointId !== part.pointId || last.scenario !== part.scenario)) endCase();
      last = part;
      if (part.scenario === 0) counts[part.pointId] = (counts[part.pointId] ?? 0) + part.runs;
      for (const table of tables) table.add(part, plan);
      for (let r = 0; r < part.runs; r++) {
        const message = part.failures.get(part.firstSlot + r);
        if (message !== undefined) await failures.add(part, part.worldOf(part.firstRun + r), message);
      }
      summaries.add(part);
      await breathe();
    }
    endCase();
  } catch (error) {
    for (const open of [...tables.map(({ stream }) => stream), summary, failures]) open.abandon();
    throw error;
  }
  const design = await writeDesign(place, source, plan, (point) => counts[point] ?? 0);
  const draws = writeDraws(
    place,
    plan,
    counts.reduce((most, count) => Math.max(most, count), 0),
  );
  const told = await failures.finish();
  const files = [design, ...tables.map(({ stream }) => stream.finish()), ...(draws ? [draws] : []), summary.finish(), ...told.files];
  const asked = counts.reduce((sum, count) => sum + count, 0) * casesPerPoint(plan);
  return { files, counted: { asked, failed: told.failed, failures: told.failures } };
}

const KEYS: Field[] = [
  { name: 'scenario', type: 'STRING' },
  { name: 'point_id', type: 'INT32' },
  { name: 'run', type: 'INT32' },
];
const STATUS: Field[] = [
  { name: 'status', type: 'STRING' },
  { name: 'error', type: 'STRING' },
];

interface RunTable {
  stream: TableStream;
  add(part: CaseRuns, plan: SweepPlan): void;
}

/** Every run has a row in runs; in the other tables failed ones have none. */
function openRunTable({ folder, metadata }: TablePlace, name: TableName, { columns, labels }: Layout): RunTable {
  const own = columns.flatMap((column, c) => (column.table === name ? [{ ...column, c }] : []));
  const rows = own[0].width;
  const isRuns = name === 'runs';
  const series = own.map(({ series: field, isSingle }): Field => ({ name: field, type: isSingle ? 'FLOAT' : 'DOUBLE' }));
  const texts = labels[name].map((label): Field => ({ name: label.name, type: 'STRING' }));
  const stream = openTableStream(folder, `${name}.parquet`, [...KEYS, ...(isRuns ? STATUS : texts), ...series], metadata);
  const add = ({ scenario, pointId, runs, firstRun, worldOf, data, firstSlot, failures }: CaseRuns, plan: SweepPlan) => {
    const title = plan.study.scenarios[plan.scenarios[scenario]].name;
    for (let r = 0; r < runs; r++) {
      const slot = firstSlot + r;
      const message = failures.get(slot);
      if (message !== undefined && !isRuns) continue;
      const world = worldOf(firstRun + r);
      const error = message === undefined ? '' : failedRunError(plan, title, pointId, world, message);
      const middle = isRuns ? [message === undefined ? 'ok' : 'failed', error] : labels[name].map(({ values }) => values);
      const values = own.map(({ c, width }) => data.columns[c].subarray(slot * width, (slot + 1) * width));
      stream.append(rows, [title, pointId, world, ...middle, ...values]);
    }
  };
  return { stream, add };
}

/** Failed runs with parameters and seed in a table of their own, and the first of them for the manifest. */
function createFailureList({ folder }: TablePlace, source: string, plan: SweepPlan) {
  const points = readPoints(source);
  const failures: RunFailure[] = [];
  let file: TextStream | undefined;
  let point: { id: number; values: unknown[] } | undefined;
  let failed = 0;
  const header = csvLine(['scenario', 'point_id', 'run', 'seed', 'error', ...plan.design.factors.map(({ path }) => path)]);
  return {
    async add({ pointId, scenario }: CaseRuns, world: number, message: string) {
      while (point === undefined || point.id < pointId) point = (await points.next()).value ?? { id: pointId, values: [] };
      const { name } = plan.study.scenarios[plan.scenarios[scenario]];
      const error = failedRunError(plan, name, pointId, world, message);
      if (failed++ < MOST_FAILURES_TOLD) failures.push({ caseIndex: pointId * casesPerPoint(plan) + scenario, run: world, message: error });
      file ??= openTextStream(folder, FAILURES_FILE, header);
      const cells = [
        name,
        pointId,
        world,
        plan.study.seed,
        message,
        ...point.values.map((v) => (typeof v === 'object' ? JSON.stringify(v) : v)),
      ];
      file.line(csvLine(cells.map(String)));
    },
    async finish() {
      await points.return(undefined);
      return { failed, failures, files: file ? [file.finish()] : [] };
    },
    abandon: () => file?.abandon(),
  };
}
