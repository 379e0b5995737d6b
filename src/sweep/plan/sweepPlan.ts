/**
 * The plan of a sweep: everything that any machine needs to compute any part of it. The number of shards lives here and nowhere else.
 * `identity` covers what the results depend on; shards and blocks only say how the work is cut, and leave the results alone.
 */
import type { SweepConfig } from '../../config/schema/sweep.ts';
import type { SweepTable } from '../../config/sweepNames.ts';
import type { Study } from '../../scenario/study.ts';
import type { Design } from '../design/design.ts';

export const PLAN_FILE = 'plan.json';
export const POINTS_FILE = 'points.jsonl';
/** Raised when an older program could not make sense of a plan or a shard. */
export const PLAN_FORMAT = 1;

export interface SweepPlan {
  format: typeof PLAN_FORMAT;
  /** Program and Node that every shard must be computed with. */
  version: string;
  node: string;
  study: Study;
  studyHash: string;
  design: Pick<Design, 'kind' | 'factors' | 'points' | 'excluded'> & { sha256: string };
  /** Scenarios simulated at every point, as positions in the study. */
  scenarios: number[];
  /** Runs of each point and scenario; the most, where precision decides. */
  runs: number;
  worlds: SweepConfig['worlds'];
  precision: SweepConfig['precision'];
  tables: SweepTable[];
  identity: string;
  cut: Cut;
}

/** How the work is cut: blocks of some points and runs, and so many blocks a shard. */
export interface Cut {
  shards: number;
  pointsPerBlock: number;
  runsPerBlock: number;
}

/** Cases of a point, in the order of every table. */
export function casesPerPoint({ scenarios }: Pick<SweepPlan, 'scenarios'>): number {
  return scenarios.length;
}

/** Number of the world that run r of a point lives in: the `run` of every table, and what its random streams are keyed by. */
export function worldOf({ worlds, runs }: Pick<SweepPlan, 'worlds' | 'runs'>, point: number, replicate: number): number {
  return worlds === 'common' ? replicate : point * runs + replicate;
}
