/** A signed contract on its way through the kernel: cutover, energisation, income; one firm, seed 1. */
import { describe, expect, it } from 'vitest';
import type { RunState } from '../../../src/model/runState.ts';
import { dayOf } from '../../../src/units.ts';
import { figureOf } from '../fleetFigures.ts';
import { runModel, smallModel } from '../smallStudy.ts';

const START = '2026-10-01';
const IT_MW = 100;
const PUE = 1.25;

interface Seen {
  day: number;
  miningMW: number;
  operatingMW: number;
  buildingMW: number;
  hashrateEHs: number;
  oldestEHs: number;
}

/** The firm with the contract, epoch by epoch, with growth off. */
function follow(contract: Record<string, unknown>, ai: Record<string, unknown> = {}): Seen[] {
  const firm = {
    name: 'Firm',
    sites: [{ region: 'texas', hashrateEHs: 20 }],
    efficiencyJPerTH: 20,
    powerPriceUsdPerMWh: 30,
    contracts: [{ tenant: 'T', itMW: IT_MW, start: START, termYears: 10, revenueUsdPerMWYear: 1.5e6, fromMiningShare: 0.6, ...contract }],
  };
  const model = smallModel({
    ...{ firms: [firm], growth: { enabled: false }, distress: { enabled: false }, rigs: { onOrderShare: 0, attritionPerYear: 0 } },
    ai: { newPivots: false, constructionMonths: 3, pue: PUE, tenantDefaultPerYear: 0, ...ai },
    market: {
      weather: { randomStorms: false, seasonal: false },
      price: {
        model: 'path',
        path: [
          ['2026-01-01', 90_000],
          ['2027-12-31', 90_000],
        ],
      },
    },
  });
  const seen: Seen[] = [];
  runModel(model, {
    watch: ({ epoch, roster, fleets, ai: sites }: RunState) => {
      const i = roster.firmOf.findIndex((of) => of?.firm.name === 'Firm');
      const rigs = fleets.rigs.subarray(i * fleets.generations, (i + 1) * fleets.generations);
      const site = { miningMW: figureOf(fleets, i, 'MINING_MW'), operatingMW: sites.operatingMW[i], buildingMW: sites.buildingMW[i] };
      seen.push({
        day: epoch.startDay,
        ...site,
        hashrateEHs: figureOf(fleets, i, 'HASHRATE_EHS'),
        oldestEHs: rigs[Array.from(rigs).findIndex((_, g) => g === 3)],
      });
    },
  });
  return seen;
}

const until = (seen: Seen[], date: string) => seen.filter(({ day }) => day < dayOf(date));
const from = (seen: Seen[], date: string) => seen.filter(({ day }) => day >= dayOf(date));
const last = (seen: Seen[]) => seen[seen.length - 1];

describe('a signed contract', () => {
  it('takes its share of MW from mining when construction begins, and the rest is built new', () => {
    const seen = follow({});
    const first = seen[0].miningMW;
    for (const { miningMW } of until(seen, '2026-06-30')) expect(miningMW).toBeCloseTo(first, 9);
    for (const { miningMW } of from(seen, '2026-07-03')) expect(miningMW).toBeCloseTo(first - 0.6 * IT_MW * PUE, 9);
  });

  it('energises on its date with IT MW times PUE, and is under construction until then', () => {
    const seen = follow({});
    for (const { operatingMW, buildingMW } of until(seen, START)) expect([operatingMW, buildingMW]).toEqual([0, IT_MW * PUE]);
    const running = from(seen, START);
    expect(running.length).toBeGreaterThan(3);
    for (const { operatingMW, buildingMW } of running) {
      expect(operatingMW).toBeCloseTo(IT_MW * PUE, 9);
      expect(buildingMW).toBe(0);
    }
  });

  it('mines on until energisation where cutover is then', () => {
    const seen = follow({}, { cutover: 'energisation' });
    for (const { miningMW } of until(seen, START)) expect(miningMW).toBeCloseTo(seen[0].miningMW, 9);
    expect(last(seen).miningMW).toBeCloseTo(seen[0].miningMW - 0.6 * IT_MW * PUE, 9);
  });

  it('whose construction began before the start has taken its MW already', () => {
    const seen = follow({ start: '2026-05-01' });
    for (const { miningMW } of seen) expect(miningMW).toBeCloseTo(seen[0].miningMW, 9);
    expect(last(seen).operatingMW).toBeCloseTo(IT_MW * PUE, 9);
  });

  it('comes as much later as contracts are late', () => {
    const seen = follow({}, { contractDelayMonths: 2 });
    for (const { operatingMW } of until(seen, '2026-11-30')) expect(operatingMW).toBe(0);
    expect(last(seen).operatingMW).toBeCloseTo(IT_MW * PUE, 9);
  });

  it('drives the least efficient rigs off the site, and hashrate with them', () => {
    const seen = follow({ fromMiningShare: 1 });
    expect(seen[0].oldestEHs).toBeGreaterThan(0);
    expect(last(seen).oldestEHs).toBe(0);
    expect(last(seen).hashrateEHs).toBeLessThan(0.8 * seen[0].hashrateEHs);
    // 125 of 404 MW are 31 %: the oldest rigs were the smaller part of the hashrate
    expect(last(seen).hashrateEHs).toBeGreaterThan(0.7 * seen[0].hashrateEHs);
  });

  it('does nothing where signed contracts are switched off', () => {
    const seen = follow({}, { signedContracts: false });
    for (const { miningMW, operatingMW, buildingMW } of seen) expect([miningMW, operatingMW, buildingMW]).toEqual([seen[0].miningMW, 0, 0]);
  });
});
