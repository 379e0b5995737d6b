/** Files appear whole or not at all: written under another name, flushed, then renamed. A reader sees the old one or the new one. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

const PIECE_CHARACTERS = 1 << 18;
const temporaryName = (path: string) => `${path}.${process.pid}.tmp`;

/** Writes everything before it returns. */
export function writeAtomically(path: string, content: string | Iterable<string>): void {
  const temporary = temporaryName(path);
  const file = openSync(temporary, 'w');
  try {
    try {
      for (const piece of typeof content === 'string' ? [content] : content) writeFully(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes while others go on: for many files at once. */
export async function writeAtomicallySoon(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes text as it comes, in pieces of some size: memory does not grow with the file. */
export async function streamAtomically<T>(path: string, fill: (write: (text: string) => void) => Promise<T>): Promise<T> {
  const temporary = temporaryName(path);
  const file = openSync(temporary, 'w');
  let piece = '';
  const flush = () => {
    writeFully(file, piece);
    piece = '';
  };
  try {
    let result: T;
    try {
      result = await fill((text) => {
        piece += text;
        if (piece.length > PIECE_CHARACTERS) flush();
      });
      flush();
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A system may take part of what it is given. */
function writeFully(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
