import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/sensitivity/interval.ts';
import { joinOutcomes } from '../../src/sensitivity/outcomes.ts';
import { saltelliDesign } from '../../src/sensitivity/saltelli.ts';
import { sobolIndices } from '../../src/sensitivity/sobolIndices.ts';
import { G_FUNCTION, gFunction, ISHIGAMI, independentNoise, ishigami, outcomesOf, pointsOf, rowsOf, shuffled } from './testFunctions.ts';

const options = { seed: 1, commonWorlds: false, resamples: 200 };
const names = (count: number) => Array.from({ length: count }, (_, i) => `x${i + 1}`);
/** Within four standard errors, as the interval says, and closer than a hundredth. */
function expectNear({ estimate, standardError }: Estimate, truth: number, most = 0.01): void {
  expect(Math.abs(estimate - truth)).toBeLessThan(4 * standardError + 1e-12);
  expect(Math.abs(estimate - truth)).toBeLessThan(most);
}

describe('Sobol indices of functions with known ones', () => {
  it("are those of Ishigami's function", () => {
    const design = saltelliDesign(4096, names(3), 1);
    const result = sobolIndices(names(3), pointsOf(design), outcomesOf(design, ishigami), options);
    result.factors.forEach(({ first, total }, i) => {
      expectNear(first, ISHIGAMI.first[i]!);
      expectNear(total, ISHIGAMI.total[i]!);
    });
    expect(result.variance / ISHIGAMI.variance).toBeCloseTo(1, 2);
    expect(result.mean).toBeCloseTo(3.5, 2);
    expect(result.factors[2]!.first.isDistinguishable).toBe(false);
    expect(result.factors[2]!.total.isDistinguishable).toBe(true);
    expect(result.interaction.estimate).toBeCloseTo(0.243684, 2);
    expect(result.noiseShare).toBeNaN();
  });

  it("are those of Sobol's G-function with six factors", () => {
    const design = saltelliDesign(4096, names(6), 2);
    const result = sobolIndices(names(6), pointsOf(design), outcomesOf(design, gFunction), options);
    result.factors.forEach(({ first, total }, i) => {
      expectNear(first, G_FUNCTION.first[i]!);
      expectNear(total, G_FUNCTION.total[i]!);
      expect(total.estimate).toBeGreaterThanOrEqual(first.estimate - 0.01);
    });
  });
});

describe('Sobol indices of a stochastic simulator', () => {
  const design = saltelliDesign(1024, names(4), 3);
  const noisy = () => outcomesOf(design, ishigami, 4, independentNoise(5, 3));

  it('are those of the mean over infinitely many runs: noise is taken out, and how much is told', () => {
    const result = sobolIndices(names(4), pointsOf(design), noisy(), options);
    result.factors.slice(0, 3).forEach(({ first, total }, i) => {
      expectNear(first, ISHIGAMI.first[i]!, 0.1);
      expectNear(total, ISHIGAMI.total[i]!, 0.1);
    });
    // noise of variance 9 / 4 at each point
    expect(result.noiseShare).toBeCloseTo(2.25 / ISHIGAMI.variance, 1);
    for (const { noiseFloor } of result.factors) expect(Math.abs(noiseFloor / (2.25 / ISHIGAMI.variance) - 1)).toBeLessThan(0.1);
  });

  it('cannot tell a factor that does nothing from 0, with noise, with common worlds and without either', () => {
    const nothing = (result: ReturnType<typeof sobolIndices>) => result.factors[3]!;
    const independent = nothing(sobolIndices(names(4), pointsOf(design), noisy(), options));
    const common = outcomesOf(design, ishigami, 4, (_, run, unit) => 2 * run * (1 + unit[0]!));
    const paired = nothing(sobolIndices(names(4), pointsOf(design), common, { ...options, commonWorlds: true }));
    const plain = nothing(sobolIndices(names(4), pointsOf(design), outcomesOf(design, ishigami), options));
    for (const { first, total } of [independent, paired, plain]) {
      expect(first.isDistinguishable).toBe(false);
      expect(total.isDistinguishable).toBe(false);
    }
    expect(paired.total.estimate).toBe(0);
  });

  it('tells with which worlds it was seen: few common worlds widen the intervals', () => {
    const slopes = [0.2, 1.9, 0.4, 1.3, 0.7, 1.5];
    const f = outcomesOf(
      design,
      () => 0,
      6,
      (_, run, unit) => slopes[run]! * unit[0]! + unit[1]!,
    );
    const width = (commonWorlds: boolean) => {
      const { first } = sobolIndices(names(4), pointsOf(design), f, { ...options, commonWorlds }).factors[0]!;
      return first.high - first.low;
    };
    expect(width(true)).toBeGreaterThan(3 * width(false));
  });

  it('are the same for rows in any order, and know a point by its id alone', () => {
    const rows = rowsOf(design, ishigami, 2, independentNoise(6, 1));
    const plain = sobolIndices(names(4), pointsOf(design), joinOutcomes(rows), options);
    const mixed = sobolIndices(names(4), shuffled(pointsOf(design), 7), joinOutcomes(shuffled([...rows], 8)), options);
    expect(mixed).toEqual(plain);
  });

  it('leaves out base points that are not whole and says how many', () => {
    const rows = rowsOf(design, ishigami, 2).filter(({ pointId, run }) => !(pointId === 8 && run === 0) && pointId !== 20);
    const failed = rows.map((row) => (row.pointId === 40 ? { ...row, value: Number.NaN } : row));
    const result = sobolIndices(names(4), pointsOf(design), joinOutcomes(failed), options);
    expect(result.left).toBe(2);
    expect(result.basePoints).toBe(1022);
    expect(result.runsPerPoint).toBe(1);
  });

  it('refuses two values of one point and run, a foreign design, and too little', () => {
    expect(() => joinOutcomes([...rowsOf(design, ishigami), { pointId: 3, run: 0, value: 1 }])).toThrow(/point 3 has run 0 twice/);
    expect(() => sobolIndices(['y'], pointsOf(design), outcomesOf(design, ishigami), options)).toThrow(/no Sobol design has/);
    expect(() => sobolIndices(names(4), pointsOf(design), joinOutcomes(rowsOf(design, ishigami).slice(0, 7)), options)).toThrow(
      /fewer than two/,
    );
  });
});
