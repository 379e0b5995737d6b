/** When halvings fall: from history where it has happened, else at ten minutes a block from the last known height. */
import type { HistoryEpoch } from '../history/history.ts';
import { BLOCKS_PER_EPOCH, BLOCKS_PER_HALVING, dayOf, isoDateOf } from '../units.ts';

const BLOCKS_PER_DAY = 144;

export interface Halving {
  date: string;
  /** Whether history holds it. */
  happened: boolean;
}

/** Halvings between two ISO dates. */
export function halvingsBetween(
  from: string,
  until: string,
  history: readonly HistoryEpoch[],
  start: { height: number; date: string },
): Halving[] {
  const last = history.at(-1);
  const lastEnd = last === undefined ? Number.NEGATIVE_INFINITY : dayOf(last.start) + last.days;
  const startDay = dayOf(start.date);
  const known =
    last !== undefined && lastEnd > startDay
      ? { height: last.height + BLOCKS_PER_EPOCH, day: lastEnd }
      : { height: start.height, day: startDay };
  const firstHeight = Math.min(known.height, history[0]?.height ?? known.height);
  const halvings: Halving[] = [];
  for (let height = Math.ceil(firstHeight / BLOCKS_PER_HALVING) * BLOCKS_PER_HALVING; ; height += BLOCKS_PER_HALVING) {
    const epoch = history.find((e) => e.height <= height && height < e.height + BLOCKS_PER_EPOCH);
    const day =
      epoch === undefined
        ? known.day + (height - known.height) / BLOCKS_PER_DAY
        : dayOf(epoch.start) + ((height - epoch.height) / BLOCKS_PER_EPOCH) * epoch.days;
    if (day > dayOf(until)) return halvings;
    if (day >= dayOf(from)) halvings.push({ date: isoDateOf(day), happened: epoch !== undefined });
  }
}
