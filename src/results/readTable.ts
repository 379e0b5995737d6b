/** Reads wanted columns of one table, after checking that the file is the one the manifest speaks of. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { asyncBufferFromFile, type ColumnData, parquetRead } from 'hyparquet';
import { usageError } from '../config/fault.ts';

export type Column = Float32Array | Float64Array;

/** A table file with the hash the manifest gives it. */
export interface TableFile {
  folder: string;
  file: string;
  sha256: string | undefined;
}

/** Which slots the rows of a file belong to, in order, out of how many. A slot has as many rows as its columns have values. */
export interface RowOwners {
  slots: readonly number[];
  total: number;
}

/** Fills columns by name. */
export async function readColumns(table: TableFile, wanted: Record<string, Column>, owners: RowOwners): Promise<void> {
  const path = join(table.folder, table.file);
  await assertHash(path, table.sha256);
  await parquetRead({
    file: await asyncBufferFromFile(path),
    columns: Object.keys(wanted),
    onChunk: (chunk) => place(chunk, wanted[chunk.columnName], owners),
  });
}

/** Refuses a file that is not the one of this hash. */
export async function assertHash(path: string, sha256: string | undefined): Promise<void> {
  if ((await hashOf(path)) === sha256) return;
  throw usageError(path, 'is not the table the manifest speaks of: it was changed after it was written');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw usageError(path, code === 'ENOENT' ? 'is missing from the result folder' : `cannot be read: ${code ?? message}`);
  }
  return hash.digest('hex');
}

/** Puts rows where they belong, a stretch of one slot at a time. */
function place({ columnData, rowStart }: ColumnData, column: Column, { slots, total }: RowOwners): void {
  const values = columnData as Column;
  const width = column.length / total;
  for (let i = 0; i < values.length; ) {
    const within = (rowStart + i) % width;
    const length = Math.min(width - within, values.length - i);
    column.set(values.subarray(i, i + length), slots[Math.floor((rowStart + i) / width)] * width + within);
    i += length;
  }
}
