/** A small table as CSV and as Parquet of one row group, for results that are not a study run. Missing numbers are empty, and NaN in Parquet. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeGroup, fileFrame } from './parquet.ts';
import type { Field, FieldData } from './tables.ts';

export interface PlainColumns {
  columns: readonly string[];
  rows: readonly Record<string, string | number | null>[];
}

export async function writePlainTable(folder: string, name: string, table: PlainColumns): Promise<string[]> {
  await writeFile(join(folder, `${name}.csv`), csvOf(table));
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
  await writeFile(join(folder, `${name}.parquet`), Buffer.concat([head, bytes, foot]));
  return [`${name}.csv`, `${name}.parquet`];
}

function isText({ rows }: PlainColumns, column: string): boolean {
  return rows.some((row) => typeof row[column] === 'string');
}

function csvOf({ columns, rows }: PlainColumns): string {
  const cell = (value: string | number | null | undefined) => {
    const text = value === null || value === undefined ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${[columns.map(cell), ...rows.map((row) => columns.map((column) => cell(row[column])))].map((line) => line.join(',')).join('\n')}\n`;
}
