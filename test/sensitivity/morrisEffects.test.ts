import { describe, expect, it } from 'vitest';
import { morrisDelta, morrisDesign } from '../../src/sensitivity/morris.ts';
import { morrisEffects } from '../../src/sensitivity/morrisEffects.ts';
import { joinOutcomes } from '../../src/sensitivity/outcomes.ts';
import { independentNoise, outcomesOf, pointsOf, rowsOf, shuffled } from './testFunctions.ts';

const names = ['linear', 'curved', 'crossed', 'partner', 'nothing'];
const options = { seed: 1, commonWorlds: false, delta: morrisDelta(4), resamples: 200 };
const design = morrisDesign(60, names, 4);
const f = (u: Float64Array) => 3 * u[0]! - 8 * (u[1]! - 0.5) ** 2 + 4 * (u[2]! - 0.5) * (u[3]! - 0.5);
const of = (runs: number, noise: (point: number, run: number) => number) =>
  morrisEffects(names, pointsOf(design), outcomesOf(design, f, runs, noise), options);
const byName = (result: ReturnType<typeof of>) => Object.fromEntries(result.factors.map((factor) => [factor.name, factor]));

describe("Morris's measures", () => {
  const { linear, curved, crossed, nothing } = byName(of(1, () => 0));

  it('of a linear factor are its slope, without spread', () => {
    expect(linear!.mu.estimate).toBeCloseTo(3, 7);
    expect(linear!.muStar.estimate).toBeCloseTo(3, 7);
    expect(linear!.sigma.estimate).toBeLessThan(1e-5);
    expect(linear!.effects).toBe(60);
  });

  it('show what mu alone hides: effects of either sign', () => {
    // From 0 to 2/3 and from 1/3 to 1 the parabola changes by the same amount, up and down: 8 (1/4 - 1/36) / (2/3).
    expect(curved!.muStar.estimate).toBeCloseTo(8 * (1 / 4 - 1 / 36) * 1.5, 6);
    expect(Math.abs(curved!.mu.estimate)).toBeLessThan(1.5);
    expect(curved!.sigma.estimate).toBeGreaterThan(1);
    expect(crossed!.sigma.estimate).toBeGreaterThan(0.5);
    expect(crossed!.muStar.low).toBeGreaterThan(0);
  });

  it('of a factor that does nothing are 0 and not distinguishable from it', () => {
    expect(nothing!.muStar.estimate).toBeLessThan(1e-6);
    expect(nothing!.isDistinguishable).toBe(false);
    expect(linear!.isDistinguishable && curved!.isDistinguishable && crossed!.isDistinguishable).toBe(true);
  });

  it('take noise out of sigma, name the mu* it makes, and call a noise-only factor not distinguishable', () => {
    const noisy = byName(of(4, independentNoise(9, 1)));
    // Two means of four runs, over delta: mean size of a normal with sd sqrt(2/4) / (2/3).
    const floor = Math.sqrt(2 / Math.PI) * Math.sqrt(0.5) * 1.5;
    expect(Math.abs(noisy['nothing']!.noiseFloor / floor - 1)).toBeLessThan(0.1);
    expect(Math.abs(noisy['nothing']!.muStar.estimate / floor - 1)).toBeLessThan(0.3);
    expect(noisy['nothing']!.isDistinguishable).toBe(false);
    expect(noisy['linear']!.isDistinguishable).toBe(true);
    expect(noisy['linear']!.sigma.estimate).toBeLessThan(0.6);
  });

  it('are the same for rows in any order', () => {
    const rows = rowsOf(design, f, 2, independentNoise(3, 0.5));
    const plain = morrisEffects(names, pointsOf(design), joinOutcomes(rows), options);
    expect(morrisEffects(names, shuffled(pointsOf(design), 1), joinOutcomes(shuffled([...rows], 2)), options)).toEqual(plain);
  });

  it('refuses a design without moves', () => {
    const still = pointsOf(design).map((point) => ({ ...point, role: 'start' }));
    expect(() => morrisEffects(names, still, outcomesOf(design, f), options)).toThrow(/no moves/);
  });
});
