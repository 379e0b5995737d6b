/** Mechanisms that can be switched off or put off: off means off, and only that. Few firms, run 0 and 1, seed 1. */
import { describe, expect, it } from 'vitest';
import type { RunState } from '../../src/model/runState.ts';
import { columnOf } from './fleetFigures.ts';
import { type Period, simulatorOf, smallModel, smallModelOver } from './smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2027-12-31' };

describe('block luck', () => {
  it('off, every epoch takes the time its hashrate gives, and what is observed is what runs', () => {
    const simulator = simulatorOf([smallModel({ network: { blockLuck: false } })]);
    const record = simulator.simulate(0, 0);
    for (const [g, running] of record.grid.hashrate_ehs.entries())
      expect(record.grid.observed_hashrate_ehs[g]! / running).toBeCloseTo(1, 12);
    const lucky = simulatorOf([smallModel()]).simulate(0, 0);
    expect(lucky.grid.hashrate_ehs.some((running, g) => Math.abs(lucky.grid.observed_hashrate_ehs[g]! / running - 1) > 0.01)).toBe(true);
  });
});

describe('stopping on price', () => {
  const slump = { market: { price: { startUsd: 25_000 } }, distress: { enabled: false }, usedMarket: { idleSalePerYear: 0 } };

  it('off, everything installed runs but for the weather, however little it pays', () => {
    const off = simulatorOf([smallModel(slump, { dispatch: { enabled: false } })]).simulate(0, 0);
    for (const [g, idle] of off.grid.idle_price_ehs.entries()) expect(Math.abs(idle) / off.grid.installed_ehs[g]!).toBeLessThan(1e-9);
    const on = simulatorOf([smallModel(slump)]).simulate(0, 0);
    expect(on.grid.idle_price_ehs[10]! / on.grid.installed_ehs[10]!).toBeGreaterThan(0.1);
  });
});

describe('the used market', () => {
  it('goes on where growth is switched off: rigs given up find other sites', () => {
    const change = {
      growth: { enabled: false },
      rigs: { onOrderShare: 0 },
      classes: { small: { freeMWShare: 0.3 }, midSize: { freeMWShare: 0.3 } },
    };
    const simulator = simulatorOf([smallModel(change)]);
    simulator.simulate(0, 0);
    expect(simulator.state.flows.newRigs).toBe(0);
    expect(simulator.state.flows.relocated).toBeGreaterThan(0);
    const without = simulatorOf([smallModel(change, { usedMarket: { enabled: false } })]);
    without.simulate(0, 0);
    expect(without.state.flows.relocated).toBe(0);
  });
});

describe('a signed contract', () => {
  const firm = {
    name: 'A',
    sites: [{ region: 'texas', hashrateEHs: 30 }],
    efficiencyJPerTH: 18,
    powerPriceUsdPerMWh: 40,
    contracts: [{ tenant: 'T', itMW: 100, start: '2026-09-01', termYears: 10, revenueUsdPerMWYear: 1_500_000 }],
  };
  const energised = (change: Record<string, unknown>): number => {
    const simulator = simulatorOf([smallModelOver(PERIOD, { firms: [firm], ai: { newPivots: false } }, change)], 1, PERIOD);
    let day = Number.NaN;
    simulator.onEpoch = ({ ai, epoch, roster }: RunState) => {
      const i = roster.firmOf.findIndex((named) => named !== null);
      if (Number.isNaN(day) && ai.operatingMW[i]! > 0) day = epoch.startDay;
    };
    simulator.simulate(0, 0);
    return day;
  };

  it('energises as many months late as all contracts are, to the epoch', () => {
    const late = energised({ ai: { contractDelayMonths: 6 } }) - energised({});
    expect(Math.abs(late - 182.5)).toBeLessThan(16);
  });

  it('never energises where signed contracts are switched off', () => {
    expect(energised({ ai: { signedContracts: false } })).toBeNaN();
  });
});

describe('a firm that has left', () => {
  const rich = { cashUsdPerMW: 10_000_000, cashCapUsdPerMW: 20_000_000 };
  const model = smallModelOver(PERIOD, {
    ai: { enabled: false },
    firms: [
      {
        name: 'Two sites',
        sites: [
          { region: 'texas', hashrateEHs: 20 },
          { region: 'usOther', hashrateEHs: 20 },
        ],
        efficiencyJPerTH: 30,
        powerPriceUsdPerMWh: 150,
      },
    ],
    classes: { usPublic: { firms: 0, cashUsdPerMW: 1000 }, usPrivate: rich, largeInternational: rich, midSize: rich, small: rich },
    distress: { exitDebtUsdPerMW: 1000 },
  });

  it('is counted once, though its sites are two', () => {
    const simulator = simulatorOf([model], 1, PERIOD);
    const { firms_exited } = simulator.simulate(0, 0).outcomes;
    expect(columnOf(simulator.state.fleets, 'EXITED').reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(firms_exited).toBe(1);
  });
});
