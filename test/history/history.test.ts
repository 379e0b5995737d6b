import { describe, expect, it } from 'vitest';
import { parseEpochs } from '../../src/history/history.ts';
import { readHistory, readHistoryMonths } from '../../src/history/readHistory.ts';
import { DIFFICULTY_PER_T, dayOf, HASHES_PER_DIFFICULTY, HASHES_PER_EH, SECONDS_PER_DAY } from '../../src/units.ts';

const epochs = readHistory();
const BLOCKS = 2016;
const HALVING = 210_000;

/** Mean subsidy of the epoch's blocks, counted block by block: independent of the model's own formula. */
function meanSubsidy(height: number): number {
  let sum = 0;
  for (let block = height; block < height + BLOCKS; block++) sum += 50 / 2 ** Math.floor(block / HALVING);
  return sum / BLOCKS;
}

const relativeError = (value: number, reference: number) => Math.abs(value / reference - 1);

describe('history by epoch', () => {
  it('runs from January 2016 to March 2026 without a gap in heights', () => {
    expect(epochs[0]!.start.slice(0, 7)).toBe('2016-01');
    expect(epochs.at(-1)!.height).toBe(939_456);
    for (const [i, epoch] of epochs.entries()) expect(epoch.height).toBe(393_120 + i * BLOCKS);
  });

  it('starts each epoch where the one before ended, to the few hours that start times are known to', () => {
    for (let i = 1; i < epochs.length; i++) {
      const before = epochs[i - 1]!;
      expect(Math.abs(dayOf(before.start) + before.days - dayOf(epochs[i]!.start))).toBeLessThan(4 / 24);
    }
  });

  it('retargets by 14 days over the time the epoch took, and never by more than four', () => {
    // days are rounded, and a window spans 2015 intervals of its 2016
    for (let i = 1; i < epochs.length; i++) {
      const ratio = epochs[i]!.difficultyT / epochs[i - 1]!.difficultyT;
      expect(relativeError(ratio, 14 / epochs[i - 1]!.days)).toBeLessThan(0.004);
      expect(ratio).toBeGreaterThan(0.25);
      expect(ratio).toBeLessThan(4);
    }
  });

  it('states the hashrate that difficulty and duration imply', () => {
    for (const e of epochs) {
      const hashes = e.difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY * BLOCKS;
      expect(relativeError(e.hashrateEHs, hashes / (e.days * SECONDS_PER_DAY) / HASHES_PER_EH)).toBeLessThan(0.002);
    }
  });

  it('states the hashprice that difficulty, subsidy, fees and price imply, halvings included', () => {
    for (const e of epochs) {
      const perPHDay = (1e15 * SECONDS_PER_DAY) / (e.difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY);
      const hashprice = perPHDay * (meanSubsidy(e.height) + e.feesBtcPerBlock) * e.priceUsd;
      expect(relativeError(e.hashpriceUsdPerPHDay, hashprice)).toBeLessThan(0.002);
    }
  });

  it('knows the retargets people remember', () => {
    const change = (date: string) => {
      const i = epochs.findIndex((e) => e.start.startsWith(date));
      return (epochs[i]!.difficultyT / epochs[i - 1]!.difficultyT - 1) * 100;
    };
    expect(change('2021-07-03')).toBeCloseTo(-27.94, 1);
    expect(change('2026-02-07')).toBeCloseTo(-11.16, 1);
    expect(change('2026-02-19')).toBeCloseTo(14.73, 1);
  });

  it('refuses a table with a missing column, a short row or a broken number, and says where', () => {
    const header = 'height,start,difficulty_t,days,hashrate_ehs,price_usd,fees_btc_per_block,hashprice_usd_ph_day';
    expect(() => parseEpochs('height,start\n1,2\n')).toThrow('missing column difficulty_t');
    expect(() => parseEpochs(`# note\n${header}\n1,2\n`)).toThrow('line 3: 8 cells expected, got 2');
    expect(() => parseEpochs(`${header}\n2016,2016-01-01T00:00:00Z,1,,1,1,1,1\n`)).toThrow('line 2: days must be a number, got ""');
    expect(() => parseEpochs(`${header}\n`)).toThrow('has no rows');
  });
});

describe('history by month', () => {
  const months = readHistoryMonths();

  it('covers every month from January 2016 to March 2026', () => {
    expect(months).toHaveLength(123);
    expect(months[0]!.month).toBe('2016-01');
    expect(months.at(-1)!.month).toBe('2026-03');
  });

  it('shows the fall of the first quarter of 2026 by mean: 7.4 % on the quarter before', () => {
    const mean = (names: string[], days: number[]) => {
      const values = names.map((name) => months.find((m) => m.month === name)!.hashrateEHs);
      return values.reduce((sum, value, i) => sum + value * days[i]!, 0) / days.reduce((a, b) => a + b, 0);
    };
    const q4 = mean(['2025-10', '2025-11', '2025-12'], [31, 30, 31]);
    const q1 = mean(['2026-01', '2026-02', '2026-03'], [31, 28, 31]);
    expect((q1 / q4 - 1) * 100).toBeCloseTo(-7.4, 1);
  });
});
