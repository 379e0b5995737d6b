/** Orders, refresh and growth, through the kernel: default firms unless said, paired runs, seed 1. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { columnOf, figureOf } from '../fleetFigures.ts';
import { sum } from '../sample.ts';
import { merge, type Period, simulatorOf } from '../smallStudy.ts';

const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2027-12-31' };
type Change = Record<string, unknown>;

const atPrice = (usd: number): Change => ({
  market: {
    price: {
      model: 'path',
      path: [
        ['2026-03-01', 68_200],
        ['2026-06-01', 68_200],
        ['2026-06-15', usd],
        ['2028-06-01', usd],
      ],
    },
  },
});
const everyClass = (change: Change): Change => ({ classes: Object.fromEntries(CLASS_IDS.map((id) => [id, change])) });

function run(watch: (state: RunState) => void, ...changes: Change[]) {
  const simulator = simulatorOf(
    [modelSchema.parse([atPrice(68_200), { ai: { enabled: false } }, ...changes].reduce(merge, {}))],
    1,
    PERIOD,
  );
  simulator.onEpoch = watch;
  return simulator.simulate(0, 0);
}

/** New rigs delivered in the whole run, EH/s, beyond what was on order at the start. */
function ordered(...changes: Change[]): number {
  let newRigs = 0;
  run(
    ({ flows }) => {
      newRigs = flows.newRigs;
    },
    { rigs: { onOrderShare: 0 } },
    ...changes,
  );
  return newRigs;
}

/** EH/s on order per slot of the ring. */
const onOrder = ({ fleets }: RunState) => sum(fleets.orders);

describe('orders', () => {
  it('never exceed what the makers can deliver, whatever the price', () => {
    let supplied = 0;
    let delivered = 0;
    run(
      (state) => {
        // 4 GW of the frontier's rigs a year: 1 J/TH is 1 MW per EH/s
        supplied += (4000 * state.epoch.years) / state.generations.efficiencyJPerTH[state.epoch.frontier];
        delivered = state.flows.newRigs + onOrder(state);
        expect(delivered).toBeLessThanOrEqual(supplied * (1 + 1e-9));
      },
      { rigs: { newSupplyGWPerYear: 4, onOrderShare: 0 } },
      atPrice(250_000),
    );
    expect(delivered).toBeGreaterThan(0.7 * supplied);
  });

  it.each([10, 20])('are all of what the makers can deliver where everyone wants more: their GW in rigs of %d J/TH', (efficiencyJPerTH) => {
    let supplied = 0;
    let placed = 0;
    run(
      (state) => {
        supplied += (500 * state.epoch.years) / efficiencyJPerTH;
        placed = state.flows.newRigs + onOrder(state);
        expect(placed / supplied).toBeCloseTo(1, 9);
      },
      {
        rigs: {
          ...{ newSupplyGWPerYear: 0.5, frontierCadenceYears: 20, onOrderShare: 0 },
          generations: [
            { name: 'S19', release: '2020-05-01', efficiencyJPerTH: 34.5 },
            { name: 'Frontier', release: '2024-02-01', efficiencyJPerTH },
          ],
        },
      },
      atPrice(250_000),
    );
    expect(placed).toBeGreaterThan(0);
  });

  it('rise with price and dry up when rigs do not pay back', () => {
    const [poor, fair, rich] = [30_000, 68_200, 120_000].map((usd) => ordered(atPrice(usd)));
    expect(poor).toBeLessThan(fair);
    expect(fair).toBeLessThan(rich);
    expect(ordered(everyClass({ rigPaybackLimitYears: 0.1, sitePaybackLimitYears: 0.1 }))).toBe(0);
  });

  it('are none where growth is switched off, and none without money', () => {
    expect(ordered({ growth: { enabled: false } })).toBe(0);
    expect(ordered(everyClass({ outsideFundingUsdPerMWYear: 0 }), { growth: { investableCashShare: 0 } })).toBe(0);
  });

  it('never cost more than outside funding and the investable share of cash', () => {
    let spent = 0;
    let money = 0;
    let before = 0;
    run(
      (state) => {
        const { fleets, epoch, parameters, roster } = state;
        const placed = onOrder(state) + state.flows.newRigs;
        spent += (placed - before) * epoch.newRigUsdPerEH;
        before = placed;
        // at most: a month's funding of all MW there are, and a quarter of the largest cash they may hold, each month
        for (let i = 0; i < roster.count; i++) {
          const { outsideFundingUsdPerMWYear, cashCapUsdPerMW } = parameters.classes[CLASS_IDS[roster.classOf[i]]];
          money += figureOf(fleets, i, 'MINING_MW') * (outsideFundingUsdPerMWYear * epoch.years + (0.25 * cashCapUsdPerMW) / 2);
        }
        expect(spent).toBeLessThanOrEqual(money);
      },
      { rigs: { onOrderShare: 0 } },
      atPrice(200_000),
    );
    expect(spent).toBeGreaterThan(0);
  });

  it('arrive deliveryEpochs after they are placed', () => {
    for (const deliveryEpochs of [1, 4]) {
      const placedAt: number[] = [];
      const arrivedAt: number[] = [];
      run(
        ({ fleets, flows, epoch }) => {
          if (sum(fleets.orders) > 0) placedAt.push(epoch.index);
          if (flows.newRigs > 0) arrivedAt.push(epoch.index);
        },
        { rigs: { onOrderShare: 0, deliveryEpochs } },
      );
      expect(arrivedAt[0] - placedAt[0]).toBe(deliveryEpochs);
    }
  });

  it('are of the newest generation on sale', () => {
    run(({ pool, generations, epoch }) => {
      for (let g = epoch.frontier + 1; g < generations.count; g++) expect(pool.deliveredNominal[g]).toBe(0);
    });
  });

  it('replace old rigs within the refresh rate even where no MW is free, and lower J/TH', () => {
    const full: Change = merge(everyClass({ freeMWShare: 0, siteGrowthPerYear: 0 }), { rigs: { attritionPerYear: 0 } });
    const efficiency = (refreshPerYear: number) => {
      const { grid } = run(() => {}, full, everyClass({ refreshPerYear }), atPrice(100_000));
      return grid.fleet_efficiency_j_per_th[grid.fleet_efficiency_j_per_th.length - 1];
    };
    expect(efficiency(0.5)).toBeLessThan(efficiency(0.1));
    expect(efficiency(0.1)).toBeLessThan(efficiency(0));
  });
});

describe('sites', () => {
  const megawatts = (...changes: Change[]) => {
    const path: number[] = [];
    run(({ fleets }) => path.push(sum(columnOf(fleets, 'MINING_MW'))), ...changes);
    return path;
  };

  it('grow by at most the rate of the class, and only while rigs and site together pay back', () => {
    const rich = megawatts(everyClass({ siteGrowthPerYear: 0.2 }), atPrice(150_000));
    const years = 1.8;
    expect(rich[rich.length - 1] / rich[0]).toBeGreaterThan(1.05);
    expect(rich[rich.length - 1] / rich[0]).toBeLessThan(Math.exp(0.2 * years));
    const poor = megawatts(everyClass({ siteGrowthPerYear: 0.2 }), atPrice(30_000)).slice(10);
    expect(poor[poor.length - 1]).toBeCloseTo(poor[0], 6);
  });

  it('grow less where capital goes to AI', () => {
    const ai: Change = {
      ai: { enabled: true, newPivots: false, foregoneGrowth: true },
      market: { colocationRent: { start: 250, mean: 250 } },
    };
    const end = (...changes: Change[]) => megawatts(atPrice(120_000), ...changes).at(-1) as number;
    expect(end(ai)).toBeLessThan(end());
    expect(end(ai, { ai: { foregoneGrowth: false } })).toBeCloseTo(end(), 3);
    expect(end(ai, { ai: { capitalCrowdingShare: 0 } })).toBeCloseTo(end(), 3);
  });

  it('leave their rigs to others while makers are sold out: AI then moves shares, and hardly the total', () => {
    const ai: Change = {
      ai: { enabled: true, newPivots: false, foregoneGrowth: true },
      market: { colocationRent: { start: 250, mean: 250 } },
    };
    const without: Change = { ai: { foregoneGrowth: false } };
    const end = (capacity: number, ...changes: Change[]) => {
      const { grid, classQuarterly } = run(() => {}, atPrice(120_000), { rigs: { newSupplyGWPerYear: capacity } }, ai, ...changes);
      return { hashrate: grid.hashrate_ehs.at(-1)!, listed: classQuarterly.hashrate_share.at(-CLASS_IDS.length)! };
    };
    const lost = (capacity: number) => 1 - end(capacity).hashrate / end(capacity, without).hashrate;
    expect(lost(1000)).toBeGreaterThan(0.05);
    expect(Math.abs(lost(2))).toBeLessThan(0.2 * lost(1000));
    expect(end(2).listed).toBeLessThan(end(2, without).listed - 0.02);
  });
});
