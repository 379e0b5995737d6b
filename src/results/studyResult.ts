/**
 * Everything a study's runs wrote, as columns. Run k of case c owns its slot in every column whoever computes it,
 * so the columns are the same for any number of workers. Slots of failed runs hold NaN.
 */
import type { ClassId, RegionId } from '../config/names.ts';
import type { GridSeries, GroupSeries, QuarterSeries, RunSeries } from '../model/observables.ts';
import type { Case, Study } from '../scenario/study.ts';

export const RUN_STATUS = { pending: 0, ok: 1, failed: 2 } as const;

export interface RunFailure {
  caseIndex: number;
  run: number;
  /** Which scenario, run and seed, and what went wrong, in one line. */
  message: string;
}

export interface Quarter {
  /** Like 2026Q1. */
  name: string;
  /** ISO dates of its first and last simulated day. */
  start: string;
  end: string;
  /** Whether the study covers the whole quarter (to within a day). */
  complete: boolean;
}

export interface StudyResult {
  study: Study;
  cases: Case[];
  /** Slots of a case. */
  runs: number;
  /** Run number of every slot, ascending; 0, 1, 2 ... when left out. */
  runNumbers?: readonly number[];
  /** ISO date of the first day of each grid step. */
  gridDates: string[];
  quarters: Quarter[];
  classes: readonly ClassId[];
  regions: readonly RegionId[];
  /** [case][run] */
  status: Uint8Array;
  failures: RunFailure[];
  /** [case][run][grid] */
  grid: Record<GridSeries, Float32Array>;
  /** [case][run][quarter] */
  quarterly: Record<QuarterSeries, Float64Array>;
  /** [case][run][quarter][class] */
  classQuarterly: Record<GroupSeries, Float64Array>;
  /** [case][run][quarter][region] */
  regionQuarterly: Record<GroupSeries, Float64Array>;
  /** [case][run] */
  outcomes: Record<RunSeries, Float64Array>;
}
