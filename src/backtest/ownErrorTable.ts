/** Past errors of the model as a table: `errors.csv` of a backtest, of one scenario; the shipped one is that of configs/backtest.yaml with AI. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usageError } from '../config/fault.ts';
import { numberAt, readRows } from '../history/history.ts';
import { packagedConfigs } from '../history/readHistory.ts';
import type { PastError } from './ownError.ts';

export const SHIPPED_ERRORS = 'history/own-errors.csv';
const COLUMNS = ['method', 'start', 'quarter', 'horizon_quarters', 'log_error', 'log_variance'];

export function readOwnErrors(file?: string): PastError[] {
  const errors = parsed(readText(file ?? join(packagedConfigs(), SHIPPED_ERRORS)), file ?? SHIPPED_ERRORS);
  const methods = [...new Set(errors.map(({ method }) => method))];
  if (methods.length !== 1) throw usageError(file ?? SHIPPED_ERRORS, `must hold the errors of one scenario, holds ${methods.join(', ')}`);
  return errors;
}

function parsed(text: string, file: string): PastError[] {
  try {
    return readRows(text, COLUMNS).map((row) => ({
      method: row.cell('method'),
      start: row.cell('start'),
      quarter: quarterAt(row.cell('quarter'), row.line),
      horizon: numberAt(row, 'horizon_quarters'),
      logError: numberAt(row, 'log_error'),
      logVariance: numberAt(row, 'log_variance'),
    }));
  } catch (error) {
    throw usageError(file, `is no table of past errors: ${(error as Error).message}`);
  }
}

function quarterAt(text: string, line: number): string {
  if (!/^\d{4}Q[1-4]$/.test(text)) throw new Error(`line ${line}: quarter must look like 2025Q1, got "${text.slice(0, 20)}"`);
  return text;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw usageError(file, 'no such table of past errors');
  }
}
