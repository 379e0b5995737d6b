/** `hashpivot explore STUDY.yaml`: one page of a study that simulates in the browser, to be opened from disk or put on any server. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { usageError } from '../config/fault.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { EXIT } from './exitCodes.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface ExploreOptions extends OutputOptions {
  out?: string;
  runs?: string;
  seed?: string;
  force?: boolean;
}

/** A page may not be larger: it is sent by mail and opened on phones. */
const MOST_BYTES = 1.5e6;

function refuse(file: string, force: boolean): void {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) throw usageError(file, 'is a folder, not a file');
  if (!force) throw usageError(file, 'is already there; --force overwrites it');
}

export async function explore(file: string, options: ExploreOptions, terminal: Terminal): Promise<number> {
  const [{ makeExplorerData }, { explorerPage }, { readPrograms }] = await Promise.all([
    import('../explorer/build/makeData.ts'),
    import('../explorer/build/explorerPage.ts'),
    import('../explorer/build/programs.ts'),
  ]);
  const data = makeExplorerData(file, options);
  const out = options.out ?? join('out', `${data.original}-explorer.html`);
  refuse(out, options.force === true || options.out === undefined);
  const page = explorerPage(data, readPrograms());
  const bytes = Buffer.byteLength(page);
  if (bytes > MOST_BYTES)
    throw usageError(file, `makes a page of ${(bytes / 1e6).toFixed(2)} MB; 1.5 MB is the most. Fewer scenarios or firms make it smaller`);
  try {
    await makeFolder(dirname(resolve(out)));
    writeAtomically(out, page);
  } catch (error) {
    throw usageError(out, `cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
  if (terminal.isJson) terminal.json({ file: out, bytes, study: data.original, runs: data.runs, seed: data.seed });
  else
    terminal.result(`${paint.green('written')}: ${out} (${(bytes / 1e6).toFixed(2)} MB)\nnext: open it in a browser; it needs no network`);
  return EXIT.done;
}
