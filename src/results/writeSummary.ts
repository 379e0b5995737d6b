/** summary.csv: a row for each case, date and quantity, each figure with its standard error. A figure that does not exist is empty. */
import type { Statistics } from '../summary/statistics.ts';
import type { SummaryLabels, SummaryRow } from '../summary/summarise.ts';
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
  return `${[summaryHeader(), ...rows.map((row) => summaryLine(row, row))].join('\n')}\n`;
}

export function summaryHeader(): string {
  return ['scenario', 'point_id', 'date', 'quantity', ...NUMBERS.map(([name]) => name)].join(',');
}

/** JSON spells numbers as text does, and not finite ones as null; unlike text it keeps no number and its digits for later. */
export function summaryLine({ scenario, pointId, date, quantity }: SummaryLabels, statistics: Statistics): string {
  const numbers = JSON.stringify(NUMBERS.map(([, key]) => statistics[key])).slice(1, -1);
  return `${csvField(scenario)},${pointId},${date},${csvField(quantity)},${numbers.replaceAll('null', '')}`;
}
