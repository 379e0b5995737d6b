/** `hashpivot export DIR --shape cadcad`: a result in the shape that other tools expect. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, usageError } from '../config/fault.ts';
import { stateTableOf, writeCadCad } from '../results/cadcad.ts';
import { readManifest } from '../results/readManifest.ts';
import { EXIT } from './exitCodes.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface ExportOptions extends OutputOptions {
  shape: string;
  table?: string;
  out?: string;
  force?: boolean;
}

const SHAPES = ['cadcad'];
const PIECE = 1 << 18;

export async function exportResult(folder: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  if (!SHAPES.includes(options.shape)) throw usageError('--shape', `must be ${SHAPES.join(' or ')}, got ${quoted(options.shape)}`);
  const { hashed } = await readManifest(folder);
  const table = stateTableOf(hashed, folder, options.table);
  const out = options.out ?? join(folder, `cadcad-${table}.csv`);
  if (options.out !== undefined && existsSync(out) && options.force !== true)
    throw usageError('--out', `${out} is there already; name another file, or use --force to replace it`);
  const rows = await written(out, (write) => writeCadCad(folder, hashed, table, write));
  if (terminal.isJson) terminal.json({ shape: options.shape, table, file: out, rows });
  else terminal.note(`${rows.toLocaleString('en-US')} rows of ${table}: ${paint.bold(out)}`);
  return EXIT.done;
}

/** Streams text into a file that appears whole or not at all. */
async function written<T>(path: string, fill: (write: (text: string) => void) => Promise<T>): Promise<T> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openForWriting(temporary, path);
  let piece = '';
  const flush = () => {
    writeSync(file, piece);
    piece = '';
  };
  try {
    const result = await fill((text) => {
      piece += text;
      if (piece.length > PIECE) flush();
    });
    flush();
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function openForWriting(temporary: string, path: string): number {
  try {
    return openSync(temporary, 'w');
  } catch (error) {
    throw usageError('--out', `cannot write ${path}: ${(error as NodeJS.ErrnoException).code}`);
  }
}
