/** `hashpivot compare DIR --factorial NEITHER,FIRST,SECOND,BOTH`: two crossed causes and what each does to concentration. */
import { join } from 'node:path';
import { decentralisationFindings } from '../charts/comparison/decentralisationWords.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { inLocale } from '../charts/locale.ts';
import { CELLS, type Cell, crossScenarios, type Factorial } from '../compare/factorial.ts';
import { effectTable } from '../compare/tables.ts';
import { quoted, usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import type { CompareCommandOptions } from './compareCommand.ts';
import { assertMayReplace, identityOf, provenanceOf, RECORD_FILE, writeRecord } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { paint, type Terminal } from './terminal.ts';

export async function crossFromCommandLine(
  result: StudyResult,
  { folder, list, drawing }: { folder: string; list: string; drawing: DrawOptions },
  options: CompareCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.base !== undefined || options.against !== undefined)
    throw usageError('--factorial', 'names all four scenarios: leave --base and --against out');
  const names = namesOf(list);
  const factorial = crossScenarios(result, names);
  const out = options.out ?? join(folder, 'compare', `factorial-${CELLS.map((cell) => names[cell]).join('-')}`.slice(0, 200));
  const identity = identityOf(result, { factorial: CELLS.map((cell) => names[cell]).join(',') });
  await assertMayReplace(out, identity, options.force === true);
  const findings = decentralisationFindings(factorial);
  if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
  await makeFolder(out);
  const files = [
    ...(await writePlainTable(out, 'effects', effectTable(factorial))),
    ...(options.charts ? await drawPage(factorial, out, drawing) : []),
  ];
  writeRecord(out, identity, findings);
  if (terminal.isJson) {
    const { quantities, slots, dropped } = factorial;
    terminal.json({ ...identity, pairs: slots.length, dropped, quantities, findings, folder: out, files: [...files, RECORD_FILE] });
  }
  terminal.note(paint.bold(options.charts ? join(out, 'index.html') : out));
  return EXIT.done;
}

function namesOf(list: string): Record<Cell, string> {
  const names = list.split(',').map((name) => name.trim());
  if (names.length !== CELLS.length || names.includes('')) {
    throw usageError('--factorial', `must name four scenarios: neither cause, the first, the second, both; got ${quoted(list)}`);
  }
  return Object.fromEntries(CELLS.map((cell, i) => [cell, names[i]!])) as Record<Cell, string>;
}

async function drawPage(factorial: Factorial, out: string, drawing: DrawOptions): Promise<string[]> {
  const [{ decentralisationChart }, { decentralisationPage }, { writePage }] = await Promise.all([
    import('../charts/comparison/decentralisation.ts'),
    import('../charts/comparison/decentralisationPage.ts'),
    import('../charts/writePage.ts'),
  ]);
  const { result, cells, slots } = factorial;
  const provenance = provenanceOf(
    result,
    CELLS.map((cell) => cells[cell]),
    slots.length,
  );
  const page = inLocale(drawing.locale ?? 'en', () => decentralisationPage(factorial, decentralisationChart(factorial, provenance)));
  return writePage(page, provenance, out, drawing);
}
