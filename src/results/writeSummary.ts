/** summary.csv: a row for each case, date and quantity, each figure with its standard error. A figure that does not exist is empty. */
import type { SummaryRow } from '../summary/summarise.ts';
import { csvField } from './csv.ts';

const NUMBERS = [
  ['mean', 'mean'],
  ['mcse', 'mcse'],
  ['p05', 'p05'],
  ['p25', 'p25'],
  ['p50', 'p50'],
  ['p75', 'p75'],
  ['p95', 'p95'],
  ['n', 'n'],
  ['p05_mcse', 'p05Mcse'],
  ['p25_mcse', 'p25Mcse'],
  ['p50_mcse', 'p50Mcse'],
  ['p75_mcse', 'p75Mcse'],
  ['p95_mcse', 'p95Mcse'],
] as const satisfies readonly (readonly [string, keyof SummaryRow])[];

export const SUMMARY_FILE = 'summary.csv';

export function summaryCsv(rows: readonly SummaryRow[]): string {
  return `${[summaryHeader(), ...rows.map(summaryLine)].join('\n')}\n`;
}

export function summaryHeader(): string {
  return ['scenario', 'point_id', 'date', 'quantity', ...NUMBERS.map(([name]) => name)].join(',');
}

export function summaryLine(row: SummaryRow): string {
  let line = `${csvField(row.scenario)},${row.pointId},${row.date},${csvField(row.quantity)}`;
  for (const [, key] of NUMBERS) line += `,${Number.isFinite(row[key]) ? row[key] : ''}`;
  return line;
}
