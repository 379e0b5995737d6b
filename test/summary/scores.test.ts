/** Scores of forecasts against their closed forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNormal, normalQuantile } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';
import { crpsOfEnsemble, crpsOfNormal, crpsOfQuantiles, pinballLoss } from '../../src/summary/crps.ts';
import { normalBelow } from '../../src/summary/normalDistribution.ts';
import { coverageOf, pitHistogram, pitOfEnsemble } from '../../src/summary/pit.ts';
import { skillOf } from '../../src/summary/skill.ts';

const normals = (n: number, part: string) => {
  const stream = openStream(7, 0, 'resampling', part);
  return Float64Array.from({ length: n }, () => drawNormal(stream));
};

describe('the normal distribution', () => {
  it('is undone by its quantile', () => {
    for (const p of [1e-6, 0.001, 0.05, 0.31, 0.5, 0.77, 0.999, 1 - 1e-6]) expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 12);
  });

  it('has the tails of the tables', () => {
    expect(normalBelow(-1.959963984540054)).toBeCloseTo(0.025, 12);
    expect(normalBelow(3)).toBeCloseTo(0.9986501019683699, 12);
    expect(normalBelow(-40)).toBe(0);
  });
});

describe('CRPS', () => {
  it('of a standard normal is .233695 at its mean and 1.452792 two away', () => {
    expect(crpsOfNormal(0, 1, 0)).toBeCloseTo(0.233695, 6);
    expect(crpsOfNormal(0, 1, 2)).toBeCloseTo(1.452792, 6);
    expect(crpsOfNormal(10, 3, 16)).toBeCloseTo(3 * 1.452792, 5);
    expect(crpsOfNormal(1, 0, 4)).toBe(3);
  });

  it('of the ensemble {1, 2, 3} at 2 is .222222, fair 0', () => {
    expect(crpsOfEnsemble([3, 1, 2], 2, { fair: false })).toBeCloseTo(2 / 9, 12);
    expect(crpsOfEnsemble([3, 1, 2], 2)).toBeCloseTo(0, 12);
    expect(crpsOfEnsemble([Number.NaN, 3, 1, 2], 2)).toBeCloseTo(0, 12);
    expect(crpsOfEnsemble([5], 2)).toBe(3);
    expect(crpsOfEnsemble([], 2)).toBeNaN();
  });

  it('is what the definition over all pairs says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (x, y) => {
          const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
          const pairs = x.flatMap((a) => x.map((b) => Math.abs(a - b)));
          const near = mean(x.map((a) => Math.abs(a - y)));
          expect(crpsOfEnsemble(x, y, { fair: false })).toBeCloseTo(near - mean(pairs) / 2, 8);
          const fair = (mean(pairs) * x.length) / (x.length - 1) / 2;
          expect(crpsOfEnsemble(x, y)).toBeCloseTo(near - fair, 8);
        },
      ),
      { seed: 3, numRuns: 100 },
    );
  });

  it('of a large sample, and of its quantiles, comes near that of the distribution it was drawn from', () => {
    const sample = normals(20_000, 'crps');
    expect(crpsOfEnsemble(sample, 0.7)).toBeCloseTo(crpsOfNormal(0, 1, 0.7), 1.7);
    const many = Array.from({ length: 999 }, (_, i) => ({ p: (i + 1) / 1000, value: normalQuantile((i + 1) / 1000) }));
    expect(crpsOfQuantiles(many, 0.7)).toBeCloseTo(crpsOfNormal(0, 1, 0.7), 3);
    const seven = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => ({ p, value: normalQuantile(p) }));
    expect(Math.abs(crpsOfQuantiles(seven, 0.7) / crpsOfNormal(0, 1, 0.7) - 1)).toBeLessThan(0.1);
  });

  it('punishes a quantile by the side it is missed on', () => {
    expect(pinballLoss({ p: 0.9, value: 10 }, 12)).toBeCloseTo(1.8, 12);
    expect(pinballLoss({ p: 0.9, value: 10 }, 8)).toBeCloseTo(0.2, 12);
  });
});

describe('PIT and coverage', () => {
  it('place an outcome by rank, off the ends by half a rank', () => {
    expect(pitOfEnsemble([1, 2, 3, 4], 2.5)).toBe(0.5);
    expect(pitOfEnsemble([1, 2, 3, 4], 0)).toBe(0.1);
    expect(pitOfEnsemble([1, 2, 3, 4], 9)).toBe(0.9);
    expect(pitOfEnsemble([1, 2, 2, 3], 2)).toBe(0.5);
    expect(pitOfEnsemble([Number.NaN, Number.NaN], 2)).toBeNaN();
  });

  it('of forecasts that are right are uniform, and their intervals hold what they claim', () => {
    const truth = normals(1000, 'truth');
    const pits = Array.from(truth, (y, i) => pitOfEnsemble(normals(99, `member ${i}`), y));
    for (const count of pitHistogram(pits, 10)) expect(Math.abs(count - 100)).toBeLessThan(4 * Math.sqrt(90));
    for (const nominal of [0.5, 0.8, 0.9]) {
      const { share, n, held } = coverageOf(pits, nominal);
      expect({ n, share }).toEqual({ n: 1000, share: held / 1000 });
      expect(Math.abs(share - nominal)).toBeLessThan(4 * Math.sqrt((nominal * (1 - nominal)) / 1000));
    }
  });

  it('of forecasts that are too narrow fall to the ends', () => {
    const pits = Array.from(normals(400, 'wide'), (y, i) =>
      pitOfEnsemble(
        normals(99, `narrow ${i}`).map((x) => x / 3),
        y,
      ),
    );
    expect(coverageOf(pits, 0.9).high).toBeLessThan(0.9);
    const histogram = pitHistogram(pits, 5);
    expect(Math.min(histogram[0]!, histogram[4]!)).toBeGreaterThan(Math.max(...histogram.slice(1, 4)));
  });
});

describe('skill', () => {
  const rival = [1, 2, 3, 4, 5, 6, 7, 8];

  it('is the share of the rival score that is saved, negative where it is worse', () => {
    expect(
      skillOf(
        rival.map((x) => x / 4),
        rival,
      ).skill,
    ).toBeCloseTo(0.75, 12);
    expect(
      skillOf(
        rival.map((x) => x * 1.5),
        rival,
      ).skill,
    ).toBeCloseTo(-0.5, 12);
  });

  it('has an interval of no width where the ratio is the same at every start, and none for three starts or fewer than two blocks', () => {
    const { low, high } = skillOf(
      rival.map((x) => x / 4),
      rival,
    );
    expect([low, high]).toEqual([0.75, 0.75]);
    expect(skillOf([1, 1, 1], [2, 2, 2])).toMatchObject({ skill: 0.5, low: Number.NaN, high: Number.NaN });
    expect(skillOf([1, 3, 2, 5, 4, 1, 2], [2, 2, 5, 2, 6, 2, 3]).low).toBeNaN();
    expect(skillOf([1, 3, 2, 5, 4, 1, 2, 3], [2, 2, 5, 2, 6, 2, 3, 3]).low).toBeLessThan(1);
  });

  it('has a wider interval when neighbouring starts are alike and blocks keep them together', () => {
    const own = Array.from({ length: 40 }, (_, i) => (Math.floor(i / 8) % 2 === 0 ? 0.5 : 1.5));
    const other = new Array<number>(40).fill(1);
    const width = (block: number) => {
      const { low, high } = skillOf(own, other, { block });
      return high - low;
    };
    expect(width(8)).toBeGreaterThan(1.5 * width(1));
  });

  it('has an interval that holds the true skill in about nine of ten worlds', () => {
    const held = Array.from({ length: 200 }, (_, world) => {
      const draws = normals(80, `world ${world}`);
      const scores = Array.from({ length: 40 }, (_, i) => Math.exp(0.4 * draws[2 * i]!));
      const rivals = Array.from({ length: 40 }, (_, i) => 1.25 * Math.exp(0.4 * draws[2 * i + 1]!));
      const { low, high } = skillOf(scores, rivals, { block: 1, resamples: 300 });
      return low <= 0.2 && 0.2 <= high;
    }).filter(Boolean).length;
    expect(held / 200).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / 200));
  });
});
