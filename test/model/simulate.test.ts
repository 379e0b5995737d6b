/** A run depends on its case, the seed and its number alone; scenarios of a run share its luck. */
import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config/schema/study.ts';
import { FIRM_UNIFORMS } from '../../src/model/miners/population.ts';
import type { GridSeries } from '../../src/model/observables.ts';
import type { RunState } from '../../src/model/runState.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import { copyOf, PERIOD, runModel, simulatorOf, smallModel } from './smallStudy.ts';

/** Every mechanism busy: pivots, contracts, storms, distress, used rigs, parameters drawn once per run. */
const BUSY = {
  ai: { newPivots: true, maxHazardPerYear: 6, leadTimeMonths: { uniform: [1, 4] }, constructionMonths: 1, tenantDefaultPerYear: 0.5 },
  market: { price: { startUsd: 62_000, volatilityPerYear: { triangular: [0.3, 0.5, 0.9] } }, colocationRent: { mean: 180 } },
  firms: [
    {
      name: 'First',
      sites: [
        { region: 'texas', hashrateEHs: 30 },
        { region: 'usOther', hashrateEHs: 10 },
      ],
      efficiencyJPerTH: 18,
      powerPriceUsdPerMWh: 45,
      contracts: [{ tenant: 'T', itMW: 100, start: '2026-08-01', termYears: 10, revenueUsdPerMWYear: 1.5e6 }],
    },
    { name: 'Second', sites: [{ region: 'texas', hashrateEHs: 20 }], efficiencyJPerTH: 22, powerPriceUsdPerMWh: 50, aiEligibleShare: 0.9 },
    { name: 'Third', sites: [{ region: 'texas', hashrateEHs: 12 }], efficiencyJPerTH: 16, powerPriceUsdPerMWh: 38, orderedEHs: 3 },
    { name: 'Fourth', sites: [{ region: 'texas', hashrateEHs: 25 }], efficiencyJPerTH: 25, powerPriceUsdPerMWh: 55 },
  ],
};
const busy = smallModel(BUSY);
const calm = smallModel({ ai: { enabled: false }, market: { weather: { randomStorms: false } } });
const weekly = smallModel(BUSY, { market: { gridDays: 14 } });

const alone = (model: ModelConfig, run: number) => copyOf(simulatorOf([model]).simulate(0, run));

describe('a run', () => {
  it('gives the same numbers twice', () => {
    expect(alone(busy, 4)).toEqual(alone(busy, 4));
  });

  it('gives other numbers under another run number and another seed', () => {
    expect(alone(busy, 5)).not.toEqual(alone(busy, 4));
    expect(copyOf(simulatorOf([busy], 2).simulate(0, 4))).not.toEqual(alone(busy, 4));
  });

  it('gives the same numbers alone and after any other runs and cases: nothing is left in the buffers', () => {
    const models = [calm, busy, weekly];
    const expected = models.map((model) => [0, 1, 2].map((run) => alone(model, run)));
    const simulator = simulatorOf(models);
    const order: [number, number][] = [
      [1, 2],
      [0, 0],
      [2, 1],
      [1, 0],
      [1, 1],
      [1, 2],
      [0, 2],
      [2, 0],
      [0, 1],
      [1, 0],
      [2, 2],
      [0, 0],
      [1, 1],
    ];
    for (const [caseIndex, run] of order) expect(copyOf(simulator.simulate(caseIndex, run))).toEqual(expected[caseIndex][run]);
  });

  it('gives the same numbers beside cases that share some of its world and some of its firms', () => {
    const variants = [
      {},
      { market: { correlation: { pricePower: 0.6 } } },
      { market: { fees: { mean: 0.2 } } },
      { market: { gpuHour: { mean: 9 } } },
      { market: { power: { volatilityPerYear: 0.9 } } },
      { market: { price: { startUsd: 80_000 } } },
      { market: { price: { driftPerYear: { uniform: [-1, 1] } } } },
      { market: { weather: { seasonal: false } } },
      { regions: { texas: { stormsPerWinter: 4 } } },
      { network: { startHashrateEHs: { uniform: [900, 1100] }, poolFeeShare: 0.05 } },
      { population: { underWaterShare: 0.3 } },
      { dispatch: { stopMarginShare: 0.3 } },
      { rigs: { newSupplyGWPerYear: 0.1 } },
      { growth: { decisionEpochs: 3 } },
      { distress: { enabled: false }, usedMarket: { enabled: false } },
    ].map((change) => smallModel(BUSY, change));
    const expected = variants.map((model) => [3, 4].map((run) => alone(model, run)));
    expect(new Set(expected.map((runs) => JSON.stringify(runs))).size).toBe(variants.length);
    const simulator = simulatorOf(variants);
    for (const [at, run] of [3, 4].entries())
      for (const back of [false, true])
        for (let k = 0; k < variants.length; k++) {
          const caseIndex = back ? variants.length - 1 - k : k;
          expect(copyOf(simulator.simulate(caseIndex, run))).toEqual(expected[caseIndex][at]);
        }
  });

  it('gives the same numbers after a run that was refused because all miners stopped', () => {
    const bankrupt = smallModel({
      market: {
        price: {
          model: 'path',
          path: [
            ['2026-03-01', 70_000],
            ['2026-05-01', 300],
            ['2027-02-01', 300],
          ],
        },
      },
    });
    const simulator = simulatorOf([bankrupt, busy]);
    expect(() => simulator.simulate(0, 0)).toThrow(/no hashrate left in epoch \d+/);
    expect(copyOf(simulator.simulate(1, 3))).toEqual(alone(busy, 3));
  });

  it('does not depend on how the case is numbered among others', () => {
    const simulator = createSimulator({ ...PERIOD, seed: 1 }, [
      { scenarioIndex: 7, pointId: 3, model: calm },
      { scenarioIndex: 2, pointId: 9, model: busy },
    ]);
    expect(copyOf(simulator.simulate(1, 4))).toEqual(alone(busy, 4));
  });
});

const MARKETS: GridSeries[] = [
  'price_usd',
  'fees_btc_per_block',
  'gpu_hour_usd',
  'colocation_rent_usd_per_kw_month',
  'power_price_index',
  'weather_curtailed_share',
];

describe('scenarios of a run', () => {
  it('see the same price, fees, AI markets, power and weather to the last bit with and without AI, 20 runs', () => {
    const simulator = simulatorOf([busy, smallModel(BUSY, { ai: { enabled: false } })]);
    let differences = 0;
    for (let run = 0; run < 20; run++) {
      const withAi = copyOf(simulator.simulate(0, run));
      const without = copyOf(simulator.simulate(1, run));
      for (const name of MARKETS) expect(without[`grid.${name}`]).toEqual(withAi[`grid.${name}`]);
      if (without['grid.hashrate_ehs'].some((ehs, g) => ehs !== withAi['grid.hashrate_ehs'][g])) differences++;
    }
    expect(differences).toBe(20);
  });

  it('move only the market that a scenario changes', () => {
    const cheaper = smallModel(BUSY, { market: { colocationRent: { mean: 90 }, weather: { randomStorms: false } } });
    const simulator = simulatorOf([busy, cheaper]);
    const base = copyOf(simulator.simulate(0, 1));
    const changed = copyOf(simulator.simulate(1, 1));
    const moved = MARKETS.filter((name) => `${base[`grid.${name}`]}` !== `${changed[`grid.${name}`]}`);
    expect(moved.filter((name) => name !== 'weather_curtailed_share')).toEqual(['colocation_rent_usd_per_kw_month']);
  });

  it('have the same luck of the blocks: observed over running hashrate in the first epoch', () => {
    const luck = (model: ModelConfig) => {
      const { grid } = runModel(model, { run: 3 });
      return grid.observed_hashrate_ehs[0] / grid.hashrate_ehs[0];
    };
    expect(luck(smallModel({ ai: { enabled: false } }))).toBeCloseTo(luck(busy), 12);
  });

  it('draw a parameter that both give as a distribution at the same probability', () => {
    const drawnAt = (price: unknown) => {
      let value = 0;
      runModel(smallModel(BUSY, { market: { price: { driftPerYear: price } } }), {
        run: 2,
        watch: (state) => {
          value = state.parameters.market.price.driftPerYear;
        },
      });
      return value;
    };
    expect(drawnAt({ uniform: [0, 2] })).toBeCloseTo(2 * drawnAt({ uniform: [0, 1] }), 12);
  });
});

/** Uniforms of every fleet by who owns it and where. */
function drawsOf(model: ModelConfig): Map<string, number[]> {
  const draws = new Map<string, number[]>();
  runModel(model, {
    watch: ({ roster, population, epoch }: RunState) => {
      if (epoch.index > 0) return;
      const seen = new Map<string, number>();
      for (let i = 0; i < roster.count; i++) {
        const owner = roster.firmOf[i] ? `${roster.firmOf[i]?.firm.name} ${roster.firmOf[i]?.site}` : `class ${roster.classOf[i]}`;
        const place = `${owner}, region ${roster.regionOf[i]}`;
        seen.set(place, (seen.get(place) ?? 0) + 1);
        const uniforms = population.uniforms.slice(i * FIRM_UNIFORMS, (i + 1) * FIRM_UNIFORMS);
        draws.set(`${place}, number ${seen.get(place)}`, Array.from(uniforms));
      }
    },
  });
  return draws;
}

describe('adding a firm', () => {
  it.each([
    ['to a class that is drawn', smallModel(BUSY, { classes: { midSize: { firms: 7 } } })],
    ['by name', smallModel(BUSY, { firms: [...BUSY.firms, { ...BUSY.firms[1], name: 'Fifth' }] })],
    ['by name, at the head of the list', smallModel(BUSY, { firms: [{ ...BUSY.firms[1], name: 'Fifth' }, ...BUSY.firms] })],
  ])('%s leaves the draws and the places of all others as they were', (_, larger) => {
    const [before, after] = [drawsOf(busy), drawsOf(larger)];
    expect(after.size).toBe(before.size + 1);
    for (const [fleet, uniforms] of before) expect(after.get(fleet), fleet).toEqual(uniforms);
  });

  it('without hashrate leaves the world and the network as they were, to rounding', () => {
    const ghost = {
      name: 'Ghost',
      class: 'small',
      sites: [{ region: 'rest', hashrateEHs: 0 }],
      efficiencyJPerTH: 18,
      powerPriceUsdPerMWh: 45,
      aiEligibleShare: 0,
    };
    const before = alone(busy, 0)['grid.hashrate_ehs'];
    alone(smallModel(BUSY, { firms: [...BUSY.firms, ghost] }), 0)['grid.hashrate_ehs'].forEach((ehs, g) => {
      expect(Math.abs(ehs / before[g] - 1)).toBeLessThan(1e-9);
    });
  });
});

describe('the order of firms', () => {
  it('does not matter beyond rounding', () => {
    const [first, second, third, fourth] = BUSY.firms;
    const shuffled = smallModel(BUSY, { firms: [fourth, second, first, third] });
    for (let run = 0; run < 5; run++) {
      const before = alone(busy, run);
      const after = alone(shuffled, run);
      for (const name of ['grid.hashrate_ehs', 'grid.ai_operating_mw', 'grid.hhi_owner', 'quarterly.new_rigs_ehs'])
        before[name].forEach((value, at) => {
          if (Number.isFinite(value))
            expect(Math.abs(after[name][at] - value), `${name}[${at}], run ${run}`).toBeLessThanOrEqual(1e-7 * Math.abs(value));
        });
    }
  });
});
