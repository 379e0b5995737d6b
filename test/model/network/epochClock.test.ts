import { describe, expect, it } from 'vitest';
import { drawEpochTimes, expectedEpochTimes } from '../../../src/model/network/epochClock.ts';
import { openStream } from '../../../src/random/stream.ts';

const emptyTimes = () => ({ firstHalfDays: 0, secondHalfDays: 0, timespanSeconds: 0 });
const epochSeconds = (times: { firstHalfDays: number; secondHalfDays: number }) => (times.firstHalfDays + times.secondHalfDays) * 86_400;

describe('the time an epoch takes', () => {
  it('without luck is 2016 intervals, of which the retarget sees 2015', () => {
    const times = emptyTimes();
    expectedEpochTimes(times, 600);
    expect(times).toEqual({ firstHalfDays: 7, secondHalfDays: 7, timespanSeconds: 2015 * 600 });
  });

  it('always holds the timespan and one interval more', () => {
    const stream = openStream(1, 0, 'blocks');
    const times = emptyTimes();
    const lastIntervals = Array.from({ length: 2000 }, () => {
      drawEpochTimes(times, stream, 600);
      return epochSeconds(times) - times.timespanSeconds;
    });
    expect(Math.min(...lastIntervals)).toBeGreaterThanOrEqual(0);
    const mean = lastIntervals.reduce((sum, s) => sum + s, 0) / lastIntervals.length;
    expect(Math.abs(mean - 600)).toBeLessThan((4 * 600) / Math.sqrt(lastIntervals.length));
  });

  it('uses three draws an epoch, whatever the hashrate, so that scenarios keep the same luck', () => {
    const [slow, fast] = [openStream(1, 0, 'blocks'), openStream(1, 0, 'blocks')];
    const [a, b] = [emptyTimes(), emptyTimes()];
    for (let epoch = 0; epoch < 10; epoch++) {
      drawEpochTimes(a, slow, 900);
      drawEpochTimes(b, fast, 450);
      expect(a.timespanSeconds / b.timespanSeconds).toBeCloseTo(2, 12);
      expect(a.secondHalfDays / b.secondHalfDays).toBeCloseTo(2, 12);
    }
    const third = openStream(1, 0, 'blocks');
    for (let k = 0; k < 30; k++) third();
    expect(slow()).toBe(third());
  });

  it('at fixed difficulty has mean two weeks and standard deviation 7.483315 h, seed 1, 100,000 epochs', () => {
    const stream = openStream(1, 0, 'blocks');
    const times = emptyTimes();
    const n = 100_000;
    const sd = Math.sqrt(2016) * 600;
    expect(sd / 3600).toBeCloseTo(7.483315, 6);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      drawEpochTimes(times, stream, 600);
      const deviation = epochSeconds(times) - 1_209_600;
      sum += deviation;
      squares += deviation * deviation;
    }
    expect(Math.abs(sum / n)).toBeLessThan((4 * sd) / Math.sqrt(n));
    expect(Math.abs(Math.sqrt(squares / n) / sd - 1)).toBeLessThan(4 / Math.sqrt(2 * n));
  });
});
