/**
 * Studies of the past against what came, on the prices that came: not a fit, a floor under the mechanisms. What is
 * allowed is stated per study; history's own block luck is 1.5 % a month and 1 % a quarter.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import { packagedConfigs, readHistory, readHistoryMonths } from '../../src/history/readHistory.ts';
import { createSimulator } from '../../src/model/simulate.ts';
import { buildCalendar } from '../../src/scenario/calendar.ts';
import { dayOf } from '../../src/units.ts';

const RUNS = 60;
const SEED = 1;

interface Past {
  /** Mean over runs by month, EH/s, months the study covers whole. */
  months: Map<string, number>;
  /** Quarterly means over runs by quarter's name. */
  quarters: Map<string, number>;
  /** Lag-1 autocorrelation of log changes of running hashrate between epochs, median over runs. */
  autocorrelation: number;
}

function autocorrelation(values: readonly number[]): number {
  const changes = values.slice(1).map((value, k) => Math.log(value / values[k]!));
  const mean = changes.reduce((a, b) => a + b, 0) / changes.length;
  const of = (lag: number) => changes.slice(lag).reduce((sum, change, k) => sum + (change - mean) * (changes[k]! - mean), 0);
  return of(1) / of(0);
}

/** Simulates a scenario of a packaged study, the first one if none is named. */
function past(name: string, scenario?: string): Past {
  const study = { ...loadStudy(join(packagedConfigs(), `${name}.yaml`)), seed: SEED };
  const { model } = study.scenarios.find((one) => one.name === scenario) ?? study.scenarios[0]!;
  const simulator = createSimulator(study, [{ scenarioIndex: 0, pointId: 0, model }]);
  const { gridDates, quarters } = buildCalendar(study.start, study.until, model.market.gridDays);
  const days = new Map<string, { sum: number; days: number }>();
  const result: Past = { months: new Map(), quarters: new Map(), autocorrelation: Number.NaN };
  const autocorrelations: number[] = [];
  let running: number[] = [];
  simulator.onEpoch = ({ epoch }) => running.push(epoch.hashrateEHs);
  for (let run = 0; run < RUNS; run++) {
    running = [];
    const record = simulator.simulate(0, run);
    autocorrelations.push(autocorrelation(running));
    quarters.forEach(({ name: quarter }, q) => {
      result.quarters.set(quarter, (result.quarters.get(quarter) ?? 0) + record.quarterly.mean_observed_hashrate_ehs[q]! / RUNS);
    });
    gridDates.forEach((date, g) => {
      for (let k = 0; k < model.market.gridDays; k++) {
        const month = new Date((dayOf(date) + k) * 86_400_000).toISOString().slice(0, 7);
        const entry = days.get(month) ?? { sum: 0, days: 0 };
        days.set(month, { sum: entry.sum + record.grid.hashrate_ehs[g]!, days: entry.days + 1 });
      }
    });
  }
  result.autocorrelation = autocorrelations.sort((a, b) => a - b)[RUNS / 2]!;
  for (const [month, { sum, days: count }] of days) if (count / RUNS >= 27) result.months.set(month, sum / count);
  return result;
}

const observedMonth = (month: string) => readHistoryMonths().find((row) => row.month === month)!.hashrateEHs;
const error = (simulated: number, observed: number) => Math.abs(simulated / observed - 1);

describe(`first quarter of 2026, ${RUNS} runs, seed ${SEED}`, () => {
  const q1 = past('q1-2026');

  it.each(['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'])('is in %s within a tenth of what came', (month) => {
    expect(error(q1.months.get(month)!, observedMonth(month))).toBeLessThan(0.1);
  });

  it('falls on the quarter before, as it did', () => {
    expect(q1.quarters.get('2026Q1')!).toBeLessThan(q1.quarters.get('2025Q4')!);
  });

  it('has no zigzag of its own: without the storm one change of running hashrate does not call for its opposite', () => {
    expect(past('q1-2026', 'no-storm').autocorrelation).toBeGreaterThan(-0.1);
  });

  it('zigzags no more than the storm makes it, whose fall and rise by themselves are -0.5', () => {
    expect(q1.autocorrelation).toBeGreaterThan(-0.4);
  });
});

describe(`halving of 2024, ${RUNS} runs, seed ${SEED}`, () => {
  const halving = past('halving-2024');

  it.each([
    ['2024Q2', 601.7],
    ['2024Q3', 628.8],
    ['2024Q4', 737.8],
  ])('is in %s within 7 percent of the mean that came, %d EH/s', (quarter, observed) => {
    expect(error(halving.quarters.get(quarter)!, observed)).toBeLessThan(0.07);
  });
});

describe(`China's ban of 2021, ${RUNS} runs, seed ${SEED}`, () => {
  const ban = past('china-ban-2021');

  it('loses what was lost and wins back what came back: within 15 % of July and of December', () => {
    expect(error(ban.months.get('2021-07')!, observedMonth('2021-07'))).toBeLessThan(0.15);
    expect(error(ban.months.get('2021-12')!, observedMonth('2021-12'))).toBeLessThan(0.15);
  });

  it('is within 10 % of each quarterly mean', () => {
    const observed = { '2021Q2': 146.4, '2021Q3': 119.0, '2021Q4': 161.1 };
    for (const [quarter, value] of Object.entries(observed)) expect(error(ban.quarters.get(quarter)!, value)).toBeLessThan(0.1);
  });
});

describe('history itself', () => {
  it('has the autocorrelation that the limit is set by', () => {
    const recent = readHistory().slice(-78);
    const value = autocorrelation(recent.map((epoch) => epoch.hashrateEHs));
    expect(value).toBeGreaterThan(-0.45);
    expect(value).toBeLessThan(-0.1);
  });
});
