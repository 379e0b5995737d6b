/** `hashpivot sensitivity DIR`: what an outcome of a sweep depends on: indices, regions, boxes, with tables, charts and a page. */
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { inLocale } from '../charts/locale.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { sweepCharts, sweepFindings, sweepPage } from '../charts/sweep/page.ts';
import { valueText } from '../charts/sweep/phrases.ts';
import type { SweepWords } from '../charts/sweep/sweepFigures.ts';
import { sweepTables } from '../charts/sweep/tables.ts';
import { quoted, usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import type { SwingEnd, Swings } from '../sensitivity/swings.ts';
import { readSweep, type SweepResult } from '../sweep/readSweep.ts';
import { type Asked, answerSweep, inWords, type SweepAnswer } from './answerSweep.ts';
import { assertMayReplace, RECORD_FILE, writeRecord } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { declineQuestion, readQuestion } from './sweepQuestion.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface SensitivityOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  outcome?: string;
  when?: string;
  title?: string;
  scenario?: string;
  seed?: string;
  resamples?: string;
  boxes?: string;
  density?: string;
  out?: string;
  charts: boolean;
  force?: boolean;
}

export async function sensitivityFromCommandLine(folder: string, options: SensitivityOptions, terminal: Terminal): Promise<number> {
  const drawing = readDrawOptions(options);
  if (options.charts) await noteMissingFont(drawing, terminal);
  const sweep = await readSweep(folder);
  const asked = readAsked(sweep, options);
  const out = options.out ?? join(folder, 'sensitivity');
  const identity = {
    study: sweep.study.name,
    studyHash: sweep.studyHash,
    scenario: sweep.scenarios[asked.scenario]!.name,
    outcome: asked.outcome.text,
    when: asked.when.text,
  };
  // Its own folder inside the sweep may be replaced: it holds nothing that cannot be made again.
  await assertMayReplace(out, identity, options.force === true || options.out === undefined);
  const answer = await answerSweep(sweep, asked);
  const analysed = inWords(sweep, asked, answer);
  const charts = sweepCharts(analysed);
  const findings = sweepFindings(analysed).flatMap(({ sentences }) => sentences);
  if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
  if (analysed.regionsLeftOut !== undefined) terminal.note(`Nothing of regions and boxes: ${analysed.regionsLeftOut}.`);
  await makeFolder(out);
  const files: string[] = [];
  for (const { name, ...table } of sweepTables(charts, analysed.analysis, analysed.regions))
    files.push(...(await writePlainTable(out, name, table)));
  if (options.charts) {
    files.push(...(await drawPage(sweep, asked, answer, out, drawing)));
  }
  writeRecord(out, identity, findings);
  if (terminal.isJson) {
    const { analysis, regions, words } = analysed;
    const found = { ...analysis, swings: swingsInText(words, analysis.swings), regional: regions?.regional, prim: regions?.prim };
    terminal.json({
      ...identity,
      design: sweep.design.kind,
      points: sweep.design.points,
      ...found,
      findings,
      folder: out,
      files: [...files, RECORD_FILE],
    });
  }
  terminal.note(paint.bold(options.charts ? join(out, 'index.html') : out));
  return EXIT.done;
}

/** `charts DIR` of a sweep: the page of its own question, in the folder of the sweep itself. */
export async function drawSweep(folder: string, drawing: DrawOptions, terminal: Terminal): Promise<number> {
  const sweep = await readSweep(folder);
  await access(folder, constants.W_OK).catch(() => {
    throw usageError(folder, 'may not be written to (permission denied)');
  });
  await noteMissingFont(drawing, terminal);
  const asked = readAsked(sweep, {});
  const files = await drawPage(sweep, asked, await answerSweep(sweep, asked), folder, drawing);
  if (terminal.isJson) terminal.json({ folder, files });
  else terminal.note(`${files.length} files: ${paint.bold(join(folder, 'index.html'))}`);
  return EXIT.done;
}

async function drawPage(sweep: SweepResult, asked: Asked, answer: SweepAnswer, out: string, drawing: DrawOptions): Promise<string[]> {
  const { writePage } = await import('../charts/writePage.ts');
  const { page, provenance } = inLocale(drawing.locale ?? 'en', () => {
    const analysed = inWords(sweep, asked, answer);
    return { page: sweepPage(analysed, sweepCharts(analysed), sweep.study.question), provenance: analysed.words.provenance };
  });
  return writePage(page, provenance, out, drawing);
}

/** Programs get the values of a swing as its table has them: with their units. */
function swingsInText(words: SweepWords, swings: Swings | undefined): Swings | undefined {
  if (swings === undefined) return undefined;
  const inText = (name: string, end: SwingEnd) => ({ ...end, value: valueText(words, name, end.value) });
  return {
    ...swings,
    factors: swings.factors.map((swing) => ({ ...swing, low: inText(swing.name, swing.low), high: inText(swing.name, swing.high) })),
  };
}

/** The outcome is what was named, else the condition; the condition is what was named, else the outcome where it is one, else a fall of hashrate. */
export function readAsked(sweep: SweepResult, options: Partial<SensitivityOptions>): Asked {
  const decline = declineQuestion(sweep);
  const own = sweep.study.sweep?.outcome;
  const [option, text] =
    options.outcome !== undefined
      ? ['--outcome', options.outcome]
      : options.when !== undefined
        ? ['--when', options.when]
        : own !== undefined
          ? ['sweep.outcome', own]
          : ['--outcome', decline];
  const outcome = readQuestion(option, text, sweep);
  const when = readQuestion('--when', options.when ?? (outcome.isCondition ? outcome.text : decline), sweep);
  if (!when.isCondition) throw usageError('--when', `must be a condition, such as ${quoted(decline)}, got ${quoted(when.text)}`);
  return {
    outcome,
    when,
    title: options.title,
    scenario: chosenScenario(sweep, options.scenario),
    seed: wholeNumber('--seed', options.seed, 0, 2 ** 53 - 1) ?? sweep.study.seed,
    resamples: wholeNumber('--resamples', options.resamples, 100, 100_000),
    boxes: wholeNumber('--boxes', options.boxes, 1, 10),
    density: share('--density', options.density),
  };
}

function chosenScenario({ scenarios, study }: SweepResult, name: string | undefined): number {
  const names = scenarios.map((scenario) => scenario.name);
  if (name !== undefined) {
    if (!names.includes(name)) throw usageError('--scenario', `must be one of ${names.join(', ')}, got ${quoted(name)}`);
    return names.indexOf(name);
  }
  const focus = names.indexOf(study.report.focus ?? '');
  return focus >= 0 ? focus : Math.min(1, names.length - 1);
}

function wholeNumber(option: string, given: string | undefined, least: number, most: number): number | undefined {
  if (given === undefined) return undefined;
  const number = /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usageError(option, `must be a whole number from ${least} to ${most}, got ${quoted(given)}`);
}

function share(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = given.trim() === '' ? Number.NaN : Number(given);
  if (number > 0 && number <= 1) return number;
  throw usageError(option, `must be a number above 0 and at most 1, got ${quoted(given)}`);
}
