/** Reads written tables back, CSV and Parquet, with nothing of the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';

export type Row = Record<string, string | number | null>;

const CELL = /("(?:[^"]|"")*"|[^,]*)(,|$)/y;

function cellsOf(line: string): (string | null)[] {
  const cells: (string | null)[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const [, raw, end] = CELL.exec(line)!;
    cells.push(raw === '' ? null : raw!.startsWith('"') ? raw!.slice(1, -1).replaceAll('""', '"') : raw!);
    if (end === '') return cells;
  }
}

const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

/** Lines that begin with # are remarks; empty cells are null, numbers are numbers. */
export function parseCsv(text: string): Row[] {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const columns = cellsOf(head!.replace(/^\ufeff/, ''));
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(columns.map((column, i) => [column!, toCell(cells[i] ?? null)]));
  });
}

const toCell = (text: string | null) => (text !== null && NUMBER.test(text) ? Number(text) : text);

export const readCsv = (folder: string, name: string): Row[] => parseCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));

/** Missing numbers are NaN. */
export async function readParquet(folder: string, name: string): Promise<Row[]> {
  const bytes = readFileSync(join(folder, `${name}.parquet`));
  const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])),
  );
}

export const num = (row: Row | undefined, column: string): number => {
  const value = row?.[column];
  if (typeof value !== 'number') throw new Error(`no number in ${column} of ${JSON.stringify(row)}`);
  return value;
};

export const quarterOf = (rows: readonly Row[], quarter: string): Row | undefined => rows.find((row) => row['quarter'] === quarter);
