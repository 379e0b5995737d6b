/**
 * The continuous ranked probability score: how far a predictive distribution F lies from what came, in the unit of the quantity.
 * CRPS(F, y) = E|X - y| - E|X - X'| / 2; a point forecast scores its absolute error, smaller is better (Gneiting and Raftery 2007).
 */
import { normalBelow, normalDensity } from './normalDistribution.ts';

/** Of a normal distribution, in closed form: s (z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)), z = (y - mean) / s. */
export function crpsOfNormal(mean: number, sd: number, observed: number): number {
  if (sd === 0) return Math.abs(observed - mean);
  const z = (observed - mean) / sd;
  return sd * (z * (2 * normalBelow(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

export interface EnsembleOptions {
  /**
   * Fair: E|X - X'| over different members only, so that the expected score does not depend on their number (Ferro 2014);
   * the default. Off: over all pairs, the score of the members as a distribution.
   */
  fair?: boolean;
}

/** Of a sample of runs; values of failed runs (NaN) are left out. NaN for an empty sample. */
export function crpsOfEnsemble(values: ArrayLike<number>, observed: number, { fair = true }: EnsembleOptions = {}): number {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  let distance = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i] - observed);
    // sum over pairs |xi - xj|, i < j, by ranks
    pairs += (2 * i + 1 - n) * sorted[i];
  }
  const between = fair && n > 1 ? pairs / (n * (n - 1)) : pairs / (n * n);
  return distance / n - between;
}

export interface Quantile {
  /** Probability below the value. */
  p: number;
  value: number;
}

/** Pinball loss of a quantile: its expectation is least at the true one. */
export function pinballLoss({ p, value }: Quantile, observed: number): number {
  return observed >= value ? p * (observed - value) : (1 - p) * (value - observed);
}

/**
 * Of a distribution known by some quantiles alone: twice the integral of the pinball loss over p, each quantile standing for the
 * probabilities nearest to it. For a table of forecasts; with seven quantiles a few per cent off the full score.
 */
export function crpsOfQuantiles(quantiles: readonly Quantile[], observed: number): number {
  const sorted = [...quantiles].sort((a, b) => a.p - b.p);
  const edge = (i: number) => {
    if (i === 0) return 0;
    return i === sorted.length ? 1 : (sorted[i - 1].p + sorted[i].p) / 2;
  };
  return 2 * sorted.reduce((sum, quantile, i) => sum + pinballLoss(quantile, observed) * (edge(i + 1) - edge(i)), 0);
}
