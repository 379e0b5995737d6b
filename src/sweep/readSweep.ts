/**
 * Reads the folder of a finished sweep: its design, and any outcome by point, scenario and run. Rows are placed by their keys, never by
 * their order; runs that failed are NaN. Nothing is taken on trust: the manifest must match its digest and every table its hash.
 */
import { join } from 'node:path';
import { usageError } from '../config/fault.ts';
import { QUARTER_SERIES, type QuarterSeries, RUN_SERIES, type RunSeries } from '../model/observables.ts';
import { readManifest } from '../results/readManifest.ts';
import { readRows } from '../results/readRows.ts';
import type { Quarter } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { Design } from './design/design.ts';
import type { SweepManifest } from './manifest.ts';
import { readDesign } from './readDesign.ts';
import { layoutOf } from './shard/layout.ts';

/** An outcome of a run (column of runs.parquet), or a quarter's figure like 2027Q1.change_mean_pct (from quarters.parquet). */
export type OutcomeName = RunSeries | `${string}.${QuarterSeries}`;

/** Values of one outcome for every point and scenario. */
export interface SweepOutcome {
  name: OutcomeName;
  /** Run numbers and values of a point and scenario, by ascending run; NaN where the run failed. `scenario` counts from 0. */
  of(pointId: number, scenario: number): { runs: Int32Array; values: Float64Array };
}

export interface SweepResult {
  folder: string;
  /** As resolved, with seed and `sweep` section. */
  study: Study;
  studyHash: string;
  version: string;
  design: Design;
  /** Names and titles of the scenarios simulated at every point. */
  scenarios: readonly { name: string; title: string }[];
  quarters: readonly Quarter[];
  /** Position of the quarter the study asks about; -1 when there is none. */
  headline: number;
  /** Runs asked for of each point and scenario: the most, where precision decides. */
  runs: number;
  /** common: run r is the same world at every point. */
  worlds: 'common' | 'independent';
  runsDone: number;
  runsFailed: number;
  outcome(name: OutcomeName): Promise<SweepOutcome>;
}

export async function readSweep(folder: string): Promise<SweepResult> {
  const manifest = (await readManifest(folder)) as unknown as SweepManifest;
  const { hashed } = manifest;
  if (hashed.sweep === undefined) throw usageError(folder, 'holds the runs of a study, not a sweep');
  const { study, sweep } = hashed;
  const scenarios = sweep.scenarios.map((s) => ({ name: study.scenarios[s].name, title: study.scenarios[s].title }));
  const { quarters, headline } = layoutOf({ study, ...sweep });
  return {
    folder,
    study,
    studyHash: hashed.studyHash,
    version: hashed.version,
    design: await readDesign(folder, hashed),
    scenarios,
    quarters,
    headline,
    runs: sweep.runs,
    worlds: sweep.worlds,
    runsDone: hashed.runsDone,
    runsFailed: hashed.runsFailed,
    outcome: (name) => readOutcome(folder, hashed.tables, { points: sweep.design.points, scenarios: scenarios.map((s) => s.name) }, name),
  };
}

interface Shape {
  points: number;
  scenarios: string[];
}

async function readOutcome(
  folder: string,
  tables: SweepManifest['hashed']['tables'],
  shape: Shape,
  name: OutcomeName,
): Promise<SweepOutcome> {
  const [first, second] = name.split('.');
  const isOutcome = second === undefined && (RUN_SERIES as readonly string[]).includes(first);
  const isQuarterly = second !== undefined && (QUARTER_SERIES as readonly string[]).includes(second);
  if (!isOutcome && !isQuarterly)
    throw usageError(name, 'is not an outcome of runs.parquet nor a quarter and a figure like 2027Q1.change_mean_pct');
  const cases = new Map<string, [number, number][]>();
  const keyOf = (point: unknown, scenario: unknown) => `${point}/${scenario}`;
  const add = (row: Record<string, unknown>, value: unknown) => {
    const key = keyOf(row.point_id, row.scenario);
    const known = cases.get(key);
    const entry: [number, number] = [row.run as number, typeof value === 'number' ? value : Number.NaN];
    if (known) known.push(entry);
    else cases.set(key, [entry]);
  };
  const columns = ['scenario', 'point_id', 'run'];
  if (isOutcome) await readRows(table(folder, tables, 'runs.parquet'), [...columns, first], (row) => add(row, row[first]));
  else {
    const wanted = { quarter: first, found: false };
    await readRows(table(folder, tables, 'quarters.parquet'), [...columns, 'quarter', second], (row) => {
      if (row.quarter !== wanted.quarter) return;
      wanted.found = true;
      add(row, row[second]);
    });
    if (!wanted.found) throw usageError(name, `the sweep has no quarter ${first}`);
    await addFailed(folder, tables, cases, keyOf);
  }
  for (const entries of cases.values()) entries.sort(([a], [b]) => a - b);
  return {
    name,
    of(pointId, scenario) {
      const entries = cases.get(keyOf(pointId, shape.scenarios[scenario])) ?? [];
      return { runs: Int32Array.from(entries, ([run]) => run), values: Float64Array.from(entries, ([, value]) => value) };
    },
  };
}

/** Runs that failed have no rows by quarter: they are NaN here as well. */
async function addFailed(
  folder: string,
  tables: SweepManifest['hashed']['tables'],
  cases: Map<string, [number, number][]>,
  keyOf: (point: unknown, scenario: unknown) => string,
): Promise<void> {
  await readRows(table(folder, tables, 'runs.parquet'), ['scenario', 'point_id', 'run', 'status'], (row) => {
    if (row.status === 'ok') return;
    const key = keyOf(row.point_id, row.scenario);
    const entries = cases.get(key) ?? [];
    entries.push([row.run as number, Number.NaN]);
    cases.set(key, entries);
  });
}

function table(folder: string, tables: SweepManifest['hashed']['tables'], file: string) {
  const entry = tables[file];
  if (entry === undefined) throw usageError(join(folder, file), 'was not kept: name it under sweep.tables and run the sweep again');
  return { folder, file, sha256: entry.sha256 };
}
