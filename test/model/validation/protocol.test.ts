/** Bitcoin's clock and difficulty against answers known in closed form. */
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../src/history/readHistory.ts';
import { expectedBlockSeconds, impliedHashrateEHs, retarget, TARGET_TIMESPAN_SECONDS } from '../../../src/model/network/difficulty.ts';
import { drawEpochTimes, expectedEpochTimes } from '../../../src/model/network/epochClock.ts';
import { openStream } from '../../../src/random/stream.ts';
import { SECONDS_PER_DAY } from '../../../src/units.ts';

const N = 2016;
const T = 600;
const emptyTimes = () => ({ firstHalfDays: 0, secondHalfDays: 0, timespanSeconds: 0 });
const daysOf = (times: { firstHalfDays: number; secondHalfDays: number }) => times.firstHalfDays + times.secondHalfDays;
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - centre) ** 2, 0) / (values.length - 1));
};

/** Lengths in seconds of windows at constant hashrate, difficulty retargeting after each. */
function windows(count: number, seed: number): number[] {
  const blocks = openStream(seed, 0, 'blocks');
  const times = emptyTimes();
  const hashrate = impliedHashrateEHs(100);
  let difficulty = 100;
  return Array.from({ length: count }, () => {
    drawEpochTimes(times, blocks, expectedBlockSeconds(difficulty, hashrate));
    difficulty = retarget(difficulty, times.timespanSeconds);
    return daysOf(times) * SECONDS_PER_DAY;
  });
}

/** A statistic over batches of consecutive windows: its mean and standard error, robust to their correlation. */
function byBatches(values: readonly number[], size: number, statistic: (batch: readonly number[]) => number) {
  const figures = Array.from({ length: values.length / size }, (_, b) => statistic(values.slice(b * size, (b + 1) * size)));
  return { mean: mean(figures), se: deviation(figures) / Math.sqrt(figures.length) };
}

function lagOne(values: readonly number[]): number {
  const centre = mean(values);
  let products = 0;
  let squares = 0;
  values.forEach((v, i) => {
    if (i > 0) products += (v - centre) * (values[i - 1] - centre);
    squares += (v - centre) ** 2;
  });
  return products / squares;
}

const expectWithin4SE = ({ mean: figure, se }: { mean: number; se: number }, known: number) =>
  expect(Math.abs(figure - known), `${figure} against ${known}, standard error ${se}`).toBeLessThan(4 * se);

describe('constant hashrate with the luck of blocks, 200,000 epochs, seed 1', () => {
  const lengths = windows(200_000, 1);

  it('the mean block takes n t / (n - 2) = 600.595829 s, the mean window 14 d 0 h 20 m 1.19 s', () => {
    const block = (N * T) / (N - 2);
    expect(block).toBeCloseTo(600.595829, 6);
    expect(block * N).toBeCloseTo(14 * 86_400 + 20 * 60 + 1.19, 2);
    const blocks = byBatches(lengths, 1000, (batch) => mean(batch) / N);
    expect(blocks.se).toBeLessThan(0.02); // sharp enough to tell it from the noiseless 600.297767
    expectWithin4SE(blocks, block);
  });

  it('windows have standard deviation t n / (n - 2) sqrt(2 n (n - 1) / (n - 3)) = 10 h 35 m 55.59 s', () => {
    const sd = ((T * N) / (N - 2)) * Math.sqrt((2 * N * (N - 1)) / (N - 3));
    expect(sd).toBeCloseTo(10 * 3600 + 35 * 60 + 55.59, 2);
    const squares = byBatches(lengths, 1000, (batch) => mean(batch.map((w) => (w - ((N * T) / (N - 2)) * N) ** 2)));
    expectWithin4SE(squares, sd * sd);
  });

  it('one long window is followed by a short one: lag-1 correlation -0.499504', () => {
    expect(Math.abs(lagOne(lengths) + 0.499504)).toBeLessThan((4 * 0.75) / Math.sqrt(lengths.length));
  });
});

describe('constant hashrate without luck', () => {
  it('settles at 600.297767 s, because 2016 intervals are steered by 2015', () => {
    const times = emptyTimes();
    const hashrate = impliedHashrateEHs(100);
    let difficulty = 130;
    for (let epoch = 0; epoch < 5; epoch++) {
      expectedEpochTimes(times, expectedBlockSeconds(difficulty, hashrate));
      difficulty = retarget(difficulty, times.timespanSeconds);
    }
    const block = expectedBlockSeconds(difficulty, hashrate);
    expect(Math.abs(block / ((T * N) / (N - 1)) - 1)).toBeLessThan(1e-9);
    expect(block).toBeCloseTo(600.297767, 6);
  });
});

/** Days that 2016 blocks take from time 0 at difficulty D while hashrate grows: block by block, at the hashrate of its middle. */
function growingEpochDays(difficulty: number, hashrateAt: (day: number) => number): number {
  let day = 0;
  for (let block = 0; block < N; block++) {
    const guess = expectedBlockSeconds(difficulty, hashrateAt(day)) / SECONDS_PER_DAY;
    day += expectedBlockSeconds(difficulty, hashrateAt(day + guess / 2)) / SECONDS_PER_DAY;
  }
  return day;
}

/** Lambert W on its main branch, by Newton's method. */
function lambertW(x: number): number {
  let w = Math.log1p(x);
  for (let k = 0; k < 50; k++) w -= (w * Math.exp(w) - x) / (Math.exp(w) * (w + 1));
  return w;
}

describe('hashrate that grows exponentially', () => {
  it.each([
    [0.05, 13.36297, 4.7672],
    [-0.05, 14.77896, -5.2707],
    [0.5, 10.36846, 35.0249],
  ])('by %f in two weeks settles at epochs of %f days and retargets of %f %%', (growth, days, retargetPct) => {
    const g = Math.log1p(growth) / 14;
    const tau = lambertW(14 * g) / g;
    expect(tau).toBeCloseTo(days, 5);
    expect(100 * Math.expm1(g * tau)).toBeCloseTo(retargetPct, 4);
    let difficulty = 100;
    let hashrate = impliedHashrateEHs(100);
    let took = 0;
    let change = 0;
    for (let epoch = 0; epoch < 60; epoch++) {
      const start = hashrate;
      took = growingEpochDays(difficulty, (day) => start * Math.exp(g * day));
      const next = retarget(difficulty, took * SECONDS_PER_DAY);
      change = next / difficulty - 1;
      difficulty = next;
      hashrate *= Math.exp(g * took);
    }
    expect(Math.abs(took / tau - 1)).toBeLessThan(1e-6);
    expect(Math.abs(change - Math.expm1(g * tau))).toBeLessThan(1e-6);
  });
});

describe('hashrate that drops by a step', () => {
  const hashrate = impliedHashrateEHs(100);
  const dropAfter = (x: number, firstShare: number) => {
    const full = expectedBlockSeconds(100, hashrate);
    const less = expectedBlockSeconds(100, hashrate * (1 - x));
    const days = (N * (firstShare * full + (1 - firstShare) * less)) / SECONDS_PER_DAY;
    return { days, retarget: retarget(100, days * SECONDS_PER_DAY) / 100 - 1 };
  };

  it.each([0.05, 0.1, 0.3, 0.5])('by %f at the start of an epoch: 14 / (1 - x) days, then a retarget of -x', (x) => {
    expect(dropAfter(x, 0).days).toBeCloseTo(14 / (1 - x), 9);
    expect(dropAfter(x, 0).retarget).toBeCloseTo(-x, 9);
  });

  it('by 10 % in the middle of an epoch: 7 + 7 / 0.9 days, then -5.2632 %', () => {
    expect(dropAfter(0.1, 0.5).days).toBeCloseTo(7 + 7 / 0.9, 9);
    expect(100 * dropAfter(0.1, 0.5).retarget).toBeCloseTo(-5.2632, 4);
  });
});

describe('retargets of the chain', () => {
  const epochs = readHistory();
  /** Change of difficulty in per cent at the epoch that begins on a date. */
  const changeAt = (date: string) => {
    const i = epochs.findIndex(({ start }) => start.startsWith(date));
    return 100 * (epochs[i].difficultyT / epochs[i - 1].difficultyT - 1);
  };

  it.each([
    ['2021-07-03', -27.94],
    ['2026-02-07', -11.16],
    ['2026-02-19', 14.73],
  ])('%s: %f %%', (date, pct) => {
    expect(changeAt(date)).toBeCloseTo(pct, 1);
  });

  it('20 March 2026, -7.76 %, follows from the time the epoch before took', () => {
    const last = epochs[epochs.length - 1];
    const seen = last.days * SECONDS_PER_DAY * ((N - 1) / N);
    expect(100 * (retarget(last.difficultyT, seen) / last.difficultyT - 1)).toBeCloseTo(-7.76, 1);
  });

  it('all follow from the rule to what the rounding of days and the luck of one interval allow', () => {
    const errors = epochs.slice(1).map((epoch, i) => {
      const before = epochs[i];
      return Math.abs(epoch.difficultyT / retarget(before.difficultyT, before.days * SECONDS_PER_DAY * ((N - 1) / N)) - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(0.004);
    expect(TARGET_TIMESPAN_SECONDS / SECONDS_PER_DAY).toBe(14);
  });
});
