/**
 * Blocks: the pieces a shard is computed and kept in. A block is some neighbouring points with all their runs, or, where a point has
 * many runs, a stretch of the runs of one point. Small enough to lose, large enough to be worth a simulator of its own.
 */
import type { Cut, SweepPlan } from './sweepPlan.ts';

export interface Block {
  index: number;
  firstPoint: number;
  endPoint: number;
  firstRun: number;
  endRun: number;
}

type Sized = Pick<SweepPlan, 'runs' | 'scenarios' | 'precision' | 'cut'> & { design: { points: number } };

/** Runs of a block, all scenarios and points together: about a second of work. */
const RUNS_PER_BLOCK = 384;
/** A small sweep is cut finer, so that all workers have something to do. */
const LEAST_BLOCKS = 32;
/** Cases a simulator keeps buffers for. */
const CASES_PER_BLOCK = 16;

export function cutInto(points: number, scenarios: number, runs: number, isAdaptive: boolean): Omit<Cut, 'shards'> {
  if (isAdaptive) return { pointsPerBlock: 1, runsPerBlock: runs };
  const runsPerBlock = Math.min(runs, Math.max(1, Math.floor(RUNS_PER_BLOCK / scenarios)));
  if (runsPerBlock < runs) return { pointsPerBlock: 1, runsPerBlock };
  const byRuns = Math.floor(RUNS_PER_BLOCK / (scenarios * runs));
  const byCases = Math.floor(CASES_PER_BLOCK / scenarios);
  return { pointsPerBlock: Math.max(1, Math.min(Math.ceil(points / LEAST_BLOCKS), byRuns, byCases)), runsPerBlock };
}

/** Blocks that the runs of a point are cut into. */
export function chunksPerPoint({ runs, cut }: Pick<Sized, 'runs' | 'cut'>): number {
  return Math.ceil(runs / cut.runsPerBlock);
}

export function blockCount(plan: Sized): number {
  return Math.ceil(plan.design.points / plan.cut.pointsPerBlock) * chunksPerPoint(plan);
}

export function blockAt(plan: Sized, index: number): Block {
  const chunks = chunksPerPoint(plan);
  const firstPoint = Math.floor(index / chunks) * plan.cut.pointsPerBlock;
  const firstRun = (index % chunks) * plan.cut.runsPerBlock;
  return {
    index,
    firstPoint,
    endPoint: Math.min(plan.design.points, firstPoint + plan.cut.pointsPerBlock),
    firstRun,
    endRun: Math.min(plan.runs, firstRun + plan.cut.runsPerBlock),
  };
}

/** Blocks of a shard: [first, end). Neighbours stay together. */
export function blocksOfShard(plan: Sized, shard: number): [number, number] {
  const blocks = blockCount(plan);
  return [Math.floor((shard * blocks) / plan.cut.shards), Math.floor(((shard + 1) * blocks) / plan.cut.shards)];
}

/** The shard that holds a block. */
export function shardOfBlock(plan: Sized, block: number): number {
  const guess = Math.floor((block * plan.cut.shards) / blockCount(plan));
  for (let shard = Math.max(0, guess - 1); ; shard++) {
    const [first, end] = blocksOfShard(plan, shard);
    if (block >= first && block < end) return shard;
  }
}
