/** What is read off the record of a run: one number each. */
import type { GridSeries, GroupSeries, QuarterSeries } from '../model/observables.ts';
import type { RunRecord } from '../model/runRecord.ts';

/** A value of a quarter, a sum over classes of one, a value of a grid step, or a mean of several. */
export type Reading =
  | { kind: 'quarter'; series: QuarterSeries; index: number }
  | { kind: 'classes'; series: GroupSeries; index: number }
  | { kind: 'grid'; series: GridSeries; index: number }
  /** Mean over the grid steps from `index` on to before `end`. */
  | { kind: 'gridMean'; series: GridSeries; index: number; end: number };

export function read(record: RunRecord, reading: Reading): number {
  const { kind, series, index } = reading;
  if (kind === 'gridMean') {
    const column = record.grid[series];
    let sum = 0;
    for (let g = index; g < reading.end; g++) sum += column[g];
    return sum / (reading.end - index);
  }
  if (kind === 'grid') return record.grid[series][index];
  if (kind === 'quarter') return record.quarterly[series][index];
  const column = record.classQuarterly[series];
  const classes = column.length / record.quarterly.mean_hashrate_ehs.length;
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += column[index * classes + c];
  return sum;
}
