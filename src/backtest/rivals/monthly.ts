/** What every rival sees: hashrate and price by month, known up to a start, and quarters counted from it. */
import type { HistoryMonth } from '../../history/history.ts';

export interface Monthly {
  /** Like 2026-03, oldest first, without a gap. */
  months: string[];
  logHashrate: Float64Array;
  logPrice: Float64Array;
}

export function monthlyOf(history: readonly HistoryMonth[]): Monthly {
  const months = history.map(({ month }) => month);
  const gap = months.findIndex((month, i) => i > 0 && month !== nextMonth(months[i - 1]!));
  if (gap > 0) throw new Error(`history of months has a gap before ${months[gap]}`);
  return {
    months,
    logHashrate: Float64Array.from(history, ({ hashrateEHs }) => Math.log(hashrateEHs)),
    logPrice: Float64Array.from(history, ({ priceUsd }) => Math.log(priceUsd)),
  };
}

function nextMonth(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months that are known at the first day of a month: those before it. */
export function knownAt({ months }: Monthly, firstDay: string): number {
  const index = months.indexOf(firstDay.slice(0, 7));
  if (index >= 0) return index;
  if (nextMonth(months.at(-1)!) === firstDay.slice(0, 7)) return months.length;
  throw new Error(`history of months does not reach ${firstDay}`);
}

/** Log of the mean over the three months of the h-th quarter after `known` months; NaN where history ends before. */
export function logQuarterMean(logs: ArrayLike<number>, known: number, h: number): number {
  const first = known + 3 * (h - 1);
  if (first + 3 > logs.length) return Number.NaN;
  return Math.log((Math.exp(logs[first]) + Math.exp(logs[first + 1]) + Math.exp(logs[first + 2])) / 3);
}

/** A forecast of a log hashrate: normal. */
export interface LogForecast {
  mean: number;
  sd: number;
}

/** Forecasts the mean of the h-th quarter after `known` months from these months alone, and from the price path where it is given away. */
export interface Rival {
  id: string;
  forecast(monthly: Monthly, known: number, h: number, price: 'came' | 'simulated'): LogForecast;
}

/**
 * Known origins whose h-th quarter was over, at most `most` of them: from the oldest used to the newest. How many months each rival
 * learns from was chosen in hindsight to give it its best scores over 2021-2026: rivals are to be hard to beat.
 */
export function origins(known: number, h: number, { least, most }: { least: number; most: number }): number[] {
  const last = known - 3 * h;
  const first = Math.max(least, last - most + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
