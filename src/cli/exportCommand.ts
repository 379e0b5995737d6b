/** `hashpivot export DIR --shape cadcad`: a result in the shape that other tools expect. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, usageError } from '../config/fault.ts';
import { streamAtomically } from '../results/atomicFile.ts';
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

export async function exportResult(folder: string, options: ExportOptions, terminal: Terminal): Promise<number> {
  if (!SHAPES.includes(options.shape)) throw usageError('--shape', `must be ${SHAPES.join(' or ')}, got ${quoted(options.shape)}`);
  const { hashed } = await readManifest(folder);
  const table = stateTableOf(hashed, folder, options.table);
  const out = options.out ?? join(folder, `cadcad-${table}.csv`);
  if (options.out !== undefined && existsSync(out) && options.force !== true)
    throw usageError('--out', `${out} is there already; name another file, or use --force to replace it`);
  const rows = await streamAtomically(out, (write) => writeCadCad(folder, hashed, table, write)).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'open' || error.path?.startsWith(out) !== true) throw error;
    throw usageError('--out', `cannot write ${out}: ${error.code}`);
  });
  if (terminal.isJson) terminal.json({ shape: options.shape, table, file: out, rows });
  else terminal.note(`${rows.toLocaleString('en-US')} rows of ${table}: ${paint.bold(out)}`);
  return EXIT.done;
}
