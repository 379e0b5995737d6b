import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '../../../src/config/names.ts';
import { createPath } from '../../../src/model/market/path.ts';
import { fillPower, overlapShare } from '../../../src/model/market/power.ts';
import { dayOf } from '../../../src/units.ts';
import { correlation, mean, variance } from '../sample.ts';
import { marketParameters, shocksOfRun } from './marketParameters.ts';

const START = dayOf('2026-01-01');

function paths(power: Record<string, unknown>, cells: number) {
  const out = REGION_IDS.map(() => createPath(cells));
  const shocks = shocksOfRun(0, cells);
  fillPower(out, marketParameters({ power }).power, START, 7, shocks.powerCommon, shocks.powerRegional);
  return out.map(({ values }) => values);
}

describe('regional spot power', () => {
  it('reverts to its base with the stationary variance, along 20,000 weeks, seed 1', () => {
    const cells = 20_000;
    const keep = Math.exp((-8 * 7) / 365);
    for (const values of paths({ reversionPerYear: 8, volatilityPerYear: 0.5 }, cells)) {
      const logs = Array.from(values, Math.log);
      const independent = (cells * (1 - keep)) / (1 + keep);
      expect(Math.abs(mean(logs))).toBeLessThan((4 * Math.sqrt(0.25 / 16)) / Math.sqrt(independent));
      expect(Math.abs(variance(logs) / (0.25 / 16) - 1)).toBeLessThan(4 * Math.sqrt((2 * (1 + keep ** 2)) / (1 - keep ** 2) / cells));
    }
  });

  it.each([0, 0.5, 1])('moves together between regions by the common share %f, 20,000 weeks, seed 1', (commonShare) => {
    const [first, second] = paths({ reversionPerYear: 50, volatilityPerYear: 0.5, commonShare }, 20_000).map((values) =>
      Array.from(values, Math.log),
    );
    const keep = Math.exp((-50 * 7) / 365);
    const independent = (20_000 * (1 - keep * keep)) / (1 + keep * keep);
    expect(Math.abs(correlation(first, second) - commonShare)).toBeLessThan(4 / Math.sqrt(independent));
  });

  it('without volatility stands at its base', () => {
    for (const values of paths({ volatilityPerYear: 0 }, 10)) expect(Array.from(values)).toEqual(new Array(10).fill(1));
  });

  it('costs the factor of a crisis in its regions, for the share of a week that it covers', () => {
    const crises = [{ name: 'Crisis', regions: ['texas'], start: '2026-01-08', end: '2026-01-17', factor: 3 }];
    const [texas, other] = paths({ volatilityPerYear: 0, crises }, 4);
    // ten days, the last included: the second week whole and three days of the third
    expect(Array.from(texas)).toEqual([1, 3, expect.closeTo(1 + (2 * 3) / 7, 12), 1]);
    expect(Array.from(other)).toEqual([1, 1, 1, 1]);
  });

  it('multiplies the factors of crises that overlap', () => {
    const crisis = (factor: number) => ({ name: 'Crisis', regions: ['rest'], start: '2026-01-01', end: '2026-12-31', factor });
    const rest = paths({ volatilityPerYear: 0, crises: [crisis(2), crisis(3)] }, 3)[REGION_IDS.indexOf('rest')];
    expect(Array.from(rest)).toEqual([6, 6, 6]);
  });
});

it('overlap of two stretches is counted in shares of the first', () => {
  expect(overlapShare(0, 10, 5, 8)).toBeCloseTo(0.3, 12);
  expect(overlapShare(0, 10, -5, 50)).toBe(1);
  expect(overlapShare(0, 10, 10, 20)).toBe(0);
  expect(overlapShare(0, 10, 12, 20)).toBe(0);
});
