/**
 * The tables of a result folder: long and tidy, one row a run and date, units in the column names. A table is cut into row groups by
 * case and run, the same way for any number of workers, and each group can be encoded by whoever is free.
 */
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../model/observables.ts';
import { designTable } from './designTable.ts';
import { RUN_STATUS, type StudyResult } from './studyResult.ts';

export type FieldType = 'STRING' | 'BOOLEAN' | 'INT32' | 'FLOAT' | 'DOUBLE';
export type FieldData = string[] | boolean[] | Int32Array | Float32Array | Float64Array;

export interface Field {
  name: string;
  type: FieldType;
}

/** Slots of a case that go into one row group. */
export interface RowGroup {
  caseIndex: number;
  slots: number[];
}

export interface Table {
  file: string;
  fields: Field[];
  groups: RowGroup[];
  /** Rows of a slot. */
  rowsPerSlot: number;
  dataOf(group: RowGroup): FieldData[];
}

/** A label of every row of a run: its date, quarter, class or region. */
interface Label {
  name: string;
  values: readonly string[];
}

interface Series {
  name: string;
  values: Float32Array | Float64Array;
}

const ROWS_PER_GROUP = 65_536;

export function tablesOf(result: StudyResult): Table[] {
  const quarters = result.quarters.map(({ name }) => name);
  return [
    designTable(result),
    outcomeTable(result),
    seriesTable(result, 'quarters.parquet', [{ name: 'quarter', values: quarters }], named(QUARTER_SERIES, result.quarterly)),
    seriesTable(result, 'grid.parquet', [{ name: 'date', values: result.gridDates }], named(GRID_SERIES, result.grid)),
    seriesTable(result, 'classes.parquet', crossed(quarters, 'class', result.classes), named(GROUP_SERIES, result.classQuarterly)),
    seriesTable(result, 'regions.parquet', crossed(quarters, 'region', result.regions), named(GROUP_SERIES, result.regionQuarterly)),
  ];
}

export function rowsOf(table: Table): number {
  return table.groups.reduce((rows, { slots }) => rows + slots.length * table.rowsPerSlot, 0);
}

function named<K extends string>(names: readonly K[], columns: Record<K, Float32Array | Float64Array>): Series[] {
  return names.map((name) => ({ name, values: columns[name] }));
}

/** Labels of rows that go through every group within every quarter. */
function crossed(quarters: readonly string[], name: string, groups: readonly string[]): Label[] {
  return [
    { name: 'quarter', values: quarters.flatMap((quarter) => groups.map(() => quarter)) },
    { name, values: quarters.flatMap(() => groups) },
  ];
}

const KEY_FIELDS: Field[] = [
  { name: 'scenario', type: 'STRING' },
  { name: 'point_id', type: 'INT32' },
  { name: 'run', type: 'INT32' },
];

/** Table of the runs that have a result: failed ones have no rows. */
function seriesTable(result: StudyResult, file: string, labels: readonly Label[], series: readonly Series[]): Table {
  const rowsPerSlot = labels[0].values.length;
  return {
    file,
    rowsPerSlot,
    fields: [...KEY_FIELDS, ...labels.map(({ name }): Field => ({ name, type: 'STRING' })), ...series.map(fieldOf)],
    groups: groupsOf(result, rowsPerSlot, (status) => status === RUN_STATUS.ok),
    dataOf: (group) => [
      ...keysOf(result, group, rowsPerSlot),
      ...labels.map(({ values }) => repeated(values, group.slots.length)),
      ...series.map(({ values }) => gather(values, group, result.runs, rowsPerSlot)),
    ],
  };
}

/** Table of all runs with their status, the failed ones with what went wrong. */
function outcomeTable(result: StudyResult): Table {
  const errors = new Map(result.failures.map(({ caseIndex, run, message }) => [`${caseIndex}/${run}`, message]));
  const outcomes = named(RUN_SERIES, result.outcomes);
  const errorOf = (caseIndex: number, slot: number) => errors.get(`${caseIndex}/${runNumber(result, slot)}`);
  return {
    file: 'runs.parquet',
    rowsPerSlot: 1,
    fields: [...KEY_FIELDS, { name: 'status', type: 'STRING' }, { name: 'error', type: 'STRING' }, ...outcomes.map(fieldOf)],
    groups: groupsOf(result, 1, () => true),
    dataOf: (group) => [
      ...keysOf(result, group, 1),
      group.slots.map((slot) => (errorOf(group.caseIndex, slot) === undefined ? 'ok' : 'failed')),
      group.slots.map((slot) => errorOf(group.caseIndex, slot) ?? ''),
      ...outcomes.map(({ values }) => gather(values, group, result.runs, 1)),
    ],
  };
}

/** The labels of so many runs. Row groups are of one size but for the last, so the same array serves nearly all of them. */
function repeated(labels: readonly string[], times: number): string[] {
  const known = repetitions.get(labels);
  if (known?.length === labels.length * times) return known;
  const made = new Array<string>(labels.length * times);
  for (let i = 0; i < made.length; i++) made[i] = labels[i % labels.length];
  repetitions.set(labels, made);
  return made;
}

const repetitions = new WeakMap<readonly string[], string[]>();

function fieldOf({ name, values }: Series): Field {
  return { name, type: values instanceof Float32Array ? 'FLOAT' : 'DOUBLE' };
}

function runNumber({ runNumbers }: StudyResult, slot: number): number {
  return runNumbers?.[slot] ?? slot;
}

/** Whole slots, case by case, up to a fixed number of rows a group. */
function groupsOf(result: StudyResult, rowsPerSlot: number, isWanted: (status: number) => boolean): RowGroup[] {
  const most = Math.max(1, Math.floor(ROWS_PER_GROUP / rowsPerSlot));
  return result.cases.flatMap((_, caseIndex) => {
    const wanted: number[] = [];
    for (let slot = 0; slot < result.runs; slot++) if (isWanted(result.status[caseIndex * result.runs + slot])) wanted.push(slot);
    return Array.from({ length: Math.ceil(wanted.length / most) }, (_, g) => ({
      caseIndex,
      slots: wanted.slice(g * most, (g + 1) * most),
    }));
  });
}

function keysOf(result: StudyResult, { caseIndex, slots }: RowGroup, rowsPerSlot: number): FieldData[] {
  const { scenarioIndex, pointId } = result.cases[caseIndex];
  const rows = slots.length * rowsPerSlot;
  const runs = new Int32Array(rows);
  slots.forEach((slot, i) => {
    runs.fill(runNumber(result, slot), i * rowsPerSlot, (i + 1) * rowsPerSlot);
  });
  return [new Array<string>(rows).fill(result.study.scenarios[scenarioIndex].name), new Int32Array(rows).fill(pointId), runs];
}

/** The slots' values one after another: a copy, because what is written must not be shared memory. */
function gather<C extends Float32Array | Float64Array>(values: C, { caseIndex, slots }: RowGroup, runs: number, width: number): C {
  const gathered = new (values.constructor as new (length: number) => C)(slots.length * width);
  slots.forEach((slot, i) => {
    const from = (caseIndex * runs + slot) * width;
    gathered.set(values.subarray(from, from + width), i * width);
  });
  return gathered;
}
