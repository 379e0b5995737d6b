/**
 * An observer who sees only what is public (hashrate by blocks with their luck, price, spot power, AI MW filed) and says how likely a fall
 * is structural: logistic regression on changes since before the fall, with a small ridge so that separable worlds have an answer.
 * Fitted by Newton's method (iteratively reweighted least squares).
 */

export interface Observer {
  mean: number[];
  sd: number[];
  /** Intercept, then one a feature, of standardised features. */
  weights: number[];
}

const RIDGE = 0.5;
const ROUNDS = 50;
const CONVERGED = 1e-10;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Solves A x = b for a symmetric positive definite A by Gaussian elimination with pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const a = matrix.map((row, i) => [...row, right[i]]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[best][k])) best = i;
    [a[k], a[best]] = [a[best], a[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = a[i][k] / a[k][k];
      for (let j = k; j <= n; j++) a[i][j] -= factor * a[k][j];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i][n];
    for (let j = i + 1; j < n; j++) sum -= a[i][j] * x[j];
    x[i] = sum / a[i][i];
  }
  return x;
}

function standardised({ mean, sd }: Pick<Observer, 'mean' | 'sd'>, features: readonly number[]): number[] {
  return [1, ...features.map((value, k) => (value - mean[k]) / sd[k])];
}

/** Fits the observer to labelled cases: `features[case][feature]`, label true where structural. */
export function fitObserver(features: readonly (readonly number[])[], labels: readonly boolean[]): Observer {
  const width = features[0].length;
  const columns = Array.from({ length: width }, (_, k) => features.map((row) => row[k]));
  const mean = columns.map((column) => column.reduce((a, b) => a + b, 0) / column.length);
  const sd = columns.map((column, k) => Math.sqrt(column.reduce((a, b) => a + (b - mean[k]) ** 2, 0) / column.length) || 1);
  const rows = features.map((row) => standardised({ mean, sd }, row));
  let weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((w, k) => (k === 0 ? 0 : -RIDGE * w));
    const hessian = weights.map((_, k) => weights.map((__, l) => (k === l ? (k === 0 ? 1e-9 : RIDGE) : 0)));
    for (const [i, row] of rows.entries()) {
      const p = logistic(row.reduce((sum, x, k) => sum + x * weights[k], 0));
      for (let k = 0; k < row.length; k++) {
        gradient[k] += (Number(labels[i]) - p) * row[k];
        for (let l = 0; l < row.length; l++) hessian[k][l] += p * (1 - p) * row[k] * row[l];
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, k) => w + step[k]);
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  return { mean, sd, weights };
}

/** Probability that a fall is structural. */
export function probabilityStructural(observer: Observer, features: readonly number[]): number {
  return logistic(standardised(observer, features).reduce((sum, x, k) => sum + x * observer.weights[k], 0));
}

/** Mean squared error of probabilities against what was so (Brier 1950). */
export function brierScore(probabilities: readonly number[], labels: readonly boolean[]): number {
  return probabilities.reduce((sum, p, i) => sum + (p - Number(labels[i])) ** 2, 0) / probabilities.length;
}

export interface Confusion {
  /** Structural and called so; cyclical and called structural; structural and called cyclical; cyclical and called so. */
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
  trueNegative: number;
}

export function confusionOf(called: readonly boolean[], labels: readonly boolean[]): Confusion {
  const count = (said: boolean, was: boolean) => called.filter((one, i) => one === said && labels[i] === was).length;
  return {
    truePositive: count(true, true),
    falsePositive: count(true, false),
    falseNegative: count(false, true),
    trueNegative: count(false, false),
  };
}
