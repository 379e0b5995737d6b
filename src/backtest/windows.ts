/**
 * Years on the price that came, epoch by epoch: those the parameters were fitted to and those they never saw, and what two rules of
 * thumb score on the same years with the same knowledge.
 */
import type { HistoryEpoch } from '../history/history.ts';
import { dayOf } from '../units.ts';
import type { WindowError } from './result.ts';

/** First days of the years that calibration may see: validation targets of the project. */
export const FITTED_STARTS: readonly string[] = ['2022-01-01', '2022-07-01', '2023-01-01', '2023-07-01', '2024-01-01'];
/** Years never fitted in which AI may matter; the fit saw hashrate to December 2024, so the first two overlap what it saw. */
export const UNSEEN_STARTS: readonly string[] = ['2024-07-01', '2024-10-01', '2025-01-01'];
/** The last fitted year ends with it: of UNSEEN_STARTS all but the last begin before, in months that the fit saw. */
export const LAST_FITTED_DAY = '2024-12-31';

export interface PooledError {
  /** Over the epochs of all windows together. */
  rmse: number;
  bias: number;
  /** Of the single windows, least and most. */
  least: number;
  most: number;
  windows: number;
}

/** Of the windows with these starts that are there; undefined when none is. */
export function pooledError(windows: readonly WindowError[], starts: readonly string[]): PooledError | undefined {
  const some = windows.filter(({ start, rmse }) => starts.includes(start) && Number.isFinite(rmse));
  if (some.length === 0) return undefined;
  const mean = (pick: (one: WindowError) => number) => some.reduce((sum, one) => sum + pick(one), 0) / some.length;
  return {
    rmse: Math.sqrt(mean(({ rmse }) => rmse * rmse)),
    bias: mean(({ bias }) => bias),
    least: Math.min(...some.map(({ rmse }) => rmse)),
    most: Math.max(...some.map(({ rmse }) => rmse)),
    windows: some.length,
  };
}

export interface WindowGroup {
  title: string;
  /** First days of its years that were run, ISO. */
  starts: string[];
  errors: { method: string; error: PooledError }[];
}

/** The years that calibration may see and those it never saw, on the price that came, method by method. */
export function windowGroups(windows: readonly WindowError[], methods: readonly string[]): WindowGroup[] {
  const conditional = windows.filter(({ mode }) => mode === 'came');
  const groups = [
    { title: 'Years the fit may see', starts: FITTED_STARTS },
    { title: 'Years never fitted', starts: UNSEEN_STARTS },
  ];
  return groups.flatMap(({ title, starts }) => {
    const errors = methods.flatMap((method) => {
      const error = pooledError(
        conditional.filter((one) => one.method === method),
        starts,
      );
      return error === undefined ? [] : [{ method, error }];
    });
    return errors.length === 0 ? [] : [{ title, starts: starts.filter((start) => conditional.some((one) => one.start === start)), errors }];
  });
}

const YEAR_EPOCHS = 26;
/** The level is the mean of so many epochs. */
const LEVEL_EPOCHS = 2;

/** No change and last year's drift, from the two epochs before the start, over the 26 epochs that follow. */
export function naiveWindows(epochs: readonly HistoryEpoch[], start: string): WindowError[] {
  const first = epochs.findLastIndex((epoch) => dayOf(epoch.start) < dayOf(start) + 1);
  const logs = epochs.map(({ hashrateEHs }) => Math.log(hashrateEHs));
  const year = logs.slice(first, first + YEAR_EPOCHS);
  if (first < YEAR_EPOCHS + LEVEL_EPOCHS || year.length < YEAR_EPOCHS - 1) return [];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const level = mean(logs.slice(first - LEVEL_EPOCHS, first));
  const drift = (level - mean(logs.slice(first - LEVEL_EPOCHS - YEAR_EPOCHS, first - YEAR_EPOCHS))) / YEAR_EPOCHS;
  const score = (method: string, forecast: (k: number) => number): WindowError => {
    const errors = year.map((log, k) => forecast(k) - log);
    return { mode: 'came', method, start, rmse: Math.sqrt(mean(errors.map((e) => e * e))), bias: mean(errors), epochs: errors.length };
  };
  return [score('no-change', () => level), score('drift', (k) => level + drift * (k + (LEVEL_EPOCHS + 1) / 2))];
}
