import { describe, expect, it } from 'vitest';
import { fillBootstrap, fillDiffusion, fillGivenPath } from '../../../src/model/market/price.ts';
import { dayOf } from '../../../src/units.ts';
import { deviation, errorsOff, mean, off, variance } from '../sample.ts';
import { marketParameters, shocksOfRun } from './marketParameters.ts';

const WEEK = 7 / 365;
const WEEKS = 53;
const RUNS = 4000;
const YEARS = (WEEKS - 1) * WEEK;

/** Last price over first of every run, seed 1. */
function growth(price: Record<string, unknown>): number[] {
  const p = marketParameters({ price: { startUsd: 50_000, ...price } }).price;
  const values = new Float64Array(WEEKS);
  return Array.from({ length: RUNS }, (_, run) => {
    const shocks = shocksOfRun(run, WEEKS);
    if (p.model === 'bootstrap') fillBootstrap(values, p, WEEK, shocks.jumpUniform, shocks.blockStart);
    else fillDiffusion(values, p, WEEK, shocks.price, shocks.jumpUniform, shocks.jumpSize);
    return values[WEEKS - 1] / values[0];
  });
}

const DRIFT = { driftPerYear: 0.2, volatilityPerYear: 0.6 };

describe('geometric Brownian price, 4,000 runs of a year, seed 1', () => {
  const ends = growth({ model: 'geometricBrownian', ...DRIFT });
  const logs = ends.map(Math.log);

  it('has the mean exp(drift t) and the log mean (drift - volatility^2 / 2) t', () => {
    expect(errorsOff(ends, Math.exp(0.2 * YEARS))).toBeLessThan(4);
    expect(errorsOff(logs, (0.2 - 0.18) * YEARS)).toBeLessThan(4);
  });

  it('has the log variance volatility^2 t', () => {
    expect(Math.abs(variance(logs) / (0.36 * YEARS) - 1)).toBeLessThan(4 * Math.sqrt(2 / RUNS));
  });

  it('starts at the start price', () => {
    const values = new Float64Array(4);
    const { price } = marketParameters({ price: { model: 'geometricBrownian', startUsd: 50_000 } });
    const shocks = shocksOfRun(0, 4);
    fillDiffusion(values, price, WEEK, shocks.price, shocks.jumpUniform, shocks.jumpSize);
    expect(values[0]).toBeCloseTo(50_000, 8);
  });

  it('without volatility grows by the drift alone', () => {
    const ends = growth({ model: 'geometricBrownian', driftPerYear: 0.2, volatilityPerYear: 0 });
    expect(Math.max(...ends) - Math.min(...ends)).toBe(0);
    expect(ends[0]).toBeCloseTo(Math.exp(0.2 * YEARS), 10);
  });
});

describe('jump diffusion, 4,000 runs of a year, seed 1', () => {
  const jumps = { jumpsPerYear: 6, jumpMeanLog: -0.08, jumpSdLog: 0.1 };
  const ends = growth({ model: 'jumpDiffusion', ...DRIFT, ...jumps });

  it('has the same expected growth as without jumps: their mean is taken out of the drift', () => {
    expect(errorsOff(ends, Math.exp(0.2 * YEARS))).toBeLessThan(4);
  });

  it('has a log variance larger by that of its jumps: at most one in a step', () => {
    const p = 1 - Math.exp(-6 * WEEK);
    const jumpVariance = p * (0.1 ** 2 + 0.08 ** 2) - (p * 0.08) ** 2;
    const known = 0.36 * YEARS + jumpVariance * (WEEKS - 1);
    expect(Math.abs(variance(ends.map(Math.log)) / known - 1)).toBeLessThan(4 * Math.sqrt(2.2 / RUNS));
    expect(known).toBeGreaterThan(1.2 * 0.36 * YEARS);
  });

  it('with no jumps is the geometric Brownian path, draw for draw', () => {
    const none = growth({ model: 'jumpDiffusion', ...DRIFT, jumpsPerYear: 0 });
    const brownian = growth({ model: 'geometricBrownian', ...DRIFT });
    expect(Math.max(...none.map((end, run) => off(end, brownian[run])))).toBeLessThan(1e-12);
  });
});

describe('stationary bootstrap, 4,000 runs of a year, seed 1', () => {
  // returns with a large mean of their own and with clusters: quiet weeks, then wild ones
  const returns = Array.from({ length: 80 }, (_, i) => 0.03 + (i < 40 ? 0.02 : 0.1) * (i % 2 === 0 ? 1 : -1));
  const ends = growth({ model: 'bootstrap', ...DRIFT, returns, meanBlockWeeks: 8 });

  it('has the log mean of the drift, not of the returns', () => {
    const perWeek = 0.2 * WEEK - (deviation(returns) ** 2 * 79) / 80 / 2;
    expect(errorsOff(ends.map(Math.log), perWeek * (WEEKS - 1))).toBeLessThan(4);
  });

  it('with blocks of one week has the variance of the returns and the expected growth of the drift', () => {
    const single = growth({ model: 'bootstrap', ...DRIFT, returns, meanBlockWeeks: 1 });
    const known = (WEEKS - 1) * mean(returns.map((r) => (r - mean(returns)) ** 2));
    expect(Math.abs(variance(single.map(Math.log)) / known - 1)).toBeLessThan(4 * Math.sqrt(2.2 / RUNS));
    expect(Math.abs(mean(single) / Math.exp(0.2 * YEARS) - 1)).toBeLessThan(0.02);
  });

  it('keeps what follows what: inside a block returns come in their order', () => {
    const ordered = [0.01, 0.02, 0.03, 0.04, 0.05];
    const { price } = marketParameters({ price: { model: 'bootstrap', driftPerYear: 0, returns: ordered, meanBlockWeeks: 520 } });
    const values = new Float64Array(40);
    const shocks = shocksOfRun(0, 40);
    fillBootstrap(values, price, WEEK, new Float64Array(40).fill(0.99), shocks.blockStart);
    const logs = Array.from(values, Math.log);
    const steps = logs.slice(1).map((log, i) => log - logs[i]);
    steps.slice(1).forEach((step, i) => {
      const rise = step - steps[i];
      expect(Math.min(Math.abs(rise - 0.01), Math.abs(rise + 0.04))).toBeLessThan(1e-9);
    });
  });
});

describe('a given price path', () => {
  const path = [
    ['2026-01-01', 100],
    ['2026-01-11', 400],
    ['2026-02-10', 200],
  ];
  const fill = (start: string, cells: number, gridDays: number, points: unknown = path) => {
    const values = new Float64Array(cells);
    fillGivenPath(values, marketParameters({ price: { model: 'path', path: points } }).price, dayOf(start), gridDays);
    return values;
  };

  it('is read in the middle of each cell, straight in logs between its points', () => {
    // cells of two days from 1 January: middles on days 1, 3, 5 of the ten that the price takes from 100 to 400
    const values = fill('2026-01-01', 3, 2);
    [1, 3, 5].forEach((day, i) => {
      expect(values[i]).toBeCloseTo(100 * 4 ** (day / 10), 9);
    });
    expect(fill('2026-01-25', 1, 2)[0]).toBeCloseTo(400 / 2 ** 0.5, 9);
  });

  it('stays at its first value before it begins and at its last after it ends', () => {
    for (const value of fill('2025-12-01', 2, 7)) expect(value).toBeCloseTo(100, 9);
    expect(fill('2026-03-01', 1, 7)[0]).toBeCloseTo(200, 9);
  });

  it('of one point is constant', () => {
    for (const value of fill('2026-01-01', 5, 7, [['2026-01-10', 123]])) expect(value).toBeCloseTo(123, 9);
  });
});
