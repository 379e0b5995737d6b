/**
 * Reads the folder of a finished sweep: its design, and any outcome by point, scenario and run. Rows are placed by their keys, never by
 * their order; runs that failed are NaN. Nothing is taken on trust: the manifest must match its digest and every table its hash.
 */
import type { QuarterSeries, RunSeries } from '../model/observables.ts';
import type { Quarter } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { Design } from './design/design.ts';

/** An outcome of a run (column of runs.parquet), or a quarter's figure like 2027Q1.change_mean_pct (from quarters.parquet). */
export type OutcomeName = RunSeries | `${string}.${QuarterSeries}`;

/** Values of one outcome for every point and scenario. */
export interface SweepOutcome {
  name: OutcomeName;
  unit: string;
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
  /** Runs asked for of each point and scenario: the most, where precision decides. */
  runs: number;
  failures: number;
  outcome(name: OutcomeName): Promise<SweepOutcome>;
}

export async function readSweep(folder: string): Promise<SweepResult> {
  throw new Error(`${folder}: sweeps cannot be read yet`);
}
