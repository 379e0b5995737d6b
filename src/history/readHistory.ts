/** Reads history: the tables that come with the package, wherever it runs from (src/ under a test, dist/ when built), or an imported file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, faultAt, usageError } from '../config/fault.ts';
import { monthsFromDays, quartersFromDays } from './fromDays.ts';
import { type HistoryEpoch, type HistoryMonth, type HistoryQuarter, parseEpochs, parseMonths, parseQuarters } from './history.ts';
import { parseHistoryFile } from './historyFile.ts';
import { lastDayOf } from './newEpochs.ts';
import type { History } from './tables.ts';

/** The package's configs/ folder: beside the nearest package.json above this file. */
export function packagedConfigs(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('configs/ of the package not found');
    folder = parent;
  }
  return join(folder, 'configs');
}

export function readHistory(): HistoryEpoch[] {
  return parseEpochs(readFileSync(join(packagedConfigs(), 'history', 'epochs.csv'), 'utf8'));
}

export function readHistoryMonths(): HistoryMonth[] {
  return parseMonths(readFileSync(join(packagedConfigs(), 'history', 'months.csv'), 'utf8'));
}

export function readHistoryQuarters(): HistoryQuarter[] {
  return parseQuarters(readFileSync(join(packagedConfigs(), 'history', 'quarters.csv'), 'utf8'));
}

const SHIPPED = 'shipped tables from Coin Metrics community data and blockchain data, vintage 2026-03-31';

/** Of a history file, or the shipped tables when no path is given. Throws a ConfigError that says what is wrong by line. */
export function loadHistory(path?: string): History {
  const shipped: History = {
    epochs: readHistory(),
    months: readHistoryMonths(),
    quarters: readHistoryQuarters(),
    days: [],
    source: SHIPPED,
    vintage: '2026-03-31',
  };
  if (path === undefined) return shipped;
  const { file, faults } = parseHistoryFile(readText(path));
  if (faults.length > 0) throw new ConfigError(faults.map(({ line, message }) => faultAt({ file: path, line, column: 1 }, [], message)));
  const { epochs, days, sources } = file;
  const extend = <T>(old: T[], added: T[], nameOf: (row: T) => string) => {
    const names = new Set(old.map(nameOf));
    return [...old, ...added.filter((row) => !names.has(nameOf(row)))].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  };
  const last = [shipped.vintage, ...epochs.slice(-1).map(lastDayOf), ...days.slice(-1).map(({ date }) => date)].sort().at(-1)!;
  return {
    epochs,
    months: extend(shipped.months, monthsFromDays(days, epochs), ({ month }) => month),
    quarters: extend(shipped.quarters, quartersFromDays(days), ({ quarter }) => quarter),
    days,
    source: `${path}: ${sources.join('; ')}`,
    vintage: last,
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageError(path, code === 'ENOENT' ? 'no such history file' : `cannot be read (${code ?? 'unknown fault'})`);
  }
}
