/** Statistics by a second reckoning: mean, quantiles between order statistics, their standard errors, Wilson's interval. */
import type { Figure } from './account.ts';

export interface Described {
  n: number;
  mean: number;
  error: number;
  quantile(p: number): number;
  quantileError(p: number): number;
}

export function described(values: readonly number[]): Described {
  const there = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const n = there.length;
  const mean = there.reduce((sum, value) => sum + value, 0) / n;
  const error = Math.sqrt(there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n);
  const at = (rank: number) => {
    const below = Math.floor(rank);
    return there[below]! + (rank - below) * ((there[below + 1] ?? there[below]!) - there[below]!);
  };
  return {
    n,
    mean,
    error,
    quantile: (p) => at(p * (n - 1)),
    // ranks within one binomial standard error of the quantile's own, stretched at the ends
    quantileError(p) {
      const half = Math.sqrt(n * p * (1 - p));
      const [low, high] = [Math.max(0, p * (n - 1) - half), Math.min(n - 1, p * (n - 1) + half)];
      return ((at(high) - at(low)) / (high - low)) * half;
    },
  };
}

/** As texts print a mean and its range: with the errors that decide the digits. */
export const meanOf = (values: readonly number[]): Figure => ({ value: described(values).mean, error: described(values).error });
export const rangeOf = (values: readonly number[]): [Figure, Figure] => {
  const d = described(values);
  return [0.05, 0.95].map((p) => ({ value: d.quantile(p), error: d.quantileError(p) })) as [Figure, Figure];
};
export const meanAndRange = (values: readonly number[]): [Figure, Figure, Figure] => [meanOf(values), ...rangeOf(values)];

/** A cell of a table of statistics by the beginning of its name: mean, mcse, p05 ... n. */
export function statistic(values: readonly number[], column: string): number | undefined {
  const d = described(values);
  const [name] = column.split('_');
  if (name === 'n') return d.n;
  if (name === 'mean') return d.mean;
  if (name === 'mcse') return d.error;
  return /^p\d\d$/.test(name!) ? d.quantile(Number(name!.slice(1)) / 100) : undefined;
}

/** Wilson's 95 % interval. */
export function wilson(count: number, n: number): [number, number] {
  const z = 1.959964;
  const middle = (count / n + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt(((count / n) * (1 - count / n)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** "in 85% of runs": a share of runs as texts print it, in fives where the standard error is above three points. */
export function inRuns(count: number, n: number): string {
  if (n < 200 && count === n) return `in all ${n} runs`;
  if (n < 200 && count === 0) return `in none of ${n} runs`;
  return `in ${ofRuns(count, n)} of runs`;
}

export function ofRuns(count: number, n: number): string {
  if (count === n) return n < 200 ? '100%' : '>99%';
  if (count === 0) return n < 200 ? '0%' : '<1%';
  const share = count / n;
  const step = Math.sqrt((share * (1 - share)) / n) > 0.03 ? 5 : 1;
  return `${Math.min(100 - step, Math.max(step, step * Math.round((100 * share) / step)))}%`;
}

export const quarterTitle = (name: string) => `${name.slice(4)} ${name.slice(0, 4)}`;
