/** What is read off the record of a run: one number each. */
import type { GridSeries, GroupSeries, QuarterSeries } from '../model/observables.ts';
import type { RunRecord } from '../model/runRecord.ts';

/** A value of a quarter, a sum over classes of one, or a value of a grid step. */
export type Reading =
  | { kind: 'quarter'; series: QuarterSeries; index: number }
  | { kind: 'classes'; series: GroupSeries; index: number }
  | { kind: 'grid'; series: GridSeries; index: number };

export function read(record: RunRecord, { kind, series, index }: Reading): number {
  if (kind === 'grid') return record.grid[series as GridSeries][index];
  if (kind === 'quarter') return record.quarterly[series as QuarterSeries][index];
  const column = record.classQuarterly[series as GroupSeries];
  const classes = column.length / record.quarterly.mean_hashrate_ehs.length;
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += column[index * classes + c];
  return sum;
}
