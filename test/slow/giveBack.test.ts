/**
 * What the network gives back, through the whole simulator: miners whose supply is isoelastic in hashprice, H ~ h^e, lose the share x of
 * it to AI. In equilibrium H falls to (1 - x)^(1 / (1 + e)) of what it was, not to 1 - x: the rest comes back as difficulty falls.
 */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import { attribute } from '../../src/run/attribute.ts';
import type { Study } from '../../src/scenario/study.ts';
import { type Period, simulatorOf, smallModelOver } from '../model/smallStudy.ts';

/** Between two halvings. */
const PERIOD: Period = { start: '2024-05-09', until: '2026-05-31' };
const FIRMS = 200;
const TOTAL_EHS = 100;
/** One kind of rig a firm, so that AI takes the same share of every part of the curve and not the least efficient rigs first. */
const EFFICIENCIES = [34, 29, 24.5, 20, 17];
const PUE = 1.25;
const MOST_USD_PER_MWH = 1000;

/**
 * Break-even prices of power spread so that the part of firms below c is (c / most)^e. All rigs pay at the start, at a price far above;
 * then price falls, and hashrate with it along the curve, until hashprice is below what the dearest power could take.
 */
function isoelastic(e: number, share: number, later = 1) {
  const isHere = (id: string) => Number(id === 'small' || id === 'rest');
  const each = TOTAL_EHS / FIRMS;
  const firms = Array.from({ length: FIRMS }, (_, i) => {
    const efficiencyJPerTH = EFFICIENCIES[i % EFFICIENCIES.length]!;
    const itMW = (share * each * efficiencyJPerTH) / PUE;
    const contract = { tenant: 'T', itMW, start: '2025-02-01', termYears: 50, revenueUsdPerMWYear: 1e6, fromMiningShare: 1 };
    return {
      name: `F${i}`,
      class: 'small',
      sites: [{ region: 'rest', hashrateEHs: each }],
      efficiencyJPerTH,
      powerPriceUsdPerMWh: MOST_USD_PER_MWH * ((i + 0.5) / FIRMS) ** (1 / e),
      contracts: share > 0 ? [contract] : [],
    };
  });
  const simple = { spotShare: 0, flexibleLoadShare: 0, takeOrPayShare: 0, responsiveness: 0.6, freeMWShare: 0 };
  return smallModelOver(PERIOD, {
    network: {
      startHeight: 842_688,
      startHashrateEHs: TOTAL_EHS,
      startDifficultyT: (TOTAL_EHS * 1e18 * 600) / 2 ** 32 / 1e12,
      // where on the steps of the curve a run stands differs from run to run: what is left of the steps is noise with a standard error
      poolFeeShare: { uniform: [0, 0.2] },
    },
    market: {
      price: {
        model: 'path',
        path: [
          ['2024-05-09', 2e7],
          ['2024-05-23', 2e7],
          ['2024-09-01', 12_000],
          ['2025-03-01', 12_000],
          ['2025-04-01', 12_000 * later],
          ['2032-01-01', 12_000 * later],
        ],
      },
      fees: { start: 0.02, mean: 0.02, volatilityPerYear: 0 },
      power: { volatilityPerYear: 0 },
      weather: { seasonal: false, randomStorms: false },
    },
    regions: Object.fromEntries(REGION_IDS.map((id) => [id, { hashrateShare: isHere(id) }])),
    classes: Object.fromEntries(
      CLASS_IDS.map((id) => [
        id,
        {
          firms: 0,
          hashrateShare: isHere(id),
          ...simple,
          regions: Object.fromEntries(REGION_IDS.map((region) => [region, isHere(region)])),
        },
      ]),
    ),
    firms,
    population: { calibrate: false, fleetSpreadLogSd: 0.011 },
    rigs: {
      generations: EFFICIENCIES.map((efficiencyJPerTH, g) => ({ name: `G${g}`, release: `2020-0${g + 1}-01`, efficiencyJPerTH })),
      ...{ attritionPerYear: 0, onOrderShare: 0 },
    },
    dispatch: { stopMarginShare: 0, restartMarginShare: 0 },
    growth: { enabled: false },
    distress: { enabled: false },
    usedMarket: { enabled: false, idleSalePerYear: 0 },
    ai: { newPivots: false, foregoneGrowth: false, cutover: 'energisation', pue: PUE, tenantDefaultPerYear: 0 },
  });
}

describe('an attribution of such a world', () => {
  it('tells the loss, and what came back of it, apart: -x at the hashprice of a world without AI, and the rest', async () => {
    const [e, share] = [0.45, 0.3];
    const scenarios = [{ name: 'base', title: 'Base', model: isoelastic(e, share) }];
    const study: Study = { name: 'isoelastic', question: 'What comes back?', ...PERIOD, runs: 6, seed: 1, report: {}, scenarios };
    const causes = ['ai-conversion', 'ai-foregone'];
    const [found] = await attribute(study, { from: '2025-01-20', to: '2026-05-20', quantities: ['hashrate'], causes });
    const of = (id: string) => found!.ai.find((one) => one.id === id)!.statistics.mean / found!.before.mean;
    expect(of('removed')).toBeCloseTo(-share, 2);
    expect(of('prevented')).toBe(0);
    expect(of('gave-back')).toBeCloseTo((1 - share) ** (1 / (1 + e)) - (1 - share), 2);
    expect(of('net')).toBeCloseTo((1 - share) ** (1 / (1 + e)) - 1, 2);
  });
});

describe('an attribution of a price fall and an AI wave at once', () => {
  it('finds the Shapley values of the product p^(e/(1+e)) (1-x)^(1/(1+e)), known in advance', async () => {
    const [e, share, later] = [0.45, 0.3, 0.55];
    const scenarios = [{ name: 'base', title: 'Base', model: isoelastic(e, share, later) }];
    const study: Study = { name: 'isoelastic', question: 'Which?', ...PERIOD, runs: 12, seed: 1, report: {}, scenarios };
    const causes = ['price', 'ai-conversion', 'weather'];
    const [found] = await attribute(study, { from: '2025-01-20', to: '2026-05-20', quantities: ['hashrate'], causes });
    const [p, q] = [later ** (e / (1 + e)), (1 - share) ** (1 / (1 + e))];
    const expected = { price: ((p - 1) * (1 + q)) / 2, 'ai-conversion': ((q - 1) * (1 + p)) / 2, weather: 0 };
    for (const [id, value] of Object.entries(expected)) {
      const { mean, mcse } = found!.causes.find((part) => part.id === id)!;
      expect(Math.abs(mean / found!.before.mean - value), id).toBeLessThan(Math.max((4 * mcse) / found!.before.mean, 1e-9));
      expect(mcse / found!.before.mean).toBeLessThan(0.005);
    }
  });
});

const RUNS = 16;
/** Mean hashrate of the last quarter of the study by run, with and without AI; the same luck in both. */
function ratios(e: number, share: number): number[] {
  const simulator = simulatorOf([isoelastic(e, 0), isoelastic(e, share)], 1, PERIOD);
  const endOf = (caseIndex: number, run: number) =>
    simulator
      .simulate(caseIndex, run)
      .grid.hashrate_ehs.slice(-12)
      .reduce((a, b) => a + b, 0) / 12;
  return Array.from({ length: RUNS }, (_, run) => endOf(1, run) / endOf(0, run));
}

describe('removing the share x of an isoelastic supply curve', () => {
  it.each([
    [0.45, 0.0434, -3.014],
    [1, 0.0434, -2.194],
    [0.45, 0.3, 100 * (0.7 ** (1 / 1.45) - 1)],
    [1, 0.3, 100 * (0.7 ** 0.5 - 1)],
  ])('of elasticity %f, x = %f, moves hashrate by %f %%', (e, share, expectedPct) => {
    const changes = ratios(e, share).map((ratio) => 100 * (ratio - 1));
    const mean = changes.reduce((a, b) => a + b, 0) / RUNS;
    const error = Math.sqrt(changes.reduce((a, b) => a + (b - mean) ** 2, 0) / (RUNS - 1) / RUNS);
    expect(error).toBeLessThan(0.5);
    expect(Math.abs(mean - expectedPct)).toBeLessThan(4 * error);
    // and it is far from the loss itself, which a picture before and after would suggest
    expect(Math.abs(mean + 100 * share)).toBeGreaterThan(4 * error);
  });
});
