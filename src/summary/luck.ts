/**
 * Luck of the blocks: a hashrate estimated from k blocks has the relative standard error 1/sqrt(k), because their number in a given
 * time is Poisson. Every change of hashrate that is read from blocks carries it.
 */

/** Blocks a quarter of 90 days and a week hold at ten minutes each. */
export const BLOCKS_PER_DAY = 144;

/** Relative standard error of a hashrate estimated from so many blocks. */
export function luckOfLevel(blocks: number): number {
  return 1 / Math.sqrt(blocks);
}

/** Standard error of the log of a ratio of two estimates from different blocks. */
export function luckOfLogRatio(blocksBefore: number, blocksAfter: number): number {
  return Math.sqrt(1 / blocksBefore + 1 / blocksAfter);
}

/** Standard error, in percentage points, of a change by `changePct` between two estimates from different blocks. */
export function luckOfChangePct(changePct: number, blocksBefore: number, blocksAfter: number): number {
  return (100 + changePct) * luckOfLogRatio(blocksBefore, blocksAfter);
}

/**
 * Standard error of the log growth read from a straight line through the logs of daily estimates, over its span: the slope of n equally
 * spaced points with error s has variance 12 s^2 / (n (n^2 - 1)), and the span is n - 1 days.
 */
export function luckOfLogTrend(days: number, blocksPerDay: number): number {
  return (days - 1) * Math.sqrt(12 / (days * (days * days - 1))) * luckOfLevel(blocksPerDay);
}
