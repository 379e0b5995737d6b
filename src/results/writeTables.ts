/** Places encoded row groups into files in their order, whatever order they come in, and says what each file holds. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { RowGroup as StoredGroup } from 'hyparquet';
import { type EncodedGroup, fileFrame } from './parquet.ts';
import { rowsOf, type Table } from './tables.ts';

export interface WrittenFile {
  file: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface TableWriter {
  /** Takes the encoded row group `index` of the table. */
  place(index: number, encoded: EncodedGroup): void;
  /** Writes what is left and the footer. Rejects if any write failed. */
  finish(): Promise<WrittenFile>;
  /** Closes the file as it is: the work was given up. */
  abandon(): Promise<void>;
}

export async function openTable(folder: string, table: Table, metadata: Record<string, string>): Promise<TableWriter> {
  const handle = await open(join(folder, table.file), 'w');
  const sink = createSink(handle);
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const waiting = new Map<number, EncodedGroup>();
  const placed: StoredGroup[] = [];
  sink.write(fileFrame(table.fields, [], kvMetadata).head);
  return {
    place(index, encoded) {
      waiting.set(index, encoded);
      for (let next = waiting.get(placed.length); next; next = waiting.get(placed.length)) {
        waiting.delete(placed.length);
        placed.push(next.group);
        sink.write(next.bytes);
      }
    },
    async finish() {
      if (placed.length !== table.groups.length) throw new Error(`${table.file}: ${placed.length} of ${table.groups.length} row groups`);
      sink.write(fileFrame(table.fields, placed, kvMetadata).foot);
      return { file: table.file, rows: rowsOf(table), ...(await sink.end()) };
    },
    abandon: () => handle.close(),
  };
}

/** Writes one after another while the caller goes on, hashing on the way. */
function createSink(handle: FileHandle) {
  const hash = createHash('sha256');
  let bytes = 0;
  let written: Promise<unknown> = Promise.resolve();
  return {
    write(chunk: Uint8Array): void {
      hash.update(chunk);
      bytes += chunk.length;
      written = written.then(() => handle.writeFile(chunk));
      written.catch(() => {}); // the failure is told at the end
    },
    async end(): Promise<{ bytes: number; sha256: string }> {
      await written;
      await handle.sync();
      await handle.close();
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
