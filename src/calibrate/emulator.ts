/**
 * A stand-in for the simulator: every summary of a pool as a quadratic polynomial of the scores, and the covariance of what that
 * leaves, which holds block luck, weather, firms drawn and the model's own error. With it the likelihood of a history costs a few
 * thousand operations: summaries are normal around the polynomial. What a pool was drawn from does not matter, so a second pool may be
 * thrown where the first posterior lies (history matching: Vernon, Goldstein and Bower 2010; O'Hagan 2006 on emulators).
 */
import { leastSquares, predict } from './leastSquares.ts';

export interface Pool {
  /** [simulation][parameter] scores z. */
  scores: readonly (readonly number[])[];
  /** [simulation][summary] log of simulated over real hashrate, the model's own error added. */
  summaries: readonly (readonly number[])[];
}

export interface Emulator {
  /** [feature][summary] */
  coefficients: number[][];
  /** Lower Cholesky factor of the covariance of what the polynomial leaves. */
  lower: number[][];
  /** Share of each summary's variance in the pool that the polynomial explains. */
  explained: number[];
}

/** 1, every score, every square and product. */
export function quadraticFeatures(z: readonly number[]): number[] {
  const features = [1, ...z];
  for (let i = 0; i < z.length; i++) for (let j = i; j < z.length; j++) features.push(z[i] * z[j]);
  return features;
}

export function cholesky(a: readonly (readonly number[])[]): number[][] {
  const lower = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
      if (i === j && !(sum > 0)) throw new Error('emulator: summaries that say the same; widen their own error');
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j];
    }
  }
  return lower;
}

export function emulate({ scores, summaries }: Pool): Emulator {
  const features = scores.map(quadraticFeatures);
  const free = features.length - features[0].length;
  if (free < summaries[0].length * 3)
    throw new Error(`emulator: ${features.length} simulations are too few for ${features[0].length} coefficients`);
  const coefficients = leastSquares(features, summaries);
  const residuals = features.map((row, i) => predict(coefficients, row).map((value, k) => summaries[i][k] - value));
  const covariance = summaries[0].map((_, j) => summaries[0].map((_, k) => residuals.reduce((sum, r) => sum + r[j] * r[k], 0) / free));
  const explained = summaries[0].map((_, k) => {
    const mean = summaries.reduce((sum, s) => sum + s[k], 0) / summaries.length;
    return 1 - (covariance[k][k] * free) / summaries.reduce((sum, s) => sum + (s[k] - mean) ** 2, 0);
  });
  return { coefficients, lower: cholesky(covariance), explained };
}

/** Squared distance of observed summaries from those emulated at z, in units of the covariance: about their number where they fit. */
export function chiSquared({ coefficients, lower }: Emulator, observed: readonly number[], z: readonly number[]): number {
  const expected = predict(coefficients, quadraticFeatures(z));
  const white: number[] = [];
  let sum = 0;
  for (let i = 0; i < observed.length; i++) {
    let value = observed[i] - expected[i];
    for (let k = 0; k < i; k++) value -= lower[i][k] * white[k];
    white.push(value / lower[i][i]);
    sum += white[i] ** 2;
  }
  return sum;
}

/** Log posterior density of scores, up to a constant: standard normal prior, normal likelihood. */
export function logPosterior(emulator: Emulator, observed: readonly number[], z: readonly number[]): number {
  return -(z.reduce((sum, v) => sum + v * v, 0) + chiSquared(emulator, observed, z)) / 2;
}
