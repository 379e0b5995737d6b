/**
 * Windows scored with AI off, on, as studies set it, and with all capital of the firms that AI can reach drawn to it: the error of the
 * deterministic fit, and that of the posterior's mean path with the share of epochs its 90 % interval holds. Where AI was not known of at
 * the start, they are the same.
 */
import { ownErrors } from '../backtest/forecast.ts';
import { firstDayOf, quarterAfter } from '../backtest/outcomes.ts';
import { rowAt } from '../backtest/pastWorld.ts';
import { AI_MODES, type AiMode } from '../scenario/aiModes.ts';
import { rootMeanSquare } from './epochErrors.ts';
import { createEvaluator } from './evaluator.ts';
import type { Problem, Window } from './problem.ts';
import type { WindowRun } from './simulateWindow.ts';

/** At this hurdle AI beats mining in every firm that it can reach. */
const ALL_CAPITAL = { 'ai.hurdle': -5, 'ai.capitalCrowdingShare': 1 };

export function withAi(problem: Problem, mode: AiMode): Problem {
  const told = { ...problem, ai: mode !== 'off' };
  if (mode === 'as set') return { ...told, aiStrength: 'as set' };
  return mode === 'all capital' ? { ...told, overrides: ALL_CAPITAL } : told;
}

export interface WindowScore {
  start: string;
  isFitted: boolean;
  epochs: number;
  /** Share of listed miners by the dated table when the window ended. */
  listedShare: number;
  scores: Record<AiMode, ModeScore>;
}

export interface ModeScore {
  /** Root mean square of the log error per epoch of the deterministic fit. */
  rmse: number;
  /** Mean log error: above 0 the model is too high. */
  bias: number;
  /** Of the mean path of the posterior's runs. */
  posteriorRmse: number;
  /** Share of epochs inside the 90 % interval of the posterior's runs: block luck, all noise and the model's own error. */
  coverage90: number;
  /** Log error of the deterministic fit, epoch by epoch. */
  errors: number[];
  /** Share of listed miners in its last quarter, of the deterministic fit. */
  listedShare: number;
}

export interface Scored {
  problem: Problem;
  /** Scores of the deterministic fit. */
  z: readonly number[];
  posterior: readonly (readonly number[])[];
  /** Of the model's own error, as in the fit. */
  discrepancySd: number;
  seed: number;
  workers: number;
  signal?: AbortSignal | undefined;
}

/** Runs behind an interval. */
const RUNS = 100;
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

export async function scoreWindows(input: Scored & { windows: readonly Window[]; isFitted: boolean }): Promise<WindowScore[]> {
  const { problem, z, posterior, windows, isFitted, discrepancySd, seed, workers, signal } = input;
  const byMode = new Map<AiMode, ModeScore[]>();
  for (const mode of AI_MODES) {
    const evaluator = createEvaluator({ problem: withAi(problem, mode), windows, seed }, workers, signal);
    try {
      const draws = Array.from({ length: RUNS }, (_, run) => ({ z: posterior[run % posterior.length], run, noise: true }));
      const [fitted, ...runs] = await evaluator.evaluate([{ z, run: 0, noise: false }, ...draws]);
      byMode.set(
        mode,
        windows.map((_, w) =>
          modeScore(
            fitted?.[w] ?? { errors: [], listedShare: Number.NaN },
            runs.flatMap((run, k) => (run ? [withOwnError(run[w], discrepancySd, seed, k)] : [])),
          ),
        ),
      );
    } finally {
      await evaluator.close();
    }
  }
  return windows.map((window, w) => {
    const { start } = window;
    const scores = Object.fromEntries(AI_MODES.map((mode) => [mode, byMode.get(mode)?.[w]])) as Record<AiMode, ModeScore>;
    return { start, isFitted, epochs: scores.off.errors.length, listedShare: listedShareAfter(problem, window), scores };
  });
}

/** Log errors of a run with the model's own error on them, quarter by quarter. */
export function withOwnError({ errors, quarterOf }: WindowRun, sd: number, seed: number, run: number): number[] {
  const own = ownErrors(Math.max(...quarterOf) + 1, sd, seed, run);
  return errors.map((error, e) => error + Math.log(own[quarterOf[e]]));
}

function listedShareAfter({ history }: Problem, { start, quarters }: Window): number {
  return rowAt(history.world.shares, firstDayOf(quarterAfter(`${start}-01`, quarters))).classes.usPublic;
}

function modeScore({ errors, listedShare }: Pick<WindowRun, 'errors' | 'listedShare'>, runs: readonly (readonly number[])[]): ModeScore {
  const columns = errors.map((_, e) => runs.map((run) => run[e]).sort((a, b) => a - b));
  // history lies inside where the interval of errors holds zero
  const inside = columns.filter(
    (column) => column[Math.floor(0.05 * column.length)] <= 0 && column[Math.ceil(0.95 * column.length) - 1] >= 0,
  );
  return {
    rmse: rootMeanSquare(errors),
    bias: mean(errors),
    posteriorRmse: rootMeanSquare(columns.map(mean)),
    coverage90: inside.length / columns.length,
    errors,
    listedShare,
  };
}
