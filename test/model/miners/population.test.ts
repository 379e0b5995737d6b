/** The population at the start meets what it is scaled to: default firms, 40 runs, seed 1. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../../src/config/names.ts';
import { type ModelConfig, modelSchema } from '../../../src/config/schema/study.ts';
import type { RunState } from '../../../src/model/runState.ts';
import { figureOf } from '../fleetFigures.ts';
import { deviation, errorsOff, mean, off, sum } from '../sample.ts';
import { PERIOD, simulatorOf } from '../smallStudy.ts';

const RUNS = 40;
const model = modelSchema.parse({});

/** The first epoch of each run. */
function starts(of: ModelConfig, look: (state: RunState) => void, runs = RUNS): void {
  const simulator = simulatorOf([of], 1, { ...PERIOD, until: '2026-04-10' });
  simulator.onEpoch = (state) => {
    if (state.epoch.index === 0) look(state);
  };
  for (let run = 0; run < runs; run++) simulator.simulate(0, run);
}

describe('the population at the start', () => {
  /** Whether a run has its fleet efficiency to 1 % and its share under water to one point. */
  const isMet = ({ population, parameters }: RunState) =>
    off(population.fleetEfficiencyJPerTH, parameters.population.fleetEfficiencyJPerTH) < 0.01 &&
    Math.abs(population.underWaterShare - parameters.population.underWaterShare) < 0.01;

  it.each([
    [21.5, 0.175],
    [18, 0.1],
    [24, 0.05],
    [24, 0.25],
  ])(
    'has %f J/TH to 1 %% and the share %f under water to one point, but where one large firm decides it',
    (fleetEfficiencyJPerTH, underWaterShare) => {
      let met = 0;
      starts(modelSchema.parse({ population: { fleetEfficiencyJPerTH, underWaterShare } }), (state) => {
        met += Number(isMet(state));
        expect(off(state.population.fleetEfficiencyJPerTH, fleetEfficiencyJPerTH)).toBeLessThan(0.02);
        expect(Math.abs(state.population.underWaterShare - underWaterShare)).toBeLessThan(0.03);
      });
      expect(met).toBeGreaterThanOrEqual(RUNS - 1);
    },
  );

  it('counts as under water what has dearer power than its hashprice pays, rig by rig', () => {
    starts(model, ({ population, fleets, generations, parameters }) => {
      const hashprice = parameters.population.underWaterHashpriceUsdPerPHDay / 0.024;
      const figures = { total: 0, under: 0 };
      for (let at = 0; at < fleets.rigs.length; at++) {
        const cost = generations.efficiencyJPerTH[at % fleets.generations] * population.powerUsdPerMWh[Math.floor(at / fleets.generations)];
        figures.total += fleets.rigs[at];
        if (cost >= hashprice) figures.under += fleets.rigs[at];
      }
      // rigs delivered and sold in the first epoch come on top of the population
      expect(Math.abs(figures.under / figures.total - population.underWaterShare)).toBeLessThan(0.02);
    });
  });

  it('runs the hashrate of the start, shared by class and by region as configured, to one point', () => {
    starts(model, ({ epoch, sums }) => {
      const uncurtailed = epoch.willingEHs;
      expect(off(uncurtailed, 990)).toBeLessThan(0.05);
      CLASS_IDS.forEach((id, c) => {
        expect(Math.abs(sums.classHashrate[c] / epoch.hashrateEHs - (model.classes[id].hashrateShare as number))).toBeLessThan(0.01);
      });
      const regions = sum(REGION_IDS.map((id) => model.regions[id].hashrateShare as number));
      REGION_IDS.forEach((id, r) => {
        expect(Math.abs(sums.regionHashrate[r] / epoch.hashrateEHs - (model.regions[id].hashrateShare as number) / regions)).toBeLessThan(
          0.01,
        );
      });
    });
  });

  it('lets no fleet hold a large part of the network in idle rigs, even where a third of the fleet is under water', () => {
    const shares: number[] = [];
    starts(
      modelSchema.parse({ population: { fleetEfficiencyJPerTH: 28, underWaterShare: 0.35 } }),
      ({ population }) => {
        shares.push(Math.max(...population.installedEHs) / sum(population.installedEHs));
      },
      400,
    );
    expect(Math.max(...shares)).toBeLessThan(0.15);
  });

  it('draws log-normal sizes and power prices with the medians and spreads of the class', () => {
    const sizes: number[] = [];
    const power: number[] = [];
    starts(model, ({ population, roster }) => {
      for (let i = 0; i < roster.count; i++)
        if (CLASS_IDS[roster.classOf[i]] === 'midSize') {
          sizes.push(Math.log(population.size[i]));
          power.push(Math.log(population.power[i]));
        }
    });
    expect(sizes).toHaveLength(RUNS * model.classes.midSize.firms);
    for (const [logs, centre, sd] of [
      [sizes, 0, 0.8],
      [power, Math.log(46), 0.35],
    ] as [number[], number, number][]) {
      expect(errorsOff(logs, centre)).toBeLessThan(4);
      expect(off(deviation(logs), sd)).toBeLessThan(4 / Math.sqrt(2 * logs.length));
    }
  });
});

describe('named firms', () => {
  const firms = [
    {
      name: 'First',
      sites: [
        { region: 'texas', hashrateEHs: 30 },
        { region: 'canada', hashrateEHs: 10 },
      ],
      efficiencyJPerTH: 18,
      powerPriceUsdPerMWh: 45,
    },
    { name: 'Second', sites: [{ region: 'usOther', hashrateEHs: 5 }], efficiencyJPerTH: 22, powerPriceUsdPerMWh: 45 },
  ];
  const named = modelSchema.parse({ firms, market: { weather: { seasonal: false, randomStorms: false } } });

  it('run what they report at each site, with the efficiency they report for what they have', () => {
    starts(
      named,
      ({ roster, population, fleets }) => {
        for (let i = 0; i < roster.count; i++) {
          const of = roster.firmOf[i];
          if (of === null) continue;
          expect(off(figureOf(fleets, i, 'HASHRATE_EHS'), of.firm.sites[of.site].hashrateEHs)).toBeLessThan(0.01);
          expect(off(figureOf(fleets, i, 'INSTALLED_MW') / figureOf(fleets, i, 'INSTALLED_EHS'), of.firm.efficiencyJPerTH)).toBeLessThan(
            0.01,
          );
          expect(population.powerUsdPerMWh[i]).toBe(of.firm.powerPriceUsdPerMWh);
        }
      },
      10,
    );
  });

  it('take their part of the class and of the region: the rest is scaled down for it', () => {
    let seen = 0;
    starts(named, ({ sums, epoch }) => {
      seen++;
      expect(Math.abs(sums.classHashrate[0] / epoch.hashrateEHs - 0.37)).toBeLessThan(0.01);
    });
    expect(seen).toBe(RUNS);
  });
});

it('without scaling, unnamed firms are as their class is drawn', () => {
  const efficiencies: number[] = [];
  starts(modelSchema.parse({ population: { calibrate: false } }), ({ population }) => efficiencies.push(population.fleetEfficiencyJPerTH));
  expect(Math.abs(mean(efficiencies) - 21.5)).toBeGreaterThan(0.3);
  expect(deviation(efficiencies)).toBeGreaterThan(0.1);
});
