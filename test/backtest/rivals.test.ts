/** Rivals of the backtest: what each forecasts of series whose answer is known, and that none sees the future. */
import { describe, expect, it } from 'vitest';
import { RIVALS } from '../../src/backtest/rivals/all.ts';
import { knownAt, logQuarterMean, type Monthly, monthlyOf } from '../../src/backtest/rivals/monthly.ts';
import { leastSquares } from '../../src/backtest/rivals/priceRegression.ts';
import { fitSmoother, quarterAhead } from '../../src/backtest/rivals/smoother.ts';
import { readHistoryMonths } from '../../src/history/readHistory.ts';
import { drawNormal } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';

const names = Array.from({ length: 96 }, (_, i) => `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
const seriesOf = (logHashrate: (i: number) => number, logPrice: (i: number) => number = () => 10): Monthly => ({
  months: names,
  logHashrate: Float64Array.from(names, (_, i) => logHashrate(i)),
  logPrice: Float64Array.from(names, (_, i) => logPrice(i)),
});
const rival = (id: string) => RIVALS.find((one) => one.id === id)!;

describe('on a series that grows evenly', () => {
  const growth = 0.03;
  const even = seriesOf(
    (i) => growth * i,
    (i) => 10 + 0.1 * Math.sin(i),
  );

  it.each(['drift', 'seasonal', 'smoother'])('%s is right at every horizon, to the curvature of a mean over a quarter', (id) => {
    for (const h of [1, 2, 3, 4]) {
      const { mean } = rival(id).forecast(even, 60, h, 'simulated');
      expect(mean).toBeCloseTo(logQuarterMean(even.logHashrate, 60, h), 3);
    }
  });

  it('no change is late by the growth to the middle of the quarter, and its spread says so', () => {
    for (const h of [1, 4]) {
      const { mean, sd } = rival('no-change').forecast(even, 60, h, 'simulated');
      const late = growth * (3 * h - 1);
      expect(logQuarterMean(even.logHashrate, 60, h) - mean).toBeCloseTo(late, 3);
      expect(sd).toBeCloseTo(late, 3);
    }
  });
});

describe('the seasonal rule', () => {
  it('knows a pattern that comes back every year', () => {
    const season = seriesOf((i) => 0.02 * i + 0.2 * Math.sin((2 * Math.PI * i) / 12));
    for (const h of [1, 2, 3, 4]) {
      const { mean, sd } = rival('seasonal').forecast(season, 61, h, 'simulated');
      expect(mean).toBeCloseTo(logQuarterMean(season.logHashrate, 61, h), 6);
      expect(sd).toBeLessThan(1e-6);
    }
  });
});

describe('the price regression', () => {
  const stream = openStream(3, 0, 'resampling', 'price');
  let log = 10;
  const prices = names.map(() => (log += 0.15 * drawNormal(stream)));

  it('finds an elasticity to the price that comes, and needs it to be right', () => {
    // hashrate follows the price of the month with an elasticity of 0.4
    const follows = seriesOf(
      (i) => 0.4 * prices[i]!,
      (i) => prices[i]!,
    );
    for (const h of [1, 4]) {
      const truth = logQuarterMean(follows.logHashrate, 70, h);
      expect(rival('price-regression').forecast(follows, 70, h, 'came').mean).toBeCloseTo(truth, 1);
      const { sd: knowing } = rival('price-regression').forecast(follows, 70, h, 'came');
      expect(rival('price-regression').forecast(follows, 70, h, 'simulated').sd).toBeGreaterThan(3 * knowing);
    }
  });

  it('solves least squares exactly', () => {
    const rows = [1, 2, 3, 4, 7].map((x) => ({ x: [1, x, x * x], y: 2 - 3 * x + 0.5 * x * x }));
    leastSquares(rows).forEach((value, i) => {
      expect(value).toBeCloseTo([2, -3, 0.5][i]!, 9);
    });
  });
});

describe('the smoother', () => {
  it('has the spread of a random walk with what is left of a quarter to average, when it follows every month', () => {
    // weights of the errors of months 1, 2 and 3 in the mean of the three: 1, 2/3, 1/3
    const fit = { alpha: 1, beta: 0, phi: 1, level: 5, trend: 0, variance: 0.01 };
    expect(quarterAhead(fit, 1).sd).toBeCloseTo(Math.sqrt(0.01 * (1 + 4 / 9 + 1 / 9)), 12);
    // a quarter later three months of whole errors more
    expect(quarterAhead(fit, 2).sd).toBeCloseTo(Math.sqrt(0.01 * (3 + 1 + 4 / 9 + 1 / 9)), 12);
  });

  it('has the spread that simulating its own equations shows', () => {
    const fit = { alpha: 0.6, beta: 0.12, phi: 0.9, level: 5, trend: 0.02, variance: 0.0016 };
    const stream = openStream(4, 0, 'resampling', 'smoother');
    const worlds = 20_000;
    const values = Array.from({ length: worlds }, () => {
      let [level, trend] = [fit.level, fit.trend];
      let sum = 0;
      for (let month = 1; month <= 6; month++) {
        const expected = level + fit.phi * trend;
        const error = 0.04 * drawNormal(stream);
        if (month > 3) sum += (expected + error) / 3;
        level = expected + fit.alpha * error;
        trend = fit.phi * trend + fit.beta * error;
      }
      return sum;
    });
    const mean = values.reduce((a, b) => a + b, 0) / worlds;
    const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / worlds);
    const ahead = quarterAhead(fit, 2);
    expect(Math.abs(mean - ahead.mean)).toBeLessThan((4 * sd) / Math.sqrt(worlds));
    expect(Math.abs(sd / ahead.sd - 1)).toBeLessThan(4 / Math.sqrt(2 * worlds));
  });

  it('keeps to the middle of noise and follows a walk', () => {
    const stream = openStream(5, 0, 'resampling', 'noise');
    const noise = Float64Array.from({ length: 300 }, () => drawNormal(stream));
    let at = 0;
    const walk = Float64Array.from({ length: 300 }, () => (at += drawNormal(stream)));
    expect(fitSmoother(noise).alpha).toBeLessThan(0.3);
    expect(fitSmoother(walk).alpha).toBeGreaterThan(0.7);
  });
});

describe('every rival', () => {
  const monthly = monthlyOf(readHistoryMonths());
  const known = knownAt(monthly, '2024-07-01');
  const later = { ...monthly, logHashrate: monthly.logHashrate.slice(), logPrice: monthly.logPrice.slice() };
  for (let i = known; i < later.months.length; i++) {
    later.logHashrate[i]! += 3;
    later.logPrice[i]! += 3;
  }

  it.each(RIVALS.map(({ id }) => id))('%s says the same whatever comes after its start', (id) => {
    for (const h of [1, 2, 3, 4]) {
      const forecast = rival(id).forecast(monthly, known, h, 'simulated');
      expect(rival(id).forecast(later, known, h, 'simulated')).toEqual(forecast);
      expect(forecast.sd).toBeGreaterThan(0);
    }
  });

  it('sees the months before its start and no more', () => {
    expect(monthly.months[known - 1]).toBe('2024-06');
    expect(knownAt(monthly, '2026-04-01')).toBe(monthly.months.length);
    expect(() => knownAt(monthly, '2027-01-01')).toThrow('does not reach');
  });
});
