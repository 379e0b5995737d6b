import { describe, expect, it } from 'vitest';
import { createPath, integratePath, meanBetween } from '../../../src/model/market/path.ts';
import { uniforms } from '../../uniforms.ts';

const path = createPath(5);
path.values.set([2, 4, 8, 16, 32]);
integratePath(path);

describe('the mean of a path over a stretch of time', () => {
  it('inside one cell is its value', () => {
    expect(meanBetween(path, 1.2, 1.7)).toBeCloseTo(4, 12);
  });

  it('over several cells weights each by the time spent in it', () => {
    expect(meanBetween(path, 0.5, 3)).toBeCloseTo((0.5 * 2 + 4 + 8) / 2.5, 12);
    expect(meanBetween(path, 0, 5)).toBeCloseTo(62 / 5, 12);
  });

  it('before the grid and past it takes the nearest value', () => {
    expect(meanBetween(path, -3, -1)).toBeCloseTo(2, 12);
    expect(meanBetween(path, -1, 1)).toBeCloseTo(2, 12);
    expect(meanBetween(path, 5, 9)).toBeCloseTo(32, 12);
    expect(meanBetween(path, 4, 6)).toBeCloseTo(32, 12);
  });

  it('misses nothing: stretches laid end to end weigh up to the whole, seed 5', () => {
    const u = uniforms(5);
    const cuts = [0, ...Array.from({ length: 20 }, () => 5 * u()), 5].sort((a, b) => a - b);
    const parts = cuts.slice(1).reduce((sum, to, i) => sum + (to - cuts[i]) * meanBetween(path, cuts[i], to), 0);
    expect(parts).toBeCloseTo(62, 10);
  });
});
