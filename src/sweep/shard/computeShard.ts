/**
 * Computes one shard: exit at once when it is there and valid; else take over every whole block that an earlier attempt left, simulate
 * the others, and give the file its final name. Two processes at the same shard do no harm: both write the same.
 */
import { renameSync, rmSync } from 'node:fs';
import type { CreateSimulator } from '../../run/job.ts';
import { blockAt, blocksOfShard } from '../plan/blocks.ts';
import { type Point, readPoints } from '../plan/points.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import { computeBlock } from './computeBlock.ts';
import type { Layout } from './layout.ts';
import { readBlocks, type ShardWriter } from './shardFile.ts';
import { beginShard, begunPaths, finalPath, isFinished, isOrphan, syncFolderOf } from './shardFolder.ts';

export interface ShardOptions {
  folder: string;
  plan: SweepPlan;
  layout: Layout;
  shard: number;
  createSimulator?: CreateSimulator | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the runs of each block that is finished, or was found finished. */
  onBlock?: ((runs: number) => void) | undefined;
}

export type ShardEnd = 'there' | 'computed' | 'interrupted';

export async function computeShard(options: ShardOptions): Promise<ShardEnd> {
  const { folder, plan, layout, shard } = options;
  if (isFinished(folder, plan, layout, shard)) return 'there';
  const begun = begunPaths(folder, shard);
  const file = beginShard(folder, plan, shard);
  let done: boolean;
  try {
    const taken = takeOver([finalPath(folder, shard), ...begun], options, file);
    file.sync();
    for (const path of begun.filter(isOrphan)) rmSync(path, { force: true });
    done = await computeOthers(options, taken, file);
  } finally {
    file.close();
  }
  if (!done) return 'interrupted';
  publish(options, file.path);
  for (const path of begun) rmSync(path, { force: true });
  return 'computed';
}

/** Copies whole blocks of earlier attempts; returns which. */
function takeOver(paths: readonly string[], { plan, layout, shard, onBlock }: ShardOptions, file: ShardWriter): Set<number> {
  const [first, end] = blocksOfShard(plan, shard);
  const taken = new Set<number>();
  for (const path of paths) {
    for (const data of readBlocks(path, plan, layout, shard)) {
      if (taken.has(data.block) || data.block < first || data.block >= end) continue;
      file.append(data);
      taken.add(data.block);
      onBlock?.(data.counts.reduce((sum, count) => sum + count, 0) * plan.scenarios.length);
    }
  }
  return taken;
}

async function computeOthers(options: ShardOptions, taken: ReadonlySet<number>, file: ShardWriter): Promise<boolean> {
  const { folder, plan, shard, signal, onBlock } = options;
  const [first, end] = blocksOfShard(plan, shard);
  if (first === end) return true;
  const source = readPoints(folder, blockAt(plan, first).firstPoint, blockAt(plan, end - 1).endPoint);
  let points: Point[] = [];
  for (let index = first; index < end; index++) {
    const block = blockAt(plan, index);
    points = points.filter(({ id }) => id >= block.firstPoint);
    while (points.length < block.endPoint - block.firstPoint) {
      const { value, done } = await source.next();
      if (done) throw new Error(`the design ends before point ${block.endPoint - 1}`);
      points.push(value);
    }
    if (taken.has(index)) continue;
    const data = await computeBlock({ ...options, signal }, block, points);
    if (data === undefined) {
      await source.return(undefined);
      return false;
    }
    file.append(data);
    onBlock?.(data.counts.reduce((sum, count) => sum + count, 0) * plan.scenarios.length);
  }
  await source.return(undefined);
  return true;
}

/** The final name. Another process may have been faster and have cleared this file away: then the shard is there all the same. */
function publish({ folder, plan, layout, shard }: ShardOptions, path: string): void {
  try {
    renameSync(path, finalPath(folder, shard));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !isFinished(folder, plan, layout, shard)) throw error;
  }
  syncFolderOf(folder);
}
