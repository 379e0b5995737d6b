/** `hashpivot charts DIR`: draws the charts and the report page again from the stored tables, without simulating. */
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { usageError } from '../config/fault.ts';
import { readResult } from '../results/read.ts';
import { readManifest } from '../results/readManifest.ts';
import { formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export type ChartsOptions = OutputOptions & GivenDrawOptions & { figure?: boolean };

export async function redrawCharts(folder: string, options: ChartsOptions, terminal: Terminal): Promise<number> {
  const begun = performance.now();
  const wanted = readDrawOptions(options);
  if (options.figure && wanted.locale !== 'en') throw usageError('--figure', 'is drawn in English: leave --locale out');
  if (options.figure && wanted.baseUrl) throw usageError('--figure', 'writes PDF files, which hold no addresses: leave --base-url out');
  if ('sweep' in (await readManifest(folder)).hashed) {
    if (options.figure) throw usageError('--figure', 'is for studies: a sweep has no figures for papers');
    return (await import('./sensitivityCommand.ts')).drawSweep(folder, wanted, terminal);
  }
  const result = await readResult(folder);
  await access(folder, constants.W_OK).catch(() => {
    throw usageError(folder, 'may not be written to (permission denied)');
  });
  await noteMissingFont(wanted, terminal);
  const { drawInto, drawFiguresInto } = await import('./drawing.ts');
  const files = options.figure ? await drawFiguresInto(result, folder) : await drawInto(result, folder, wanted);
  const seconds = (performance.now() - begun) / 1000;
  if (terminal.isJson) terminal.json({ folder, files, seconds });
  else
    terminal.note(
      `${files.length} files in ${formatDuration(seconds)}: ${paint.bold(join(folder, options.figure ? 'figures' : 'index.html'))}`,
    );
  return EXIT.done;
}
