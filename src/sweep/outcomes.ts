/** Outcomes of a run that a sweep may be asked to know well enough: columns of runs.parquet, and whether hashrate declined. */
import { quoted, usageError } from '../config/fault.ts';
import { nearest } from '../config/knownKeys.ts';
import { RUN_SERIES } from '../model/observables.ts';

/** Share of runs in which the mean hashrate of the headline quarter is below that of the quarter before. */
export const DECLINE = 'decline_probability';

export function assertOutcome(name: string, tables: readonly string[]): void {
  if (name === DECLINE && !tables.includes('quarters'))
    throw usageError('sweep.precision.outcome', `${DECLINE} needs quarters among sweep.tables`);
  const known: string[] = [...RUN_SERIES, DECLINE];
  if (known.includes(name)) return;
  const meant = nearest(name, known);
  throw usageError(
    'sweep.precision.outcome',
    `must be one of ${known.join(', ')}, got ${quoted(name)}${meant === undefined ? '' : `, did you mean ${meant}?`}`,
  );
}
