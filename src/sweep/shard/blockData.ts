/**
 * The results of a block. Slots go by point, scenario and run, in that order, which is the order of the rows of every table. Slots of
 * runs that failed hold NaN, and what went wrong is told beside them.
 */
import type { RunRecord } from '../../model/runRecord.ts';
import type { Layout, Numbers } from './layout.ts';

export interface BlockData {
  block: number;
  /** Runs of each point of the block. */
  counts: number[];
  /** Slot and message of runs that failed. */
  failures: [number, string][];
  /** One a column of the layout, [slot][width]. */
  columns: Numbers[];
}

export function createBlockData(layout: Layout, block: number, counts: number[], scenarios: number): BlockData {
  const slots = counts.reduce((sum, count) => sum + count, 0) * scenarios;
  const columns = layout.columns.map(({ width, isSingle }) =>
    isSingle ? new Float32Array(slots * width) : new Float64Array(slots * width),
  );
  for (const column of columns) column.fill(Number.NaN);
  return { block, counts, failures: [], columns };
}

export function storeRun({ columns }: BlockData, layout: Layout, slot: number, record: RunRecord): void {
  layout.columns.forEach(({ width, of }, c) => {
    columns[c].set(of(record), slot * width);
  });
}

/** Batches of runs of one point, one after another, as one block. */
export function joinBatches(layout: Layout, batches: readonly BlockData[], scenarios: number): BlockData {
  const count = batches.reduce((sum, { counts }) => sum + counts[0], 0);
  const joined = createBlockData(layout, batches[0].block, [count], scenarios);
  let before = 0;
  for (const { counts, failures, columns } of batches) {
    const [runs] = counts;
    const moved = (slot: number) => Math.floor(slot / runs) * count + before + (slot % runs);
    for (const [slot, message] of failures) joined.failures.push([moved(slot), message]);
    layout.columns.forEach(({ width }, c) => {
      for (let s = 0; s < scenarios; s++) {
        const stretch = columns[c].subarray(s * runs * width, (s + 1) * runs * width);
        joined.columns[c].set(stretch as never, moved(s * runs) * width);
      }
    });
    before += runs;
  }
  joined.failures.sort(([a], [b]) => a - b);
  return joined;
}
