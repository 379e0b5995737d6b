/** Reads what a study of the past is made from: the history tables and the dated tables of the package, or other epochs in their place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryEpoch } from '../history/history.ts';
import { packagedConfigs, readHistory } from '../history/readHistory.ts';
import type { PastHistory } from './pastStudy.ts';
import { PAST_WORLD_TABLES, type PastWorldTable, parsePastWorld, parseWeeks } from './pastWorld.ts';

export function readPastHistory(epochs: HistoryEpoch[] = readHistory()): PastHistory {
  const text = (table: string) => readFileSync(join(packagedConfigs(), 'history', `${table}.csv`), 'utf8');
  const texts = Object.fromEntries(PAST_WORLD_TABLES.map((table) => [table, text(table)])) as Record<PastWorldTable, string>;
  return { epochs, weeks: parseWeeks(text('weeks')), world: parsePastWorld(texts) };
}
