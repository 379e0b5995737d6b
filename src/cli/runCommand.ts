/** `hashpivot run STUDY.yaml`: runs the study with progress and states what it found, or says what it would do, or simulates chosen runs alone. */
import { join } from 'node:path';
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { StudyResult } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import { drawsNotes } from './drawsNote.ts';
import { formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import { noteMissingFont } from './fontNote.ts';
import { listenForInterrupt } from './interrupt.ts';
import { createProgress, type ProgressShow } from './progress.ts';
import { type RunCommandOptions, type RunRequest, readRequest } from './runRequest.ts';
import { paint, type Terminal } from './terminal.ts';

export async function runFromCommandLine(file: string, options: RunCommandOptions, terminal: Terminal): Promise<number> {
  const request = await readRequest(file, options);
  for (const note of drawsNotes(request.study)) terminal.note(note);
  if (options.dryRun) return (await import('./dryRun.ts')).sayWhatWouldBeDone(request, terminal);
  if (request.only) return (await import('./chosenRuns.ts')).simulateChosenRuns(request, request.only, terminal);
  return runStudyWithProgress(request, terminal);
}

/** The study with as many runs as --precision asks for; undefined when interrupted on the way. */
async function withPrecision(
  { study, precision, workers }: RunRequest,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<Study | undefined> {
  if (precision === undefined) return study;
  const { findRuns } = await import('../run/precision.ts');
  const onBatch = ({ runs, probability, standardError }: { runs: number; probability: number; standardError: number }) =>
    terminal.note(`${runs} runs: headline probability ${probability.toFixed(3)}, standard error ${standardError.toFixed(4)}`);
  const found = await findRuns(study, precision, { workers, signal, onBatch });
  return found && { ...study, runs: found.runs };
}

async function runStudyWithProgress(request: RunRequest, terminal: Terminal): Promise<number> {
  const { out, workers, force } = request;
  const { runStudy } = await import('../run/runStudy.ts');
  const progress = createProgress(terminal.isQuiet);
  const interrupt = listenForInterrupt(terminal);
  let summary: Awaited<ReturnType<typeof runStudy>>;
  try {
    const study = await withPrecision(request, interrupt.signal, terminal);
    if (study === undefined) return sayInterrupted(0, 0, terminal);
    summary = await runStudy(study, {
      out,
      workers,
      force,
      signal: interrupt.signal,
      onProgress: ({ done, total }) => progress.update(done, total),
      onFindings: (findings) => {
        progress.end();
        if (!terminal.isJson) for (const finding of findings) terminal.result(finding);
      },
      ...(request.charts && { drawReport: drawing(request.drawing, progress, terminal) }),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
  return tell(summary, request, terminal);
}

/** Draws when the runs are done; the progress line makes room for a word about it. */
function drawing(options: DrawOptions, progress: ProgressShow, terminal: Terminal) {
  return async (result: StudyResult, _: unknown, folder: string) => {
    progress.end();
    terminal.note('Drawing charts ...');
    await noteMissingFont(options, terminal);
    return (await import('./drawing.ts')).drawInto(result, folder, options);
  };
}

type Summary = Awaited<ReturnType<typeof import('../run/runStudy.ts').runStudy>>;

function tell(summary: Summary, { out, charts }: RunRequest, terminal: Terminal): number {
  const { runsAsked, runsDone, runsFailed, runsResumed, interrupted, failures } = summary;
  const exitCode = interrupted ? EXIT.interrupted : runsFailed > 0 ? EXIT.someFailed : EXIT.done;
  if (terminal.isJson) terminal.json({ ...summary, exitCode });
  if (runsResumed > 0) terminal.note(`${runsResumed} runs were taken over from an interrupted run.`);
  for (const { message } of failures.slice(0, 5)) terminal.complain(paint.yellow(`failed: ${message}`));
  if (failures.length > 5) terminal.complain(paint.yellow(`failed: ${failures.length - 5} more, all in runs.parquet and manifest.json`));
  if (interrupted) return sayInterrupted(runsDone, runsAsked, terminal);
  terminal.note(
    `${runsDone} of ${runsAsked} runs in ${formatDuration(summary.totalSeconds)}: ${paint.bold(charts ? join(out, 'index.html') : out)}`,
  );
  return exitCode;
}

/** Says only what is true: finished runs are kept in the folder beside the results, and the same command goes on from them. */
function sayInterrupted(runsDone: number, runsAsked: number, terminal: Terminal): number {
  const kept = runsDone > 0 ? `${runsDone} of ${runsAsked} runs are kept; ` : '';
  terminal.complain(`Interrupted. No result was written. ${kept}resume with the same command: ${commandTyped()}`);
  return EXIT.interrupted;
}

/** The command as it was typed, quoted where a shell needs it. */
function commandTyped(): string {
  const quote = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  return ['hashpivot', ...process.argv.slice(2).map(quote)].join(' ');
}
