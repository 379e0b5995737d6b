/** `hashpivot sensitivity DIR`: what an outcome of a sweep depends on: indices, regions, boxes, with tables, charts and a page. */
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { inLocale, type Locale } from '../charts/locale.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { factorOf } from '../charts/sweep/factorOf.ts';
import { outcomeWords } from '../charts/sweep/outcomeWords.ts';
import { type AnalysedSweep, sweepCharts, sweepFindings, sweepPage } from '../charts/sweep/page.ts';
import type { SweepWords } from '../charts/sweep/sweepFigures.ts';
import { sweepTables } from '../charts/sweep/tables.ts';
import { quoted, usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { programVersion } from '../results/version.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import { analyseOutcome, analyseRegions } from '../sensitivity/analysis.ts';
import type { Expression } from '../sensitivity/expression.ts';
import type { Outcomes } from '../sensitivity/outcomes.ts';
import { readSweep, type SweepResult } from '../sweep/readSweep.ts';
import { assertMayReplace, RECORD_FILE, writeRecord } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { answerOf, declineQuestion, readQuestion } from './sweepQuestion.ts';
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
  const analysed = await analyseSweep(sweep, asked);
  const charts = sweepCharts(analysed);
  const findings = sweepFindings(analysed).flatMap(({ sentences }) => sentences);
  if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
  if (analysed.regionsLeftOut !== undefined) terminal.note(`Nothing of regions and boxes: ${analysed.regionsLeftOut}.`);
  await makeFolder(out);
  const files: string[] = [];
  for (const { name, ...table } of sweepTables(charts, analysed.analysis, analysed.regions))
    files.push(...(await writePlainTable(out, name, table)));
  if (options.charts) {
    files.push(...(await drawPage(sweep, asked, out, drawing, analysed)));
  }
  writeRecord(out, identity, findings);
  if (terminal.isJson) {
    const { analysis, regions } = analysed;
    const found = { ...analysis, regional: regions?.regional, prim: regions?.prim };
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
  const files = await drawPage(sweep, readAsked(sweep, {}), folder, drawing);
  if (terminal.isJson) terminal.json({ folder, files });
  else terminal.note(`${files.length} files: ${paint.bold(join(folder, 'index.html'))}`);
  return EXIT.done;
}

/** Names and values of factors are words of the analysis: it is made in the language of the page. */
async function drawPage(sweep: SweepResult, asked: Asked, out: string, drawing: DrawOptions, english?: AnalysedSweep): Promise<string[]> {
  const { locale = 'en' } = drawing;
  const analysed = locale === 'en' && english !== undefined ? english : await analyseSweep(sweep, asked, locale);
  const { writePage } = await import('../charts/writePage.ts');
  const page = inLocale(locale, () => sweepPage(analysed, sweepCharts(analysed), sweep.study.question));
  return writePage(page, analysed.words.provenance, out, drawing);
}

export interface Asked {
  outcome: Expression;
  when: Expression;
  title: string | undefined;
  scenario: number;
  seed: number;
  resamples: number | undefined;
  boxes: number | undefined;
  density: number | undefined;
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

export async function analyseSweep(sweep: SweepResult, asked: Asked, locale: Locale = 'en'): Promise<AnalysedSweep> {
  const { design, study } = sweep;
  const { outcome, when, scenario, seed, resamples, boxes, density } = asked;
  const factors = inLocale(locale, () => new Map(design.factors.map(({ path, unit }) => [path, factorOf(path, unit)])));
  const outcomes = await answerOf(sweep, outcome, scenario);
  const conditions = when.text === outcome.text ? outcomes : await answerOf(sweep, when, scenario);
  const options = {
    seed,
    resamples,
    isCondition: outcome.isCondition,
    commonWorlds: sweep.worlds === 'common',
    levels: study.sweep?.levels,
  };
  const textOf = (path: string, value: unknown) => factors.get(path)!.text(value);
  const wordsFor = (expression: Expression, values: Outcomes): SweepWords => ({
    outcome: outcomeWords(expression, study.until, asked.title),
    scenario: sweep.scenarios.length > 1 ? sweep.scenarios[scenario]!.title : undefined,
    factors,
    points: design.points,
    runs: fewestRuns(values),
    provenance: provenanceOf(sweep, scenario, fewestRuns(values)),
  });
  const analyse = () => {
    const regions = analyseRegions(design, conditions, { seed, boxes, density });
    return {
      words: wordsFor(outcome, outcomes),
      analysis: analyseOutcome(design, outcomes, { ...options, textOf }),
      regionWords: wordsFor(when, conditions),
      ...('leftOut' in regions ? { regions: undefined, regionsLeftOut: regions.leftOut } : { regions }),
      baseline: baselineOf(sweep, scenario),
      failed: sweep.runsFailed,
    };
  };
  return asRefusal(() => inLocale(locale, analyse));
}

/** What the statistics refuse is bad input: a design that is not whole. */
function asRefusal<T>(analyse: () => T): T {
  try {
    return analyse();
  } catch (error) {
    if (error instanceof RangeError) throw usageError('sensitivity', error.message);
    throw error;
  }
}

function fewestRuns({ pointIds, runs, values }: Outcomes): number {
  return pointIds.reduce((fewest, _, p) => {
    const done = values.subarray(p * runs.length, (p + 1) * runs.length).reduce((n, value) => n + Number(!Number.isNaN(value)), 0);
    return done === 0 ? fewest : Math.min(fewest, done);
  }, runs.length);
}

function provenanceOf({ study, studyHash, scenarios }: SweepResult, scenario: number, runs: number): SweepWords['provenance'] {
  const { name, title } = scenarios[scenario]!;
  return {
    studyName: study.name,
    question: study.question,
    studyHash,
    scenario: name,
    scenarios: [{ name, title, runs }],
    seed: study.seed,
    runs,
    version: programVersion(),
  };
}

/** Where the study itself stands on a map of two factors. */
function baselineOf({ study, design, scenarios }: SweepResult, scenario: number): { x: number; y: number } | undefined {
  const model = study.scenarios.find(({ name }) => name === scenarios[scenario]!.name)?.model;
  const [x, y] = design.factors.map(({ path }, f) => {
    const value = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], model);
    const tried = design.values[f]!.filter((one) => typeof one === 'number');
    return typeof value === 'number' && value >= Math.min(...tried) && value <= Math.max(...tried) ? value : undefined;
  });
  return x === undefined || y === undefined ? undefined : { x, y };
}
