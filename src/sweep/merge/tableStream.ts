/**
 * A Parquet table written as its rows come: a row group whenever so many are gathered, the footer at the end. Memory is that of one row
 * group, and the bytes depend on the rows alone.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RowGroup } from 'hyparquet';
import { encodeGroup, fileFrame } from '../../results/parquet.ts';
import type { Field, FieldData } from '../../results/tables.ts';
import type { WrittenFile } from '../../results/writeTables.ts';

const ROWS_PER_GROUP = 16_384;

/** Values of one field for some rows: one for all of them, or a list. */
export type Part = string | number | boolean | ArrayLike<string | number | boolean>;

export interface TableStream {
  /** Adds rows; one part a field. */
  append(rows: number, parts: readonly Part[]): void;
  finish(): WrittenFile;
  abandon(): void;
}

export function openTableStream(folder: string, file: string, fields: readonly Field[], metadata: Record<string, string>): TableStream {
  const fd = openSync(join(folder, file), 'w');
  const hash = createHash('sha256');
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const placed: RowGroup[] = [];
  const buffers = fields.map(({ type }) => bufferOf(type));
  let filled = 0;
  let rowsSoFar = 0;
  let bytesSoFar = 0;
  let room: ArrayBuffer | undefined;
  const write = (bytes: Uint8Array) => {
    hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    bytesSoFar += bytes.length;
  };
  const flush = () => {
    if (filled === 0) return;
    const { bytes, group } = encodeGroup(
      fields,
      buffers.map((buffer) => (filled < ROWS_PER_GROUP ? (buffer.slice(0, filled) as FieldData) : buffer)),
      room,
    );
    room = bytes.buffer;
    placed.push(group);
    write(bytes);
    rowsSoFar += filled;
    filled = 0;
  };
  write(fileFrame(fields, [], kvMetadata).head);
  return {
    append(rows, parts) {
      for (let from = 0; from < rows; ) {
        const take = Math.min(rows - from, ROWS_PER_GROUP - filled);
        parts.forEach((part, f) => {
          copyPart(part, buffers[f], from, filled, take);
        });
        filled += take;
        from += take;
        if (filled === ROWS_PER_GROUP) flush();
      }
    },
    finish() {
      flush();
      write(fileFrame(fields, placed, kvMetadata).foot);
      fsyncSync(fd);
      closeSync(fd);
      return { file, rows: rowsSoFar, bytes: bytesSoFar, sha256: hash.digest('hex') };
    },
    abandon: () => closeSync(fd),
  };
}

function bufferOf(type: Field['type']): FieldData {
  switch (type) {
    case 'STRING':
      return new Array<string>(ROWS_PER_GROUP).fill('');
    case 'BOOLEAN':
      return new Array<boolean>(ROWS_PER_GROUP).fill(false);
    case 'INT32':
      return new Int32Array(ROWS_PER_GROUP);
    case 'FLOAT':
      return new Float32Array(ROWS_PER_GROUP);
    case 'DOUBLE':
      return new Float64Array(ROWS_PER_GROUP);
  }
}

function copyPart(part: Part, buffer: FieldData, from: number, to: number, rows: number): void {
  if (typeof part !== 'object') (buffer as string[]).fill(part as string, to, to + rows);
  else if (ArrayBuffer.isView(part) && ArrayBuffer.isView(buffer)) {
    (buffer as Float64Array).set((part as unknown as Float64Array).subarray(from, from + rows), to);
  } else for (let i = 0; i < rows; i++) (buffer as unknown[])[to + i] = part[from + i];
}
