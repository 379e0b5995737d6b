/** What came: mean hashrate by quarter, and by difficulty epoch, as estimated from blocks. */
import type { HistoryEpoch } from '../history/history.ts';
import type { History } from '../history/tables.ts';
import { BLOCKS_PER_EPOCH, dayOf } from '../units.ts';
import { meanHashrate } from './pastStart.ts';

export interface Outcome {
  /** Mean over the days of the quarter, EH/s. */
  hashrateEHs: number;
  blocks: number;
}

/**
 * Mean hashrate of a quarter like 2026Q1, or a whole year like 2027; undefined while it is not over or not known. Quarters that history
 * has no days of are made of its epochs, where those cover them.
 */
export function outcomeOf({ quarters, epochs }: Pick<History, 'quarters' | 'epochs'>, period: string): Outcome | undefined {
  const names = period.length === 4 ? [1, 2, 3, 4].map((q) => `${period}Q${q}`) : [period];
  const rows = names.map((name) => quarters.find(({ quarter }) => quarter === name) ?? quarterOfEpochs(epochs, name));
  let [days, sum, blocks] = [0, 0, 0];
  for (const row of rows) {
    if (row === undefined) return undefined;
    days += row.days;
    sum += row.days * row.hashrateEHs;
    blocks += row.blocks;
  }
  return { hashrateEHs: sum / days, blocks };
}

/** Starts of epochs are known to the hour. */
const COVERED_DAYS = 0.1;

function quarterOfEpochs(epochs: readonly HistoryEpoch[], quarter: string): (Outcome & { days: number }) | undefined {
  const [from, to] = [dayOf(firstDayOf(quarter)), dayOf(firstDayOf(quarterAfter(firstDayOf(quarter), 1)))];
  let [days, blocks] = [0, 0];
  for (const { start, days: length } of epochs) {
    const overlap = Math.max(0, Math.min(to, dayOf(start) + length) - Math.max(from, dayOf(start)));
    days += overlap;
    blocks += (BLOCKS_PER_EPOCH * overlap) / length;
  }
  if (days < to - from - COVERED_DAYS) return undefined;
  return { days: to - from, hashrateEHs: meanHashrate(epochs, from, to), blocks: Math.round(blocks) };
}

/** Quarters from the one that begins on `start` (ISO date) that history has whole, at most `most`. */
export function quartersKnown({ quarters }: Pick<History, 'quarters'>, start: string, most: number): string[] {
  const names = Array.from({ length: most }, (_, k) => quarterAfter(start, k));
  const known = new Set(quarters.map(({ quarter }) => quarter));
  const end = names.findIndex((name) => !known.has(name));
  return end < 0 ? names : names.slice(0, end);
}

/** Name of the k-th quarter from the one that holds an ISO date. */
export function quarterAfter(date: string, k: number): string {
  const index = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) + k;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}

/** First day of a quarter like 2026Q1, ISO. */
export function firstDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String((Number(quarter.slice(5)) - 1) * 3 + 1).padStart(2, '0')}-01`;
}

/**
 * Root mean square of log hashrate, a path on a calendar grid against the epochs of a window of 26: the path is averaged over each epoch.
 * NaN where the path or history covers fewer than `least` of them.
 */
export function epochError(epochs: readonly HistoryEpoch[], dates: readonly string[], path: ArrayLike<number>, least = 20): EpochError {
  const days = dates.map(dayOf);
  const end = (days.at(-1) ?? 0) + (days.length > 1 ? days[1]! - days[0]! : 0);
  const errors: number[] = [];
  for (const epoch of epochs) {
    const from = dayOf(epoch.start);
    const until = from + epoch.days;
    if (from < days[0]! - 1 || until > end || errors.length === EPOCHS_A_YEAR) continue;
    errors.push(Math.log(meanBetween(days, path, from, until) / epoch.hashrateEHs));
  }
  if (errors.length < least) return { rmse: Number.NaN, bias: Number.NaN, epochs: errors.length };
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return { rmse: Math.sqrt(mean(errors.map((e) => e * e))), bias: mean(errors), epochs: errors.length };
}

const EPOCHS_A_YEAR = 26;

export interface EpochError {
  /** Of log hashrate. */
  rmse: number;
  bias: number;
  epochs: number;
}

/** Mean of a step function between two days; each value holds from its date to the next. */
function meanBetween(days: readonly number[], values: ArrayLike<number>, from: number, until: number): number {
  let [sum, length] = [0, 0];
  for (let g = 0; g < days.length; g++) {
    const last = days[g + 1] ?? days[g]! + (days[1]! - days[0]!);
    const overlap = Math.min(until, last) - Math.max(from, days[g]!);
    if (overlap > 0) {
      sum += overlap * values[g];
      length += overlap;
    }
  }
  return sum / length;
}
