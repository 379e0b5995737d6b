/** The merge that commands use: in a thread of its own, with the same bytes and the same errors. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeApart } from '../../src/sweep/engine/mergeApart.ts';
import { finishedManifest } from '../../src/sweep/merge/mergeSweep.ts';
import { finalPath, SHARD_FOLDER } from '../../src/sweep/shard/shardFolder.ts';
import { temporaryFolder } from '../run/fixture.ts';
import { computeAll, planIn, sweepStudy, sweptWith, upTo } from './fixture.ts';

async function computed() {
  const folder = join(temporaryFolder(), 'out');
  const plan = await planIn(folder, sweepStudy(), 3);
  await computeAll(folder, plan, upTo(3));
  return { folder, plan };
}

describe('a merge in a thread of its own', () => {
  test('gives the bytes of a merge in this one, and finds them the second time', async () => {
    const { folder, plan } = await computed();
    const { digest } = await sweptWith(sweepStudy(), 1);
    expect(await mergeApart(folder, { keepShards: true })).toMatchObject({ kind: 'merged', manifest: { digest } });
    expect(finishedManifest(folder, plan)?.digest).toBe(digest);
    expect(readdirSync(folder)).toContain(SHARD_FOLDER);
    expect(await mergeApart(folder)).toMatchObject({ kind: 'there', manifest: { digest } });
    expect(readdirSync(folder)).not.toContain(SHARD_FOLDER);
  });

  test('names the shards that are missing', async () => {
    const { folder } = await computed();
    rmSync(finalPath(folder, 1));
    expect(await mergeApart(folder)).toEqual({ kind: 'missing', shards: [1] });
  });

  test('ends when it is interrupted, before and on the way, and leaves nothing half made', async () => {
    const { folder, plan } = await computed();
    await expect(mergeApart(folder, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const merging = mergeApart(folder, { signal: controller.signal });
    controller.abort();
    await expect(merging).rejects.toThrow(/abort/i);
    expect(finishedManifest(folder, plan)).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'points.jsonl', 'shards']);
    expect(await mergeApart(folder)).toMatchObject({ kind: 'merged' });
  });

  test('tells of trouble with the disk as the file system told it', async () => {
    const { folder } = await computed();
    rmSync(finalPath(folder, 0));
    mkdirSync(finalPath(folder, 0));
    await expect(mergeApart(folder)).rejects.toMatchObject({ code: 'EISDIR', syscall: 'read' });
  });
});
