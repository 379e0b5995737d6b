/**
 * The time an epoch takes: 2016 blocks with exponential intervals at the running hashrate, drawn in two halves so
 * that a week's luck is seen as well as an epoch's. The retarget sees only the first 2015 intervals: the last one
 * ends with the first block of the next window.
 */
import { log } from '../../random/fdlibm.ts';
import { gammaFromNormal } from '../../random/gamma.ts';
import { drawNormal } from '../../random/normal.ts';
import type { Stream } from '../../random/stream.ts';
import { BLOCKS_PER_EPOCH, SECONDS_PER_DAY } from '../../units.ts';

export const BLOCKS_PER_HALF = BLOCKS_PER_EPOCH / 2;

export interface EpochTimes {
  /** Days of the first 1008 intervals. */
  firstHalfDays: number;
  /** Days of the last 1008 intervals. */
  secondHalfDays: number;
  /** Seconds of the 2015 intervals that the retarget sees. */
  timespanSeconds: number;
}

/** Draws an epoch's times at the expected seconds per block; writes into `out`. Always three draws. */
export function drawEpochTimes(out: EpochTimes, blocks: Stream, blockSeconds: number): void {
  const firstHalf = gammaFromNormal(BLOCKS_PER_HALF, drawNormal(blocks)) * blockSeconds;
  const rest = gammaFromNormal(BLOCKS_PER_HALF - 1, drawNormal(blocks)) * blockSeconds;
  const lastInterval = -log(1 - blocks()) * blockSeconds;
  out.firstHalfDays = firstHalf / SECONDS_PER_DAY;
  out.secondHalfDays = (rest + lastInterval) / SECONDS_PER_DAY;
  out.timespanSeconds = firstHalf + rest;
}

/** The same without luck: every interval takes its expected time. */
export function expectedEpochTimes(out: EpochTimes, blockSeconds: number): void {
  out.firstHalfDays = (BLOCKS_PER_HALF * blockSeconds) / SECONDS_PER_DAY;
  out.secondHalfDays = out.firstHalfDays;
  out.timespanSeconds = (BLOCKS_PER_EPOCH - 1) * blockSeconds;
}
