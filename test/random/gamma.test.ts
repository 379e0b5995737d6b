import { describe, expect, it } from 'vitest';
import { gammaFromNormal } from '../../src/random/gamma.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';

/** Shape, standard normal, quantile of Gamma(shape) at its probability (SciPy's incomplete gamma function, inverted). */
const QUANTILES: [number, number, number][] = [
  [1008, -6, 829.0151882870366],
  [1008, -5, 857.1736411021194],
  [1008, -3, 915.414008424351],
  [1008, -1, 976.2562412588426],
  [1008, 0, 1007.6666862700806],
  [1008, 1, 1039.7437734414582],
  [1008, 3, 1105.9186143712932],
  [1008, 5, 1174.8213766757726],
  [1008, 6, 1210.3080452244],
  [1007, -3, 914.4612627388568],
  [1007, 0, 1006.6666862895548],
  [1007, 3, 1104.8713593510188],
  [2016, -6, 1758.1571278918088],
  [2016, 0, 2015.666676466599],
  [2016, 6, 2297.17115500795],
];

describe('the time of many blocks from one normal', () => {
  it.each(QUANTILES)('Gamma(%i) at %f standard normals is the quantile to 1e-8', (shape, z, quantile) => {
    expect(Math.abs(gammaFromNormal(shape, z) / quantile - 1)).toBeLessThan(1e-8);
  });

  it('rises with the normal over all that a stream can draw', () => {
    const times = Array.from({ length: 1641 }, (_, i) => gammaFromNormal(1007, -8.2 + i / 100));
    expect(times.filter((time, i) => i > 0 && time <= times[i - 1])).toEqual([]);
  });

  it('has mean and variance of Gamma(1008), seed 1, 500,000 draws', () => {
    const stream = openStream(1, 0, 'blocks');
    const n = 500_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const deviation = gammaFromNormal(1008, normalQuantile(stream())) - 1008;
      sum += deviation;
      squares += deviation * deviation;
    }
    expect(Math.abs(sum / n)).toBeLessThan((4 * Math.sqrt(1008)) / Math.sqrt(n));
    expect(Math.abs(squares / n - 1008)).toBeLessThan((4 * 1008 * Math.sqrt(2 + 6 / 1008)) / Math.sqrt(n));
  });
});
