/**
 * A table of parameter draws beside a study, like the posterior of a calibration: a CSV with a comment head, one column a parameter
 * (its dotted path), one row a joint draw. Every fault with file and line: unknown columns, gaps, numbers outside their range.
 */
import { fieldAt } from './bounds.ts';
import { type Fault, faultAt, quoted } from './fault.ts';
import type { NumberField } from './field.ts';
import { nearest } from './knownKeys.ts';
import { modelSchema } from './schema/study.ts';

export interface DrawsTable {
  columns: string[];
  /** [row][column] */
  rows: number[][];
}

const MOST_FAULTS = 20;

/** Dotted paths of every number of the model. */
function numberPaths(node: unknown, prefix: string): string[] {
  if (typeof node === 'number') return [prefix];
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, child]) => numberPaths(child, prefix === '' ? key : `${prefix}.${key}`));
}

/** Only what may be a distribution can be drawn. */
const isDrawable = (field: Partial<NumberField> & { distribution?: boolean }) => field.distribution === true;

function columnFaults(columns: readonly string[], file: string, line: number): Fault[] {
  const seen = new Set<string>();
  return columns.flatMap((column, k) => {
    const place = { file, line, column: k + 1 };
    if (seen.has(column)) return [faultAt(place, [], `column ${quoted(column)} appears twice`)];
    seen.add(column);
    const field = fieldAt(column.split('.'));
    if (isDrawable(field)) return [];
    const meant = nearest(column, numberPaths(modelSchema.parse({}), ''));
    const what = field.unit === undefined ? 'is no parameter' : 'must be the same in every run and cannot be drawn';
    return [faultAt(place, [], `column ${quoted(column)} ${what}${field.unit === undefined && meant ? `, did you mean ${meant}?` : ''}`)];
  });
}

function rangeFault(value: number, { min, max, above }: Partial<NumberField>): string | undefined {
  if (!Number.isFinite(value)) return 'must be a finite number';
  if (above !== undefined && value <= above) return `must be > ${above}`;
  if (min !== undefined && value < min) return `must be >= ${min}`;
  return max !== undefined && value > max ? `must be <= ${max}` : undefined;
}

/** Reads a table of draws; `faults` gains everything that is wrong with it. */
export function parseDraws(text: string, file: string, faults: Fault[]): DrawsTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const content = lines
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const [head, ...body] = content;
  const columns = head === undefined ? [] : head.text.split(',').map((cell) => cell.trim());
  const found: Fault[] = head === undefined ? [faultAt({ file }, [], 'has no columns')] : columnFaults(columns, file, head.line);
  if (head !== undefined && body.length === 0) found.push(faultAt({ file }, [], 'has no rows'));
  const fields = columns.map((column) => fieldAt(column.split('.')));
  const rows = body.map(({ line, text: row }) => {
    const cells = row.split(',').map((cell) => cell.trim());
    if (cells.length !== columns.length) {
      found.push(faultAt({ file, line, column: 1 }, [], `must have ${columns.length} numbers, has ${cells.length}`));
      return [];
    }
    return cells.map((cell, k) => {
      const value = cell === '' ? Number.NaN : Number(cell);
      const fault = rangeFault(value, fields[k]);
      if (fault !== undefined) found.push(faultAt({ file, line, column: k + 1 }, [], `${columns[k]}: ${fault}, got ${quoted(cell)}`));
      return value;
    });
  });
  faults.push(...found.slice(0, MOST_FAULTS));
  if (found.length > MOST_FAULTS) faults.push(faultAt({ file }, [], `and ${found.length - MOST_FAULTS} faults more`));
  return { columns, rows };
}
