/**
 * The pool of simulations an emulator is made from: scores from the prior, later from around an earlier posterior. Every simulation
 * has all noise on; the model's own error, half of its variance common to the quarters of a window, is added to its summaries: the mean
 * log error of each quarter of each window.
 */
import { drawNormal } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';
import { cholesky, type Pool } from './emulator.ts';
import type { Evaluator } from './evaluator.ts';
import { quarterMeans } from './simulateWindow.ts';

export interface PoolOptions {
  size: number;
  dimension: number;
  seed: number;
  /** Standard deviation of the model's own error in the mean log hashrate of a quarter. */
  discrepancySd: number;
  /** Run number of the first simulation: pools of different waves share no noise. */
  firstRun: number;
  onDone?: ((done: number) => void) | undefined;
}

/** A second pool spreads this much wider than the posterior it is thrown at. */
const WIDER = 1.5;

/** Scores from the prior: independent standard normals, one stream a simulation. */
export function scoresFromPrior({ size, dimension, seed, firstRun }: PoolOptions): number[][] {
  return Array.from({ length: size }, (_, i) => {
    const stream = openStream(seed, firstRun + i, 'calibration', 'prior');
    return Array.from({ length: dimension }, () => drawNormal(stream));
  });
}

/** Scores normal around the draws of an earlier posterior, wider than they are. */
export function scoresAround(draws: readonly (readonly number[])[], { size, dimension, seed, firstRun }: PoolOptions): number[][] {
  const mean = Array.from({ length: dimension }, (_, k) => draws.reduce((sum, z) => sum + z[k], 0) / draws.length);
  const lower = cholesky(
    mean.map((a, j) =>
      mean.map((b, k) => draws.reduce((sum, z) => sum + (z[j] - a) * (z[k] - b), 0) / draws.length + (j === k ? 1e-6 : 0)),
    ),
  );
  return Array.from({ length: size }, (_, i) => {
    const stream = openStream(seed, firstRun + i, 'calibration', 'around');
    const white = mean.map(() => WIDER * drawNormal(stream));
    return mean.map((m, j) => m + lower[j].reduce((sum, l, k) => sum + l * white[k], 0));
  });
}

/** Own error of the model in one simulation, [summary]. */
function ownError(quarters: readonly number[], sd: number, seed: number, run: number): number[] {
  const stream = openStream(seed, run, 'calibration', 'discrepancy');
  const part = sd / Math.SQRT2;
  return quarters.flatMap((count) => {
    const common = part * drawNormal(stream);
    return Array.from({ length: count }, () => common + part * drawNormal(stream));
  });
}

/** Simulates the pool. Simulations in which the network died are left out; `died` says how many. */
export async function simulatePool(
  evaluator: Evaluator,
  scores: readonly (readonly number[])[],
  options: PoolOptions,
): Promise<Pool & { died: number }> {
  const answers = await evaluator.evaluate(
    scores.map((z, i) => ({ z, run: options.firstRun + i, noise: true })),
    options.onDone,
  );
  const alive = answers.map((_, i) => i).filter((i) => answers[i] !== undefined);
  const summaries = alive.map((i) => {
    const means = (answers[i] ?? []).map(quarterMeans);
    const counts = means.map((m) => m.length);
    const error = ownError(counts, options.discrepancySd, options.seed, options.firstRun + i);
    return means.flat().map((value, k) => value + error[k]);
  });
  return { scores: alive.map((i) => scores[i]), summaries, died: scores.length - alive.length };
}
