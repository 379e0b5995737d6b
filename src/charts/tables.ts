/** Rows for download: tidy, ISO dates, units in column names. */
import type { Statistics } from '../summary/statistics.ts';
import type { Row } from './chartSpec.ts';

/** Columns of one distribution: mean, its standard error, five quantiles, runs. */
export function statisticsColumns(unit: string): string[] {
  return ['mean', 'mcse', 'p05', 'p25', 'p50', 'p75', 'p95'].map((name) => `${name}_${unit}`).concat('n');
}

export function statisticsRow(s: Statistics, unit: string, divisor = 1): Row {
  const cell = (value: number) => (Number.isFinite(value) ? Number((value / divisor).toPrecision(6)) : null);
  const values = { mean: s.mean, mcse: s.mcse, p05: s.p05, p25: s.p25, p50: s.p50, p75: s.p75, p95: s.p95 };
  return { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}_${unit}`, cell(value)])), n: s.n };
}

export function statisticsUnits(unit: string, name: string): Record<string, string> {
  return Object.fromEntries(statisticsColumns(unit).map((column) => [column, column === 'n' ? 'runs' : name]));
}
