import { expect, describe as suite, test } from 'vitest';
import { quantileIntervalRanks } from '../../src/summary/orderStatistics.ts';
import { probabilityOf } from '../../src/summary/probability.ts';
import { describe } from '../../src/summary/statistics.ts';
import { uniforms } from '../uniforms.ts';

suite('statistics of a sample of runs', () => {
  test('quantiles are type 7: linear between order statistics', () => {
    const { n, mean, p05, p25, p50, p75, p95 } = describe([5, 1, 4, 2, 3]);
    expect({ n, mean, p05, p25, p50, p75, p95 }).toEqual({ n: 5, mean: 3, p05: 1.2, p25: 2, p50: 3, p75: 4, p95: 4.8 });
  });

  test('the standard error of the mean is the sample deviation over the root of n', () => {
    expect(describe([1, 2, 3, 4, 5]).mcse).toBeCloseTo(Math.sqrt(2.5 / 5), 15);
  });

  test('values of failed runs are left out', () => {
    expect(describe([Number.NaN, 1, Number.NaN, 3])).toEqual(describe([1, 3]));
    expect(describe([Number.NaN, 1, 3]).n).toBe(2);
  });

  test('nothing is said of an empty sample', () => {
    const { n, ...rest } = describe([Number.NaN]);
    expect(n).toBe(0);
    expect(Object.values(rest).every(Number.isNaN)).toBe(true);
  });

  test('a single run has a value and no standard error', () => {
    const { mean, p05, p95, mcse, p50Mcse } = describe([7]);
    expect([mean, p05, p95]).toEqual([7, 7, 7]);
    expect([mcse, p50Mcse]).toEqual([Number.NaN, Number.NaN]);
  });

  test('standard errors of the quantiles of uniforms match the root of p(1-p)/n', () => {
    const n = 2000;
    const next = uniforms(20260401);
    const samples = Array.from({ length: 300 }, () => describe(Float64Array.from({ length: n }, next)));
    for (const [p, name, error] of [
      [0.05, 'p05', 'p05Mcse'],
      [0.5, 'p50', 'p50Mcse'],
      [0.95, 'p95', 'p95Mcse'],
    ] as const) {
      const known = Math.sqrt((p * (1 - p)) / n);
      const claimed = describe(samples.map((s) => s[error])).mean;
      const { mean, mcse } = describe(samples.map((s) => s[name]));
      expect(claimed / known).toBeGreaterThan(0.95);
      expect(claimed / known).toBeLessThan(1.05);
      expect(Math.abs(mean - p)).toBeLessThan(4 * mcse + 1 / n);
    }
  });

  test('order statistics 37 and 65 of 1,000 bound the 5 % quantile with 95 % confidence', () => {
    expect(quantileIntervalRanks(1000, 0.05)).toEqual([37, 65]);
  });

  test('a sample too small to bound a quantile from below says so with rank 0', () => {
    expect(quantileIntervalRanks(10, 0.05)[0]).toBe(0);
  });
});

suite('how often something happens', () => {
  test('the standard error is binomial', () => {
    const { probability, mcse, n, count } = probabilityOf([-1, 2, -3, 4, Number.NaN], (x) => x < 0);
    expect({ probability, n, count }).toEqual({ probability: 0.5, n: 4, count: 2 });
    expect(mcse).toBe(0.25);
  });

  test('the interval does not collapse when it happened in every run', () => {
    const { low, high, probability } = probabilityOf(new Float64Array(100).fill(-1), (x) => x < 0);
    expect(probability).toBe(1);
    expect(high).toBeCloseTo(1, 12);
    expect(low).toBeCloseTo(100 / (100 + 3.8415), 4);
  });
});
