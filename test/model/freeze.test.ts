/** What is held still from a day on: nothing before the day changes, paths keep their level, stocks stay. Few firms, seed 1. */
import { describe, expect, it } from 'vitest';
import { HOLDABLE_IDS } from '../../src/config/names.ts';
import type { RunState } from '../../src/model/runState.ts';
import { copyOf, type Period, simulatorOf, smallModel, smallModelOver } from './smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2027-09-30' };
const FROM = '2026-10-01';
const FROM_DAY = Date.parse(FROM) / 86_400_000;
const firm = {
  name: 'A',
  sites: [{ region: 'texas', hashrateEHs: 30 }],
  efficiencyJPerTH: 18,
  powerPriceUsdPerMWh: 40,
  contracts: [
    { tenant: 'T', itMW: 100, start: '2026-08-01', termYears: 10, revenueUsdPerMWYear: 1_500_000 },
    { tenant: 'U', itMW: 100, start: '2027-06-01', termYears: 10, revenueUsdPerMWYear: 1_500_000 },
  ],
};
const model = smallModelOver(PERIOD, { firms: [firm], ai: { maxHazardPerYear: 3 } });

interface Seen {
  day: number;
  price: number;
  fees: number;
  subsidy: number;
  spot: number[];
  curtailed: number[];
  hashrate: number;
  converted: number;
  flows: RunState['flows'];
  wear: number;
  foregone: number;
}

function watch(hold: readonly (typeof HOLDABLE_IDS)[number][], freeze = { from: FROM }): Seen[] {
  const simulator = simulatorOf([model], 1, PERIOD);
  const seen: Seen[] = [];
  simulator.onEpoch = ({ epoch, spotRatio, curtailedShare, ai, flows, foregoneGrowthMW }) => {
    seen.push({
      day: epoch.startDay,
      price: epoch.priceUsd,
      fees: epoch.feesBtc,
      subsidy: epoch.subsidyBtc,
      spot: [...spotRatio],
      curtailed: [...curtailedShare],
      hashrate: epoch.hashrateEHs,
      converted: ai.operatingMW.reduce((a, b) => a + b, 0),
      flows: { ...flows },
      wear: epoch.wear,
      foregone: foregoneGrowthMW,
    });
  };
  simulator.simulate(0, 3, hold.length === 0 ? undefined : { ...freeze, hold: [...hold] });
  return seen;
}

const running = watch([]);
const before = running.filter(({ day }) => day < FROM_DAY).length;

describe('what is held from a day on', () => {
  it('leaves every epoch that begins before the day as it was, bit for bit', () => {
    expect(before).toBeGreaterThan(10);
    expect(watch(HOLDABLE_IDS).slice(0, before)).toEqual(running.slice(0, before));
  });

  it.each(['price', 'fees', 'spot', 'curtailed'] as const)('%s stays at what the last epoch before the day saw', (path) => {
    const id = ({ price: 'price', fees: 'fees', spot: 'energy', curtailed: 'weather' } as const)[path];
    const held = watch([id]).slice(before);
    for (const epoch of held) expect(epoch[path]).toEqual(running[before - 1]![path]);
    expect(running.slice(before).some((epoch) => JSON.stringify(epoch[path]) !== JSON.stringify(running[before - 1]![path]))).toBe(true);
  });

  it('at the level of an earlier day, paths go back to it', () => {
    const held = watch(['price'], { from: FROM, asOf: '2026-06-01' } as { from: string });
    const asOf = running.filter(({ day }) => day < Date.parse('2026-06-01') / 86_400_000).at(-1)!;
    expect(held.slice(0, before)).toEqual(running.slice(0, before));
    for (const { price } of held.slice(before)) expect(price).toBe(asOf.price);
    expect(asOf.price).not.toBe(running[before - 1]!.price);
  });

  it('at the mean of a stretch of days, paths go back to that', () => {
    const held = watch(['price', 'energy'], { from: FROM, asOf: '2026-09-01', asOfFrom: '2026-06-01' } as { from: string });
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const inside = running.filter((epoch) => epoch.day >= day('2026-06-01') && epoch.day < day('2026-09-01'));
    const meanOf = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(inside.length).toBeGreaterThan(4);
    for (const { price, spot } of held.slice(before)) {
      expect(price / meanOf(inside.map((epoch) => epoch.price))).toBeCloseTo(1, 12);
      expect(spot[3]! / meanOf(inside.map((epoch) => epoch.spot[3]!))).toBeCloseTo(1, 12);
    }
  });

  it('with the season held storms still come, and without storms curtailment stays', () => {
    const storm = { name: 'S', region: 'texas', start: '2027-01-01', end: '2027-01-28', curtailedShare: 0.5 };
    const curtailedIn = (weather: Record<string, unknown>) => {
      const simulator = simulatorOf([smallModelOver(PERIOD, { market: { weather: { randomStorms: false, ...weather } } })], 1, PERIOD);
      const seen: number[] = [];
      simulator.onEpoch = ({ epoch, curtailedShare }) => {
        if (epoch.startDay >= FROM_DAY) seen.push(curtailedShare[0]!);
      };
      simulator.simulate(0, 3, { from: FROM, asOf: '2026-08-15', hold: ['season'] });
      return seen;
    };
    const calm = curtailedIn({});
    for (const share of calm) expect(share).toBeCloseTo(0.1, 2); // Texas in August
    expect(Math.max(...curtailedIn({ observedStorms: [storm] }))).toBeGreaterThan(0.4);
  });

  it('AI neither takes nor gives back MW, and nothing more is foregone', () => {
    const held = watch(['aiConversion']);
    for (const { converted } of held.slice(before)) expect(converted).toBe(running[before - 1]!.converted);
    expect(running.at(-1)!.converted).toBeGreaterThan(running[before]!.converted);
    const whole = watch(['aiForegone']);
    for (const { foregone } of whole.slice(before)) expect(foregone).toBe(running[before - 1]!.foregone);
    expect(running.at(-1)!.foregone).toBeGreaterThan(running[before]!.foregone);
  });

  it('no rig comes, wears or moves', () => {
    const held = watch(['rigs', 'wear', 'resale', 'aiConversion']);
    for (const { flows } of held.slice(before)) expect(flows).toEqual(held[before]!.flows);
    for (const { wear } of held.slice(before + 1)) expect(wear).toBe(held[before]!.wear);
    expect(running.at(-1)!.flows.newRigs).toBeGreaterThan(running[before]!.flows.newRigs);
  });

  it('with everything held hashrate stands still once the hashprice acted on has caught up', () => {
    const held = watch(HOLDABLE_IDS);
    const [early, last] = [held[before + 12]!.hashrate, held.at(-1)!.hashrate];
    expect(Math.abs(last / early - 1)).toBeLessThan(2e-3);
    expect(Math.abs(running.at(-1)!.hashrate / running[before + 12]!.hashrate - 1)).toBeGreaterThan(0.02);
  });
});

describe('a study that holds something', () => {
  const freeze = { from: FROM, hold: ['price', 'weather'] };

  it('records the levels held, and gives what the same hold over a run gives', () => {
    const simulator = simulatorOf([smallModelOver(PERIOD, { firms: [firm], ai: { maxHazardPerYear: 3 }, freeze }), model], 1, PERIOD);
    const own = copyOf(simulator.simulate(0, 3));
    expect(copyOf(simulator.simulate(1, 3, { from: FROM, hold: ['price', 'weather'] }))).toEqual(own);
    const prices = own['grid.price_usd']!;
    expect(new Set(prices.slice(-40)).size).toBe(1);
    expect(prices.at(-1)).toBe(running[before - 1]!.price);
  });

  it('may not begin outside its period, look ahead or name a thing twice', () => {
    const fault = (change: Record<string, unknown>) => () => smallModel({ freeze: { from: '2026-10-01', hold: ['price'], ...change } });
    expect(fault({})).not.toThrow();
    expect(fault({ from: '2030-01-01' })).toThrow('freeze.from: must be between');
    expect(fault({ asOf: '2026-11-01' })).toThrow('freeze.asOf: must not be after from');
    expect(fault({ hold: ['price', 'price'] })).toThrow('freeze.hold.1: is named before');
  });
});
