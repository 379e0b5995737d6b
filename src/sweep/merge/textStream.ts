/** A text file written as its lines come, hashed on the way. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../results/writeTables.ts';

const PIECE_BYTES = 1 << 16;
/** UTF-8 takes at most so many bytes for a unit of JavaScript's text. */
const MOST_BYTES_A_UNIT = 3;

export interface TextStream {
  line(text: string): void;
  /** The header does not count as a row. */
  finish(): WrittenFile;
  abandon(): void;
}

export function openTextStream(folder: string, file: string, header: string): TextStream {
  const fd = openSync(join(folder, file), 'w');
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE_BYTES);
  let filled = 0;
  let rows = 0;
  let size = 0;
  const write = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    hash.update(bytes);
    size += bytes.length;
  };
  const flush = () => {
    write(piece.subarray(0, filled));
    filled = 0;
  };
  const add = (text: string) => {
    if (filled + text.length * MOST_BYTES_A_UNIT > PIECE_BYTES) flush();
    if (text.length * MOST_BYTES_A_UNIT > PIECE_BYTES) write(Buffer.from(text));
    else filled += piece.write(text, filled);
  };
  add(`${header}\n`);
  return {
    line(text) {
      add(`${text}\n`);
      rows++;
    },
    finish() {
      flush();
      fsyncSync(fd);
      closeSync(fd);
      return { file, rows, bytes: size, sha256: hash.digest('hex') };
    },
    abandon: () => closeSync(fd),
  };
}
