/**
 * The cheap deterministic fit: block luck and noises at their means, real prices and fees; CMA-ES over the scores z of the priors of
 *   misfit(z) = sum over windows of n MSE / (2 s^2) + |z|^2 / 2,
 * the negative log posterior when the mean log error of a quarter has standard deviation s and a window holds n of them.
 */
import { rootMeanSquare } from './epochErrors.ts';
import type { Evaluator } from './evaluator.ts';
import { minimiseWithRestarts } from './restarts.ts';
import type { WindowRun } from './simulateWindow.ts';

export interface FitOptions {
  dimension: number;
  /** Standard deviation of the model's own error in the mean log hashrate of a quarter. */
  discrepancySd: number;
  maxEvaluations: number;
  seed: number;
  onEvaluation?: ((evaluations: number, best: number) => void) | undefined;
}

export interface Fit {
  z: number[];
  misfit: number;
  evaluations: number;
  converged: boolean;
  /** Best misfit after each generation. */
  trace: number[];
}

/** A network that died scores as if off by this much everywhere. */
const DEAD_RMSE = 2;
const FIRST_STEP = 0.4;

/** Root mean square of the log error over all epochs of all windows, each window alike. */
export function windowsRmse(runs: readonly WindowRun[]): number {
  return Math.sqrt(runs.reduce((sum, { errors }) => sum + rootMeanSquare(errors) ** 2, 0) / runs.length);
}

function misfitOf(runs: readonly WindowRun[] | undefined, windows: number, z: readonly number[], discrepancySd: number): number {
  const penalty = z.reduce((sum, v) => sum + v * v, 0) / 2;
  const perWindow = (run: WindowRun) => ((Math.max(...run.quarterOf) + 1) * rootMeanSquare(run.errors) ** 2) / (2 * discrepancySd ** 2);
  if (runs === undefined) return penalty + (windows * DEAD_RMSE ** 2) / (2 * discrepancySd ** 2);
  return penalty + runs.reduce((sum, run) => sum + perWindow(run), 0);
}

export async function fitWithoutNoise(evaluator: Evaluator, windows: number, options: FitOptions): Promise<Fit> {
  const found = await minimiseWithRestarts({
    start: new Array<number>(options.dimension).fill(0),
    sigma: FIRST_STEP,
    seed: options.seed,
    maxEvaluations: options.maxEvaluations,
    tolerance: 1e-3,
    evaluate: async (points) => {
      const answers = await evaluator.evaluate(points.map((z) => ({ z, run: 0, noise: false })));
      return answers.map((runs, i) => misfitOf(runs, windows, points[i], options.discrepancySd));
    },
    onGeneration: (best, evaluations) => options.onEvaluation?.(evaluations, best),
  });
  return { z: found.best, misfit: found.value, evaluations: found.evaluations, converged: found.converged, trace: found.trace };
}
