/** Cash of the firms, epoch by epoch, against what they earn and owe: default firms, no AI, no orders, run 0, seed 1. */
import { describe, expect, it } from 'vitest';
import { CLASS_IDS, REGION_IDS } from '../../../src/config/names.ts';
import { modelSchema } from '../../../src/config/schema/study.ts';
import { columnOf, figureOf } from '../fleetFigures.ts';
import { simulatorOf } from '../smallStudy.ts';

const model = modelSchema.parse({
  ai: { enabled: false },
  growth: { enabled: false },
  usedMarket: { enabled: false, idleSalePerYear: 0 },
  distress: { enabled: false },
  rigs: { onOrderShare: 0 },
  market: { power: { volatilityPerYear: 0 }, weather: { seasonal: false, randomStorms: false } },
});

describe('cash', () => {
  it('grows by revenue after the pool fee, less power, take-or-pay, overhead and debt service, up to its cap', () => {
    const simulator = simulatorOf([model]);
    let before: Float64Array | null = null;
    let atCap = 0;
    let checked = 0;
    simulator.onEpoch = ({ fleets, epoch, roster, parameters, generations }) => {
      for (let i = 0; i < roster.count; i++) {
        const c = parameters.classes[CLASS_IDS[roster.classOf[i]]];
        const rigs = Array.from(fleets.rigs.subarray(i * fleets.generations, (i + 1) * fleets.generations));
        const power = rigs.map((ehs, g) => ehs * epoch.wear * generations.efficiencyJPerTH[g]);
        const of = (values: number[], from: number, to?: number) => values.slice(from, to).reduce((sum, v) => sum + v, 0);
        const first = figureOf(fleets, i, 'FIRST_RUNNING');
        const revenue = of(rigs, first) * epoch.wear * epoch.hashprice * (1 - parameters.network.poolFeeShare);
        const bill = figureOf(fleets, i, 'CONTRACT_USD_PER_MWH') * (of(power, first) + c.takeOrPayShare * of(power, 0, first));
        const fixed = figureOf(fleets, i, 'MINING_MW') * (c.overheadUsdPerMWh + c.debtServiceUsdPerMWYear / 8760);
        const cap = c.cashCapUsdPerMW * figureOf(fleets, i, 'MINING_MW');
        if (before !== null) {
          const known = Math.min(cap, before[i] + (revenue - bill - fixed) * epoch.hours);
          const scale = Math.abs(known) + (revenue + bill + fixed) * epoch.hours;
          expect(Math.abs(figureOf(fleets, i, 'CASH_USD') - known) / scale).toBeLessThan(1e-9);
          checked++;
          if (known === cap) atCap++;
        }
      }
      before = columnOf(fleets, 'CASH_USD');
    };
    simulator.simulate(0, 0);
    expect(checked).toBeGreaterThan(5000);
    expect(atCap).toBeGreaterThan(0);
  });

  it('is paid for load that is curtailed, where the region has a credit', () => {
    const storm = { name: 'Storm', region: 'texas', start: '2026-03-01', end: '2026-06-30', curtailedShare: 1 };
    const income = (curtailmentCreditUsdPerMWh: number) => {
      const simulator = simulatorOf([
        modelSchema.parse({
          market: { weather: { observedStorms: [storm], randomStorms: false } },
          regions: { texas: { curtailmentCreditUsdPerMWh } },
        }),
      ]);
      const incomes: number[] = [];
      simulator.onEpoch = ({ fleets, epoch, roster }) => {
        if (epoch.index === 1)
          for (let i = 0; i < roster.count; i++)
            if (REGION_IDS[roster.regionOf[i]] === 'texas') incomes.push(figureOf(fleets, i, 'INCOME_USD_PER_HOUR'));
      };
      simulator.simulate(0, 0);
      return incomes;
    };
    const [without, withCredit] = [income(0), income(60)];
    expect(without.length).toBeGreaterThan(5);
    without.forEach((usd, k) => {
      expect(withCredit[k]).toBeGreaterThanOrEqual(usd);
    });
    expect(withCredit.filter((usd, k) => usd > without[k]).length).toBeGreaterThan(without.length / 2);
  });
});
