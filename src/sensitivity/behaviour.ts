/**
 * Points of a sweep and how often each behaves in the way asked about: the share of its runs in which a condition holds. A point counts
 * once however many runs it has, because runs at one point say nothing new of its factors.
 */
import type { Outcomes } from './outcomes.ts';

export interface FactorColumn {
  name: string;
  /** By point: a number, or the place of a choice in `choices`. */
  values: Float64Array;
  /** What the choices are called, where the factor is not a number. */
  choices?: readonly string[] | undefined;
}

export interface Behaviour {
  pointIds: readonly number[];
  columns: readonly FactorColumn[];
  /** By point, between 0 and 1. */
  share: Float64Array;
}

/** Mean over the runs that did not fail; NaN where all did. */
function meanOverRuns({ pointIds, runs, values }: Outcomes): Float64Array {
  return Float64Array.from(pointIds, (_, p) => {
    let [n, sum] = [0, 0];
    for (let at = p * runs.length; at < (p + 1) * runs.length; at++) {
      if (Number.isNaN(values[at])) continue;
      n++;
      sum += values[at];
    }
    return n === 0 ? Number.NaN : sum / n;
  });
}

/** Joined by point id; points without a finished run are left out. `valueAt` gives a factor of a point. */
export function behaviourOf(
  factors: readonly { name: string; choices?: readonly string[] | undefined }[],
  valueAt: (pointId: number, factor: number) => number,
  outcomes: Outcomes,
): Behaviour {
  const means = meanOverRuns(outcomes);
  const kept = [...means.keys()].filter((p) => !Number.isNaN(means[p]));
  const pointIds = kept.map((p) => outcomes.pointIds[p]);
  const columns = factors.map(({ name, choices }, i): FactorColumn => {
    return { name, choices, values: Float64Array.from(pointIds, (id) => valueAt(id, i)) };
  });
  return { pointIds, columns, share: Float64Array.from(kept, (p) => means[p]) };
}
