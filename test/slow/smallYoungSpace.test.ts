/** What keeps a sweep's memory flat: workers and the merging thread are started with little room for young objects. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import { expect, it, vi } from 'vitest';

const { threads, processes } = vi.hoisted(() => ({ threads: [] as ResourceLimits[], processes: [] as ChildProcess[] }));

vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>();
  return {
    ...real,
    Worker: class extends real.Worker {
      constructor(...given: ConstructorParameters<typeof real.Worker>) {
        super(...given);
        // as the thread has them; they are gone once it ends
        threads.push({ ...this.resourceLimits });
      }
    },
  };
});
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  const fork = (...given: Parameters<typeof real.fork>) => {
    const child = real.fork(...given);
    processes.push(child);
    return child;
  };
  return { ...real, fork };
});

const { computeLocally } = await import('../../src/sweep/engine/local.ts');
const { mergeApart } = await import('../../src/sweep/engine/mergeApart.ts');
const { layoutOf } = await import('../../src/sweep/shard/layout.ts');
const { temporaryFolder } = await import('../run/fixture.ts');
const { planIn, sweepStudy, upTo } = await import('../sweep/fixture.ts');

it('holds for the processes of shards and for the thread of the merge', async () => {
  const folder = join(temporaryFolder(), 'out');
  const plan = await planIn(folder, sweepStudy({ factors: { 'ai.hurdle': [0.1, 0.4] } }, { runs: 2 }), 2);
  expect(await computeLocally({ folder, plan, layout: layoutOf(plan), workers: 1 }, upTo(2))).toMatchObject({
    lost: [],
    interrupted: false,
  });
  expect(processes.map(({ spawnargs }) => spawnargs.filter((arg) => arg.includes('semi-space')))).toEqual([['--max-semi-space-size=4']]);
  expect(await mergeApart(folder)).toMatchObject({ kind: 'merged' });
  expect(threads.map(({ maxYoungGenerationSizeMb }) => maxYoungGenerationSizeMb)).toEqual([6]);
});
