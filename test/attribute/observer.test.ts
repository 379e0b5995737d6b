/** The observer of public data: his fit against known answers, his scores by hand. */
import { describe, expect, it } from 'vitest';
import { brierScore, confusionOf, fitObserver, probabilityStructural, solve } from '../../src/attribute/observer.ts';
import { drawNormal } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';

describe('the observer', () => {
  it('solves linear equations, with a pivot where the first is zero', () => {
    const x = solve(
      [
        [0, 2, 1],
        [2, 1, 0],
        [1, 0, 3],
      ],
      [7, 4, 10],
    );
    expect(x.map((value) => Number(value.toFixed(12)))).toEqual([1, 2, 3]);
  });

  it('finds the odds that labels were drawn with, within four standard errors', () => {
    const uniform = openStream(3, 0, 'worlds');
    const features = Array.from({ length: 4000 }, () => [drawNormal(uniform), 10 + 2 * drawNormal(uniform)]);
    const odds = ([a, b]: number[]) => 1 / (1 + Math.exp(-(0.5 + 1.2 * a! - 0.4 * (b! - 10))));
    const labels = features.map((row) => uniform() < odds(row));
    const observer = fitObserver(features, labels);
    for (const row of [
      [0, 10],
      [1, 10],
      [-1, 13],
    ]) {
      const p = odds(row);
      // an odds ratio fitted to 4,000 cases has an error of about 0.05 in logs
      expect(Math.abs(probabilityStructural(observer, row) - p)).toBeLessThan(4 * 0.06 * p * (1 - p) + 0.01);
    }
  });

  it('stays finite where one feature separates all cases, and is sure where it should be', () => {
    const features = Array.from({ length: 40 }, (_, i) => [i < 20 ? -1 - i / 40 : 1 + i / 40]);
    const observer = fitObserver(
      features,
      features.map(([x]) => x! > 0),
    );
    expect(observer.weights.every(Number.isFinite)).toBe(true);
    expect(probabilityStructural(observer, [2])).toBeGreaterThan(0.95);
    expect(probabilityStructural(observer, [-2])).toBeLessThan(0.05);
  });

  it('is scored by Brier and by a table of what was called what', () => {
    expect(brierScore([1, 0, 0.5], [true, false, true])).toBeCloseTo(0.25 / 3, 12);
    expect(brierScore([0.3, 0.3, 0.3, 0.3], [true, false, false, false])).toBeCloseTo((0.49 + 3 * 0.09) / 4, 12);
    expect(confusionOf([true, true, false, false], [true, false, true, false])).toEqual({
      truePositive: 1,
      falsePositive: 1,
      falseNegative: 1,
      trueNegative: 1,
    });
  });
});
