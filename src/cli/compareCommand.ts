/** `hashpivot compare DIR --base A --against B`: two scenarios of a stored result, run by run: findings, tables, charts and a page. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { comparisonFindings } from '../charts/comparison/words.ts';
import { type Comparison, compareScenarios } from '../compare/comparison.ts';
import { differenceTable, pairTable, separationTable } from '../compare/tables.ts';
import { usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { readResult } from '../results/read.ts';
import { studyHash } from '../results/studyHash.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import { writeAtomically } from './atomicFile.ts';
import { EXIT } from './exitCodes.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface CompareCommandOptions extends OutputOptions {
  base?: string;
  against?: string;
  measure?: string;
  out?: string;
  charts: boolean;
  force?: boolean;
}

const RECORD_FILE = 'comparison.json';

/** What a comparison is of: the same again may be replaced, another one not without --force. */
interface Identity {
  study: string;
  studyHash: string;
  base: string;
  against: string;
  measure: string;
}

export async function compareFromCommandLine(folder: string, options: CompareCommandOptions, terminal: Terminal): Promise<number> {
  const result = await readResult(folder);
  const { base, against } = chosenScenarios(result, options);
  const comparison = compareScenarios(result, { base, against, measure: options.measure });
  const out = options.out ?? join(folder, 'compare', `${against}-against-${base}`);
  const identity = identityOf(comparison);
  await assertMayReplace(out, identity, options.force === true);
  const findings = comparisonFindings(comparison);
  if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
  await makeFolder(out);
  const files = [
    ...(await writePlainTable(out, 'differences', differenceTable(comparison))),
    ...(await writePlainTable(out, 'pairs', pairTable(comparison))),
    ...(await writePlainTable(out, 'separations', separationTable(comparison))),
  ];
  writeAtomically(join(out, RECORD_FILE), `${JSON.stringify({ ...identity, findings }, null, 2)}\n`);
  if (terminal.isJson) terminal.json({ ...summaryOf(comparison, identity, findings), folder: out, files: [...files, RECORD_FILE] });
  terminal.note(paint.bold(out));
  return EXIT.done;
}

/** As asked, else the baseline of the study and the scenario its report is about. */
function chosenScenarios({ study }: StudyResult, options: CompareCommandOptions): { base: string; against: string } {
  const [first, second] = study.scenarios;
  if (!first || !second) throw usageError('compare', 'needs a result with two scenarios; this one has one');
  const base = options.base ?? first.name;
  const focus = study.report.focus;
  const other = study.scenarios.find(({ name }) => name !== base)!.name;
  return { base, against: options.against ?? (focus !== undefined && focus !== base ? focus : other) };
}

function identityOf({ pairs, lead }: Comparison): Identity {
  const { study } = pairs.result;
  return {
    study: study.name,
    studyHash: studyHash(study),
    base: pairs.base.name,
    against: pairs.against.name,
    measure: lead.quantity.name,
  };
}

async function assertMayReplace(out: string, identity: Identity, force: boolean): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw usageError('--out', `${out} is a file, not a folder`);
  if (force || (await readdir(out)).length === 0) return;
  const text = await readFile(join(out, RECORD_FILE), 'utf8').catch(() => '');
  if (text === '') throw usageError('--out', `${out} is not empty and not a comparison; name another folder, or use --force`);
  const known = parsed(text);
  const isSame = known !== undefined && Object.entries(identity).every(([key, value]) => known[key] === value);
  if (!isSame) throw usageError('--out', `${out} holds another comparison; name another folder, or use --force to replace it`);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function summaryOf({ pairs, quantities, disagreement }: Comparison, identity: Identity, findings: string[]) {
  return {
    ...identity,
    pairs: pairs.slots.length,
    dropped: pairs.dropped,
    findings,
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
