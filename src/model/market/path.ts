/**
 * A market path on the calendar grid: one value per cell and its running integral, so that the mean over any
 * stretch of time costs two look-ups. Epochs read means over their nominal two weeks: a storm of twelve days
 * that begins a day after the epoch does must not be missed.
 */
export interface MarketPath {
  /** [cell] */
  values: Float64Array;
  /** [cell + 1] integral from the grid's start to the cell's start, in cells. */
  integral: Float64Array;
}

/** Market paths are read as means over the epoch's nominal two weeks. */
export const NOMINAL_EPOCH_DAYS = 14;

export function createPath(cells: number): MarketPath {
  return { values: new Float64Array(cells), integral: new Float64Array(cells + 1) };
}

/** Rebuilds the integral after `values` changed. */
export function integratePath(path: MarketPath): void {
  const { values, integral } = path;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    integral[i + 1] = sum;
  }
}

function integralAt(path: MarketPath, position: number): number {
  const cells = path.values.length;
  if (position <= 0) return position * path.values[0];
  if (position >= cells) return path.integral[cells] + (position - cells) * path.values[cells - 1];
  const cell = Math.floor(position);
  return path.integral[cell] + (position - cell) * path.values[cell];
}

/** Mean between two positions, in cells from the grid's start; past the ends the nearest value goes on. */
export function meanBetween(path: MarketPath, from: number, to: number): number {
  return (integralAt(path, to) - integralAt(path, from)) / (to - from);
}
