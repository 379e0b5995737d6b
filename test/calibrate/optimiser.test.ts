import { describe, expect, it } from 'vitest';
import { minimise } from '../../src/calibrate/cmaes.ts';
import { minimiseWithRestarts } from '../../src/calibrate/restarts.ts';
import { symmetricEigen } from '../../src/calibrate/symmetricEigen.ts';

type Objective = (x: readonly number[]) => number;
const rosenbrock: Objective = (x) => x.slice(1).reduce((sum, v, i) => sum + 100 * (v - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2, 0);
const ellipsoid: Objective = (x) => x.reduce((sum, v, i) => sum + 10 ** ((6 * i) / (x.length - 1)) * v * v, 0);
const rastrigin: Objective = (x) => x.reduce((sum, v) => sum + v * v + 10 * (1 - Math.cos(2 * Math.PI * v)), 0);

const run = (f: Objective, start: number[], maxEvaluations: number, more = {}) =>
  minimise({ start, sigma: 0.5, seed: 1, maxEvaluations, tolerance: 0, evaluate: (points) => points.map(f), ...more });

describe('CMA-ES', () => {
  it('finds the bottom of the Rosenbrock valley in six dimensions', async () => {
    const { best, value } = await run(
      rosenbrock,
      [-1, 1, -1, 1, -1, 1].map((v) => v / 2),
      12_000,
    );
    expect(value).toBeLessThan(1e-9);
    for (const x of best) expect(x).toBeCloseTo(1, 3);
  });

  it('learns the scales of an ellipsoid a million times longer than wide', async () => {
    const { value } = await run(ellipsoid, new Array(8).fill(1), 12_000);
    expect(value).toBeLessThan(1e-9);
  });

  it('gets out of the local minima of Rastrigin by beginning again with more points', async () => {
    const options = {
      start: [2.3, -1.7, 3.1],
      sigma: 2,
      maxEvaluations: 60_000,
      evaluate: (points: readonly number[][]) => points.map(rastrigin),
    };
    for (const seed of [1, 2, 3]) {
      const { value, restarts, evaluations } = await minimiseWithRestarts({ ...options, seed });
      expect(value).toBeLessThan(1e-6);
      expect(restarts).toBeGreaterThan(0);
      expect(evaluations).toBeLessThanOrEqual(60_000);
    }
  });

  it('goes on where points cannot be evaluated', async () => {
    const half: Objective = (x) => (x[0]! < -0.2 ? Number.NaN : ellipsoid(x));
    const { value } = await run(half, [1, 1], 3000);
    expect(value).toBeLessThan(1e-8);
  });

  it('gives the same points for the same seed and others for another', async () => {
    const [a, b, c] = await Promise.all([1, 1, 2].map((seed) => run(rosenbrock, [0, 0], 300, { seed })));
    expect(a!.best).toEqual(b!.best);
    expect(a!.best).not.toEqual(c!.best);
  });

  it('stops when nothing improves any more, and never asks for more than it may', async () => {
    const flat = await run(() => 1, [0, 0], 10_000, { tolerance: 1e-9 });
    expect(flat.converged).toBe(true);
    expect(flat.evaluations).toBeLessThan(500);
    expect((await run(ellipsoid, [1, 1], 100)).evaluations).toBeLessThanOrEqual(100);
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  it('are those known, with orthonormal vectors', () => {
    const { values, vectors } = symmetricEigen([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]);
    const known = [2 - Math.SQRT2, 2, 2 + Math.SQRT2];
    [...values]
      .sort((a, b) => a - b)
      .forEach((value, k) => {
        expect(value).toBeCloseTo(known[k]!, 12);
      });
    for (const [j, a] of vectors.entries())
      for (const [k, b] of vectors.entries()) expect(a.reduce((sum, v, i) => sum + v * b[i]!, 0)).toBeCloseTo(j === k ? 1 : 0, 12);
  });
});
