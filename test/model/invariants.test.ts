/** What holds in every run of every valid study: random studies, seed of the generator 20260330. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTITY_SERIES, type QuarterSeries } from '../../src/model/observables.ts';
import type { RunRecord } from '../../src/model/runRecord.ts';
import { type Ledger, networkLedger, rigLedger, runningSumLedger, siteLedger } from './ledger.ts';
import { type RandomStudy, randomStudy } from './randomStudies.ts';
import { merge, simulatorOf, smallModel } from './smallStudy.ts';

const RANDOM = { seed: 20260330, numRuns: 150 };
const IDENTITY = 1e-9;

/** One run; a study whose miners all stop is refused by the simulator, and what went before must hold all the same. */
function simulated({ model, period, seed }: RandomStudy, ledgers: Ledger[] = []): RunRecord | null {
  const simulator = simulatorOf([model], seed, period);
  simulator.onEpoch = (state) => {
    for (const ledger of ledgers) ledger.watch(state);
  };
  try {
    return simulator.simulate(0, 0);
  } catch (error) {
    if (/no hashrate left/.test(String(error))) return null;
    throw error;
  }
}

function expectHeld(ledger: Ledger, names: readonly string[] = Object.keys(ledger.worst)): void {
  expect(ledger.epochs).toBeGreaterThan(0);
  for (const name of names) expect(ledger.worst[name], name).toBeLessThanOrEqual(IDENTITY);
}

const everyStudy = (check: (study: RandomStudy) => void, change: Partial<typeof RANDOM> = {}) =>
  fc.assert(fc.property(randomStudy, check), { ...RANDOM, ...change });

describe('rigs', () => {
  it('are conserved per generation: on site, on the way, for sale or scrapped, each delivered as it was ordered', () => {
    everyStudy((study) => {
      const ledger = rigLedger();
      simulated(study, [ledger]);
      expectHeld(ledger);
    });
  });

  it('run as the sums kept for the look-up say', () => {
    everyStudy((study) => {
      const ledger = runningSumLedger();
      simulated(study, [ledger]);
      expectHeld(ledger);
    });
  });
});

describe('megawatts', () => {
  it('of a site are never lost, and rigs never need more than it has', () => {
    everyStudy((study) => {
      const ledger = siteLedger();
      simulated(study, [ledger]);
      expectHeld(ledger, ['lost MW', 'negative MW', 'running above site', 'installed above site']);
    });
  });

  it('of a firm are conserved to and fro between mining and AI where nothing is built new', () => {
    everyStudy(({ model, period, seed }) => {
      const closed = structuredClone(model);
      closed.ai.convertsMiningShare = 1;
      for (const minerClass of Object.values(closed.classes)) minerClass.siteGrowthPerYear = 0;
      for (const contract of closed.firms.flatMap((firm) => firm.contracts)) contract.fromMiningShare = 1;
      const ledger = siteLedger();
      simulated({ model: closed, period, seed }, [ledger]);
      expectHeld(ledger, ['lost MW', 'added MW']);
    });
  });

  it('of AI are none at all when AI is off', () => {
    everyStudy(({ model, period, seed }) => {
      const record = simulated({ model: merge(model as never, { ai: { enabled: false } }) as never, period, seed });
      if (record === null) return;
      const { grid, classQuarterly, quarterly, outcomes } = record;
      for (const series of [grid.ai_operating_mw, grid.ai_building_mw, classQuarterly.ai_operating_mw, quarterly.ai_revenue_usd])
        expect(new Set(series)).toEqual(new Set([0]));
      expect([outcomes.peak_ai_operating_mw, outcomes.ai_converted_ehs, outcomes.ai_foregone_growth_mw]).toEqual([0, 0, 0]);
    });
  });
});

describe('hashrate', () => {
  it('of classes, of regions and of owners adds up to the network, and difficulty moves within a factor of four', () => {
    everyStudy((study) => {
      const ledger = networkLedger();
      simulated(study, [ledger]);
      expectHeld(ledger, [
        'classHashrate',
        'regionHashrate',
        'ownerHashrate',
        'fleets',
        'running above willing',
        'willing above installed',
      ]);
      expect(ledger.worst['log2 retarget over 2'] ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    });
  });
});

const isFirst = (q: number) => q === 0;
/** Quarterly series without a value in the first quarter: there is no quarter before. */
const CHANGES = new Set<QuarterSeries>(['change_mean_pct', 'change_end_pct', 'change_mean_ehs', ...IDENTITY_SERIES]);

describe('what a run records', () => {
  it('has shares that sum to 1, in every quarter, by class and by region', () => {
    everyStudy((study) => {
      const record = simulated(study);
      if (record === null) return;
      for (const groups of [record.classQuarterly, record.regionQuarterly]) {
        const width = groups.hashrate_share.length / record.quarterly.mean_hashrate_ehs.length;
        record.quarterly.mean_hashrate_ehs.forEach((total, q) => {
          const part = (values: Float64Array) => values.slice(q * width, (q + 1) * width).reduce((sum, v) => sum + v, 0);
          expect(Math.abs(part(groups.hashrate_share) - 1)).toBeLessThan(IDENTITY);
          expect(Math.abs(part(groups.hashrate_ehs) / total - 1)).toBeLessThan(IDENTITY);
        });
      }
    });
  });

  it('satisfies the accounting identity in every quarter after the first', () => {
    everyStudy((study) => {
      const record = simulated(study);
      if (record === null) return;
      const { quarterly } = record;
      for (let q = 1; q < quarterly.change_mean_ehs.length; q++) {
        const parts = IDENTITY_SERIES.reduce((sum, name) => sum + quarterly[name][q], 0);
        const scale = Math.max(quarterly.mean_hashrate_ehs[q], quarterly.mean_hashrate_ehs[q - 1]);
        expect(Math.abs(parts - quarterly.change_mean_ehs[q]) / scale).toBeLessThan(IDENTITY);
      }
    });
  });

  it('has a number wherever a value is due', () => {
    everyStudy((study) => {
      const record = simulated(study);
      if (record === null) return;
      const missing: string[] = [];
      for (const part of ['grid', 'quarterly', 'classQuarterly', 'regionQuarterly'] as const)
        for (const [name, values] of Object.entries(record[part]))
          values.forEach((value, at) => {
            // volatility needs three changes between epochs: short studies may have none
            const isEarly = name === 'hashrate_volatility_per_year';
            const isDue = !isEarly && !(part === 'quarterly' && CHANGES.has(name as QuarterSeries) && isFirst(at));
            if (isDue && !Number.isFinite(value)) missing.push(`${part}.${name}[${at}]`);
          });
      for (const [name, value] of Object.entries(record.outcomes)) if (!Number.isFinite(value)) missing.push(name);
      expect(missing).toEqual([]);
    });
  });
});

describe('prices of zero that the schema allows', () => {
  const free = {
    rigs: { newPriceFloorUsdPerTH: 0, usedPriceFloorUsdPerTH: 0, referencePowerPriceUsdPerMWh: 1000 },
    growth: { siteCapexUsdPerMW: 0, currentHashpriceWeight: 1 },
    ai: { newPivots: true, colocation: { capexUsdPerMW: 0 }, gpuCloud: { capexUsdPerMW: 0 } },
    classes: Object.fromEntries(
      ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [
        id,
        { outsideFundingUsdPerMWYear: 0, cashUsdPerMW: 0, powerPriceUsdPerMWh: 20 },
      ]),
    ),
  };

  it.each([0, 50_000])('of rigs and sites break no sum, with outside funding of %i USD a MW', (funding) => {
    const classes = Object.fromEntries(Object.keys(free.classes).map((id) => [id, { outsideFundingUsdPerMWYear: funding }]));
    const ledgers = [rigLedger(), siteLedger()];
    const record = simulated(
      { model: smallModel(free, { classes }), period: { start: '2026-03-20', until: '2026-12-31' }, seed: 1 },
      ledgers,
    );
    expectHeld(ledgers[0]);
    expectHeld(ledgers[1], ['lost MW', 'negative MW', 'installed above site']);
    expect(record?.outcomes.end_hashrate_ehs).toBeGreaterThan(0);
  });
});
