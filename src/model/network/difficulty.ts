/**
 * Difficulty: D' = D x 2016 x 600 s / timespan, the timespan running from the first to the last block of the
 * window, which is 2015 intervals, cut to between a quarter of and four times two weeks.
 * Source: Bitcoin Core, CalculateNextWorkRequired. The compact rounding of the target (below 1e-6) is left out.
 */
import { BLOCKS_PER_EPOCH, DIFFICULTY_PER_T, HASHES_PER_DIFFICULTY, HASHES_PER_EH } from '../../units.ts';

export const TARGET_BLOCK_SECONDS = 600;
export const TARGET_TIMESPAN_SECONDS = BLOCKS_PER_EPOCH * TARGET_BLOCK_SECONDS;
const MAX_RETARGET = 4;

/** Difficulty of the next epoch, same unit as given, from the seconds between first and last block of the window. */
export function retarget(difficulty: number, timespanSeconds: number): number {
  const cut = Math.min(Math.max(timespanSeconds, TARGET_TIMESPAN_SECONDS / MAX_RETARGET), TARGET_TIMESPAN_SECONDS * MAX_RETARGET);
  return (difficulty * TARGET_TIMESPAN_SECONDS) / cut;
}

/** Hashrate at which blocks come every `blockSeconds`, EH/s; with 600 s the hashrate a difficulty implies. */
export function impliedHashrateEHs(difficultyT: number, blockSeconds: number = TARGET_BLOCK_SECONDS): number {
  return (difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY) / (blockSeconds * HASHES_PER_EH);
}

/** Expected seconds between blocks at a difficulty (T) and hashrate (EH/s). */
export function expectedBlockSeconds(difficultyT: number, hashrateEHs: number): number {
  return (difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY) / (hashrateEHs * HASHES_PER_EH);
}
