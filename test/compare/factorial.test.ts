/** Two crossed causes: planted effects come back alone, beside each other and together, and turn with their signs. Seed 11. */
import { describe, expect, it } from 'vitest';
import { decentralisationChart } from '../../src/charts/comparison/decentralisation.ts';
import { decentralisationFindings } from '../../src/charts/comparison/decentralisationWords.ts';
import { type Cell, crossScenarios, directionOf } from '../../src/compare/factorial.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import { syntheticResult } from '../charts/syntheticResult.ts';
import { failRun } from './madeUpResult.ts';

const names: Record<Cell, string> = { neither: 'no-pivot', first: 'as-contracted', second: 'ai-boom', both: 'ai-bust' };
const provenance = { studyName: 'crossed', question: 'Which?', studyHash: 'abcdef012345', seed: 11, runs: 40, version: '0.1.0' };

/** HHI by owner and by region of the four cases: a base by run plus what is planted for the case. */
function planted(owner: readonly number[], region: readonly number[], small: readonly number[]): StudyResult {
  const result = syntheticResult({ runs: 40, until: '2026-12-31' });
  const steps = result.gridDates.length;
  for (let slot = 0; slot < result.status.length; slot++) {
    const [c, run] = [Math.floor(slot / result.runs), slot % result.runs];
    const wobble = ((run * 37) % 11) - 5;
    result.grid.hhi_owner.fill(300 + 10 * wobble + owner[c]! + wobble * 0.1 * c, slot * steps, (slot + 1) * steps);
    result.grid.hhi_region.fill(1700 + 10 * wobble + region[c]! + wobble * 0.1 * c, slot * steps, (slot + 1) * steps);
    const classes = result.classes.length;
    for (let q = 0; q < result.quarters.length; q++) {
      result.classQuarterly.hashrate_share[(slot * result.quarters.length + q) * classes + classes - 1] =
        0.1 + 0.001 * wobble + small[c]! / 100;
    }
  }
  return result;
}

describe('crossed causes', () => {
  const result = planted([0, -20, 50, 36], [0, 70, 200, 270], [0, 1, 3, 4]);
  const factorial = crossScenarios(result, names);
  const [owner, region, small] = factorial.quantities;

  it('give each planted effect, alone and beside the other', () => {
    const means = Object.fromEntries(Object.entries(owner!.effects).map(([name, { difference }]) => [name, difference.mean]));
    for (const [name, value] of Object.entries({ first: -20, second: 50, both: 36, firstWithSecond: -14, secondWithFirst: 56 })) {
      expect(means[name], name).toBeCloseTo(value, 1);
    }
    expect(owner!.interaction.difference.mean).toBeCloseTo(6, 1);
    expect(region!.interaction.difference.mean).toBeCloseTo(0, 1);
    expect(small!.effects.second.difference.mean).toBeCloseTo(3, 6);
  });

  it('say what concentrates and what spreads', () => {
    expect(directionOf(owner!.measure, owner!.effects.first)).toBe('spreads');
    expect(directionOf(region!.measure, region!.effects.first)).toBe('concentrates');
    expect(directionOf(small!.measure, small!.effects.first)).toBe('spreads');
    expect(directionOf(region!.measure, region!.interaction)).toBe('unclear');
    expect(decentralisationChart(factorial, provenance).title).toBe(
      '“As contracted” alone: owners spread, regions concentrate, small miners gain. “AI boom” alone: owners concentrate, regions concentrate, small miners gain',
    );
  });

  it('turn with the signs', () => {
    const turned = crossScenarios(planted([0, 20, -50, -36], [0, 0, 0, 0], [0, -1, -3, -4]), names);
    const [first = ''] = decentralisationFindings(turned);
    expect(first).toContain(
      '“As contracted” alone concentrates hashrate over owners, changes nothing clear over regions and lowers the share of small miners',
    );
    expect(first).toContain('“AI boom” alone spreads hashrate over owners');
  });

  it('leave out a run that failed in any of the four', () => {
    const broken = planted([0, -20, 50, 36], [0, 0, 0, 0], [0, 0, 0, 0]);
    failRun(broken, 3, 7);
    const crossed = crossScenarios(broken, names);
    expect([crossed.slots.length, crossed.dropped]).toEqual([39, 1]);
    expect(crossed.quantities[0]!.effects.first.difference.n).toBe(39);
    expect(decentralisationFindings(crossed).join(' ')).toContain('1 of 40 runs is left out');
  });

  it('need four different scenarios that are there', () => {
    expect(() => crossScenarios(result, { ...names, both: 'no-pivot' })).toThrow('four different scenarios');
    expect(() => crossScenarios(result, { ...names, both: 'bust' })).toThrow('no scenario "bust"');
  });
});
