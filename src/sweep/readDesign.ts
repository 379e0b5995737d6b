/** The design of a finished sweep, from design.parquet: every row says which point it is. */
import { readRows } from '../results/readRows.ts';
import type { Design, FactorValue } from './design/design.ts';
import type { SweepContent } from './manifest.ts';

export async function readDesign(folder: string, { sweep, tables }: SweepContent): Promise<Design> {
  const { kind, factors, points, excluded } = sweep.design;
  const groups = new Int32Array(points);
  const roles = new Array<string>(points).fill('');
  const values = factors.map(() => new Array<FactorValue>(points));
  const columns = ['point_id', 'point_group', 'point_role', ...factors.map(({ path }) => path)];
  const known = factors.map(
    ({ levels = [] }) => new Map(levels.map((level) => [typeof level === 'string' ? level : JSON.stringify(level), level])),
  );
  await readRows({ folder, file: 'design.parquet', sha256: tables['design.parquet'].sha256 }, columns, (row) => {
    const point = row.point_id as number;
    groups[point] = row.point_group as number;
    roles[point] = row.point_role as string;
    factors.forEach(({ path }, f) => {
      const stored = row[path] as FactorValue;
      // Distributions, and factors of mixed kinds, stand as JSON: they are levels of the factor.
      values[f][point] = typeof stored === 'string' ? (known[f].get(stored) ?? fromText(stored)) : stored;
    });
  });
  return { kind, factors, points, excluded, values, groups, roles };
}

/** A value from a CSV table: JSON where it was no plain word. */
function fromText(stored: string): FactorValue {
  if (!/^[{\d"-]|^(true|false)$/.test(stored)) return stored;
  try {
    return JSON.parse(stored) as FactorValue;
  } catch {
    return stored;
  }
}
