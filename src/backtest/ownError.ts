/**
 * How wrong the model itself is. Runs differ in prices, weather, luck, firms, parameters and the level at the start; what no run knows is
 * the error of the model's structure. It is laid on runs as a random walk of the log: quarter h of a run is multiplied by
 * exp(s (z_1 + ... + z_h)), so that its variance grows as h s^2 and neighbouring quarters err together.
 *
 * How large s is, past forecasts tell: each on the price that came, of a quarter that was over, has a log error e ~ N(0, v + h s^2), v the
 * variance its runs had already. A quarter is forecast from up to four starts, which err together: their log likelihood counts a quarter.
 * The prior is scaled inverse chi-squared with four degrees of freedom around the error that the calibration assumes, 0.04 in a quarter
 * as the mean over a year's four (1 + 2 + 3 + 4 = 10 quarters of walk). Runs draw s from what is known of it, so that not knowing it well
 * shows as wide tails.
 */
import { drawNormal } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';
import { firstDayOf, quarterAfter } from './outcomes.ts';

/** One forecast on the price that came against its outcome, own error not yet on it. */
export interface PastError {
  /** Name of a scenario. */
  method: string;
  /** First day of the quarter the forecast starts with, ISO. */
  start: string;
  quarter: string;
  horizon: number;
  /** Median less outcome, logs. */
  logError: number;
  /** Variance of the log over runs. */
  logVariance: number;
}

const STARTS_A_QUARTER = 4;
const PRIOR_FREEDOM = 4;
const PRIOR_VARIANCE = (4 * 0.04 ** 2) / (1 + 2 + 3 + 4);

/** Values of s that are weighed: evenly in its logarithm. */
const LEAST_SD = 0.002;
const MOST_SD = 0.4;
const STEPS = 200;
const SDS = Array.from({ length: STEPS }, (_, i) => LEAST_SD * (MOST_SD / LEAST_SD) ** (i / (STEPS - 1)));

/** What is known of s: its distribution as probabilities of being at most each value. */
export interface OwnError {
  atMost: readonly number[];
  /** Root mean square: the standard deviation of the log that a quarter adds. */
  sdPerQuarter: number;
  /** Past forecasts it was learnt from. */
  learntFrom: number;
}

/** What could be known by an ISO date: from errors of quarters that had ended before it. */
export function ownErrorKnown(errors: readonly PastError[], date: string): OwnError {
  const known = errors.filter(({ quarter }) => firstDayOf(quarterAfter(firstDayOf(quarter), 1)) <= date);
  const logWeights = SDS.map((sd) => {
    const prior = -PRIOR_FREEDOM * Math.log(sd) - (PRIOR_FREEDOM * PRIOR_VARIANCE) / (2 * sd * sd);
    const logLikelihood = known.reduce((sum, { logError, logVariance, horizon }) => {
      const variance = logVariance + horizon * sd * sd;
      return sum - Math.log(variance) / 2 - logError ** 2 / (2 * variance);
    }, 0);
    return prior + logLikelihood / STARTS_A_QUARTER;
  });
  const highest = Math.max(...logWeights);
  const weights = logWeights.map((w) => Math.exp(w - highest));
  const total = weights.reduce((sum, w) => sum + w, 0);
  let below = 0;
  return {
    atMost: weights.map((w) => {
      below += w / total;
      return below;
    }),
    sdPerQuarter: Math.sqrt(weights.reduce((sum, w, i) => sum + (w / total) * SDS[i]! ** 2, 0)),
    learntFrom: known.length,
  };
}

/** What a run draws, whatever is known: where in the distribution of s it stands, and its walk by quarter, in units of s. */
export interface OwnDraw {
  place: number;
  walk: number[];
}

export function drawOwn(quarters: number, seed: number, run: number): OwnDraw {
  const stream = openStream(seed, run, 'calibration', 'own error by quarter');
  const place = stream();
  let sum = 0;
  const walk = Array.from({ length: quarters }, () => {
    sum += drawNormal(stream);
    return sum;
  });
  return { place, walk };
}

/** The factor on quarter `horizon`, from 1, of a run. */
export function ownFactor({ atMost }: OwnError, { place, walk }: OwnDraw, horizon: number): number {
  const index = atMost.findIndex((p) => p >= place);
  return Math.exp(SDS[index < 0 ? STEPS - 1 : index]! * walk[horizon - 1]!);
}
