/**
 * How far a run is from history: the log of simulated over observed hashrate for every difficulty epoch of a window. The run's grid
 * is averaged over the days of the epoch, so that both cover the same blocks' time. Observed hashrate is an estimate from 2,016 blocks
 * with a standard error of 2.2 %: no model's root mean square can be expected below 0.022.
 */
import type { HistoryEpoch } from '../history/history.ts';
import { dayOf } from '../units.ts';

export interface EpochSpan {
  startDay: number;
  endDay: number;
  logHashrate: number;
}

/** Epochs that end inside a window of days, with the log of their hashrate in EH/s. */
export function epochsWithin(epochs: readonly HistoryEpoch[], startDay: number, endDay: number): EpochSpan[] {
  return epochs
    .map(({ start, days, hashrateEHs }) => ({ startDay: dayOf(start), endDay: dayOf(start) + days, logHashrate: Math.log(hashrateEHs) }))
    .filter((span) => span.startDay >= startDay - 1 / 24 && span.endDay <= endDay);
}

/** Mean of a grid series between two days. */
function gridMean(values: ArrayLike<number>, gridStartDay: number, gridDays: number, from: number, to: number): number {
  let sum = 0;
  let days = 0;
  const first = Math.max(0, Math.floor((from - gridStartDay) / gridDays));
  const last = Math.min(values.length - 1, Math.floor((to - gridStartDay) / gridDays));
  for (let g = first; g <= last; g++) {
    const overlap = Math.min(to, gridStartDay + (g + 1) * gridDays) - Math.max(from, gridStartDay + g * gridDays);
    if (overlap <= 0) continue;
    sum += overlap * values[g];
    days += overlap;
  }
  return sum / days;
}

/** Log error of each epoch: simulated over observed. */
export function epochErrors(hashrateEHs: ArrayLike<number>, gridStartDay: number, gridDays: number, spans: readonly EpochSpan[]): number[] {
  return spans.map(
    ({ startDay, endDay, logHashrate }) => Math.log(gridMean(hashrateEHs, gridStartDay, gridDays, startDay, endDay)) - logHashrate,
  );
}

export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}
