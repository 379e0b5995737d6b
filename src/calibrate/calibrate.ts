/**
 * A calibration from end to end: the deterministic fit, pools and emulators, the posterior, recovery of planted parameters, windows
 * nobody fitted with AI off and on, and the stretch on which the fitted behaviour is tried. Pure but for the workers it is given.
 */
import type { PastHistory } from '../backtest/pastStudy.ts';
import type { CalibrationConfig } from '../config/schema/calibration.ts';
import type { ModelConfig } from '../scenario/study.ts';
import { type BreakVariant, tryBreak } from './breakTrial.ts';
import { emulate, type Pool } from './emulator.ts';
import { createEvaluator, type Evaluator } from './evaluator.ts';
import { type Fit, fitWithoutNoise, windowsRmse } from './fit.ts';
import { type ParameterVerdict, verdictsOf } from './identification.ts';
import { type PoolOptions, scoresAround, scoresFromPrior, simulatePool } from './pool.ts';
import { type Posterior, posteriorOf } from './posterior.ts';
import type { FittedParameter, Problem, Window } from './problem.ts';
import { type Recovery, recover } from './recovery.ts';
import { scoreWindows, type WindowScore } from './windowScores.ts';

export interface CalibrationInput {
  history: PastHistory;
  base: ModelConfig;
  config: CalibrationConfig;
  seed: number;
  workers: number;
  /** Repeats of the recovery of planted parameters; 0 leaves it out. */
  repeats: number;
  signal?: AbortSignal | undefined;
  onStage?: ((stage: string) => void) | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Calibration {
  parameters: readonly FittedParameter[];
  fit: Fit & { rmse: number };
  posterior: Posterior;
  verdicts: ParameterVerdict[];
  recovery: Recovery[];
  /** Fitted windows first. */
  windows: WindowScore[];
  trial: BreakVariant[];
  pools: { size: number; died: number; explained: number }[];
}

/** Run numbers of the waves are this far apart. */
const WAVE_RUNS = 1_000_000;

export function problemOf({ history, base, config }: Pick<CalibrationInput, 'history' | 'base' | 'config'>): Problem {
  return { history, base, parameters: config.parameters, ai: true };
}

async function pools(evaluator: Evaluator, input: CalibrationInput, observed: (pool: Pool) => number[]) {
  const { config, seed } = input;
  const dimension = config.parameters.length;
  const done: { pool: Pool & { died: number }; explained: number }[] = [];
  let posterior: Posterior | undefined;
  for (let wave = 0; wave < config.waves; wave++) {
    input.onStage?.(`pool ${wave + 1} of ${config.waves}`);
    const options: PoolOptions = {
      size: config.pool,
      dimension,
      seed,
      discrepancySd: config.discrepancySd,
      firstRun: (wave + 1) * WAVE_RUNS,
      onDone: (count) => input.onProgress?.(count, config.pool),
    };
    const scores = posterior === undefined ? scoresFromPrior(options) : scoresAround(posterior.draws, options);
    const pool = await simulatePool(evaluator, scores, options);
    const emulator = emulate(pool);
    posterior = posteriorOf(emulator, observed(pool), { dimension, seed, draws: config.draws });
    done.push({ pool, explained: emulator.explained.reduce((sum, e) => sum + e, 0) / emulator.explained.length });
  }
  return { done, posterior: posterior as Posterior };
}

export async function calibrate(input: CalibrationInput): Promise<Calibration> {
  const { config, seed, workers, signal } = input;
  const problem = problemOf(input);
  const windowsFrom = (starts: readonly string[]): Window[] => starts.map((start) => ({ start, quarters: config.quarters }));
  const windows = windowsFrom(config.windows);
  const evaluator = createEvaluator({ problem, windows, seed }, workers, signal);
  try {
    input.onStage?.('fit');
    const found = await fitWithoutNoise(evaluator, windows.length, {
      dimension: config.parameters.length,
      discrepancySd: config.discrepancySd,
      maxEvaluations: config.evaluations,
      seed,
      onEvaluation: (count) => input.onProgress?.(count, config.evaluations),
    });
    const [runs = []] = await evaluator.evaluate([{ z: found.z, run: 0, noise: false }]);
    // history is what summaries are measured from
    const { done, posterior } = await pools(evaluator, input, ({ summaries }) => (summaries[0] ?? []).map(() => 0));
    input.onStage?.('recovery of planted parameters');
    const [first] = done;
    const names = config.parameters.map(({ name }) => name);
    const recovery = input.repeats > 0 && first ? recover(first.pool, names, input.repeats, seed) : [];
    input.onStage?.('windows');
    const { discrepancySd } = config;
    const scored = { problem, z: found.z, posterior: posterior.draws, discrepancySd, seed, workers, signal };
    const fitted = await scoreWindows({ ...scored, windows, isFitted: true });
    const unseen = await scoreWindows({ ...scored, windows: windowsFrom(config.unseen), isFitted: false });
    input.onStage?.('structural break');
    return {
      parameters: config.parameters,
      fit: { ...found, rmse: windowsRmse(runs) },
      posterior,
      verdicts: verdictsOf(problem, found.z, posterior.draws),
      recovery,
      windows: [...fitted, ...unseen],
      trial: config.break ? await tryBreak({ ...scored, window: config.break }) : [],
      pools: done.map(({ pool, explained }) => ({ size: pool.scores.length, died: pool.died, explained })),
    };
  } finally {
    await evaluator.close();
  }
}
