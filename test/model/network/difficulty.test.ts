import { describe, expect, it } from 'vitest';
import { expectedBlockSeconds, impliedHashrateEHs, retarget, TARGET_TIMESPAN_SECONDS } from '../../../src/model/network/difficulty.ts';

describe('difficulty', () => {
  it('moves by two weeks over the timespan', () => {
    expect(TARGET_TIMESPAN_SECONDS).toBe(1_209_600);
    expect(retarget(100, 1_209_600)).toBe(100);
    expect(retarget(100, 1_000_000)).toBeCloseTo(120.96, 10);
    expect(retarget(133.79, 1_209_600 * 1.1)).toBeCloseTo(133.79 / 1.1, 10);
  });

  it('moves by a factor of four at most, either way', () => {
    expect(retarget(100, 1)).toBe(400);
    expect(retarget(100, 1_209_600 / 4)).toBe(400);
    expect(retarget(100, 1_209_600 / 4 + 1)).toBeLessThan(400);
    expect(retarget(100, 1e9)).toBe(25);
    expect(retarget(100, 4 * 1_209_600)).toBe(25);
    expect(retarget(100, 4 * 1_209_600 - 1)).toBeGreaterThan(25);
  });

  it('of 133.79 T implies 957.706124 EH/s', () => {
    expect(impliedHashrateEHs(133.79)).toBeCloseTo(957.706124, 6);
  });

  it('tells seconds between blocks from hashrate and back', () => {
    expect(expectedBlockSeconds(133.79, impliedHashrateEHs(133.79))).toBeCloseTo(600, 9);
    expect(impliedHashrateEHs(133.79, expectedBlockSeconds(133.79, 800))).toBeCloseTo(800, 9);
  });
});
