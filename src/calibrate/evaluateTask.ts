/** What workers are asked: the runs of all windows at some scores. The answer depends on the task alone, not on who does it. */
import type { Problem, Window } from './problem.ts';
import { windowStudy, withoutNoise } from './problem.ts';
import { simulateWindow, type WindowRun } from './simulateWindow.ts';

export interface Task {
  /** Standard normal scores of the fitted parameters. */
  z: readonly number[];
  /** Run number of the noise; without noise firms alone are drawn by it. */
  run: number;
  noise: boolean;
}

/** Plain data: it is cloned into every worker. */
export interface CalibrationRoom {
  problem: Problem;
  windows: readonly Window[];
  seed: number;
}

/** One run of each window; undefined where the simulation failed at these scores. */
export function evaluateTask({ problem, windows, seed }: CalibrationRoom, { z, run, noise }: Task): WindowRun[] | undefined {
  try {
    return windows.map((window) => {
      const study = windowStudy(problem, window, z, seed);
      return simulateWindow(problem, noise ? study : withoutNoise(study), run);
    });
  } catch (error) {
    // a network that dies at absurd parameters is an answer; anything else is a fault of the program
    if (error instanceof Error && error.message.startsWith('no hashrate left')) return undefined;
    throw error;
  }
}
