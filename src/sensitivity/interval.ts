/**
 * Intervals of indices. Groups of points (base points, trajectories) are drawn again with replacement: a 95 % percentile bootstrap.
 * Where all points share their worlds, that says nothing of having seen few worlds: a jackknife over runs adds it, in quadrature.
 */
import { quantileSorted, variance } from 'd3-array';
import { normalQuantile } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';

const RESAMPLES = 1000;
const Z_95 = 1.959963984540054;
/** More runs than these are left out in as many groups. */
const MOST_JACKKNIFED = 20;

export interface Estimate {
  estimate: number;
  /** 95 % interval. */
  low: number;
  high: number;
  standardError: number;
}

/** An estimate that is either told from zero or is not. */
export interface JudgedEstimate extends Estimate {
  isDistinguishable: boolean;
}

/**
 * Whether an estimate is told from zero: its interval lies above zero, and it is so many standard errors away that among `looks`
 * estimates like it, all truly zero, one would be told from zero by mistake in 5 % of studies (Bonferroni, one-sided).
 */
export function judged(estimate: Estimate, looks: number): JudgedEstimate {
  const isFar = estimate.estimate > normalQuantile(1 - 0.05 / looks) * estimate.standardError;
  return { ...estimate, isDistinguishable: estimate.low > 0 && isFar };
}

/** Estimates of several quantities from groups drawn with replacement: `of` gets how often each group was drawn. [quantity][resample] */
export function bootstrap(
  groups: number,
  quantities: number,
  seed: number,
  of: (times: Uint16Array, out: Float64Array) => void,
  resamples = RESAMPLES,
): Float64Array[] {
  const stream = openStream(seed, 0, 'resampling');
  const times = new Uint16Array(groups);
  const out = new Float64Array(quantities);
  const drawn = Array.from({ length: quantities }, () => new Float64Array(resamples));
  for (let b = 0; b < resamples; b++) {
    times.fill(0);
    for (let i = 0; i < groups; i++) times[Math.floor(stream() * groups)]++;
    of(times, out);
    for (let q = 0; q < quantities; q++) drawn[q][b] = out[q];
  }
  return drawn;
}

/** Variance of estimates that have few runs behind them, by leaving runs out in turn. [quantity]; zeros for fewer than three runs. */
export function runJackknife(runs: number, quantities: number, without: (isKept: (run: number) => boolean) => Float64Array): Float64Array {
  const spread = new Float64Array(quantities);
  if (runs < 3) return spread;
  const parts = Math.min(runs, MOST_JACKKNIFED);
  const estimates = Array.from({ length: parts }, (_, part) => without((run) => run % parts !== part));
  for (let q = 0; q < quantities; q++) {
    const mean = estimates.reduce((sum, one) => sum + one[q], 0) / parts;
    spread[q] = ((parts - 1) / parts) * estimates.reduce((sum, one) => sum + (one[q] - mean) ** 2, 0);
  }
  return spread;
}

/** The percentile interval, widened by what the runs add. */
export function intervalOf(estimate: number, resampled: Float64Array, runVariance: number): Estimate {
  const sorted = resampled.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return { estimate, low: Number.NaN, high: Number.NaN, standardError: Number.NaN };
  const worlds = Z_95 * Z_95 * runVariance;
  const below = Math.max(0, estimate - quantileSorted(sorted as unknown as number[], 0.025)!);
  const above = Math.max(0, quantileSorted(sorted as unknown as number[], 0.975)! - estimate);
  return {
    estimate,
    low: estimate - Math.sqrt(below * below + worlds),
    high: estimate + Math.sqrt(above * above + worlds),
    standardError: Math.sqrt((variance(sorted) ?? 0) + runVariance),
  };
}
