/** Used rigs, through the kernel: default firms after a fall of price by half, run 0, seed 1. */
import { describe, expect, it } from 'vitest';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { rigPriceUsdPerEH } from '../../../src/model/miners/rigPrice.ts';
import { tradeUsedRigs } from '../../../src/model/miners/usedMarket.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { columnOf, figureOf } from '../fleetFigures.ts';
import { sum } from '../sample.ts';
import { merge, PERIOD, simulatorOf } from '../smallStudy.ts';

type Change = Record<string, unknown>;

const FALL: Change = {
  ai: { enabled: false },
  market: {
    price: {
      model: 'path',
      path: [
        ['2026-03-01', 68_200],
        ['2026-05-01', 34_000],
        ['2027-02-01', 34_000],
      ],
    },
  },
};

interface Ends {
  relocated: number;
  sold: number;
  forSale: number;
  scrapped: number;
  idle: number;
}

function endsWith(...changes: Change[]): Ends {
  const simulator = simulatorOf([modelSchema.parse([FALL, ...changes].reduce(merge, {}))], 1, PERIOD);
  let ends: Ends | null = null;
  simulator.onEpoch = ({ flows, pool, epoch }: RunState) => {
    const { forSale, inTransit, scrapped } = pool;
    const idle = epoch.installedEHs - epoch.willingEHs;
    ends = { relocated: flows.relocated, sold: flows.sold, forSale: sum(forSale) + sum(inTransit), scrapped: sum(scrapped), idle };
  };
  simulator.simulate(0, 0);
  return ends as unknown as Ends;
}

describe('used rigs', () => {
  it('are sold by who stopped, bought by who has free MW, and scrapped where nobody buys', () => {
    const { relocated, sold, forSale, scrapped } = endsWith();
    expect(sold).toBeGreaterThan(50);
    expect(relocated).toBeGreaterThan(0);
    expect(relocated).toBeLessThan(0.7 * sold);
    expect(scrapped).toBeGreaterThan(0.3 * sold - 1e-6);
    expect(Math.abs((relocated + forSale + scrapped) / sold - 1)).toBeLessThan(0.01);
  });

  it('are all scrapped where the market is off', () => {
    const { relocated, forSale, scrapped, sold } = endsWith({ usedMarket: { enabled: false } });
    expect([relocated, forSale]).toEqual([0, 0]);
    expect(scrapped).toBeCloseTo(sold, 6);
  });

  it('stay with their owners where nobody gives up', () => {
    const patient = { usedMarket: { idleSalePerYear: 0 }, distress: { enabled: false } };
    expect(endsWith(patient).sold).toBeLessThan(0.2 * endsWith().sold);
    expect(endsWith(patient).idle).toBeGreaterThan(endsWith().idle);
  });

  it('find more buyers where more MW are free', () => {
    const classes = Object.fromEntries(
      ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { freeMWShare: 0.2 }]),
    );
    expect(endsWith({ classes }).relocated).toBeGreaterThan(endsWith().relocated);
  });
});

describe('a purchase of used rigs', () => {
  const trade = (outsideFundingUsdPerMWYear: number) => {
    const ids = ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'];
    const classes = Object.fromEntries(ids.map((id) => [id, { outsideFundingUsdPerMWYear, freeMWShare: 0.2 }]));
    const simulator = simulatorOf([modelSchema.parse(merge(FALL, { classes, growth: { enabled: false } }))], 1, PERIOD);
    simulator.simulate(0, 0);
    const { state } = simulator;
    const { fleets, usedBuyers, pool, parameters } = state;
    pool.forSale.fill(0);
    pool.forSale[6] = 500; // S21 class, more than is wanted
    const before = columnOf(fleets, 'CASH_USD');
    tradeUsedRigs(state);
    const buyers = Array.from(usedBuyers.fleets.subarray(0, usedBuyers.count));
    const { usedPriceFloorUsdPerTH } = parameters.rigs;
    const price = rigPriceUsdPerEH(
      parameters.rigs,
      state.epoch.smoothedHashprice,
      state.generations.efficiencyJPerTH[6]!,
      usedPriceFloorUsdPerTH,
    );
    return buyers.map((i) => ({
      paid: before[i]! - figureOf(fleets, i, 'CASH_USD'),
      cost: fleets.usedWanted[i]! * price,
      means: before[i]! * parameters.growth.investableCashShare,
    }));
  };

  it('costs its price in cash where there is no funding, and no more than may be spent', () => {
    const buyers = trade(0);
    expect(buyers.length).toBeGreaterThan(5);
    for (const { paid, cost, means } of buyers) {
      expect(paid / cost).toBeCloseTo(1, 6);
      expect(cost).toBeLessThanOrEqual(means * (1 + 1e-9));
    }
  });

  it('is paid from outside funding before cash', () => {
    const buyers = trade(100_000_000);
    expect(buyers.length).toBeGreaterThan(5);
    for (const { paid, cost } of buyers) {
      expect(cost).toBeGreaterThan(0);
      expect(paid).toBe(0);
    }
  });
});
