/** The model's own error: what past forecasts say of it, by when, and what it does to runs. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawOwn, ownErrorKnown, ownFactor, type PastError } from '../../src/backtest/ownError.ts';
import { readOwnErrors } from '../../src/backtest/ownErrorTable.ts';
import { readPastHistory } from '../../src/backtest/readPastHistory.ts';
import { runBacktest } from '../../src/backtest/runBacktest.ts';
import { loadStudy } from '../../src/config/load.ts';
import { loadHistory, packagedConfigs } from '../../src/history/readHistory.ts';
import { normalQuantile } from '../../src/random/normal.ts';

const place = { method: 'ai', start: '2023-01-01', quarter: '2023Q4', horizon: 4 };
const NOTHING = ownErrorKnown([], '2024-01-01');

/** Errors of a model that is wrong by `sd` a quarter, its runs apart by `spread`. */
const planted = (sd: number, spread: number, n = 4000): PastError[] =>
  Array.from({ length: n }, (_, i) => {
    const horizon = 1 + (i % 4);
    // every horizon has all of the normal
    const z = normalQuantile((Math.floor(i / 4) + 0.5) / (n / 4));
    return { ...place, horizon, logError: z * Math.sqrt(spread ** 2 + horizon * sd ** 2), logVariance: spread ** 2 };
  });

describe('the own error known at a date', () => {
  it('is the prior where nothing was forecast yet: four degrees of freedom around 0.04 in a quarter of a year', () => {
    // the mean of a scaled inverse chi-squared with four degrees of freedom is twice its scale
    expect(NOTHING.sdPerQuarter).toBeCloseTo(Math.sqrt((2 * 4 * 0.04 ** 2) / 10), 3);
    expect(NOTHING.learntFrom).toBe(0);
  });

  it('is found again where it was planted, with narrow and with wide runs', () => {
    for (const spread of [0.02, 0.1]) expect(ownErrorKnown(planted(0.06, spread), '2024-01-01').sdPerQuarter / 0.06).toBeCloseTo(1, 1);
    expect(ownErrorKnown(planted(0, 0.02), '2024-01-01').sdPerQuarter).toBeLessThan(0.01);
  });

  it('learns little from runs so far apart that they would hide it', () => {
    const { sdPerQuarter } = ownErrorKnown(planted(0.06, 1, 40), '2024-01-01');
    expect(sdPerQuarter / NOTHING.sdPerQuarter).toBeCloseTo(1, 1);
  });

  it('comes from quarters that were over by then alone', () => {
    const errors = planted(0.2, 0.02, 8);
    expect(ownErrorKnown(errors, '2023-12-31')).toEqual(NOTHING);
    const known = ownErrorKnown(errors, '2024-01-01');
    expect(known.learntFrom).toBe(8);
    expect(known.sdPerQuarter).toBeGreaterThan(NOTHING.sdPerQuarter);
  });
});

describe('the own error of runs', () => {
  const draws = Array.from({ length: 4000 }, (_, run) => drawOwn(4, 1, run));
  // well known, so that its square has a mean to compare with: what little is known has tails too wide for that
  const known = ownErrorKnown(planted(0.05, 0.01), '2024-01-01');
  const logs = (horizon: number) => draws.map((draw) => Math.log(ownFactor(known, draw, horizon)));
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

  it('has a variance that grows with the quarters ahead, and carries over from one to the next', () => {
    const [one, four] = [logs(1), logs(4)];
    const variance = known.sdPerQuarter ** 2;
    // of 4,000 draws a mean square has a relative standard error of 2.2 %
    expect(Math.abs(mean(one.map((v) => v * v)) / variance - 1)).toBeLessThan(0.09);
    expect(Math.abs(mean(four.map((v) => v * v)) / (4 * variance) - 1)).toBeLessThan(0.09);
    expect(Math.abs(mean(one.map((v, i) => v * four[i]!)) / variance - 1)).toBeLessThan(0.12);
  });

  it('is one factor for a run, and has tails where little is known', () => {
    expect(ownFactor(known, drawOwn(4, 1, 7), 2)).toBe(ownFactor(known, drawOwn(7, 1, 7), 2));
    const beyond = draws.filter((draw) => Math.abs(Math.log(ownFactor(NOTHING, draw, 1))) > 3 * NOTHING.sdPerQuarter).length;
    // a normal has 11 of 4,000 there, Student's t with four degrees of freedom, scaled to the same variance, 52
    expect(beyond).toBeGreaterThan(25);
  });
});

describe('a backtest', () => {
  const study = { ...loadStudy(join(packagedConfigs(), 'backtest.yaml'), { scenarios: ['ai'] }), runs: 6 };

  it('lays on each start the error that starts before it had shown by then', async () => {
    const starts = ['2023Q1', '2023Q2'];
    const result = await runBacktest(study, loadHistory(), readPastHistory(), { starts, modes: ['came'], workers: 0 });
    const { errors, forecasts } = result!;
    expect(errors).toHaveLength(8);
    for (const start of ['2023-01-01', '2023-04-01']) {
      const known = ownErrorKnown(
        errors.filter((one) => one.start < start),
        start,
      );
      expect(known.learntFrom).toBe(start === '2023-01-01' ? 0 : 1);
      const own = forecasts
        .filter((one) => one.isModel && one.start === start)
        .map(({ horizon, ownErrorSd }) => ownErrorSd / Math.sqrt(horizon));
      expect(own).toHaveLength(4);
      for (const sd of own) expect(sd).toBeCloseTo(known.sdPerQuarter, 12);
    }
  }, 60_000);
});

describe('the table of past errors', () => {
  it('that ships holds every start of the backtest, of one scenario', () => {
    const errors = readOwnErrors();
    expect(errors).toHaveLength(70);
    expect(new Set(errors.map(({ start }) => start)).size).toBe(19);
  });

  it('is refused where it is none', () => {
    expect(() => readOwnErrors('nowhere.csv')).toThrow('no such table of past errors');
    expect(() => readOwnErrors(join(packagedConfigs(), 'history', 'weeks.csv'))).toThrow('missing column method');
  });
});
