import { describe, expect, it } from 'vitest';
import { createShocks, drawShocks, type Shocks } from '../../../src/model/market/shocks.ts';
import { shocksOfRun } from './marketParameters.ts';

const SERIES = [
  'price',
  'jumpUniform',
  'jumpSize',
  'blockStart',
  'fees',
  'gpuHour',
  'colocationRent',
  'powerCommon',
  'powerRegional',
] as const;
const bytesOf = (shocks: Shocks) => SERIES.map((name) => Array.from(shocks[name]));

describe('the shocks of a run', () => {
  it('are the same however long the study is: a longer one only goes on', () => {
    const short = shocksOfRun(3, 20);
    const long = shocksOfRun(3, 50);
    for (const name of SERIES) expect(long[name].subarray(0, short[name].length)).toEqual(short[name]);
    expect(shocksOfRun(3, 20, 3).weather.subarray(0, short.weather.length)).toEqual(short.weather);
  });

  it('are drawn afresh into used buffers', () => {
    const used = createShocks(30, 1, 8);
    drawShocks(used, 1, 0);
    drawShocks(used, 1, 9);
    expect(bytesOf(used)).toEqual(bytesOf(shocksOfRun(9, 30)));
  });

  it('differ between runs in every series', () => {
    const [one, other] = [shocksOfRun(0, 30), shocksOfRun(1, 30)];
    for (const name of SERIES) expect(one[name]).not.toEqual(other[name]);
    expect(one.weather).not.toEqual(other.weather);
  });
});
