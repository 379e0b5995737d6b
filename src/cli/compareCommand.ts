/** `hashpivot compare DIR --base A --against B`: two scenarios of a stored result, run by run: findings, tables, charts and a page. */
import { join } from 'node:path';
import { comparisonFindings } from '../charts/comparison/words.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { inLocale } from '../charts/locale.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { type Comparison, compareScenarios } from '../compare/comparison.ts';
import { differenceTable, pairTable, separationTable } from '../compare/tables.ts';
import { usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { readResult } from '../results/read.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import { assertMayReplace, identityOf, provenanceOf, RECORD_FILE, writeRecord } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface CompareCommandOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  base?: string;
  against?: string;
  measure?: string;
  factorial?: string;
  out?: string;
  charts: boolean;
  force?: boolean;
}

export async function compareFromCommandLine(folder: string, options: CompareCommandOptions, terminal: Terminal): Promise<number> {
  const drawing = readDrawOptions(options);
  if (options.charts) await noteMissingFont(drawing, terminal);
  const result = await readResult(folder);
  if (options.factorial !== undefined) {
    return (await import('./factorialCommand.ts')).crossFromCommandLine(
      result,
      { folder, list: options.factorial, drawing },
      options,
      terminal,
    );
  }
  const { base, against } = chosenScenarios(result, options);
  const comparison = compareScenarios(result, { base, against, measure: options.measure });
  const out = options.out ?? join(folder, 'compare', `${against}-against-${base}`);
  const identity = identityOf(result, { base, against, measure: comparison.lead.quantity.name });
  await assertMayReplace(out, identity, options.force === true);
  const findings = comparisonFindings(comparison);
  if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
  await makeFolder(out);
  const files = [
    ...(await writePlainTable(out, 'differences', differenceTable(comparison))),
    ...(await writePlainTable(out, 'pairs', pairTable(comparison))),
    ...(await writePlainTable(out, 'separations', separationTable(comparison))),
    ...(options.charts ? await drawPage(comparison, out, drawing) : []),
  ];
  writeRecord(out, identity, findings);
  if (terminal.isJson) terminal.json({ ...identity, ...summaryOf(comparison), findings, folder: out, files: [...files, RECORD_FILE] });
  terminal.note(paint.bold(options.charts ? join(out, 'index.html') : out));
  return EXIT.done;
}

async function drawPage(comparison: Comparison, out: string, drawing: DrawOptions): Promise<string[]> {
  const [{ comparisonCharts, comparisonPage }, { writePage }] = await Promise.all([
    import('../charts/comparison/page.ts'),
    import('../charts/writePage.ts'),
  ]);
  const { result, base, against, slots } = comparison.pairs;
  const provenance = provenanceOf(result, [base, against], slots.length);
  const page = inLocale(drawing.locale ?? 'en', () => comparisonPage(comparison, comparisonCharts(comparison, provenance)));
  return writePage(page, provenance, out, drawing);
}

/** As asked, else the baseline of the study and the scenario its report is about. */
function chosenScenarios({ study }: StudyResult, options: CompareCommandOptions): { base: string; against: string } {
  const [first, second] = study.scenarios;
  if (!first || !second) throw usageError('compare', 'needs a result with two scenarios; this one has one');
  const base = options.base ?? first.name;
  const { focus } = study.report;
  const other = study.scenarios.find(({ name }) => name !== base)!.name;
  return { base, against: options.against ?? (focus !== undefined && focus !== base ? focus : other) };
}

function summaryOf({ pairs, quantities, disagreement }: Comparison) {
  return {
    pairs: pairs.slots.length,
    dropped: pairs.dropped,
    quantities: quantities.map(({ quantity, atEnd, overStudy }) => ({
      quantity: quantity.name,
      title: quantity.title,
      unit: quantity.unit,
      atEnd: figures(atEnd),
      overStudy: figures(overStudy),
    })),
    disagreement: {
      share: disagreement.share,
      runs: disagreement.runs.slice(0, 20).map(({ run, difference }) => ({ run, difference })),
      separations: disagreement.separations,
    },
  };
}

function figures({ date, difference: d, low, high, baseAbove, againstAbove }: Comparison['lead']['atEnd']) {
  return { date, mean: d.mean, mcse: d.mcse, low, high, p05: d.p05, p50: d.p50, p95: d.p95, n: d.n, baseAbove, againstAbove };
}
