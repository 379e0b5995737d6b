/**
 * Finished runs of an interrupted study, kept so that the same command goes on where it stopped. One binary file: header, status of
 * every slot, the finished slots of every column, and a hash over all of it. A file of another study or version, or a damaged one, is
 * never used.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { type Columns, listColumns } from './columns.ts';
import { RUN_STATUS } from './studyResult.ts';

export const CHECKPOINT_FILE = 'checkpoint.bin';

const HASH_BYTES = 32;
/** Largest piece read or written at once. */
const PIECE_BYTES = 1 << 26;

/** Saves the runs that are finished now; returns how many. The file appears whole or not at all, and not for none. */
export function saveCheckpoint(path: string, key: string, columns: Columns): number {
  const status = columns.status.slice().map((value) => (value === RUN_STATUS.ok ? RUN_STATUS.ok : RUN_STATUS.pending));
  const finished = status.reduce((sum, value) => sum + value, 0);
  if (finished === 0) return 0;
  const temporary = `${path}.${process.pid}.tmp`;
  const fd = openSync(temporary, 'w');
  try {
    const hash = createHash('sha256');
    const write = (bytes: Uint8Array) =>
      inPieces(
        bytes,
        (piece) => void hash.update(piece),
        (piece) => writeSync(fd, piece),
      );
    write(headerOf(key, status.length));
    write(status);
    for (const bytes of finishedBytes(columns, status)) write(bytes);
    writeSync(fd, hash.digest());
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, path);
  return finished;
}

/** Brings finished runs back into the columns; returns how many, 0 when there is no file that fits. */
export function loadCheckpoint(path: string, key: string, columns: Columns): number {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return 0;
  }
  try {
    const hash = createHash('sha256');
    const status = new Uint8Array(columns.status.length);
    const header = headerOf(key, status.length);
    const found = new Uint8Array(header.length);
    if (!fill(fd, found, hash) || !found.every((byte, i) => byte === header[i])) return 0;
    if (!fill(fd, status, hash)) return 0;
    for (const bytes of finishedBytes(columns, status)) if (!fill(fd, bytes, hash)) return 0;
    const stored = new Uint8Array(HASH_BYTES);
    if (!fill(fd, stored) || !hash.digest().equals(stored)) return 0;
    columns.status.set(status);
    return status.reduce((sum, value) => sum + value, 0);
  } finally {
    closeSync(fd);
  }
}

function headerOf(key: string, slots: number): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format: 'hashpivot checkpoint 1', key, slots })}\n`);
}

/** The finished stretches of every column, as bytes of the columns themselves. */
function* finishedBytes(columns: Columns, status: Uint8Array): Generator<Uint8Array> {
  const stretches = stretchesOf(status);
  for (const column of listColumns(columns)) {
    const slotBytes = column.byteLength / status.length;
    for (const [from, to] of stretches) yield new Uint8Array(column.buffer, column.byteOffset + from * slotBytes, (to - from) * slotBytes);
  }
}

/** Runs of neighbouring finished slots: [first, end). */
function stretchesOf(status: Uint8Array): [number, number][] {
  const stretches: [number, number][] = [];
  for (let from = status.indexOf(RUN_STATUS.ok); from >= 0; from = status.indexOf(RUN_STATUS.ok, from)) {
    const end = status.indexOf(RUN_STATUS.pending, from);
    const to = end < 0 ? status.length : end;
    stretches.push([from, to]);
    from = to;
  }
  return stretches;
}

function inPieces(bytes: Uint8Array, see: (piece: Uint8Array) => void, write: (piece: Uint8Array) => number): void {
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    const written = write(piece);
    see(piece.subarray(0, written));
    at += written;
  }
}

/** Reads exactly as many bytes as fit; false when the file ends before. */
function fill(fd: number, bytes: Uint8Array, hash?: Hash): boolean {
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(fd, bytes, at, Math.min(PIECE_BYTES, bytes.length - at), null);
    if (read === 0) return false;
    hash?.update(bytes.subarray(at, at + read));
    at += read;
  }
  return true;
}
