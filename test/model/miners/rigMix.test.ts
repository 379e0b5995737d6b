import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { createGenerations, fillGenerations, frontierAt } from '../../../src/model/miners/generations.ts';
import { createRigMix, fillRigMix, meanEfficiencyAt, mixAt, rungOf, shareFromAt } from '../../../src/model/miners/rigMix.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';
import { dayOf } from '../../../src/units.ts';

const rigs = modelSchema.parse({}).rigs as unknown as ModelParameters['rigs'];
const generations = createGenerations(rigs as never, dayOf('2028-12-31'));
fillGenerations(generations, rigs);
const frontier = frontierAt(generations, dayOf('2026-03-20'));
const mix = createRigMix(generations.count);
fillRigMix(mix, generations, frontier, 0.22);

const shareAt = (rung: number, g: number) => mixAt(mix, rung)[g];
const all = Array.from({ length: generations.count }, (_, g) => g);
const efficiencies = [14, 16, 18.5, 21.5, 25, 30, 40];

describe('the rigs of one fleet', () => {
  it.each(efficiencies)('with a mean of %f J/TH have that mean, and shares that sum to 1', (mean) => {
    const rung = rungOf(mix, mean);
    const shares = all.map((g) => shareAt(rung, g));
    expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(shares.reduce((sum, s, g) => sum + s * generations.efficiencyJPerTH[g], 0)).toBeCloseTo(mean, 9);
    expect(meanEfficiencyAt(mix, rung)).toBeCloseTo(mean, 9);
  });

  it('stand at the same place on the ladder wherever looking for it begins', () => {
    for (const mean of efficiencies) for (const near of [0, 30.5, 95]) expect(rungOf(mix, mean, near)).toBe(rungOf(mix, mean));
  });

  it('are none that are not released yet', () => {
    for (const mean of efficiencies) expect(shareAt(rungOf(mix, mean), frontier + 1)).toBe(0);
    expect(generations.releaseDay[frontier + 1]).toBeGreaterThan(dayOf('2026-03-20'));
  });

  it('add up from any generation on to the share the look-up gives', () => {
    const rung = rungOf(mix, 21.5);
    for (const g of all) {
      const better = all.filter((k) => k >= g).reduce((sum, k) => sum + shareAt(rung, k), 0);
      expect(shareFromAt(mix, rung, g)).toBeCloseTo(better, 12);
    }
    expect(shareFromAt(mix, rung, generations.count)).toBe(0);
  });

  it('of a mean beyond any rig are the oldest, or the newest, there are', () => {
    expect(shareAt(rungOf(mix, 500), 0)).toBeGreaterThan(0.9);
    expect(shareAt(rungOf(mix, 1), frontier)).toBeGreaterThan(0.5);
  });
});

describe('generations', () => {
  it('go on past the known ones: each one cadence later and the improvement better', () => {
    expect(generations.count).toBeGreaterThan(generations.known);
    for (let g = generations.known; g < generations.count; g++) {
      expect(generations.efficiencyJPerTH[g] / generations.efficiencyJPerTH[g - 1]).toBeCloseTo(1 - rigs.frontierImprovementShare, 12);
      expect(generations.releaseDay[g] - generations.releaseDay[g - 1]).toBeCloseTo(rigs.frontierCadenceYears * 365, 9);
    }
  });

  it('are on sale from their release on', () => {
    const s21 = rigs.generations.findIndex(({ name }) => name.startsWith('S21,'));
    expect(frontierAt(generations, dayOf('2023-12-01'))).toBe(s21);
    expect(frontierAt(generations, dayOf('2023-12-01') - 0.01)).toBe(s21 - 1);
    expect(frontierAt(generations, dayOf('2010-01-01'))).toBe(0);
  });
});
