import { describe, expect, it } from 'vitest';
import { meanEpochSubsidyBtc, subsidyBtc } from '../../../src/model/network/subsidy.ts';
import { BLOCKS_PER_EPOCH, BLOCKS_PER_HALVING } from '../../../src/units.ts';

/** Block by block, in whole satoshi: slow, and independent of the model's own formula. */
function countedMean(startHeight: number): number {
  let satoshi = 0;
  for (let height = startHeight; height < startHeight + BLOCKS_PER_EPOCH; height++)
    satoshi += Number(5_000_000_000n >> BigInt(Math.floor(height / BLOCKS_PER_HALVING)));
  return satoshi / BLOCKS_PER_EPOCH / 1e8;
}

describe('block subsidy', () => {
  it('halves at the heights of the halvings, the block before still paying in full', () => {
    const paid: [number, number][] = [
      [0, 50],
      [209_999, 50],
      [210_000, 25],
      [419_999, 25],
      [420_000, 12.5],
      [629_999, 12.5],
      [630_000, 6.25],
      [839_999, 6.25],
      [840_000, 3.125],
      [1_049_999, 3.125],
      [1_050_000, 1.5625],
    ];
    for (const [height, btc] of paid) expect(subsidyBtc(height)).toBe(btc);
  });

  it('is paid in whole satoshi and ends after the 33rd halving', () => {
    expect(subsidyBtc(10 * BLOCKS_PER_HALVING)).toBe(0.04882812); // 4,882,812.5 satoshi cut down
    expect(subsidyBtc(32 * BLOCKS_PER_HALVING)).toBe(1e-8);
    expect(subsidyBtc(33 * BLOCKS_PER_HALVING)).toBe(0);
    expect(subsidyBtc(100 * BLOCKS_PER_HALVING)).toBe(0);
  });

  it('adds up to just under 21 million coins', () => {
    let coins = 0;
    for (let era = 0; era < 34; era++) coins += subsidyBtc(era * BLOCKS_PER_HALVING) * BLOCKS_PER_HALVING;
    expect(coins).toBeCloseTo(20_999_999.9769, 4);
  });

  it('is the same for all blocks of an epoch without a halving', () => {
    expect(meanEpochSubsidyBtc(941_472)).toBe(3.125);
  });

  it('is the weighted mean where a halving falls inside: 840,000 lies 1,344 blocks into its epoch', () => {
    const start = 416 * BLOCKS_PER_EPOCH;
    expect(840_000 / BLOCKS_PER_EPOCH).toBeCloseTo(416.67, 2);
    expect(840_000 - start).toBe(1344);
    expect(meanEpochSubsidyBtc(start)).toBeCloseTo((1344 * 6.25 + 672 * 3.125) / 2016, 14);
  });

  it('agrees with a count of blocks in every epoch around every halving', () => {
    for (let halving = 1; halving <= 12; halving++) {
      const epoch = Math.floor((halving * BLOCKS_PER_HALVING) / BLOCKS_PER_EPOCH);
      for (const k of [-1, 0, 1]) {
        const start = (epoch + k) * BLOCKS_PER_EPOCH;
        expect(Math.abs(meanEpochSubsidyBtc(start) / countedMean(start) - 1)).toBeLessThan(1e-9);
      }
    }
  });
});
