/** A small table as CSV and as Parquet of one row group, for results that are not a study run. Missing numbers are empty, and NaN in Parquet. */
import { join } from 'node:path';
import { writeAtomicallySoon } from './atomicFile.ts';
import { csvText } from './csv.ts';
import { encodeGroup, fileFrame } from './parquet.ts';
import type { Field, FieldData } from './tables.ts';

export interface PlainColumns {
  columns: readonly string[];
  rows: readonly Record<string, string | number | null>[];
}

export async function writePlainTable(folder: string, name: string, table: PlainColumns): Promise<string[]> {
  await writeAtomicallySoon(join(folder, `${name}.csv`), csvText(table.columns, table.rows));
  const fields = table.columns.map((column): Field => ({ name: column, type: isText(table, column) ? 'STRING' : 'DOUBLE' }));
  const data = fields.map(({ name: column, type }): FieldData => {
    const cells = table.rows.map((row) => row[column] ?? null);
    return type === 'STRING'
      ? cells.map((cell) => String(cell ?? ''))
      : Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell)));
  });
  if (table.rows.length === 0) return [`${name}.csv`];
  const { bytes, group } = encodeGroup(fields, data);
  const { head, foot } = fileFrame(fields, [group], []);
  await writeAtomicallySoon(join(folder, `${name}.parquet`), Buffer.concat([head, bytes, foot]));
  return [`${name}.csv`, `${name}.parquet`];
}

function isText({ rows }: PlainColumns, column: string): boolean {
  return rows.some((row) => typeof row[column] === 'string');
}
