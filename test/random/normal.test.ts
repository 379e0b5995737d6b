import { describe, expect, it } from 'vitest';
import { drawNormal, normalQuantile } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';

/** Quantiles of the double given, computed with forty digits. */
const QUANTILES: [number, number][] = [
  [2 ** -53, -8.209536151601387],
  [1e-12, -7.034483825301132],
  [1e-9, -5.9978070150076865],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.02425, -1.972961051311885],
  [0.05, -1.6448536269514726],
  [0.07, -1.4757910281791706],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384561],
  [0.95, 1.6448536269514722],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.999999, 4.753424308817087],
  [1 - 1e-9, 5.9978070196016375],
];

describe('the standard normal by inversion', () => {
  it.each(QUANTILES)('has the quantile of probability %f to 1e-14', (u, z) => {
    expect(Math.abs(normalQuantile(u) / z - 1)).toBeLessThan(1e-14);
  });

  it('has median 0 and is finite and symmetric at the ends a stream can reach', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(Number.isFinite(normalQuantile(0))).toBe(true);
    expect(normalQuantile(0)).toBeLessThan(-8);
    expect(normalQuantile(2 ** -53)).toBe(-normalQuantile(1 - 2 ** -53));
  });

  it('never falls as probability rises, over the joints of its three pieces too', () => {
    const at = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)].flatMap((joint) => [-2, -1, 0, 1, 2].map((k) => joint + k * 1e-13));
    const sweep = Array.from({ length: 20_001 }, (_, i) => i / 20_001);
    const z = [...sweep, ...at.filter((u) => u > 0 && u < 1)].sort((a, b) => a - b).map(normalQuantile);
    expect(z.filter((value, i) => i > 0 && value < z[i - 1])).toEqual([]);
  });

  it('has mean 0, variance 1, skewness 0 and kurtosis 3, seed 1, a million draws', () => {
    const stream = openStream(1, 0, 'price');
    const n = 1e6;
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = drawNormal(stream);
      for (let k = 0, power = z; k < 4; k++, power *= z) sums[k] += power;
    }
    // standard errors of the first four moments of a normal: 1, sqrt 2, sqrt 15, sqrt 96 over sqrt n
    const within = [1, Math.sqrt(2), Math.sqrt(15), Math.sqrt(96)].map((sd) => (4 * sd) / Math.sqrt(n));
    [0, 1, 0, 3].forEach((moment, k) => {
      expect(Math.abs(sums[k] / n - moment)).toBeLessThan(within[k]);
    });
  });
});
