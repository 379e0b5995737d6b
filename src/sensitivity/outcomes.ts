/**
 * The outcome of every point in every run, joined by point_id and run: rows may come in any order. A run that failed or has not been
 * simulated is NaN.
 */

export interface OutcomeRow {
  pointId: number;
  run: number;
  value: number;
}

export interface Outcomes {
  /** Ascending. */
  pointIds: readonly number[];
  /** Run numbers, ascending. */
  runs: readonly number[];
  /** [point][run] */
  values: Float64Array;
}

/** Two rows of one point and run are a fault: nobody could say which holds. */
export function joinOutcomes(rows: Iterable<OutcomeRow>): Outcomes {
  const known = [...rows];
  const pointIds = ascending(known.map(({ pointId }) => pointId));
  const runs = ascending(known.map(({ run }) => run));
  const pointAt = new Map(pointIds.map((id, at) => [id, at]));
  const runAt = new Map(runs.map((run, at) => [run, at]));
  const values = new Float64Array(pointIds.length * runs.length).fill(Number.NaN);
  const seen = new Uint8Array(values.length);
  for (const { pointId, run, value } of known) {
    const at = pointAt.get(pointId)! * runs.length + runAt.get(run)!;
    if (seen[at]) throw new RangeError(`point ${pointId} has run ${run} twice`);
    seen[at] = 1;
    values[at] = value;
  }
  return { pointIds, runs, values };
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Values of a point by id, one a run; nothing when there is no such point. */
export function valuesOf({ pointIds, runs, values }: Outcomes, pointId: number): Float64Array | undefined {
  const at = indexOf(pointIds, pointId);
  return at === undefined ? undefined : values.subarray(at * runs.length, (at + 1) * runs.length);
}

function indexOf(sorted: readonly number[], wanted: number): number | undefined {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === wanted) return middle;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Runs in which none of these points failed, as places in the run list. */
export function commonRuns(rows: readonly Float64Array[]): number[] {
  const common: number[] = [];
  for (let r = 0; r < (rows[0]?.length ?? 0); r++) if (rows.every((row) => !Number.isNaN(row[r]))) common.push(r);
  return common;
}
