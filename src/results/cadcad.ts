/**
 * Results in the shape that notebooks of cadCAD and radCAD expect: one row a state, columns simulation (scenario, from 0), subset (point,
 * from 0), run (from 1), timestep (from 0 in the order of dates), substep (0 at the first timestep, then 1), then the state variables and,
 * under the name of their path, the swept parameters. Written row group by row group, so that memory does not grow with the result.
 */
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { usageError } from '../config/fault.ts';
import { type CsvCell, csvLine } from './csv.ts';
import type { Manifest } from './manifest.ts';
import { readRows } from './readRows.ts';

export const STATE_TABLES = ['grid', 'quarters'] as const;
export type StateTable = (typeof STATE_TABLES)[number];
const LABELS: Record<StateTable, string> = { grid: 'date', quarters: 'quarter' };
const KEYS = ['scenario', 'point_id', 'run'];
/** Columns of the design that are not parameters. */
const DESIGN_KEYS = ['point_id', 'point_group', 'point_role', 'scenario', 'title', 'runs', 'run'];

type Content = Manifest['hashed'];

/** The table asked for, else the finest that the result keeps. */
export function stateTableOf({ tables }: Content, folder: string, wanted: string | undefined): StateTable {
  const kept = STATE_TABLES.filter((name) => tables[`${name}.parquet`] !== undefined);
  if (wanted === undefined && kept[0] !== undefined) return kept[0];
  const found = kept.find((name) => name === wanted);
  if (found !== undefined) return found;
  throw usageError(wanted === undefined ? folder : '--table', `must be one of the tables this result keeps: ${kept.join(', ') || 'none'}`);
}

/** Gives lines of CSV to `write`, the header first; says how many rows of states there were. */
export async function writeCadCad(folder: string, content: Content, table: StateTable, write: (text: string) => void): Promise<number> {
  const file = { folder, file: `${table}.parquet`, sha256: content.tables[`${table}.parquet`]?.sha256 };
  const label = LABELS[table];
  const states = (await columnsOf(join(folder, file.file))).filter((name) => !KEYS.includes(name) && name !== label);
  const labels = new Set<string>();
  await readRows(file, [label], (row) => void labels.add(row[label] as string));
  const timestepOf = new Map([...labels].sort().map((one, i) => [one, i]));
  const simulationOf = new Map(content.study.scenarios.map(({ name }, i) => [name, i]));
  const swept = await sweptParameters(folder, content);
  write(`${csvLine(['simulation', 'subset', 'run', 'substep', 'timestep', label, 'scenario', ...states, ...swept.names])}\n`);
  let rows = 0;
  await readRows(file, [...KEYS, label, ...states], (row) => {
    const timestep = timestepOf.get(row[label] as string) ?? 0;
    const keys = [simulationOf.get(row['scenario'] as string), row['point_id'], (row['run'] as number) + 1, timestep > 0 ? 1 : 0, timestep];
    const values = [...keys, row[label], row['scenario'], ...states.map((name) => row[name]), ...swept.of(row['point_id'] as number)];
    write(`${csvLine(values as CsvCell[])}\n`);
    rows++;
  });
  return rows;
}

async function columnsOf(path: string): Promise<string[]> {
  const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(path));
  return schema.slice(1).map(({ name }) => name);
}

/** Values of the swept parameters by point; none for a study without a sweep. */
async function sweptParameters(folder: string, { tables }: Content): Promise<{ names: string[]; of(point: number): unknown[] }> {
  const sha256 = tables['design.parquet']?.sha256;
  const columns = await columnsOf(join(folder, 'design.parquet'));
  if (sha256 === undefined || !columns.includes('point_role')) return { names: [], of: () => [] };
  const names = columns.filter((name) => !DESIGN_KEYS.includes(name));
  const byPoint = new Map<number, unknown[]>();
  await readRows({ folder, file: 'design.parquet', sha256 }, ['point_id', ...names], (row) => {
    byPoint.set(
      row['point_id'] as number,
      names.map((name) => row[name]),
    );
  });
  return { names, of: (point) => byPoint.get(point) ?? names.map(() => '') };
}
