/**
 * The columns all runs write into, in memory that every thread shares. Run k of case c owns its slot, whoever computes it;
 * a slot counts only when its status byte says so, and slots without a result are made NaN before anything reads them.
 */
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../model/observables.ts';
import type { RunRecord } from '../model/runRecord.ts';
import type { Plan } from '../plan/plan.ts';
import { RUN_STATUS, type StudyResult } from './studyResult.ts';

export type Columns = Pick<StudyResult, 'status' | 'grid' | 'quarterly' | 'classQuarterly' | 'regionQuarterly' | 'outcomes'>;

type Column = Float32Array | Float64Array;

/** Makes memory of so many bytes. Threads share it; a browser page may not, and takes plain buffers. */
export type Memory = new (bytes: number) => ArrayBufferLike;

function named<K extends string, C extends Column>(names: readonly K[], create: () => C): Record<K, C> {
  return Object.fromEntries(names.map((name) => [name, create()])) as Record<K, C>;
}

export function allocateColumns(plan: Plan, Memory: Memory = SharedArrayBuffer): Columns {
  const slots = plan.cases.length * plan.runNumbers.length;
  const floats32 = (length: number) => new Float32Array(new Memory(length * Float32Array.BYTES_PER_ELEMENT));
  const floats64 = (length: number) => new Float64Array(new Memory(length * Float64Array.BYTES_PER_ELEMENT));
  const { gridDates, quarters, classes, regions } = plan;
  return {
    status: new Uint8Array(new Memory(slots)),
    grid: named(GRID_SERIES, () => floats32(slots * gridDates.length)),
    quarterly: named(QUARTER_SERIES, () => floats64(slots * quarters.length)),
    classQuarterly: named(GROUP_SERIES, () => floats64(slots * quarters.length * classes.length)),
    regionQuarterly: named(GROUP_SERIES, () => floats64(slots * quarters.length * regions.length)),
    outcomes: named(RUN_SERIES, () => floats64(slots)),
  };
}

function copyInto<K extends string>(columns: Record<K, Column>, record: Record<K, Float64Array>, names: readonly K[], slot: number): void {
  for (const name of names) columns[name].set(record[name], slot * record[name].length);
}

/** Writes a run's record into its slot (case x runs + run) and then marks the slot as done. */
export function storeRecord(columns: Columns, slot: number, record: RunRecord): void {
  copyInto(columns.grid, record.grid, GRID_SERIES, slot);
  copyInto(columns.quarterly, record.quarterly, QUARTER_SERIES, slot);
  copyInto(columns.classQuarterly, record.classQuarterly, GROUP_SERIES, slot);
  copyInto(columns.regionQuarterly, record.regionQuarterly, GROUP_SERIES, slot);
  for (const name of RUN_SERIES) columns.outcomes[name][slot] = record.outcomes[name];
  Atomics.store(columns.status, slot, RUN_STATUS.ok);
}

/** Every column in a fixed order, with its name. */
export function listColumns(columns: Columns): Column[] {
  const { grid, quarterly, classQuarterly, regionQuarterly, outcomes } = columns;
  return [
    ...GRID_SERIES.map((name) => grid[name]),
    ...QUARTER_SERIES.map((name) => quarterly[name]),
    ...GROUP_SERIES.map((name) => classQuarterly[name]),
    ...GROUP_SERIES.map((name) => regionQuarterly[name]),
    ...RUN_SERIES.map((name) => outcomes[name]),
  ];
}

/** Makes every slot without a result NaN: a run that died half-way must leave nothing that reads as plausible data. */
export function blankUnfinished(columns: Columns): void {
  const { status } = columns;
  const unfinished = [...status.keys()].filter((slot) => status[slot] !== RUN_STATUS.ok);
  for (const column of listColumns(columns)) {
    const width = column.length / status.length;
    for (const slot of unfinished) column.fill(Number.NaN, slot * width, (slot + 1) * width);
  }
}
