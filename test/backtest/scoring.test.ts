/** Forecasts to scores: outcomes, windows, and scores of a forecast on record. */
import { describe, expect, it } from 'vitest';
import type { ForecastRow } from '../../src/backtest/forecastTable.ts';
import { epochError, outcomeOf, quarterAfter, quartersKnown } from '../../src/backtest/outcomes.ts';
import { startsFrom } from '../../src/backtest/runBacktest.ts';
import { ensembleForecast, rivalForecast, scoresOf, skillsOf } from '../../src/backtest/scoreForecasts.ts';
import { scoreRow } from '../../src/backtest/scoreTable.ts';
import { FITTED_STARTS, naiveWindows, pooledError, UNSEEN_STARTS } from '../../src/backtest/windows.ts';
import { loadHistory } from '../../src/history/readHistory.ts';
import { normalQuantile } from '../../src/random/normal.ts';
import { dayOf, isoDateOf } from '../../src/units.ts';
import { madeUpBacktest } from '../charts/backtestCharts.ts';

const history = loadHistory();

describe('outcomes', () => {
  it('are the means of quarters, and of years by their days', () => {
    expect(outcomeOf(history, '2026Q1')!.hashrateEHs).toBeCloseTo(991.84, 2);
    const year = outcomeOf(history, '2025')!;
    expect(year.hashrateEHs).toBeCloseTo((90 * 802.34 + 91 * 878.5 + 92 * 961.27 + 92 * 1071.3) / 365, 0);
    expect(outcomeOf(history, '2026')).toBeUndefined();
    expect(outcomeOf(history, '2026Q2')).toBeUndefined();
  });

  it('are made of difficulty epochs where no days are known, as long as these cover the quarter', () => {
    const bare = { quarters: [], epochs: history.epochs };
    for (const quarter of ['2021Q3', '2024Q2', '2025Q4']) {
      const [byEpochs, byDays] = [outcomeOf(bare, quarter)!, outcomeOf(history, quarter)!];
      expect(Math.abs(byEpochs.hashrateEHs / byDays.hashrateEHs - 1)).toBeLessThan(0.012);
      expect(Math.abs(byEpochs.blocks / byDays.blocks - 1)).toBeLessThan(0.012);
    }
    expect(outcomeOf(bare, '2025')!.hashrateEHs / outcomeOf(history, '2025')!.hashrateEHs).toBeCloseTo(1, 2);
    // the last epoch that is whole ends on 20 March
    expect(outcomeOf(bare, '2026Q1')).toBeUndefined();
  });

  it('end where history ends', () => {
    expect(quarterAfter('2021-07-01', 6)).toBe('2023Q1');
    expect(quartersKnown(history, '2025-10-01', 4)).toEqual(['2025Q4', '2026Q1']);
    expect(startsFrom(history)).toHaveLength(19);
    expect(startsFrom(history).at(-1)).toBe('2026Q1');
  });
});

describe('the error by epoch', () => {
  const [first] = history.epochs.slice(-60, -59);
  const dates = Array.from({ length: 54 }, (_, g) => isoDateOf(dayOf(first!.start) + 7 * g));
  const path = dates.map((date) => {
    const middle = dayOf(date) + 3.5;
    return history.epochs.findLast(({ start }) => dayOf(start) <= middle)!.hashrateEHs;
  });

  it('is about nothing for history itself, and what a path is off by', () => {
    // a week that straddles two epochs takes the value of one of them
    const own = epochError(history.epochs, dates, path);
    expect(own.epochs).toBe(26);
    expect(own.rmse).toBeLessThan(0.03);
    const higher = epochError(
      history.epochs,
      dates,
      path.map((value) => value * 1.2),
    );
    expect(higher.bias - own.bias).toBeCloseTo(Math.log(1.2), 9);
  });

  it('is not told for half a year', () => {
    expect(epochError(history.epochs, dates.slice(0, 26), path.slice(0, 26)).rmse).toBeNaN();
  });
});

describe('rules of thumb on the years of the validation targets', () => {
  const windows = [...FITTED_STARTS, ...UNSEEN_STARTS].flatMap((start) => naiveWindows(history.epochs, start));
  const of = (method: string) => windows.filter((one) => one.method === method);

  it('score what was found before: no change 0.32, drift 0.14 to 0.16 on the fitted years and 0.05 to 0.07 after mid-2024', () => {
    expect(pooledError(of('no-change'), FITTED_STARTS)!.rmse).toBeCloseTo(0.316, 1);
    const drift = pooledError(of('drift'), FITTED_STARTS)!;
    expect(drift.rmse).toBeGreaterThan(0.13);
    expect(drift.rmse).toBeLessThan(0.16);
    for (const { rmse } of of('drift').filter(({ start }) => UNSEEN_STARTS.includes(start))) {
      expect(rmse).toBeGreaterThan(0.04);
      expect(rmse).toBeLessThan(0.07);
    }
  });

  it('pool windows by their squares', () => {
    const one = { mode: 'came', method: 'x', bias: 0.1, epochs: 26 } as const;
    const pooled = pooledError(
      [
        { ...one, start: 'a', rmse: 0.3 },
        { ...one, start: 'b', rmse: 0.4 },
        { ...one, start: 'c', rmse: 9 },
      ],
      ['a', 'b'],
    )!;
    expect(pooled).toMatchObject({ rmse: expect.closeTo(Math.sqrt(0.125), 12), least: 0.3, most: 0.4, windows: 2 });
    expect(pooledError([], ['a'])).toBeUndefined();
  });
});

describe('scores of forecasts', () => {
  const place = { mode: 'simulated', start: '2024-01-01', quarter: '2024Q1', horizon: 1, observedEHs: 100 } as const;

  it('of an ensemble and of the normal it was drawn from agree', () => {
    const values = Array.from({ length: 999 }, (_, i) => 100 * Math.exp(0.1 * normalQuantile((i + 0.5) / 999)));
    const ensemble = ensembleForecast({ ...place, method: 'm' }, [Number.NaN, ...values], 0)[0]!;
    expect(ensemble).toMatchObject({ runs: 999, logError: expect.closeTo(0, 9), pit: expect.closeTo(0.5, 9), p50: expect.closeTo(100, 9) });
    const normal = rivalForecast({ ...place, method: 'n' }, { mean: Math.log(100), sd: 0.1 });
    expect(ensemble.crps / normal.crps).toBeCloseTo(1, 2);
    expect(ensembleForecast({ ...place, method: 'm' }, [Number.NaN], 0)).toEqual([]);
  });

  it('count what intervals held, by mode, method and horizon', () => {
    const { result } = madeUpBacktest({ modes: ['simulated'] });
    const scores = scoresOf(result.forecasts);
    const ai = scores.filter(({ method }) => method === 'ai');
    expect(ai.map(({ horizon, n }) => [horizon, n])).toEqual([
      [1, 19],
      [2, 18],
      [3, 17],
      [4, 16],
    ]);
    for (const { coverage, rmse, bias } of ai) {
      for (const { nominal, held, n } of coverage) {
        expect(held).toBeLessThanOrEqual(n);
        expect([0.5, 0.8, 0.9]).toContain(nominal);
      }
      expect(rmse).toBeGreaterThanOrEqual(Math.abs(bias));
    }
    const drift = skillsOf(result.forecasts, 1).find(({ rival, horizon }) => rival === 'drift' && horizon === 2)!;
    const crps = (method: string) => scores.find((one) => one.method === method && one.horizon === 2)!.crps;
    expect(drift.skill).toBeCloseTo(1 - crps('ai') / crps('drift'), 9);
    expect(drift.low).toBeLessThan(drift.skill);
    expect(drift.high).toBeGreaterThan(drift.skill);
  });
});

describe('a row of a forecast on record', () => {
  const quantiles = { p05: 880, p10: 905, p25: 955, p50: 1000, p75: 1050, p90: 1099, p95: 1130 };
  const row: ForecastRow = {
    scenario: 'x',
    period: '2026Q2',
    quantity: 'mean_hashrate_ehs',
    mean: 1005,
    mcse: 1,
    quantiles,
    n: 2000,
    line: 7,
  };

  it('is scored by where the outcome falls', () => {
    expect(scoreRow(row, { hashrateEHs: 1025, blocks: 13_000 })).toMatchObject({
      place: 0.625,
      inside50: true,
      inside90: true,
      logError: Math.log(1000 / 1025),
    });
    expect(scoreRow(row, { hashrateEHs: 1080, blocks: 13_000 })).toMatchObject({ inside50: false, inside80: true });
    expect(scoreRow(row, { hashrateEHs: 1500, blocks: 13_000 })).toMatchObject({ place: 0.95, inside90: false });
    expect(scoreRow(row, { hashrateEHs: 500, blocks: 13_000 })).toMatchObject({ place: 0.05, inside90: false });
  });

  it('has the better score the nearer the outcome is, and none while it is not known', () => {
    const crps = (hashrateEHs: number) => scoreRow(row, { hashrateEHs, blocks: 1 }).crps;
    expect(crps(1000)).toBeLessThan(crps(1100));
    expect(crps(1100)).toBeLessThan(crps(1400));
    expect(scoreRow(row, undefined).crps).toBeNaN();
  });
});
