/** Where the files of shards are: shards/000017.shard when whole, 000017.HOST.PID.N.tmp while somebody writes or after he died. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { blocksOfShard } from '../plan/blocks.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import type { Layout } from './layout.ts';
import { createShardFile, readBlocks, type ShardWriter } from './shardFile.ts';

export const SHARD_FOLDER = 'shards';

const numbered = (shard: number) => String(shard).padStart(6, '0');

export function finalPath(folder: string, shard: number): string {
  return join(folder, SHARD_FOLDER, `${numbered(shard)}.shard`);
}

/** Files that others began for this shard, dead or alive. */
export function begunPaths(folder: string, shard: number): string[] {
  const parent = join(folder, SHARD_FOLDER);
  if (!existsSync(parent)) return [];
  const isOfShard = (name: string) => name.startsWith(`${numbered(shard)}.`) && name.endsWith('.tmp');
  return readdirSync(parent)
    .filter(isOfShard)
    .sort()
    .map((name) => join(parent, name));
}

const ownHost = () => hostname().replace(/[^\w-]/g, '_');

/** Whether a file's process lived on this machine and is gone. */
export function isOrphan(path: string): boolean {
  const [, host, pid] = /\.([\w-]+)\.(\d+)\.\d+\.tmp$/.exec(path) ?? [];
  if (host !== ownHost() || pid === String(process.pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A new file of this process for a shard. */
export function beginShard(folder: string, plan: SweepPlan, shard: number): ShardWriter {
  const parent = join(folder, SHARD_FOLDER);
  mkdirSync(parent, { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      return createShardFile(join(parent, `${numbered(shard)}.${ownHost()}.${process.pid}.${attempt}.tmp`), plan, shard);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export function syncFolderOf(folder: string): void {
  const fd = openSync(join(folder, SHARD_FOLDER), 'r');
  try {
    fsyncSync(fd);
  } catch {
    // not every file system can
  } finally {
    closeSync(fd);
  }
}

/** Whether a shard is there, whole and undamaged. */
export function isFinished(folder: string, plan: SweepPlan, layout: Layout, shard: number): boolean {
  const [first, end] = blocksOfShard(plan, shard);
  const found = new Set<number>();
  for (const { block } of readBlocks(finalPath(folder, shard), plan, layout, shard)) found.add(block);
  for (let block = first; block < end; block++) if (!found.has(block)) return false;
  return true;
}

/** Shards that are not, in order. */
export function missingShards(folder: string, plan: SweepPlan, layout: Layout): number[] {
  return Array.from({ length: plan.cut.shards }, (_, shard) => shard).filter((shard) => !isFinished(folder, plan, layout, shard));
}
