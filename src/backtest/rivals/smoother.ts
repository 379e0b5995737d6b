/**
 * Exponential smoothing with a damped trend, ETS(A,Ad,N) of Hyndman et al. (2008), on the log of monthly hashrate:
 * y = level + phi trend + e, level += alpha e, trend = phi trend + beta e. Parameters by least squares of one-month errors over a grid;
 * the spread at a horizon follows from them in closed form.
 */
import type { LogForecast, Monthly, Rival } from './monthly.ts';

interface Parameters {
  alpha: number;
  beta: number;
  phi: number;
}

interface Fit extends Parameters {
  level: number;
  trend: number;
  /** Variance of one-month errors. */
  variance: number;
}

const ALPHAS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** As shares of alpha. */
const BETA_SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.5];
const PHIS = [0.8, 0.85, 0.9, 0.95, 0.98, 1];
/** Months that settle level and trend before errors count. */
const SETTLING = 6;
const TRAINING_MONTHS = 24;
const FREE_PARAMETERS = 5;

function smooth(values: ArrayLike<number>, { alpha, beta, phi }: Parameters): Fit {
  let level = values[0];
  let trend = (values[SETTLING - 1] - values[0]) / (SETTLING - 1);
  let squares = 0;
  for (let i = 1; i < values.length; i++) {
    const expected = level + phi * trend;
    const error = values[i] - expected;
    if (i >= SETTLING) squares += error * error;
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
  }
  return { alpha, beta, phi, level, trend, variance: squares / (values.length - SETTLING - FREE_PARAMETERS) };
}

export function fitSmoother(values: ArrayLike<number>): Fit {
  let best: Fit | undefined;
  for (const alpha of ALPHAS) {
    for (const share of BETA_SHARES) {
      for (const phi of PHIS) {
        const fit = smooth(values, { alpha, beta: share * alpha, phi });
        if (best === undefined || fit.variance < best.variance) best = fit;
      }
    }
  }
  return best!;
}

const DRIFTS = (phi: number, steps: number) => Array.from({ length: steps }, (_, i) => phi ** (i + 1)).reduce((a, b) => a + b, 0);

/** Mean of the logs of the quarter's three months. An error k months before a month moves it by alpha + beta (phi + ... + phi^k). */
export function quarterAhead(fit: Fit, h: number): LogForecast {
  const { alpha, beta, phi, level, trend, variance } = fit;
  const months = [3 * h - 2, 3 * h - 1, 3 * h];
  const mean = months.reduce((sum, month) => sum + level + trend * DRIFTS(phi, month), 0) / 3;
  let squares = 0;
  for (let at = 1; at <= 3 * h; at++) {
    const weight = months.reduce((sum, month) => {
      if (month < at) return sum;
      return sum + (month === at ? 1 : alpha + beta * DRIFTS(phi, month - at));
    }, 0);
    squares += (weight / 3) ** 2;
  }
  return { mean, sd: Math.sqrt(variance * squares) };
}

function forecast({ logHashrate }: Monthly, known: number, h: number): LogForecast {
  return quarterAhead(fitSmoother(logHashrate.subarray(Math.max(0, known - TRAINING_MONTHS), known)), h);
}

export const SMOOTHER: Rival = {
  id: 'smoother',
  forecast,
};
