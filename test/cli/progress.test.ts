import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration } from '../../src/cli/duration.ts';
import { createProgress } from '../../src/cli/progress.ts';

/** A stream that keeps what is written and a clock that moves when told. */
function stage(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const progress = createProgress(false, { isTTY, columns: 100, write: (text) => written.push(text) }, () => time);
  return { written, progress, wait: (ms: number) => (time += ms) };
}

describe('progress without a terminal', () => {
  it('is one line for every 10 %, with rate and time left', () => {
    const { written, progress, wait } = stage(false);
    for (let done = 0; done <= 200; done++) {
      progress.update(done, 200);
      wait(100);
    }
    expect(written).toHaveLength(10);
    expect(written[4]).toBe(' 50 %  100/200 runs, 10 runs/s, 10 s left\n');
    expect(written[9]).toBe('100 %  200/200 runs, 10 runs/s, done\n');
  });

  it('does not count runs taken over from an interrupted run as speed', () => {
    const { written, progress, wait } = stage(false);
    progress.update(100, 200);
    wait(10_000);
    progress.update(150, 200);
    expect(written).toEqual([' 50 %  100/200 runs\n', ' 70 %  150/200 runs, 5.0 runs/s, 10 s left\n']);
  });
});

describe('progress on a terminal', () => {
  it('renews one line at most ten times a second and takes it away at the end', () => {
    const { written, progress, wait } = stage(true);
    for (let done = 0; done < 100; done++) {
      progress.update(done, 100);
      wait(10);
    }
    progress.end();
    expect(written).toHaveLength(11);
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });
});

it('durations and sizes are told as people say them', () => {
  expect([0.84, 42.3, 185, 3725, Number.POSITIVE_INFINITY].map(formatDuration)).toEqual([
    '0.8 s',
    '42 s',
    '3 min 5 s',
    '1 h 2 min',
    'unknown time',
  ]);
  expect([12, 1500, 234_000_000].map(formatBytes)).toEqual(['12 B', '1.50 kB', '234 MB']);
});
