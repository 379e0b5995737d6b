/**
 * What is said of a sample of runs: its mean, five quantiles (type 7: linear between order statistics), and the Monte Carlo
 * standard error of each. Values of failed runs are NaN and are left out.
 */
import { quantileSorted } from 'd3-array';
import { sortAscending } from './sort.ts';

export interface Statistics {
  /** Values that were there. */
  n: number;
  mean: number;
  /** Standard error of the mean. NaN for fewer than two values. */
  mcse: number;
  p05: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
  p05Mcse: number;
  p25Mcse: number;
  p50Mcse: number;
  p75Mcse: number;
  p95Mcse: number;
}

/** What is said when there is nothing: no values. */
export const EMPTY_STATISTICS: Readonly<Statistics> = {
  n: 0,
  mean: Number.NaN,
  mcse: Number.NaN,
  p05: Number.NaN,
  p25: Number.NaN,
  p50: Number.NaN,
  p75: Number.NaN,
  p95: Number.NaN,
  p05Mcse: Number.NaN,
  p25Mcse: Number.NaN,
  p50Mcse: Number.NaN,
  p75Mcse: Number.NaN,
  p95Mcse: Number.NaN,
};

export interface Mean {
  n: number;
  mean: number;
  mcse: number;
}

/** Mean and its standard error, summed in the order given: the same order gives the same bits. */
export function meanOf(values: ArrayLike<number>): Mean {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isNaN(value)) {
      n++;
      sum += value;
    }
  }
  if (n === 0) return { n, mean: Number.NaN, mcse: Number.NaN };
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - mean;
    if (!Number.isNaN(deviation)) squares += deviation * deviation;
  }
  return { n, mean, mcse: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN };
}

/** Type-7 quantile of sorted values. */
export function quantile(sorted: Float64Array, p: number): number {
  return quantileSorted(sorted as unknown as number[], p) as number;
}

/**
 * Standard error of a quantile from the order statistics around it: the number of values below the true quantile is binomial,
 * so ranks n p +- sqrt(n p (1 - p)) hold one standard error. Near the ends the spacing is stretched to the full width.
 */
function quantileMcse(sorted: Float64Array, p: number): number {
  const last = sorted.length - 1;
  if (last < 1) return Number.NaN;
  const halfWidth = Math.sqrt(sorted.length * p * (1 - p));
  const low = Math.max(0, last * p - halfWidth);
  const high = Math.min(last, last * p + halfWidth);
  return ((quantile(sorted, high / last) - quantile(sorted, low / last)) / (high - low)) * halfWidth;
}

/** Everything a table or a chart says of a sample. */
export function describe(values: ArrayLike<number>): Statistics {
  const { n, mean, mcse } = meanOf(values);
  if (n === 0) return { ...EMPTY_STATISTICS };
  const sorted = sortAscending(values, n);
  return {
    n,
    mean,
    mcse,
    p05: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    p05Mcse: quantileMcse(sorted, 0.05),
    p25Mcse: quantileMcse(sorted, 0.25),
    p50Mcse: quantileMcse(sorted, 0.5),
    p75Mcse: quantileMcse(sorted, 0.75),
    p95Mcse: quantileMcse(sorted, 0.95),
  };
}
