import { describe, expect, it } from 'vitest';
import { fillMeanReverting } from '../../../src/model/market/meanReverting.ts';
import { dayOf } from '../../../src/units.ts';
import { errorsOff, mean, variance } from '../sample.ts';
import { marketParameters, shocksOfRun } from './marketParameters.ts';

const START = dayOf('2026-01-01');
const quiet = { start: 100, mean: 100, reversionPerYear: 2, volatilityPerYear: 0 };

function path(fees: Record<string, unknown>, cells: number, run = 0): Float64Array {
  const values = new Float64Array(cells);
  fillMeanReverting(values, marketParameters({ fees }).fees, START, 7, shocksOfRun(run, cells).fees);
  return values;
}

describe('a market that reverts to its mean', () => {
  it('forgets its start: after a year 4,000 runs, seed 1, have the stationary median and variance', () => {
    const p = { start: 0.2, mean: 0.03, reversionPerYear: 8, volatilityPerYear: 1.2 };
    const logs = Array.from({ length: 4000 }, (_, run) => Math.log(path(p, 60, run)[59]));
    expect(errorsOff(logs, Math.log(0.03) + Math.log(0.2 / 0.03) * Math.exp((-8 * 59 * 7) / 365))).toBeLessThan(4);
    expect(Math.abs(variance(logs) / (1.2 ** 2 / 16) - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
  });

  it('along one long path, seed 1, has lag-1 correlation exp(-k dt)', () => {
    const cells = 20_000;
    const logs = Array.from(path({ start: 1, mean: 1, reversionPerYear: 8, volatilityPerYear: 1 }, cells), Math.log);
    const centre = mean(logs);
    const products = mean(logs.slice(1).map((x, i) => (x - centre) * (logs[i] - centre)));
    const keep = Math.exp((-8 * 7) / 365);
    expect(Math.abs(products / variance(logs) - keep)).toBeLessThan(4 * Math.sqrt((1 - keep * keep) / cells));
  });

  it('without volatility closes the gap at the reversion rate', () => {
    const values = path({ ...quiet, start: 50 }, 20);
    values.forEach((value, i) => {
      expect(Math.log(value / 100)).toBeCloseTo(Math.log(0.5) * Math.exp((-2 * 7 * i) / 365), 10);
    });
  });

  it('follows a drifting mean, lagging by what it moves while the gap closes', () => {
    const cells = 300;
    const values = path({ ...quiet, reversionPerYear: 20, driftPerYear: 0.1 }, cells);
    const week = 7 / 365;
    const keep = Math.exp(-20 * week);
    expect(Math.log(values[cells - 1] / 100)).toBeCloseTo(0.1 * week * (cells - 1 - keep / (1 - keep)), 10);
  });

  it('jumps on the day of an event and then tends to the changed mean', () => {
    const events = [{ date: '2026-02-01', meanFactor: 0.5, jumpFactor: 0.8 }];
    const values = path({ ...quiet, events }, 400);
    const firstAfter = Math.ceil((dayOf('2026-02-01') - START) / 7);
    expect(values[firstAfter - 1]).toBeCloseTo(100, 9);
    expect(values[firstAfter]).toBeCloseTo(80, 9);
    expect(values[399]).toBeCloseTo(50, 3);
  });

  it('takes events in the order of their dates, however they are listed', () => {
    const events = [
      { date: '2026-02-01', meanFactor: 0.5, jumpFactor: 0.8 },
      { date: '2026-05-01', meanFactor: 3, jumpFactor: 1.5 },
    ];
    expect(path({ ...quiet, events: [...events].reverse() }, 60)).toEqual(path({ ...quiet, events }, 60));
  });
});
