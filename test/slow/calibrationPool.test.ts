import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../src/calibrate/evaluator.ts';
import { scoresFromPrior, simulatePool } from '../../src/calibrate/pool.ts';
import { recover } from '../../src/calibrate/recovery.ts';
import { problem } from '../calibrate/smallProblem.ts';

describe('a pool of simulations', () => {
  const windows = [{ start: '2023-01', quarters: 4 }];
  const options = { size: 160, dimension: 4, seed: 1, discrepancySd: 0.03, firstRun: 0 };
  const scores = scoresFromPrior(options);

  it('is the same whoever simulates it', async () => {
    const small = { ...options, size: 6 };
    const some = scores.slice(0, 6);
    const alone = createEvaluator({ problem, windows, seed: 1 }, 0);
    const together = createEvaluator({ problem, windows, seed: 1 }, 2);
    try {
      expect(await simulatePool(together, some, small)).toEqual(await simulatePool(alone, some, small));
    } finally {
      await together.close();
    }
  });

  it('gives planted parameters back: 90 % intervals hold them in 80 to 97 % of histories', async () => {
    const pool = await simulatePool(createEvaluator({ problem, windows, seed: 1 }, 0), scores, options);
    expect(pool.died).toBe(0);
    const found = recover(
      pool,
      problem.parameters.map(({ name }) => name),
      60,
      1,
    );
    for (const { coverage } of found) {
      expect(coverage).toBeGreaterThanOrEqual(0.8);
      expect(coverage).toBeLessThanOrEqual(0.97);
    }
    expect(Math.min(...found.map(({ shrinkage }) => shrinkage))).toBeLessThan(0.85);
  });

  it('stops when interrupted', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      createEvaluator({ problem, windows, seed: 1 }, 0, controller.signal).evaluate([{ z: [0, 0, 0, 0], run: 0, noise: false }]),
    ).rejects.toThrow('interrupted');
  });
});
