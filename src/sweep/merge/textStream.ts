/** A text file written as its lines come, hashed on the way. */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from '../../results/writeTables.ts';

const PIECE_CHARACTERS = 1 << 16;

export interface TextStream {
  line(text: string): void;
  /** The header does not count as a row. */
  finish(): WrittenFile;
  abandon(): void;
}

export function openTextStream(folder: string, file: string, header: string): TextStream {
  const fd = openSync(join(folder, file), 'w');
  const hash = createHash('sha256');
  let pending = `${header}\n`;
  let rows = 0;
  let size = 0;
  const flush = () => {
    const bytes = Buffer.from(pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    hash.update(bytes);
    size += bytes.length;
    pending = '';
  };
  return {
    line(text) {
      pending += `${text}\n`;
      rows++;
      if (pending.length > PIECE_CHARACTERS) flush();
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
