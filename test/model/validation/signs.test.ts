/**
 * Which way things go: the whole kernel, default firms, 21 months, paired runs that share their luck; seed 1. Changes
 * come after the start: what differs at the start differs in the firms that are scaled to it.
 */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import type { RunRecord } from '../../../src/model/runRecord.ts';
import { deviation, mean } from '../sample.ts';
import { merge, type Period, simulatorOf } from '../smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2027-12-31' };
const PRICE_USD = 68_200;

type Change = { [key: string]: unknown };

/** Price from June 2026 on, as a multiple of what it is until then. */
const priceTimes = (factor: number): Change => ({
  market: {
    price: {
      model: 'path',
      startUsd: PRICE_USD,
      path: [
        ['2026-03-01', PRICE_USD],
        ['2026-05-25', PRICE_USD],
        ['2026-06-08', factor * PRICE_USD],
        ['2028-06-01', factor * PRICE_USD],
      ],
    },
  },
});

/** Power from June 2026 on, as a multiple of what it is until then, for all power bought. */
const powerTimes = (factor: number): Change => ({
  market: { power: { crises: [{ name: 'Crisis', regions: REGION_IDS, start: '2026-06-01', end: '2028-06-01', factor }] } },
  classes: Object.fromEntries(CLASS_IDS.map((id) => [id, { spotShare: 1 }])),
});

/** Rent of AI space from June 2026 on, as a multiple of what it is until then. */
const rentTimes = (factor: number): Change => ({
  market: { colocationRent: { events: [{ date: '2026-06-01', meanFactor: factor, jumpFactor: factor }] } },
});

const NO_AI: Change = { ai: { enabled: false } };
/** No growth: only what stands can run, stop or be sold. */
const STANDING: Change = { ...NO_AI, growth: { enabled: false }, rigs: { onOrderShare: 0 } };

const simulatorWith = (...changes: Change[]) => simulatorOf([modelSchema.parse([priceTimes(1), ...changes].reduce(merge, {}))], 1, PERIOD);

/** A figure of each run of the default model with changes. */
function figures(figure: (record: RunRecord) => number, runs: number, ...changes: Change[]): number[] {
  const simulator = simulatorWith(...changes);
  return Array.from({ length: runs }, (_, run) => figure(simulator.simulate(0, run)));
}

const meanHashrate = ({ outcomes }: RunRecord) => outcomes.mean_hashrate_ehs;
const endHashrate = ({ outcomes }: RunRecord) => outcomes.end_hashrate_ehs;
const ownerHHI = ({ grid }: RunRecord) => grid.hhi_owner[grid.hhi_owner.length - 1];
const ownerGini = ({ grid }: RunRecord) => grid.gini_owner[grid.gini_owner.length - 1];

/** Mean of the paired differences b - a in their standard errors. */
function rise(a: number[], b: number[]): number {
  const differences = b.map((value, run) => value - a[run]);
  return mean(differences) / (deviation(differences) / Math.sqrt(differences.length));
}

const RUNS = 12;
const base = figures(meanHashrate, RUNS);

describe('hashrate', () => {
  it.each([0.5, 0.7, 1.4, 2])('follows a price that changes to %f of itself, in every run, and less than in proportion', (factor) => {
    for (const figure of [meanHashrate, endHashrate]) {
      const before = figures(figure, RUNS);
      figures(figure, RUNS, priceTimes(factor)).forEach((ehs, run) => {
        const elasticity = Math.log(ehs / before[run]) / Math.log(factor);
        expect(elasticity).toBeGreaterThan(0);
        expect(elasticity).toBeLessThan(1);
      });
    }
  });

  it('falls when power gets dearer, in every run, and rises when it gets cheaper', () => {
    const before = figures(meanHashrate, RUNS, powerTimes(1));
    const [dearer, cheaper] = [1.25, 0.8].map((factor) => figures(meanHashrate, RUNS, powerTimes(factor)));
    before.forEach((ehs, run) => {
      expect(dearer[run]).toBeLessThan(ehs);
      expect(cheaper[run]).toBeGreaterThan(ehs);
    });
  });

  it('falls when AI pays more, in every run, and rises when it pays less', () => {
    const [more, less] = [1.5, 0.7].map((factor) => figures(meanHashrate, RUNS, rentTimes(factor)));
    base.forEach((ehs, run) => {
      expect(more[run]).toBeLessThan(ehs);
      expect(less[run]).toBeGreaterThan(ehs);
    });
  });

  it('is highest without AI, in every run', () => {
    figures(meanHashrate, RUNS, NO_AI).forEach((ehs, run) => {
      expect(ehs).toBeGreaterThan(base[run]);
    });
  });
});

describe('rigs that leave when price falls', () => {
  const simulator = simulatorWith(STANDING, priceTimes(0.6), { distress: { enabled: false }, usedMarket: { resaleShare: 0 } });
  const snapshots: Float64Array[] = [];
  simulator.onEpoch = ({ fleets }) => {
    snapshots.push(fleets.rigs.slice());
  };
  simulator.simulate(0, 0);
  const { count, generations } = simulator.state.fleets;
  const [first, last] = [snapshots[0], snapshots[snapshots.length - 1]];
  const keptShare = (i: number) =>
    Array.from({ length: generations }, (_, g) => i * generations + g)
      .filter((at) => first[at] > 0)
      .map((at) => last[at] / first[at]);

  it('are the oldest first in every fleet: no generation keeps a larger share of its rigs than a better one', () => {
    const disorderly = Array.from({ length: count }, (_, i) => keptShare(i)).filter((kept) =>
      kept.some((share, k) => k > 0 && share < kept[k - 1] - 1e-9),
    );
    expect(disorderly).toEqual([]);
  });

  it('are mostly old ones in the network', () => {
    const kept = Array.from({ length: generations }, (_, g) => {
      const ofGeneration = (rigs: Float64Array) => rigs.reduce((sum, ehs, at) => sum + (at % generations === g ? ehs : 0), 0);
      return ofGeneration(last) / ofGeneration(first);
    }).filter((share) => !Number.isNaN(share));
    expect(kept[0]).toBeLessThan(0.65);
    expect(kept[kept.length - 1]).toBeGreaterThan(0.95);
  });
});

describe('concentration of owners', () => {
  it.each([
    ['HHI', ownerHHI],
    ['Gini', ownerGini],
  ])('by %s rises when reward falls and nobody grows: those with dear power and old rigs stop, 40 runs', (_, figure) => {
    const [low, before, high] = [0.6, 1, 1.5].map((factor) => figures(figure, 40, STANDING, priceTimes(factor)));
    expect(rise(before, low)).toBeGreaterThan(4);
    expect(rise(high, before)).toBeGreaterThan(2);
  });

  it('falls when only large listed firms have AI, in every run', () => {
    const eligible = [0.9, 0, 0, 0, 0];
    const onlyLarge: Change = {
      classes: Object.fromEntries(CLASS_IDS.map((id, c) => [id, { aiEligibleShare: eligible[c] }])),
      ai: { newPivots: true, maxHazardPerYear: 3, leadTimeMonths: 6, constructionMonths: 4, demandMWPerYear: 5000, convertsMiningShare: 1 },
    };
    const without = figures(ownerHHI, RUNS, NO_AI);
    figures(ownerHHI, RUNS, rentTimes(1.5), onlyLarge).forEach((hhi, run) => {
      expect(hhi).toBeLessThan(without[run]);
    });
  });
});
