/** Files of downloads to new history: each read in its own format, checked against itself, the protocol and what is known, then merged. */
import { ConfigError, type Fault, faultAt } from '../../config/fault.ts';
import type { History } from '../tables.ts';
import { checkRetargets } from './checkRetargets.ts';
import { checkSeries } from './checkSeries.ts';
import { readCsv } from './csvFormats.ts';
import type { Complain, Imported } from './imported.ts';
import { readJson } from './jsonFormats.ts';
import { guessUnit, type Known, knownFrom } from './known.ts';
import { type CheckedFile, type Merged, mergeImports } from './mergeImports.ts';
import { textOf } from './readText.ts';

export interface ImportOptions {
  /** History to extend and to check against. */
  base: History;
  /** ISO date of the day it is. */
  today: string;
  allowGaps?: boolean;
}

export interface ImportReport {
  merged: Merged;
  files: { file: string; format: string; rows: number; from: string; until: string; quantities: string[] }[];
  notes: string[];
}

const MS_PER_DAY = 86_400_000;

/** Throws a ConfigError with every fault of every file, by line; nothing is merged then. */
export function importHistory(files: readonly { file: string; bytes: Uint8Array }[], options: ImportOptions): ImportReport {
  const faults: Fault[] = [];
  const notes: string[] = [];
  const complainOf =
    (file: string): Complain =>
    (line, message) =>
      faults.push(faultAt({ file, line, column: line > 0 ? 1 : 0 }, [], message));
  const known = knownFrom(options.base);
  const read = files.flatMap(({ file, bytes }) => {
    const imported = readFile(bytes, known, complainOf(file));
    return imported === undefined ? [] : [{ file, imported }];
  });
  const checked = read.map(({ file, imported }) => checkFile(file, imported, known, options, complainOf(file), notes));
  const { base } = options;
  const merged = mergeImports(checked, { days: base.days, epochs: base.epochs }, complainOf);
  if (faults.length > 0) throw new ConfigError(fewOfEachKind(faults));
  return { merged, notes, files: checked.map((one, i) => reportOf(one, read[i]!.imported)) };
}

/** Faults of one kind told for a file: a file in which every row is wrong says so in a screenful. */
const MOST_TOLD = 20;

/** The first faults of each kind in a file, and how many more there are. */
function fewOfEachKind(faults: readonly Fault[]): Fault[] {
  const counts = new Map<string, number>();
  const kindOf = ({ file, message }: Fault) => `${file} ${message.replace(/"[^"]*"|[\d.,-]+/g, '#')}`;
  const kept = faults.filter((fault) => {
    const count = (counts.get(kindOf(fault)) ?? 0) + 1;
    counts.set(kindOf(fault), count);
    return count <= MOST_TOLD;
  });
  const firsts = new Map(faults.toReversed().map((fault) => [kindOf(fault), fault]));
  const left = [...firsts].flatMap(([kind, { file, message }]) => {
    const count = counts.get(kind)! - MOST_TOLD;
    return count > 0 ? [faultAt({ file }, [], `${count} more lines like "${message}"`)] : [];
  });
  return [...kept, ...left];
}

function readFile(bytes: Uint8Array, known: Known, complain: Complain): Imported | undefined {
  const decoded = textOf(bytes);
  if ('fault' in decoded) {
    complain(0, decoded.fault);
    return undefined;
  }
  const { text } = decoded;
  if (/^\s*[[{]/.test(text)) return readJson(text, complain);
  return readCsv(text, complain, (points) => guessUnit(points, known));
}

function checkFile(
  file: string,
  { series, retargets, notes: own }: Imported,
  known: Known,
  { base, today, allowGaps = false }: ImportOptions,
  complain: Complain,
  notes: string[],
): CheckedFile {
  const note = (text: string) => notes.push(`${file}: ${text}`);
  for (const text of own) note(text);
  const lastDay = Date.parse(today) / MS_PER_DAY;
  const checks = { known, today: lastDay, allowGaps, note };
  return {
    file,
    series: series.map((one) => ({ quantity: one.quantity, points: checkSeries(one, checks, complain) })),
    retargets: checkRetargets(retargets, { epochs: base.epochs, today: lastDay, allowGaps, note }, complain),
  };
}

function reportOf({ file, series, retargets }: CheckedFile, { format }: Imported): ImportReport['files'][number] {
  const days = [...series.flatMap(({ points }) => points), ...retargets].map(({ day }) => day);
  const iso = (day: number) => (Number.isFinite(day) ? new Date(Math.floor(day) * MS_PER_DAY).toISOString().slice(0, 10) : '');
  const [from, until] = days.reduce(
    ([low, high], day) => [Math.min(low, day), Math.max(high, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const rows = Math.max(0, retargets.length, ...series.map(({ points }) => points.length));
  const quantities = [...series.map(({ quantity }) => quantity as string), ...(retargets.length > 0 ? ['retargets'] : [])];
  return { file, format, rows, from: iso(from), until: iso(until), quantities };
}
