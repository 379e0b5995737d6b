/** The title of a heat map of odds: where along one factor they turn, read off the line of even odds. */
import type { HeatGrid } from '../../sensitivity/heatGrid.ts';
import type { HeatView } from './heatmapView.ts';
import { inSentence } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

/** Undefined where the outcome is not odds, or where the other factor alone decides. */
export function thresholdSentence({ outcome }: SweepWords, { grid, x, y, baseline }: HeatView): string | undefined {
  if (grid.level === undefined) return undefined;
  const means = grid.cells.map(({ mean }) => mean);
  const event = outcome.phrase;
  // Cells within the middle class are neither.
  if (means.every((mean) => mean < 0.5)) return `In no cell is it likelier than not that ${event}`;
  if (means.every((mean) => mean > 0.5)) return `In every cell it is likelier than not that ${event}`;
  const atY = baseline?.y ?? grid.ys[Math.floor(grid.ys.length / 2)]!;
  const acrossX = crossings(grid, atY);
  if (acrossX.length === 1) {
    const { at, rising } = acrossX[0]!;
    const where = baseline === undefined ? `At ${inSentence(y.name)} of ${y.text(atY)} it` : 'It';
    return `${where} becomes likelier than not that ${event} once ${inSentence(x.name)} ${rising ? 'rises above' : 'falls below'} about ${x.text(at)}`;
  }
  const rows = grid.ys.filter((own) => crossings(grid, own).length > 0);
  return rows.length === 0
    ? undefined
    : `Whether it is likelier than not that ${event} depends on both ${inSentence(x.name)} and ${inSentence(y.name)}`;
}

/** Where the outcome passes the level along x at one value of y. */
function crossings({ xs, ys, cells, level }: HeatGrid, atY: number): { at: number; rising: boolean }[] {
  const r = ys.indexOf(atY);
  const row = cells.slice(r * xs.length, (r + 1) * xs.length).map(({ mean }) => mean);
  return row.slice(1).flatMap((right, i) => {
    const left = row[i]!;
    if (left > level! === right > level!) return [];
    return [{ at: xs[i]! + ((level! - left) / (right - left)) * (xs[i + 1]! - xs[i]!), rising: right > left }];
  });
}
