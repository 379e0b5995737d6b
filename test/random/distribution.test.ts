import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/config/field.ts';
import { distributionQuantile, isDistribution } from '../../src/random/distribution.ts';
import { openStream } from '../../src/random/stream.ts';

const Z95 = 1.6448536269514722;

interface Known {
  of: Distribution;
  /** Probability and quantile. */
  quantiles: [number, number][];
  mean: number;
  sd: number;
}

const KNOWN: Record<string, Known> = {
  normal: {
    of: { normal: [10, 3] },
    quantiles: [
      [0.5, 10],
      [0.95, 10 + 3 * Z95],
    ],
    mean: 10,
    sd: 3,
  },
  lognormal: {
    of: { lognormal: [20, 0.5] },
    quantiles: [
      [0.5, 20],
      [0.95, 20 * Math.exp(0.5 * Z95)],
    ],
    mean: 20 * Math.exp(0.125),
    sd: 20 * Math.exp(0.125) * Math.sqrt(Math.exp(0.25) - 1),
  },
  uniform: {
    of: { uniform: [-2, 4] },
    quantiles: [
      [0, -2],
      [0.5, 1],
      [0.75, 2.5],
    ],
    mean: 1,
    sd: 6 / Math.sqrt(12),
  },
  // mode a quarter of the way: F(1) = 1/4; F = x^2/4 below it, 1 - (4-x)^2/12 above
  triangular: {
    of: { triangular: [0, 1, 4] },
    quantiles: [
      [0, 0],
      [0.0625, 0.5],
      [0.25, 1],
      [0.75, 4 - Math.sqrt(3)],
    ],
    mean: 5 / 3,
    sd: Math.sqrt((16 + 1 - 4) / 18),
  },
};

describe.each(Object.entries(KNOWN))('a %s parameter', (_, { of, quantiles, mean, sd }) => {
  it('has its known quantiles', () => {
    for (const [u, value] of quantiles) expect(distributionQuantile(of, u)).toBeCloseTo(value, 12);
  });

  it('has its mean and standard deviation, seed 1, 200,000 draws', () => {
    const stream = openStream(1, 0, 'parameters', 'test');
    const n = 200_000;
    const values = Array.from({ length: n }, () => distributionQuantile(of, Math.max(stream(), 2 ** -53)));
    const sampleMean = values.reduce((sum, v) => sum + v, 0) / n;
    const squares = values.map((v) => (v - mean) ** 2);
    const variance = squares.reduce((sum, v) => sum + v, 0) / n;
    const fourth = squares.reduce((sum, v) => sum + (v - variance) ** 2, 0) / n;
    expect(Math.abs(sampleMean - mean)).toBeLessThan((4 * sd) / Math.sqrt(n));
    expect(Math.abs(variance - sd * sd)).toBeLessThan((4 * Math.sqrt(fourth)) / Math.sqrt(n));
  });
});

describe('a triangular parameter', () => {
  it('without width is its one value', () => {
    expect(distributionQuantile({ triangular: [3, 3, 3] }, 0.3)).toBe(3);
  });

  it('may have its mode at either end', () => {
    expect(distributionQuantile({ triangular: [0, 0, 1] }, 0.75)).toBeCloseTo(0.5, 12);
    expect(distributionQuantile({ triangular: [0, 1, 1] }, 0.25)).toBeCloseTo(0.5, 12);
  });
});

it('only an object with the name of a distribution is one', () => {
  expect(isDistribution({ normal: [0, 1] })).toBe(true);
  for (const other of [null, 1, 'normal', [0, 1], {}, { mean: 1 }]) expect(isDistribution(other)).toBe(false);
});
