import { describe, expect, it } from 'vitest';
import { emulate, type Pool, quadraticFeatures } from '../../src/calibrate/emulator.ts';
import { sample } from '../../src/calibrate/ensembleSampler.ts';
import { leastSquares, predict } from '../../src/calibrate/leastSquares.ts';
import { scoresAround, scoresFromPrior } from '../../src/calibrate/pool.ts';
import { marginalOf, posteriorOf } from '../../src/calibrate/posterior.ts';
import { recover } from '../../src/calibrate/recovery.ts';
import { drawNormal } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';

/** Two scores seen through three noisy summaries; the third score is not seen at all. */
function linearPool(size: number, noise: number): Pool {
  const options = { size, dimension: 3, seed: 5, discrepancySd: 0, firstRun: 0 };
  const scores = scoresFromPrior(options);
  const summaries = scores.map(([a, b], i) => {
    const stream = openStream(5, i, 'calibration', 'test');
    return [a!, b!, a! + b!].map((value) => value + noise * drawNormal(stream));
  });
  return { scores, summaries };
}

describe('least squares', () => {
  it('finds the coefficients data were made with, targets side by side', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [1, Math.sin(i), Math.cos(3 * i)]);
    const made = [
      [1, 2],
      [-3, 0.5],
      [0.25, 4],
    ];
    const found = leastSquares(
      rows,
      rows.map((row) => predict(made, row)),
    );
    for (const [i, row] of found.entries()) for (const [k, value] of row.entries()) expect(value).toBeCloseTo(made[i]![k]!, 6);
  });

  it('gives rows without weight no say', () => {
    const rows = [[1], [1], [1]];
    expect(leastSquares(rows, [[1], [3], [100]], [1, 1, 0])[0]![0]).toBeCloseTo(2, 6);
  });
});

describe('the ensemble sampler', () => {
  it('draws a correlated normal with its mean, spread and correlation', () => {
    const rho = 0.8;
    const log = ([x, y]: readonly number[]) => -((x! - 1) ** 2 - 2 * rho * (x! - 1) * y! + y! ** 2) / (2 * (1 - rho ** 2));
    const { draws, accepted } = sample(log, { dimension: 2, walkers: 40, burnIn: 200, steps: 1500, thin: 5, seed: 1, chain: 0 });
    const mean = (f: (z: number[]) => number) => draws.reduce((sum, z) => sum + f(z), 0) / draws.length;
    expect(draws.length).toBe(12_000);
    expect(accepted).toBeGreaterThan(0.3);
    // a chain of 12,000 correlated draws: standard errors near 0.03
    expect(Math.abs(mean(([x]) => x!) - 1)).toBeLessThan(0.1);
    expect(Math.abs(mean(([x]) => (x! - 1) ** 2) - 1)).toBeLessThan(0.15);
    expect(Math.abs(mean(([x, y]) => (x! - 1) * y!) - rho)).toBeLessThan(0.15);
  });
});

describe('the posterior by emulator', () => {
  it('is the one known in closed form for a linear model with normal noise', () => {
    const noise = 0.5;
    const emulator = emulate(linearPool(4000, noise));
    const { draws } = posteriorOf(emulator, [1, -0.5, 0.5], { dimension: 3, seed: 1, draws: 2000 });
    // precision I + A'A / s^2 with A = [[1,0],[0,1],[1,1]], and its solution for these summaries
    const s2 = noise ** 2;
    const [p, q] = [1 + 2 / s2, 1 / s2];
    const variance = p / (p * p - q * q);
    const right = [(1 + 0.5) / s2, (-0.5 + 0.5) / s2];
    const mean = [(p * right[0]! - q * right[1]!) / (p * p - q * q), (p * right[1]! - q * right[0]!) / (p * p - q * q)];
    for (const k of [0, 1]) {
      const marginal = marginalOf(draws, k);
      expect(Math.abs(marginal.mean - mean[k]!)).toBeLessThan(0.06);
      expect(Math.abs(marginal.sd / Math.sqrt(variance) - 1)).toBeLessThan(0.12);
    }
    const unseen = marginalOf(draws, 2);
    expect(Math.abs(unseen.mean)).toBeLessThan(0.15);
    expect(Math.abs(unseen.sd - 1)).toBeLessThan(0.12);
  });

  it('explains what the polynomial can and no more', () => {
    const { explained } = emulate(linearPool(3000, 0.5));
    expect(Math.abs(explained[0]! - 0.8)).toBeLessThan(0.03);
    expect(Math.abs(explained[2]! - 2 / 2.25)).toBeLessThan(0.03);
    expect(quadraticFeatures([2, 3])).toEqual([1, 2, 3, 4, 6, 9]);
    expect(() => emulate(linearPool(12, 0.5))).toThrow('too few');
  });

  it('holds planted parameters as often as its interval says, and tells which are not seen', () => {
    const found = recover(linearPool(1500, 0.5), ['a', 'b', 'hidden'], 100, 1);
    for (const { coverage, ranks } of found) {
      expect(coverage).toBeGreaterThanOrEqual(0.8);
      expect(coverage).toBeLessThanOrEqual(0.97);
      expect(Math.abs(ranks.reduce((sum, r) => sum + r, 0) / ranks.length - 0.5)).toBeLessThan(0.1);
    }
    expect(found.map(({ shrinkage }) => shrinkage < 0.85)).toEqual([true, true, false]);
  });
});

describe('scores of a pool', () => {
  const options = { size: 4000, dimension: 2, seed: 3, discrepancySd: 0, firstRun: 0 };

  it('come from the prior first and around a posterior later', () => {
    const prior = scoresFromPrior(options);
    expect(Math.abs(marginalOf(prior, 0).mean)).toBeLessThan(0.06);
    expect(Math.abs(marginalOf(prior, 1).sd - 1)).toBeLessThan(0.05);
    const around = scoresAround(
      prior.map(([a, b]) => [2 + 0.3 * a!, -1 + 0.3 * (0.6 * a! + 0.8 * b!)]),
      options,
    );
    const first = marginalOf(around, 0);
    expect(Math.abs(first.mean - 2)).toBeLessThan(0.03);
    expect(Math.abs(first.sd - 0.45)).toBeLessThan(0.03);
  });

  it('depend on the seed and their number alone', () => {
    expect(scoresFromPrior({ ...options, size: 5 })).toEqual(scoresFromPrior(options).slice(0, 5));
  });
});
