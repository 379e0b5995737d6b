/**
 * How the figure of a sweep settles as runs are added: the mean over all points of the first 8, 16, 32 ... runs, and sizes between, with its 95 %
 * interval. With common worlds a run counts once, however many points have seen it; with independent ones points and runs all count.
 */
import { meanOf } from '../summary/statistics.ts';
import type { Outcomes } from './outcomes.ts';

export interface ConvergenceStep {
  runs: number;
  mean: number;
  standardError: number;
  low: number;
  high: number;
}

const Z_95 = 1.959963984540054;
const STEPS_PER_DOUBLING = 4;
/** Fewer runs than these have no standard error worth drawing. */
const FEWEST = 8;

export function convergenceOf({ pointIds, runs, values }: Outcomes, commonWorlds: boolean): ConvergenceStep[] {
  const points = pointIds.length;
  const valuesAt = commonWorlds ? runs.map((_, r) => meanOf(pointIds.map((__, p) => values[p * runs.length + r])).mean) : undefined;
  const most = commonWorlds ? runs.length : Math.max(...pointIds.map((_, p) => finished(values, p, runs.length).length));
  return sizes(most).map((size) => {
    const { mean, mcse } = valuesAt ? meanOf(valuesAt.slice(0, size)) : pooled(values, points, runs.length, size);
    return { runs: size, mean, standardError: mcse, low: mean - Z_95 * mcse, high: mean + Z_95 * mcse };
  });
}

function finished(values: Float64Array, point: number, runs: number): Float64Array {
  return values.subarray(point * runs, (point + 1) * runs).filter((value) => !Number.isNaN(value));
}

/** Mean over points of the means of their first runs; the points are what they are, so only runs carry error. */
function pooled(values: Float64Array, points: number, runs: number, size: number): { mean: number; mcse: number } {
  const own = Array.from({ length: points }, (_, p) => meanOf(finished(values, p, runs).subarray(0, size))).filter(({ n }) => n > 0);
  const mean = own.reduce((sum, one) => sum + one.mean, 0) / own.length;
  return { mean, mcse: Math.sqrt(own.reduce((sum, one) => sum + one.mcse ** 2, 0)) / own.length };
}

function sizes(most: number): number[] {
  const found = new Set<number>();
  for (let step = 0; ; step++) {
    const size = Math.round(FEWEST * 2 ** (step / STEPS_PER_DOUBLING));
    if (size >= most) break;
    found.add(size);
  }
  return most >= 2 ? [...found, most] : [];
}
