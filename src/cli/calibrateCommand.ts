/** `hashpivot calibrate STUDY.yaml`: fits the study's `calibration` to history; tables, posterior, charts and a page. */
import { join } from 'node:path';
import { readPastHistory } from '../backtest/readPastHistory.ts';
import type { Calibration } from '../calibrate/calibrate.ts';
import { calibrate } from '../calibrate/calibrate.ts';
import { Interrupted } from '../calibrate/evaluator.ts';
import { calibrationFiles } from '../calibrate/tables.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import { type GivenDrawOptions, readDrawOptions } from '../charts/readDrawOptions.ts';
import { ConfigError, type Fault, faultAt, usageError } from '../config/fault.ts';
import { loadStudy } from '../config/load.ts';
import { loadHistory } from '../history/readHistory.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { studyHash } from '../results/studyHash.ts';
import { programVersion } from '../results/version.ts';
import type { Study } from '../scenario/study.ts';
import { calibrationFindings, describeCalibration } from './calibrationText.ts';
import { assertMayReplace, RECORD_FILE, writeRecord } from './comparisonFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { listenForInterrupt } from './interrupt.ts';
import { readWorkers } from './options.ts';
import { createProgress } from './progress.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface CalibrateCommandOptions extends OutputOptions, Pick<GivenDrawOptions, 'locale'> {
  seed?: string;
  scenario: string[];
  set: string[];
  workers?: string;
  repeats: string;
  out?: string;
  charts: boolean;
  force?: boolean;
}

const MOST_REPEATS = 1000;

function readRepeats(given: string, faults: Fault[]): number {
  const repeats = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN;
  if (repeats <= MOST_REPEATS) return repeats;
  faults.push(
    faultAt({ file: '--repeats' }, [], `must be a whole number from 0 to ${MOST_REPEATS}, got ${JSON.stringify(given.slice(0, 20))}`),
  );
  return 0;
}

export async function calibrateFromCommandLine(file: string, options: CalibrateCommandOptions, terminal: Terminal): Promise<number> {
  const drawing = readDrawOptions(options);
  if (options.charts) await noteMissingFont(drawing, terminal);
  const faults: Fault[] = [];
  const workers = readWorkers(options.workers, faults);
  const repeats = readRepeats(options.repeats, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  const study = loadStudy(file, {
    set: options.set,
    scenarios: options.scenario,
    ...(options.seed !== undefined && { seed: options.seed }),
  });
  const { calibration: config } = study;
  if (config === undefined) throw usageError(file, 'has no section calibration: nothing says what to fit');
  if (repeats > config.pool / 2) throw usageError('--repeats', `must be at most half of calibration.pool (${config.pool}), got ${repeats}`);
  const out = options.out ?? join('out', `${study.name}-calibration`);
  const identity = { study: study.name, studyHash: studyHash(study), repeats: String(repeats) };
  await assertMayReplace(out, identity, options.force === true);
  const history = readPastHistory(loadHistory(study.history).epochs);
  const interrupt = listenForInterrupt(terminal);
  let show = createProgress(terminal.isQuiet);
  let result: Calibration;
  try {
    result = await calibrate({
      ...{ history, config, workers, repeats },
      base: study.scenarios[0].model,
      seed: study.seed,
      signal: interrupt.signal,
      onStage: (stage) => {
        show.end();
        show = createProgress(terminal.isQuiet);
        terminal.note(stage);
      },
      onProgress: (done, total) => show.update(done, total),
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.complain('Interrupted; nothing was written. The same command begins again.');
    return EXIT.interrupted;
  } finally {
    show.end();
    interrupt.release();
  }
  const findings = calibrationFindings(result);
  if (!terminal.isJson) for (const text of describeCalibration(result, findings)) terminal.result(text);
  await makeFolder(out);
  const command = `hashpivot calibrate ${file} --seed ${study.seed}`;
  const about = { study: study.name, studyHash: studyHash(study), version: programVersion(), seed: study.seed, command };
  const files = calibrationFiles(result, study.scenarios[0].model, config, about);
  for (const { name, text } of files) writeAtomically(join(out, name), text);
  const drawn = options.charts ? await drawPage(result, study, { drawing, trainUntil: config.trainUntil }, out) : [];
  writeRecord(out, identity, findings);
  if (terminal.isJson)
    terminal.json({
      ...about,
      ...summaryOf(result),
      findings,
      folder: out,
      files: [...files.map(({ name }) => name), ...drawn, RECORD_FILE],
    });
  terminal.note(paint.bold(options.charts ? join(out, 'index.html') : out));
  return EXIT.done;
}

function summaryOf({ fit, posterior, verdicts, recovery, windows, trial, pools }: Calibration) {
  const { rmse, misfit, evaluations, converged } = fit;
  return {
    fit: { rmse, misfit, evaluations, converged },
    posterior: { draws: posterior.draws.length, chiSquared: posterior.chiSquared, acceptance: posterior.acceptance },
    ...{ parameters: verdicts, recovery, windows, structuralBreak: trial, pools },
  };
}

async function drawPage(
  result: Calibration,
  study: Study,
  { drawing, trainUntil }: { drawing: DrawOptions; trainUntil: string },
  out: string,
): Promise<string[]> {
  const [{ calibrationPage }, { writePage }, { inLocale }] = await Promise.all([
    import('../charts/calibration/page.ts'),
    import('../charts/writePage.ts'),
    import('../charts/locale.ts'),
  ]);
  const provenance = {
    studyName: study.name,
    question: study.question,
    studyHash: studyHash(study),
    seed: study.seed,
    runs: result.posterior.draws.length,
    version: programVersion(),
  };
  const page = inLocale(drawing.locale ?? 'en', () => calibrationPage(result, calibrationFindings(result), provenance, trainUntil));
  return writePage(page, provenance, out, drawing);
}
