/** `hashpivot forecast STUDY.yaml`: a study's quarterly mean hashrate as a small table that anybody can score later. */
import { existsSync } from 'node:fs';
import { checkText, constantErrors, forecastRows, growingErrors, type OwnErrors } from '../backtest/forecast.ts';
import { type ForecastRow, formatForecast } from '../backtest/forecastTable.ts';
import { ownErrorKnown } from '../backtest/ownError.ts';
import { readOwnErrors, SHIPPED_ERRORS } from '../backtest/ownErrorTable.ts';
import { ConfigError, type Fault, faultAt, usageError } from '../config/fault.ts';
import { loadStudy } from '../config/load.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { sha256, studyHash } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import { simulateStudy } from '../run/simulateStudy.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { drawsNotes } from './drawsNote.ts';
import { EXIT } from './exitCodes.ts';
import { listenForInterrupt } from './interrupt.ts';
import { readWorkers } from './options.ts';
import { prepareFile } from './prepareFile.ts';
import { createProgress } from './progress.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';
import { formatTable } from './textTable.ts';

export interface ForecastCommandOptions extends OutputOptions {
  runs?: string;
  seed?: string;
  scenario: string[];
  set: string[];
  workers?: string;
  information?: string;
  ownError?: string;
  issue?: string;
  out?: string;
  force?: boolean;
}

/** What the model's own error rests on, and how the head of the table says it. */
interface OwnErrorRule {
  errors: OwnErrors;
  told: string;
}

/** A number is one size for every quarter; anything else is a table of past errors, the shipped one where none is named. */
function readOwnError(given: string | undefined, information: string, faults: Fault[]): OwnErrorRule {
  const sd = given === undefined || given.trim() === '' ? Number.NaN : Number(given);
  if (!Number.isNaN(sd)) {
    if (!(sd >= 0 && sd <= 1)) faults.push(faultAt({ file: '--own-error' }, [], `must be from 0 to 1, got ${given}`));
    return {
      errors: constantErrors(sd),
      told: `${sd} (standard deviation of the log of a quarter, half of its variance common to all)`,
    };
  }
  if (faults.length > 0) return { errors: constantErrors(0), told: '' };
  // a quarter that ends on the last day of what was known is over
  const own = ownErrorKnown(readOwnErrors(given), isoDateOf(dayOf(information) + 1));
  return {
    errors: growingErrors(own),
    told: `${own.sdPerQuarter.toPrecision(3)} (standard deviation that each quarter adds to the log, learnt from ${own.learntFrom} past errors in ${given ?? SHIPPED_ERRORS})`,
  };
}

function readInformation(given: string | undefined, start: string, faults: Fault[]): string {
  if (given === undefined) return start.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || Number.isNaN(Date.parse(given)))
    faults.push(faultAt({ file: '--information' }, [], `must be a date like 2026-03-31, got ${JSON.stringify(given.slice(0, 20))}`));
  return given;
}

export async function forecastFromCommandLine(file: string, options: ForecastCommandOptions, terminal: Terminal): Promise<number> {
  const faults: Fault[] = [];
  const { runs, seed, set, scenario: scenarios, out } = options;
  const workers = readWorkers(options.workers, faults);
  const study = loadStudy(file, { set, scenarios, ...(runs !== undefined && { runs }), ...(seed !== undefined && { seed }) });
  const information = readInformation(options.information, study.start, faults);
  const ownError = readOwnError(options.ownError, information, faults);
  if (out !== undefined && existsSync(out) && !options.force)
    faults.push(faultAt({ file: '--out' }, [], `${out} is there already: a forecast on record is not written over without --force`));
  if (faults.length > 0) throw new ConfigError(faults);
  if (out !== undefined) await prepareFile(out);
  for (const note of drawsNotes(study)) terminal.note(note);
  const interrupt = listenForInterrupt(terminal);
  const show = createProgress(terminal.isQuiet);
  const result = await simulateStudy(study, {
    workers,
    signal: interrupt.signal,
    onProgress: ({ done, total }) => show.update(done, total),
  }).finally(() => {
    show.end();
    interrupt.release();
  });
  if (result.interrupted) {
    terminal.complain('Interrupted; nothing was written. The same command begins again.');
    return EXIT.interrupted;
  }
  const rows = forecastRows(result, ownError.errors);
  if (rows.length === 0) throw usageError(file, 'covers no whole quarter: there is nothing to forecast');
  const head = {
    ...(options.issue !== undefined && { issue: options.issue }),
    version: programVersion(),
    seed: String(study.seed),
    study: `${study.name} (${studyHash(study).slice(0, 12)})`,
    'information until': information,
    quantity: 'mean hashrate of the period in EH/s, as estimated from blocks',
    ...(study.draws && { parameters: `${study.draws.rows} joint draws of ${study.draws.file}` }),
    'own error of the model': ownError.told,
    command: `hashpivot forecast ${file} --information ${information}${options.ownError === undefined ? '' : ` --own-error ${options.ownError}`}`,
    'check of the first ten runs': sha256(checkText(result, ownError.errors)).slice(0, 16),
  };
  if (out !== undefined) writeAtomically(out, formatForecast({ head, rows }));
  if (terminal.isJson) terminal.json({ head, rows, ...(out !== undefined && { file: out }) });
  else terminal.result(formatTable(['scenario', 'period', 'mean', 'se', '5 %', '50 %', '95 %', 'runs'], rows.map(shownRow)));
  if (out !== undefined) terminal.note(paint.bold(out));
  return result.failures.length > 0 ? EXIT.someFailed : EXIT.done;
}

function shownRow({ scenario, period, mean, mcse, quantiles, n }: Omit<ForecastRow, 'line'>) {
  const tidy = (value: number) => Number(value.toPrecision(4));
  return {
    ...{ scenario, period, mean: tidy(mean), se: Number(mcse.toPrecision(2)) },
    ...{ '5 %': tidy(quantiles.p05), '50 %': tidy(quantiles.p50), '95 %': tidy(quantiles.p95), runs: n },
  };
}
