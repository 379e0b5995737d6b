/** `hashpivot history show`: what history there is, the changes of its quarters by measure with their luck, and its charts. */
import { join } from 'node:path';
import { longDate } from '../charts/format.ts';
import { hashrateHistoryChart } from '../charts/history/hashrateHistory.ts';
import { chance, changeText, sameQuartersChart } from '../charts/history/sameQuarters.ts';
import type { PageTable } from '../charts/pageContent.ts';
import { ConfigError, faultAt } from '../config/fault.ts';
import { lastDayOf } from '../history/newEpochs.ts';
import { loadHistory } from '../history/readHistory.ts';
import type { History } from '../history/tables.ts';
import { canonicalJson, sha256 } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import { type Change, changesOf, type MEASURE_IDS, MEASURES } from '../summary/changes.ts';
import { type FirstDecline, firstDeclineSince } from '../summary/firstDecline.ts';
import { EXIT } from './exitCodes.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

export interface ShowOptions extends OutputOptions {
  history?: string;
  q1?: boolean;
  since: string;
  out: string;
  charts: boolean;
}

const LAST_QUARTERS = 12;
const YEARS_SHOWN = 10;
const SHOWN = ['meanToMean', 'firstToLastWeek', 'endToEndWeek', 'endToEnd30Days'] as const;
const LUCK =
  'Each change is followed by its standard error from block luck, in points: hashrate estimated from k blocks has a relative error of 1/sqrt(k).';

export async function showHistory(options: ShowOptions, terminal: Terminal): Promise<number> {
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
  const files = options.charts ? await drawHistory(history, verdicts, { since, last }, options.out) : [];
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
  terminal.result(LUCK);
  terminal.note(`Source: ${history.source}.`);
}

const columnOf = (measure: (typeof MEASURE_IDS)[number]) => `${MEASURES[measure].short}, %`;
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
  terminal.result(LUCK);
}

interface Years {
  since: number;
  last: number;
}

function firstQuarterTable(verdicts: readonly FirstDecline[]): { columns: string[]; rows: string[][] } {
  const years = verdicts[0]?.changes.map(({ quarter }) => quarter.slice(0, 4)) ?? [];
  return {
    columns: ['Q1 of', ...verdicts.map(({ measure }) => columnOf(measure))],
    rows: years.map((year, i) => [year, ...verdicts.map(({ changes }) => changeCell(changes[i]))]),
  };
}

export function firstQuarterFindings(verdicts: readonly FirstDecline[], { since, last }: Years): string[] {
  const holding = verdicts.filter(({ isTrue }) => isTrue);
  return [
    `“First Q1 decline since ${since}” is true as measured by ${holding.length} of ${verdicts.length} measures of Q1 ${last}.`,
    ...verdicts.map(({ measure, isTrue, probability, fell, sinceFell, lastDeclineBefore, changes }) => {
      const now = changeText(changes.at(-1)!);
      const before =
        lastDeclineBefore === undefined
          ? `no Q1 from ${changes[0]!.quarter.slice(0, 4)} on fell before`
          : `the last Q1 to fall was ${lastDeclineBefore}`;
      const sure = `given the luck of the blocks ${chance(probability)} likely (that ${last} fell: ${chance(fell)}; that ${since} did: ${chance(sinceFell)})`;
      return `${MEASURES[measure].short}: ${now}%, ${isTrue ? 'true' : `not true (${before})`}; ${sure}.`;
    }),
  ];
}

async function drawHistory(history: History, verdicts: readonly FirstDecline[], { since, last }: Years, out: string): Promise<string[]> {
  const { writePage } = await import('../charts/writePage.ts');
  const { epochs, vintage } = history;
  const version = programVersion();
  const source = `Source: hashpivot ${version}; block headers, Coin Metrics community data and blockchain data, to ${vintage}.`;
  const table = firstQuarterTable(verdicts);
  const firstQuarters: PageTable = {
    caption: 'Change of hashrate in the first quarter, %, with one standard error from block luck',
    ...table,
  };
  const question = `What happened to Bitcoin’s hashrate, and by which measure is Q1 ${last} the first Q1 decline since ${since}?`;
  const content = {
    title: question,
    lead: `Real hashrate from ${longDate(epochs[0]!.start)} to ${longDate(vintage)}, with the error that the luck of the blocks leaves in every change.`,
    findingsTitle: 'What the blocks say',
    findings: firstQuarterFindings(verdicts, { since, last }),
    sections: [
      {
        title: `First quarters to ${last}`,
        blocks: [sameQuartersChart({ quarter: 'Q1', since, until: last, verdicts, source }), firstQuarters],
      },
      { title: 'Since 2016', blocks: [hashrateHistoryChart(epochs, source)] },
    ],
    method: { paragraphs: [LUCK, `History: ${history.source}.`] },
  };
  const provenance = {
    studyName: 'history',
    question,
    studyHash: sha256(canonicalJson(history)),
    seed: 0,
    runs: 0,
    version,
    dataVintage: vintage,
  };
  return writePage(content, provenance, out);
}
