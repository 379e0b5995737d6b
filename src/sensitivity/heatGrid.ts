/** An outcome over two factors of a grid, and the line along which it passes a level. */
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { meanOf } from '../summary/statistics.ts';
import { contourLines, type Place } from './contour.ts';
import { type Outcomes, valuesOf } from './outcomes.ts';

export interface HeatCell {
  x: number;
  y: number;
  mean: number;
  standardError: number;
  runs: number;
  /** Where the outcome is a condition: how often it holds, with its interval. */
  probability?: Probability | undefined;
}

export interface HeatGrid {
  xName: string;
  yName: string;
  xs: readonly number[];
  ys: readonly number[];
  /** Row by row, y then x ascending. */
  cells: readonly HeatCell[];
  /** Where the outcome passes this level: one half for a condition, else nothing. */
  level?: number | undefined;
  lines: readonly (readonly Place[])[];
}

export interface GridAxis {
  name: string;
  valueAt(pointId: number): number;
}

/** Undefined where two points share a place or a place is empty: that is no grid of two factors. */
export function heatGridOf(x: GridAxis, y: GridAxis, outcomes: Outcomes, isCondition: boolean): HeatGrid | undefined {
  const ascending = (axis: GridAxis) => [...new Set(outcomes.pointIds.map((id) => axis.valueAt(id)))].sort((a, b) => a - b);
  const [xs, ys] = [ascending(x), ascending(y)];
  if (xs.length < 2 || ys.length < 2 || outcomes.pointIds.length !== xs.length * ys.length) return undefined;
  const byPlace = new Map(outcomes.pointIds.map((id) => [`${x.valueAt(id)}/${y.valueAt(id)}`, id]));
  if (byPlace.size !== outcomes.pointIds.length) return undefined;
  const cells = ys.flatMap((atY) => xs.map((atX) => cellOf(atX, atY, valuesOf(outcomes, byPlace.get(`${atX}/${atY}`)!)!, isCondition)));
  const level = isCondition ? 0.5 : undefined;
  const rows = ys.map((_, r) => cells.slice(r * xs.length, (r + 1) * xs.length).map(({ mean }) => mean));
  return { xName: x.name, yName: y.name, xs, ys, cells, level, lines: level === undefined ? [] : contourLines(xs, ys, rows, level) };
}

function cellOf(x: number, y: number, values: Float64Array, isCondition: boolean): HeatCell {
  const { mean, mcse, n } = meanOf(values);
  return {
    x,
    y,
    mean,
    standardError: mcse,
    runs: n,
    ...(isCondition ? { probability: probabilityOf(values, (value) => value > 0.5) } : {}),
  };
}
