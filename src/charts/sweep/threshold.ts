/** The title of a heat map of odds: where along one factor they turn, read off the line of even odds. */
import type { HeatGrid } from '../../sensitivity/heatGrid.ts';
import type { HeatView } from './heatmapView.ts';
import { sweepChartWords } from './messages.ts';
import { inSentence } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

/** Undefined where the outcome is not odds, or where the other factor alone decides. */
export function thresholdSentence({ outcome }: SweepWords, { grid, x, y, baseline }: HeatView): string | undefined {
  if (grid.level === undefined) return undefined;
  const means = grid.cells.map(({ mean }) => mean);
  const event = outcome.phrase;
  const { threshold: m } = sweepChartWords();
  // Cells within the middle class are neither.
  if (means.every((mean) => mean < 0.5)) return m.none(event);
  if (means.every((mean) => mean > 0.5)) return m.all(event);
  const [first, second] = along(grid, baseline);
  for (const { by, other, at, found } of span(first) >= span(second) ? [first, second] : [second, first]) {
    if (found.length !== 1) continue;
    const [factor, held] = by === 'x' ? [x, y] : [y, x];
    const { rising } = found[0]!;
    const [name, value] = [inSentence(factor.name), factor.text(at)];
    if (baseline !== undefined) return (rising ? m.rises : m.falls)(event, name, value);
    return (rising ? m.heldRises : m.heldFalls)(event, name, value, inSentence(held.name), held.text(other));
  }
  return m.both(event, inSentence(x.name), inSentence(y.name));
}

interface Line {
  by: 'x' | 'y';
  /** Value of the other factor along this line, and where the outcome passes the level, if once. */
  other: number;
  at: number;
  found: Crossing[];
  means: number[];
}

/** Along each factor, through the study's own place or the middle of the map. */
function along({ xs, ys, cells, level }: HeatGrid, baseline: HeatView['baseline']): [Line, Line] {
  const nearest = (values: readonly number[], wanted: number | undefined) =>
    wanted === undefined
      ? Math.floor(values.length / 2)
      : values.reduce((best, value, i) => (Math.abs(value - wanted) < Math.abs(values[best]! - wanted) ? i : best), 0);
  const [c, r] = [nearest(xs, baseline?.x), nearest(ys, baseline?.y)];
  const row = xs.map((_, i) => cells[r * xs.length + i]!.mean);
  const column = ys.map((_, i) => cells[i * xs.length + c]!.mean);
  const lineOf = (by: 'x' | 'y', other: number, values: readonly number[], means: number[]): Line => {
    const found = crossings(values, means, level!);
    return { by, other, means, found, at: found[0]?.at ?? Number.NaN };
  };
  return [lineOf('x', ys[r]!, xs, row), lineOf('y', xs[c]!, ys, column)];
}

function span({ means }: Line): number {
  return Math.max(...means) - Math.min(...means);
}

interface Crossing {
  at: number;
  rising: boolean;
}

function crossings(values: readonly number[], means: readonly number[], level: number): Crossing[] {
  return means.slice(1).flatMap((right, i) => {
    const left = means[i]!;
    if (left > level === right > level) return [];
    return [{ at: values[i]! + ((level - left) / (right - left)) * (values[i + 1]! - values[i]!), rising: right > left }];
  });
}
