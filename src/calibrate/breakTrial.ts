/**
 * Does behaviour fitted to earlier years carry a later stretch on the real price? The gap between model and history quarter by
 * quarter, with intervals over posterior, noise and the model's own error, and how much of it AI, the storm and energy prices close: the same runs with one of
 * them, or all, told. Paired by run, so that what they close has its own small standard error.
 */

import type { ShockKind } from '../backtest/pastWorld.ts';
import type { AiMode } from '../scenario/aiModes.ts';
import { createEvaluator } from './evaluator.ts';
import type { Window } from './problem.ts';
import { quarterMeans, type WindowRun } from './simulateWindow.ts';
import { type Scored, withAi, withOwnError } from './windowScores.ts';

export interface BreakQuarter {
  /** Like 2025Q4. */
  quarter: string;
  /** Model over history, per cent: mean, 90 % interval of runs, standard error of the mean. */
  gapPct: number;
  p05: number;
  p95: number;
  sePct: number;
  /** Mean change of the gap against nothing told, points, and its standard error. */
  closedPoints: number;
  closedSe: number;
}

type ToldName = 'nothing' | 'ai' | 'storm' | 'energy' | 'all' | 'all-capital';

export interface BreakVariant {
  name: ToldName;
  title: string;
  quarters: BreakQuarter[];
}

interface Told {
  name: ToldName;
  title: string;
  ai: AiMode;
  shocks: readonly ShockKind[];
}

export const TOLD: readonly Told[] = [
  { name: 'nothing', title: 'Price alone', ai: 'off', shocks: [] },
  { name: 'ai', title: 'with AI', ai: 'on', shocks: [] },
  { name: 'storm', title: 'with the storm', ai: 'off', shocks: ['storm'] },
  { name: 'energy', title: 'with energy prices', ai: 'off', shocks: ['power'] },
  { name: 'all', title: 'with all three', ai: 'on', shocks: ['storm', 'power'] },
  { name: 'all-capital', title: 'with all three, all capital in reach drawn to AI', ai: 'all capital', shocks: ['storm', 'power'] },
];

const RUNS = 200;
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const standardError = (values: readonly number[]) => {
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0) / (values.length - 1) / values.length);
};
const percent = (log: number) => 100 * (Math.exp(log) - 1);

/** Quarter names from a month on. */
function quarterNames({ start, quarters }: Window): string[] {
  const [year, month] = start.split('-').map(Number);
  return Array.from({ length: quarters }, (_, q) => {
    const index = year * 4 + Math.floor((month - 1) / 3) + q;
    return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
  });
}

export async function tryBreak(input: Scored & { window: Window }): Promise<BreakVariant[]> {
  const { problem, posterior, discrepancySd, seed, workers, signal, window } = input;
  const names = quarterNames(window);
  const gaps: number[][][] = [];
  const gapsOf = (of: WindowRun, run: number) => quarterMeans({ ...of, errors: withOwnError(of, discrepancySd, seed, run) }).map(percent);
  for (const { ai, shocks } of TOLD) {
    const told = { ...withAi(problem, ai), shocksThatCame: shocks };
    const evaluator = createEvaluator({ problem: told, windows: [window], seed }, workers, signal);
    try {
      const tasks = Array.from({ length: RUNS }, (_, run) => ({ z: posterior[run % posterior.length], run, noise: true }));
      const answers = await evaluator.evaluate(tasks);
      gaps.push(answers.map((runs, run) => (runs ? gapsOf(runs[0], run) : names.map(() => Number.NaN))));
    } finally {
      await evaluator.close();
    }
  }
  const alive = gaps[0].map((_, run) => run).filter((run) => gaps.every((variant) => Number.isFinite(variant[run][0])));
  return TOLD.map(({ name, title }, v) => ({
    name,
    title,
    quarters: names.map((quarter, q) => {
      const own = alive.map((run) => gaps[v][run][q]);
      const sorted = [...own].sort((a, b) => a - b);
      const closed = alive.map((run) => gaps[v][run][q] - gaps[0][run][q]);
      return {
        quarter,
        gapPct: mean(own),
        p05: sorted[Math.floor(0.05 * sorted.length)],
        p95: sorted[Math.ceil(0.95 * sorted.length) - 1],
        sePct: standardError(own),
        closedPoints: mean(closed),
        closedSe: standardError(closed),
      };
    }),
  }));
}
