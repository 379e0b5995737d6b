/** `hashpivot history show`: what history there is, the changes of its quarters by measure with their luck, and its charts. */
import { join } from 'node:path';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { asPercent, longDate } from '../charts/format.ts';
import { hashrateHistoryChart } from '../charts/history/hashrateHistory.ts';
import { historyWords } from '../charts/history/messages.ts';
import { chance, changeText, sameQuartersChart } from '../charts/history/sameQuarters.ts';
import { inLocale, messages } from '../charts/locale.ts';
import type { PageContent } from '../charts/pageContent.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { ConfigError, faultAt } from '../config/fault.ts';
import { lastDayOf } from '../history/newEpochs.ts';
import { loadHistory } from '../history/readHistory.ts';
import type { History } from '../history/tables.ts';
import { canonicalJson, sha256 } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import { type Change, changesOf, type Measure } from '../summary/changes.ts';
import { type FirstDecline, firstDeclineSince } from '../summary/firstDecline.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

export interface ShowOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  history?: string;
  q1?: boolean;
  since: string;
  out: string;
  charts: boolean;
}

const LAST_QUARTERS = 12;
const YEARS_SHOWN = 10;
const SHOWN = ['meanToMean', 'firstToLastWeek', 'endToEndWeek', 'endToEnd30Days'] as const;

export async function showHistory(options: ShowOptions, terminal: Terminal): Promise<number> {
  const drawing = readDrawOptions(options);
  const history = loadHistory(options.history);
  const last = Number(
    history.quarters
      .filter(({ quarter }) => quarter.endsWith('Q1'))
      .at(-1)!
      .quarter.slice(0, 4),
  );
  const first = last - YEARS_SHOWN + 1;
  const since = readSince(options.since, first, last);
  const verdicts = firstDeclineSince(history, { quarter: 1, from: first, until: last, since });
  if (options.charts) await noteMissingFont(drawing, terminal);
  const files = options.charts ? await drawHistory(history, verdicts, { since, last }, options.out, drawing) : [];
  if (terminal.isJson) {
    const quarters = history.quarters.map(({ quarter, hashrateEHs }) => ({ quarter, hashrateEHs, changes: changesOf(history, quarter) }));
    terminal.json({
      source: history.source,
      vintage: history.vintage,
      epochs: history.epochs.length,
      quarters,
      firstQuarters: { since, verdicts },
      files,
    });
    return EXIT.done;
  }
  if (options.q1) sayFirstQuarters(verdicts, { since, last }, terminal);
  else sayCoverage(history, terminal);
  if (files.length > 0) terminal.note(`Charts: ${paint.bold(join(options.out, 'index.html'))}`);
  return EXIT.done;
}

function readSince(text: string, first: number, last: number): number {
  const since = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (since >= first && since < last) return since;
  throw new ConfigError([
    faultAt({ file: '--since' }, [], `must be a year from ${first} to ${last - 1}, got ${JSON.stringify(text.slice(0, 20))}`),
  ]);
}

function sayCoverage(history: History, terminal: Terminal): void {
  const { epochs, quarters, days } = history;
  const rows = quarters.slice(-LAST_QUARTERS).map(({ quarter, hashrateEHs }) => {
    const changes = changesOf(history, quarter);
    const cell = (measure: (typeof SHOWN)[number]) => changeCell(changes.find((one) => one.measure === measure));
    return {
      quarter,
      'mean EH/s': Math.round(hashrateEHs),
      ...Object.fromEntries(SHOWN.map((measure) => [columnOf(measure), cell(measure)])),
    };
  });
  terminal.result(formatTable(['quarter', 'mean EH/s', ...SHOWN.map(columnOf)], rows));
  terminal.result(
    `\n${epochs.length} epochs from ${epochs[0]!.start.slice(0, 10)} to ${lastDayOf(epochs.at(-1)!)}, ${quarters.length} quarters, ${days.length} days imported; known to ${history.vintage}.`,
  );
  terminal.result(historyWords().page.luck);
  terminal.note(`Source: ${history.source}.`);
}

const columnOf = (measure: Measure) => historyWords().page.column(historyWords().measures[measure].short);
const changeCell = (change: Change | undefined) => (change === undefined ? '' : changeText(change));

function sayFirstQuarters(verdicts: readonly FirstDecline[], { since, last }: Years, terminal: Terminal): void {
  const { columns, rows } = firstQuarterTable(verdicts);
  terminal.result(
    formatTable(
      columns,
      rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
    ),
  );
  terminal.result('');
  for (const sentence of firstQuarterFindings(verdicts, { since, last })) terminal.result(sentence);
  terminal.result(historyWords().page.luck);
}

interface Years {
  since: number;
  last: number;
}

function firstQuarterTable(verdicts: readonly FirstDecline[]): { columns: string[]; rows: string[][] } {
  const years = verdicts[0]?.changes.map(({ quarter }) => quarter.slice(0, 4)) ?? [];
  return {
    columns: [historyWords().page.year(messages().quarterOfYear(1)), ...verdicts.map(({ measure }) => columnOf(measure))],
    rows: years.map((year, i) => [year, ...verdicts.map(({ changes }) => changeCell(changes[i]))]),
  };
}

function firstQuarterFindings(verdicts: readonly FirstDecline[], { since, last }: Years): string[] {
  const { measures, page } = historyWords();
  const holding = verdicts.filter(({ isTrue }) => isTrue);
  const quarter = messages().quarterOfYear(1);
  return [
    page.holding(quarter, { holding: holding.length, measures: verdicts.length, year: last, since }),
    ...verdicts.map(({ measure, isTrue, probability, fell, sinceFell, lastDeclineBefore, changes }) => {
      const before =
        lastDeclineBefore === undefined
          ? page.noneFell(quarter, changes[0]!.quarter.slice(0, 4))
          : page.lastFell(quarter, lastDeclineBefore);
      return page.measured({
        short: measures[measure].short,
        change: asPercent(changeText(changes.at(-1)!)),
        verdict: isTrue ? page.isTrue : page.notTrue(before),
        chance: chance(probability),
        ...{ year: last, fell: chance(fell), since, sinceFell: chance(sinceFell) },
      });
    }),
  ];
}

async function drawHistory(
  history: History,
  verdicts: readonly FirstDecline[],
  years: Years,
  out: string,
  drawing: DrawOptions,
): Promise<string[]> {
  const { writePage } = await import('../charts/writePage.ts');
  const { content, question } = inLocale(drawing.locale ?? 'en', () => pageOf(history, verdicts, years));
  const provenance = {
    studyName: 'history',
    question,
    studyHash: sha256(canonicalJson(history)),
    seed: 0,
    runs: 0,
    version: programVersion(),
    dataVintage: history.vintage,
  };
  return writePage(content, provenance, out, drawing);
}

function pageOf(
  { epochs, vintage, source: from }: History,
  verdicts: readonly FirstDecline[],
  { since, last }: Years,
): { content: PageContent; question: string } {
  const { page, source: sourceLine } = historyWords();
  const source = sourceLine(programVersion(), vintage);
  const question = page.question(messages().quarterOfYear(1), last, since);
  const content = {
    title: question,
    lead: page.lead(longDate(epochs[0]!.start), longDate(vintage)),
    findingsTitle: page.findings,
    findings: firstQuarterFindings(verdicts, { since, last }),
    sections: [
      {
        title: page.firstQuarters(last),
        blocks: [
          sameQuartersChart({ quarter: 'Q1', since, until: last, verdicts, source }),
          { caption: page.caption, ...firstQuarterTable(verdicts) },
        ],
      },
      { title: page.sinceStart(epochs[0]!.start.slice(0, 4)), blocks: [hashrateHistoryChart(epochs, source)] },
    ],
    method: { paragraphs: [page.luck, page.history(from)] },
  };
  return { content, question };
}
