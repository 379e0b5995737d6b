import { describe, expect, it } from 'vitest';
import { pastStart } from '../../src/backtest/pastStart.ts';
import { type PastHistory, pastStudy } from '../../src/backtest/pastStudy.ts';
import { readPastHistory } from '../../src/backtest/readPastHistory.ts';
import { MODEL_RULES } from '../../src/config/rules/all.ts';
import { modelSchema } from '../../src/config/schema/study.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import { dayOf } from '../../src/units.ts';

const history = readPastHistory();
const STARTS = Array.from({ length: 19 }, (_, i) => `${2021 + Math.floor((i + 2) / 4)}Q${((i + 2) % 4) + 1}`);
const settings = { quarters: 4, runs: 1, seed: 1, ai: true } as const;
const simulated = (start: string, ai: boolean) => pastStudy(history, { ...settings, start, ai, price: 'simulated' });
const casesOf = (study: ReturnType<typeof pastStudy>) => study.scenarios.map(({ model }, i) => ({ scenarioIndex: i, pointId: 0, model }));

/** The same history with everything after a day made absurd. */
function scrambledAfter(day: number): PastHistory {
  const late = (date: string) => dayOf(date) >= day;
  const { epochs, weeks, world } = history;
  return {
    epochs: epochs.map((e) =>
      late(e.start) ? { ...e, hashrateEHs: 7, priceUsd: 7, feesBtcPerBlock: 7, hashpriceUsdPerPHDay: 7, days: 9 } : e,
    ),
    weeks: weeks.map((w) => (dayOf(w.date) > day ? { ...w, priceUsd: 7 } : w)),
    world: {
      shares: world.shares.filter(({ from }) => !late(from)),
      conditions: world.conditions.filter(({ from }) => !late(from)),
      rigs: world.rigs.filter(({ announced }) => !late(announced)),
      firms: world.firms.filter(({ from }) => !late(from)),
      contracts: world.contracts.filter(({ announced }) => !late(announced)),
      shocks: world.shocks.filter(({ known }) => !late(known)),
    },
  };
}

describe('a study of the past', () => {
  it.each(STARTS)('from %s keeps the rules of a study and has the fleet it should have', (start) => {
    for (const ai of [true, false]) {
      const study = simulated(start, ai);
      const { model } = study.scenarios[0];
      expect(modelSchema.parse(model)).toEqual(model);
      const faults: string[] = [];
      for (const rule of MODEL_RULES)
        rule.check(model, { start: study.start, until: study.until }, (path, message) => faults.push(`${path.join('.')} ${message}`));
      expect(faults).toEqual([]);
      const simulator = createSimulator(study, casesOf(study));
      simulator.simulate(0, 0);
      const { population } = simulator.state;
      expect(Math.abs(population.fleetEfficiencyJPerTH / (model.population.fleetEfficiencyJPerTH as number) - 1)).toBeLessThan(0.01);
    }
  });

  it.each(['2021Q3', '2023Q1', '2024Q4', '2025Q4'])('from %s knows nothing of what came after its first block', (start) => {
    const study = simulated(start, true);
    const blind = pastStudy(scrambledAfter(dayOf(study.start) + 1e-6), { ...settings, start, price: 'simulated' });
    expect(blind).toEqual(study);
  });

  it('takes nothing but price and fees from what came in the conditional backtest', () => {
    const came = pastStudy(history, { ...settings, start: '2024-07', price: 'came' });
    const known = simulated('2024-07', true);
    const without = ({ scenarios, ...rest }: typeof came) => {
      const model = scenarios[0]!.model;
      const { price: _, fees: __, ...market } = model.market;
      return { ...rest, model: { ...model, market } };
    };
    expect(without(came)).toEqual(without(known));
    const { path } = came.scenarios[0].model.market.price;
    expect((path.at(-1)?.[0] ?? '') >= '2025-06-18').toBe(true);
    expect(path.find(([date]) => date === '2024-12-04')?.[1]).toBeCloseTo(96000, -4);
  });

  it('counts a contract from the day it was announced', () => {
    const contractsOf = (start: string) => simulated(start, true).scenarios[0].model.firms.flatMap(({ contracts }) => contracts);
    expect(contractsOf('2024Q2')).toEqual([]);
    expect(contractsOf('2024Q3').map(({ tenant }) => tenant)).toEqual(['CoreWeave']);
    expect(contractsOf('2026Q1').some(({ tenant }) => tenant === 'Microsoft')).toBe(true);
    expect(contractsOf('2026Q1').some(({ tenant }) => tenant === 'AMD')).toBe(false);
  });

  it('starts at the epoch that is under way, at a hashrate seen before it', () => {
    const study = simulated('2024-01', false);
    const { network } = study.scenarios[0].model;
    expect(study.start.slice(0, 10)).toBe('2023-12-23');
    expect(network.startHeight % 2016).toBe(0);
    expect(network.startHashrateEHs as number).toBeGreaterThan(480);
    expect(network.startHashrateEHs as number).toBeLessThan(560);
    expect(study.until).toBe('2024-12-31');
  });

  it('has on order, besides rigs without a place, six tenths of what would carry the trend on for as long as deliveries take', () => {
    for (const [start, delivery, displaced] of [
      ['2023-07', 3, 0],
      ['2025-01', 3, 0],
      ['2021-10', 10, 0.6],
    ] as const) {
      const { before } = pastStart(history.epochs, start);
      const logs = before.slice(-12).map(({ hashrateEHs }) => Math.log(hashrateEHs));
      const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / 3;
      const trend = (meanOf(logs.slice(9)) - meanOf(logs.slice(0, 3))) / 9;
      const onOrder = simulated(start, false).scenarios[0].model.rigs.onOrderShare as number;
      expect(onOrder).toBeCloseTo(displaced + Math.max(0.005, 0.6 * trend * delivery), 12);
    }
  });

  it('says where history does not reach', () => {
    expect(() => pastStudy(history, { ...settings, start: '2026-01', price: 'came' })).toThrow('the price that came is known to');
    expect(() => simulated('2030-01', true)).toThrow('history ends');
    expect(() => pastStudy(history, { ...settings, start: '2024-07', price: 'came', parameters: { 'rigs.nonsense': 1 } })).toThrow(
      'no such parameter',
    );
  });
});
