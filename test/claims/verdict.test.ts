/** Verdicts by numbers alone, at the edges of every threshold. */
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/claims/assess.ts';
import { DECISIVE_SHARE, LIKELY, standingOfLevel, standingOfRange, standingOfShare, verdictOf } from '../../src/claims/verdict.ts';

const interval = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe('a probability', () => {
  it('holds from "likely" with its whole interval, and not just below', () => {
    expect(standingOfShare(interval(LIKELY, 0.9))).toBe('holds');
    expect(standingOfShare(interval(LIKELY - 1e-9, 0.99))).toBe('open');
  });

  it('fails up to the complement with its whole interval, and not just above', () => {
    expect(standingOfShare(interval(0, 1 - LIKELY))).toBe('fails');
    expect(standingOfShare(interval(0, 1 - LIKELY + 1e-9))).toBe('open');
  });

  it('follows the threshold it is given, and is open where there is none to judge', () => {
    expect(standingOfShare(interval(0.7, 0.8), 0.8)).toBe('open');
    expect(standingOfShare(interval(0.5, 0.5), 0.5)).toBe('holds');
    expect(standingOfShare({ value: Number.NaN, low: Number.NaN, high: Number.NaN })).toBe('open');
  });
});

describe('a level', () => {
  it('holds at the threshold, fails below, is open across it', () => {
    expect(standingOfLevel(interval(0.5, 0.7), 0.5)).toBe('holds');
    expect(standingOfLevel(interval(0.3, 0.5 - 1e-9), 0.5)).toBe('fails');
    expect(standingOfLevel(interval(0.3, 0.5), 0.5)).toBe('open');
  });
});

describe('a range', () => {
  it('holds inside what comes out, fails apart from it, is open where they touch', () => {
    expect(standingOfRange([300, 600], { low: 300, high: 600 })).toBe('holds');
    expect(standingOfRange([300, 600], { low: 600, high: 900 })).toBe('open');
    expect(standingOfRange([300, 600], { low: 600.01, high: 900 })).toBe('fails');
    expect(standingOfRange([300, 600], { low: 10, high: 299.99 })).toBe('fails');
    expect(standingOfRange([300, 600], { low: 301, high: 700 })).toBe('open');
  });
});

describe('a claim', () => {
  it('depends on the measure when one holds and one fails, whatever else is open', () => {
    expect(verdictOf(['holds', 'fails'])).toBe('depends on the measure');
    expect(verdictOf(['holds', 'fails', 'open', 'open', 'open', 'open'])).toBe('depends on the measure');
  });

  it('is supported or not when enough measures are decided and agree', () => {
    expect(verdictOf(['holds', 'open'])).toBe('supported');
    expect(verdictOf(['fails', 'open'])).toBe('not supported');
    expect(verdictOf(['holds'])).toBe('supported');
  });

  it('cannot be told when fewer are decided, or there is no measure', () => {
    expect(DECISIVE_SHARE).toBe(0.5);
    expect(verdictOf(['holds', 'open', 'open'])).toBe('cannot say');
    expect(verdictOf(['fails', 'open', 'open'])).toBe('cannot say');
    expect(verdictOf(['holds', 'open', 'open'], 1 / 3)).toBe('supported');
    expect(verdictOf([])).toBe('cannot say');
    expect(verdictOf(['open'])).toBe('cannot say');
  });

  it('counts its measures in words', () => {
    expect(countWords(8, { holds: 3, fails: 5, open: 0 })).toBe('of 8 measures 3 hold, 5 fail and none is open');
    expect(countWords(1, { holds: 1, fails: 0, open: 0 })).toBe('of 1 measure 1 holds, none fails and none is open');
    expect(countWords(4, { holds: 0, fails: 1, open: 3 })).toBe('of 4 measures none holds, 1 fails and 3 are open');
  });
});
