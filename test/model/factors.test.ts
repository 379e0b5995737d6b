/** Factors on what classes, firms and regions give: one leaves everything as it is, others move it the way their name says. */
import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/model/runState.ts';
import { columnOf, figureOf } from './fleetFigures.ts';
import { meanGrid, type Period, runModel, smallModel, smallModelOver } from './smallStudy.ts';

const WINTER: Period = { start: '2026-11-01', until: '2027-03-31' };

describe('the factor on the price of power', () => {
  it('scales every contract after the population was fitted, and dearer power means less hashrate', () => {
    const contracts = (priceFactor: number) => {
      let first: number[] = [];
      const watch = ({ fleets }: RunState) => {
        if (first.length === 0) first = Array.from(columnOf(fleets, 'CONTRACT_USD_PER_MWH'));
      };
      runModel(smallModel({ market: { power: { priceFactor } } }), { watch });
      return first;
    };
    const plain = contracts(1);
    expect(plain.length).toBeGreaterThan(20);
    expect(contracts(1.5)).toEqual(plain.map((usdPerMWh) => usdPerMWh * 1.5));
    const end = (priceFactor: number) => meanGrid(smallModel({ market: { power: { priceFactor } } }), 'hashrate_ehs', 4).at(-1)!;
    expect(end(1.5)).toBeLessThan(0.98 * end(1));
    expect(end(0.7)).toBeGreaterThan(1.02 * end(1));
  });
});

describe('the factor on storms', () => {
  it('at nought leaves the seasons alone, and more storms curtail more', () => {
    const curtailed = (weather: object, runs = 12) => {
      const grid = meanGrid(smallModelOver(WINTER, { market: { weather } }), 'weather_curtailed_share', runs, WINTER);
      return grid.reduce((sum, share) => sum + share, 0);
    };
    expect(curtailed({ stormRateFactor: 0 })).toBe(curtailed({ randomStorms: false }));
    expect(curtailed({ stormRateFactor: 3 })).toBeGreaterThan(1.5 * curtailed({}));
  });
});

describe('the factor on the AI-eligible share', () => {
  it('scales the megawatts that AI may take, to all of them at most; at nought nobody may', () => {
    const eligible = (eligibleShareFactor: number) => {
      const shares: number[] = [];
      const watch = ({ ai, fleets, roster, epoch }: RunState) => {
        if (epoch.index === 0) for (let i = 0; i < roster.count; i++) shares.push(ai.eligibleMW[i]! / figureOf(fleets, i, 'MINING_MW'));
      };
      runModel(smallModel({ ai: { eligibleShareFactor } }), { watch });
      return { largest: Math.max(...shares), sum: shares.reduce((a, b) => a + b, 0) };
    };
    const [none, plain, more, all] = [eligible(0), eligible(1), eligible(1.2), eligible(100)];
    expect(none).toEqual({ largest: 0, sum: 0 });
    expect(more.sum / plain.sum).toBeGreaterThan(1.1);
    expect(all.largest).toBeLessThanOrEqual(1.0001);
  });

  it('given as a distribution lets the same fleets build for AI as its value does', () => {
    const long: Period = { start: '2026-03-20T20:48:00Z', until: '2027-12-31' };
    const built = (change: object) => {
      const ai = { enabled: true, demandMWPerYear: 20_000, ...change };
      return runModel(smallModelOver(long, { ai }), { period: long }).grid.ai_building_mw.at(-1)!;
    };
    expect(built({})).toBeGreaterThan(0);
    expect(built({ eligibleShareFactor: { uniform: [1, 1] } })).toBe(built({}));
    expect(built({ eligibleShareFactor: 0 })).toBe(0);
  });
});
