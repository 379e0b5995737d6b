/** Reads the history tables that come with the package, wherever it runs from: src/ under a test, dist/ when built. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HistoryEpoch, type HistoryMonth, type HistoryQuarter, parseEpochs, parseMonths, parseQuarters } from './history.ts';

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
