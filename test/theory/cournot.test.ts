import { describe, expect, it } from 'vitest';
import { contestEquilibrium, freeEntryHashrate } from '../../src/theory/cournot.ts';
import { uniforms } from '../uniforms.ts';

const hhi = (shares: readonly number[]) => shares.reduce((sum, s) => sum + (100 * s) ** 2, 0);

describe('the contest of miners', () => {
  it('with costs 1, 1.1 and 1.2 has shares .393939, .333333 and .272727 and hashrate .606061', () => {
    const { hashrate, shares } = contestEquilibrium(1, [1, 1.1, 1.2]);
    [13 / 33, 1 / 3, 9 / 33].forEach((share, i) => {
      expect(Math.abs(shares[i] / share - 1)).toBeLessThan(1e-9);
    });
    expect(shares.map((s) => s.toFixed(6))).toEqual(['0.393939', '0.333333', '0.272727']);
    expect(hashrate).toBeCloseTo(0.606061, 6);
  });

  it('leaves out a firm that is too dear, and changes nothing for the others by it', () => {
    const without = contestEquilibrium(5, [1, 1.2]);
    const { hashrate, shares } = contestEquilibrium(5, [9, 1, 1.2]);
    expect(shares).toEqual([0, ...without.shares]);
    expect(hashrate).toBe(without.hashrate);
  });

  it('leaves no firm anything to gain by more or less hashrate, 50 random contests, seed 11', () => {
    const u = uniforms(11);
    for (let k = 0; k < 50; k++) {
      const costs = Array.from({ length: 2 + Math.floor(10 * u()) }, () => 0.5 + u());
      const { hashrate, shares } = contestEquilibrium(3, costs);
      expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 12);
      costs.forEach((cost, i) => {
        const profit = (own: number) => (3 * own) / (hashrate * (1 - shares[i]) + own) - cost * own;
        const best = profit(hashrate * shares[i]);
        for (const step of [-0.02, 0.02]) expect(profit(Math.max(0, hashrate * shares[i] + step))).toBeLessThanOrEqual(best + 1e-12);
      });
    }
  });

  it('keeps its shares whatever the reward, and its hashrate in proportion', () => {
    const [low, high] = [contestEquilibrium(1, [1, 1.3, 2]), contestEquilibrium(4, [1, 1.3, 2])];
    expect(high.shares).toEqual(low.shares);
    expect(high.hashrate / low.hashrate).toBeCloseTo(4, 12);
  });

  it('is more concentrated the wider costs are apart', () => {
    const spreads = [0, 0.1, 0.2, 0.3].map((d) => hhi(contestEquilibrium(1, [1 - d, 1, 1 + d]).shares));
    expect([...spreads].sort((a, b) => a - b)).toEqual(spreads);
    expect(spreads[0]).toBeCloseTo(10_000 / 3, 9);
  });

  it('tends to free entry with many equal firms', () => {
    const { hashrate } = contestEquilibrium(100, new Array(100_000).fill(2));
    expect(hashrate / freeEntryHashrate(100, 2)).toBeCloseTo(1, 4);
  });
});

it('free entry at 30.15 M USD a day and 28 USD/PH/day is 1,076.786 EH/s', () => {
  expect(freeEntryHashrate(30.15e6, 28 * 1000)).toBeCloseTo(1076.786, 3);
});
