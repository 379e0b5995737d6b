/** `hashpivot backtest STUDY.yaml`: forecasts from past starts against what came, with scores, rivals, charts and a page. */
import { join } from 'node:path';
import { lateSkills } from '../backtest/lateSkill.ts';
import { readPastHistory } from '../backtest/readPastHistory.ts';
import type { BacktestResult, PriceMode } from '../backtest/result.ts';
import { FIRST_START, MODES, runBacktest, startsFrom } from '../backtest/runBacktest.ts';
import { backtestTables } from '../backtest/tables.ts';
import { LAST_FITTED_DAY, windowGroups } from '../backtest/windows.ts';
import type { BacktestInput } from '../charts/backtest/input.ts';
import { backtestWords } from '../charts/backtest/messages.ts';
import { backtestFindings } from '../charts/backtest/words.ts';
import { formatNumber } from '../charts/format.ts';
import { inLocale, messages } from '../charts/locale.ts';
import { usageError } from '../config/fault.ts';
import { loadHistory } from '../history/readHistory.ts';
import type { History } from '../history/tables.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { studyHash } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import { writePlainTable } from '../results/writePlainTable.ts';
import type { Study } from '../scenario/study.ts';
import { assertMayReplace, writeRecord } from './comparisonFolder.ts';
import { formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { listenForInterrupt } from './interrupt.ts';
import { createProgress } from './progress.ts';
import { type RunCommandOptions, type RunRequest, readRequest } from './runRequest.ts';
import { paint, type Terminal } from './terminal.ts';

export interface BacktestCommandOptions extends Omit<RunCommandOptions, 'only' | 'precision' | 'dryRun'> {
  score?: string;
  history?: string;
  from: string;
  price: string;
}

const RECORD_FILE = 'backtest.json';

function modesOf(price: string): readonly PriceMode[] {
  if (price === 'both') return MODES;
  if (price === 'came' || price === 'simulated') return [price];
  throw usageError('--price', `must be came, simulated or both, got ${JSON.stringify(price.slice(0, 20))}`);
}

function startsOf(history: History, from: string): string[] {
  const known = startsFrom(history);
  if (!known.includes(from))
    throw usageError('--from', `must be a quarter from ${FIRST_START} to ${known.at(-1)}, got ${JSON.stringify(from.slice(0, 20))}`);
  return startsFrom(history, from);
}

export async function backtestFromCommandLine(
  file: string | undefined,
  options: BacktestCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.score !== undefined) return (await import('./scoreForecast.ts')).scoreFromCommandLine(options.score, options, terminal);
  if (file === undefined) throw usageError('backtest', 'needs a study, or --score with a forecast on record');
  const modes = modesOf(options.price);
  const request = await readRequest(file, options);
  const { study, out, workers, force, charts } = request;
  const history = loadHistory(options.history ?? study.history);
  const starts = startsOf(history, options.from);
  const identity = {
    study: study.name,
    studyHash: studyHash(study),
    version: programVersion(),
    from: options.from,
    price: options.price,
    history: history.source,
  };
  await assertMayReplace(out, identity, force, RECORD_FILE);
  if (charts) await noteMissingFont(request.drawing, terminal);
  if (options.from !== FIRST_START || !modes.includes('came'))
    terminal.note(
      "note: the model's own error is learnt from earlier starts of this backtest on the price that came; without them it stays at its prior",
    );
  const begun = performance.now();
  const progress = createProgress(terminal.isQuiet);
  const interrupt = listenForInterrupt(terminal);
  let result: BacktestResult | undefined;
  try {
    result = await runBacktest(study, history, readPastHistory(history.epochs), {
      starts,
      modes,
      workers,
      signal: interrupt.signal,
      onProgress: (done, total) => progress.update(done, total),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
  if (result === undefined) {
    terminal.complain('Interrupted. No result was written.');
    return EXIT.interrupted;
  }
  // Half a rank is kept off both ends: of fewer runs every outcome lies within the interval that claims 90 %.
  if (study.runs < 10) terminal.note('note: fewer than 10 runs cannot miss a 90% interval: coverage and shape say nothing yet');
  const input = inputOf(study, history, result, starts);
  const topics = backtestFindings(input);
  if (!terminal.isJson) for (const { title, sentences } of topics) terminal.result([paint.bold(title), ...sentences, ''].join('\n'));
  const files = await write(input, request, history);
  const findings = topics.flatMap(({ sentences }) => sentences);
  writeRecord(out, identity, findings, RECORD_FILE);
  const exitCode = result.failedRuns > 0 ? EXIT.someFailed : EXIT.done;
  if (terminal.isJson)
    terminal.json({
      ...identity,
      findings,
      scores: result.scores,
      skills: result.skills,
      windows: result.windows,
      failedRuns: result.failedRuns,
      folder: out,
      files: [...files, RECORD_FILE],
      exitCode,
    });
  terminal.note(
    `${starts.length} starts in ${formatDuration((performance.now() - begun) / 1000)}: ${paint.bold(charts ? join(out, 'index.html') : out)}`,
  );
  return exitCode;
}

function inputOf(study: Study, history: History, result: BacktestResult, starts: readonly string[]): BacktestInput {
  const levels = starts.flatMap((start): [string, number][] => {
    const day = `${start.slice(0, 4)}-${String((Number(start.slice(5)) - 1) * 3 + 1).padStart(2, '0')}`;
    const before = history.months.filter(({ month }) => month < day).at(-1);
    return before === undefined ? [] : [[`${day}-01`, before.hashrateEHs]];
  });
  const { report, scenarios } = study;
  return {
    result,
    years: windowGroups(result.windows, [...scenarios.map(({ name }) => name), 'drift', 'no-change']),
    late: lateSkills(result.forecasts),
    fittedUntil: LAST_FITTED_DAY,
    titles: Object.fromEntries(scenarios.map(({ name, title }) => [name, title])),
    focus: report.focus ?? scenarios[0]!.name,
    rival: 'drift',
    epochs: history.epochs,
    levels: Object.fromEntries(levels),
    source: sourceLine(study, history),
  };
}

/** In the language of the chart below which it stands. */
function sourceLine(study: Study, { vintage }: History): string {
  const { runs: words, source, sentences } = messages();
  const { startAndScenario, source: real } = backtestWords();
  const count = startAndScenario(words.count(study.runs, formatNumber(study.runs)));
  return sentences([source(programVersion(), study.name, studyHash(study).slice(0, 8), count, study.seed), real(vintage)]);
}

async function write(input: BacktestInput, { study, out, charts, drawing }: RunRequest, history: History): Promise<string[]> {
  await makeFolder(out);
  const files: string[] = [];
  for (const [name, table] of Object.entries(backtestTables(input.result))) files.push(...(await writePlainTable(out, name, table)));
  if (!charts) return files;
  const [{ backtestCharts, backtestPage }, { writePage }] = await Promise.all([
    import('../charts/backtest/page.ts'),
    import('../charts/writePage.ts'),
  ]);
  const { name, question, seed, runs, scenarios } = study;
  const provenance = {
    studyName: name,
    question,
    studyHash: studyHash(study),
    scenario: input.focus,
    scenarios: scenarios.map((scenario) => ({ name: scenario.name, title: scenario.title, runs })),
    seed,
    runs,
    version: programVersion(),
    dataVintage: history.vintage,
  };
  const page = inLocale(drawing.locale ?? 'en', () => {
    const local = { ...input, source: sourceLine(study, history) };
    return backtestPage(local, backtestCharts(local), {
      title: question,
      lead: backtestWords().page.lead(Object.keys(input.levels)[0]?.slice(0, 7) ?? ''),
      downloads: files.map((file) => ({ file, name: file })),
    });
  });
  return [...files, ...(await writePage(page, provenance, out, drawing))];
}
