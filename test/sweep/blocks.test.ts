import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockAt, blockCount, blocksOfShard, cutInto, shardOfBlock } from '../../src/sweep/plan/blocks.ts';

const anySweep = fc.record({
  points: fc.integer({ min: 1, max: 1000 }),
  scenarios: fc.integer({ min: 1, max: 8 }),
  runs: fc.integer({ min: 1, max: 3000 }),
  shards: fc.integer({ min: 1, max: 1000 }),
  adaptive: fc.boolean(),
});

const planOf = ({ points, scenarios, runs, shards, adaptive }: typeof anySweep extends fc.Arbitrary<infer T> ? T : never) => {
  const sized = {
    design: { points },
    scenarios: new Array(scenarios).fill(0),
    runs,
    precision: undefined,
    cut: { shards: 1, ...cutInto(points, scenarios, runs, adaptive) },
  };
  return { ...sized, cut: { ...sized.cut, shards: Math.min(shards, blockCount(sized)) } };
};

test('blocks hold every run of every point once, in order', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      const plan = planOf(sweep);
      const faults: unknown[] = [];
      let point = 0;
      let run = 0;
      for (let b = 0; b < blockCount(plan); b++) {
        const block = blockAt(plan, b);
        const { firstPoint, endPoint, firstRun, endRun } = block;
        const goesOn = firstPoint === point && firstRun === run && endPoint > firstPoint && endRun > firstRun;
        // several points only with all their runs
        const isWhole = endPoint - firstPoint === 1 || (firstRun === 0 && endRun === sweep.runs);
        if (!goesOn || !isWhole) faults.push(block);
        [point, run] = endRun === sweep.runs ? [endPoint, 0] : [firstPoint, endRun];
      }
      expect(faults).toEqual([]);
      expect([point, run]).toEqual([sweep.points, 0]);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('every block belongs to one shard, and no shard is empty', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      const plan = planOf(sweep);
      const faults: number[] = [];
      let next = 0;
      for (let shard = 0; shard < plan.cut.shards; shard++) {
        const [first, end] = blocksOfShard(plan, shard);
        const isFound = shardOfBlock(plan, first) === shard && shardOfBlock(plan, end - 1) === shard;
        if (first !== next || end <= first || !isFound) faults.push(shard);
        next = end;
      }
      expect(faults).toEqual([]);
      expect(next).toBe(blockCount(plan));
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('a block stays small: some hundred runs and at most sixteen cases, but for adaptive runs', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      const plan = planOf({ ...sweep, adaptive: false });
      const { pointsPerBlock, runsPerBlock } = plan.cut;
      expect(pointsPerBlock * sweep.scenarios).toBeLessThanOrEqual(Math.max(16, sweep.scenarios));
      expect(pointsPerBlock * runsPerBlock * sweep.scenarios).toBeLessThanOrEqual(384);
    }),
    { seed: 5, numRuns: 100 },
  );
});
