/** `hashpivot history import FILE...`: public exports into a history file that studies can name. Nothing is written unless every file is sound. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { ConfigError, type Fault, faultAt, usageError } from '../config/fault.ts';
import { formatHistoryFile, isHistoryFile } from '../history/historyFile.ts';
import { importHistory } from '../history/import/importHistory.ts';
import { MAX_BYTES } from '../history/import/readText.ts';
import { lastDayOf } from '../history/newEpochs.ts';
import { loadHistory } from '../history/readHistory.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { sha256 } from '../results/studyHash.ts';
import { EXIT } from './exitCodes.ts';
import { prepareFile } from './prepareFile.ts';
import { type OutputOptions, paint, type Terminal } from './terminal.ts';

export interface ImportCommandOptions extends OutputOptions {
  out: string;
  allowGaps?: boolean;
  force?: boolean;
}

const REASONS: Record<string, string> = { ENOENT: 'no such file', EACCES: 'may not be read (permission denied)', ENOTDIR: 'no such file' };

function readBytes(file: string, faults: Fault[]): { file: string; bytes: Uint8Array }[] {
  try {
    const { size } = statSync(file);
    if (statSync(file).isDirectory()) throw usageError(file, 'is a folder, not a file');
    if (size > MAX_BYTES) throw usageError(file, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    return [{ file, bytes: readFileSync(file) }];
  } catch (error) {
    if (error instanceof ConfigError) faults.push(...error.faults);
    else faults.push(faultAt({ file }, [], REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read'));
    return [];
  }
}

/** The file that stands where the new one goes: extended if it is a history, never replaced if it is something else. */
function baseOf(out: string, force: boolean) {
  if (!existsSync(out)) return loadHistory();
  if (statSync(out).isDirectory()) throw usageError('--out', `${out} is a folder, not a file`);
  if (!isHistoryFile(readFileSync(out, 'utf8'))) {
    if (!force) throw usageError('--out', `${out} is there and is no history file; --force replaces it`);
    return loadHistory();
  }
  return force ? loadHistory() : loadHistory(out);
}

export async function importFromCommandLine(
  files: readonly string[],
  options: ImportCommandOptions,
  today: string,
  terminal: Terminal,
): Promise<number> {
  const { out, allowGaps = false, force = false } = options;
  const faults: Fault[] = [];
  const read = files.flatMap((file) => readBytes(file, faults));
  const base = baseOf(out, force);
  let report: ReturnType<typeof importHistory>;
  try {
    report = importHistory(read, { base, today, allowGaps });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError([...faults, ...error.faults]);
  }
  if (faults.length > 0) throw new ConfigError(faults);
  const sources = report.files.map(({ file, format, rows, from, until }, i) => {
    const name = file.split(/[/\\]/).at(-1)!;
    return `${name}, ${format}, ${rows} rows, ${from} to ${until}, sha256 ${sha256(read[i]!.bytes).slice(0, 16)}`;
  });
  const before = existsSync(out) && !force ? base.source.replace(`${out}: `, '').split('; ') : [base.source];
  await prepareFile(out);
  writeAtomically(out, formatHistoryFile({ sources: [...before, ...sources], ...report.merged }));
  const added = report.merged.epochs.length - base.epochs.length;
  const last = report.merged.epochs.at(-1)!;
  if (terminal.isJson) {
    terminal.json({
      out,
      files: report.files,
      notes: report.notes,
      epochs: report.merged.epochs.length,
      epochsAdded: added,
      days: report.merged.days.length,
    });
    return EXIT.done;
  }
  for (const text of report.notes) terminal.note(`note: ${text}`);
  if (added === 0 && report.files.some(({ until }) => until > lastDayOf(last)))
    terminal.note(
      'note: no epoch was added: that takes blocks and difficulty of every day to its end (Coin Metrics) or retargets (mempool.space)',
    );
  for (const { file, format, rows, from, until, quantities } of report.files) {
    terminal.result(`${file}  ${format}: ${quantities.join(', ')}, ${rows} rows, ${from} to ${until}`);
  }
  terminal.result(
    `${added} epochs added, ${report.merged.epochs.length} in all, the last from ${last.start.slice(0, 10)}; ${report.merged.days.length} days.`,
  );
  terminal.note(`Written: ${paint.bold(out)}. Studies use it with "history: ${out}".`);
  return EXIT.done;
}
