/**
 * `draws`: a study takes a table of parameter draws over its own values. What --set or a scenario gives explicitly stays as given, and
 * the study says so. Run r takes one row for all columns, so that parameters stay joint.
 */
import type { DrawsNote } from '../scenario/study.ts';
import { type DrawsTable, parseDraws } from './drawsTable.ts';
import { pathBeside } from './extendStudy.ts';
import { type Fault, faultAt, quoted } from './fault.ts';
import { findNode, type Located, placeOf } from './located.ts';
import { fileFault, readStudyFile } from './readStudyFile.ts';

interface LaidScenario {
  name: string;
  model: object;
}

/** The file of a table that stands in the study itself, as people are told of it. */
export const OWN_TABLE = 'its own table';

interface GivenDraws {
  file?: string | undefined;
  table?: string | undefined;
}

/** The table a study names, beside the file that names it, or holds. */
export function readDraws(tree: Located, { file: given, table }: GivenDraws, faults: Fault[]): DrawsTable | undefined {
  if ((given === undefined) === (table === undefined)) {
    faults.push(faultAt(placeOf(tree, ['draws']), ['draws'], 'must have either file or table'));
    return undefined;
  }
  if (given === undefined) return parseDraws(table as string, `${placeOf(tree, ['draws', 'table']).file} draws.table`, faults);
  const place = placeOf(tree, ['draws', 'file']);
  const path = (place.line ?? 0) > 0 ? pathBeside(place.file, given) : given;
  const fault = fileFault(path);
  if (fault === undefined) return parseDraws(readStudyFile(path), path, faults);
  faults.push(faultAt(place, ['draws', 'file'], `${quoted(given)}: ${fault}`));
  return undefined;
}

function putRows(model: object, column: string, rows: readonly number[]): void {
  const steps = column.split('.');
  const key = steps.pop() as string;
  const parent = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, model as Record<string, unknown>);
  parent[key] = { rows };
}

/** Lays the table over every scenario's model, but for what is given explicitly. */
export function layDraws(
  tree: Located,
  file: string,
  table: DrawsTable,
  scenarios: readonly LaidScenario[],
  sets: readonly string[],
): DrawsNote {
  const setPaths = sets.map((set) => (set.split('=')[0] ?? '').trim());
  const isSet = (column: string) => setPaths.some((path) => column === path || column.startsWith(`${path}.`));
  const note: DrawsNote = { file, rows: table.rows.length, columns: table.columns, overridden: [] };
  scenarios.forEach(({ name, model }, i) => {
    const overrides = findNode(tree, ['scenarios', i, 'overrides']);
    const kept = table.columns.filter((column) => isSet(column) || findNode(overrides, column.split('.')) !== undefined);
    table.columns.forEach((column, k) => {
      if (kept.includes(column)) return;
      putRows(
        model,
        column,
        table.rows.map((row) => row[k] as number),
      );
    });
    if (kept.length > 0) note.overridden.push({ scenario: name, columns: kept });
  });
  return note;
}
