/** The design of a sweep: factors, points and what the constraints leave of them. A pure function of section, seed and table. */
import { type Constraint, parseConstraint } from '../../config/constraints.ts';
import { ConfigError, type Fault, faultAt, usageError } from '../../config/fault.ts';
import type { SweepConfig } from '../../config/schema/sweep.ts';
import { morrisDesign, morrisFault } from '../../sensitivity/morris.ts';
import { saltelliDesign, saltelliFault, type UnitDesign } from '../../sensitivity/saltelli.ts';
import { scrambledSobol, sobolFault } from '../../sensitivity/sobolSequence.ts';
import type { Design, Factor, FactorValue } from './design.ts';
import { factorsOf, factorValueAt } from './factors.ts';
import { latinHypercube } from './latinHypercube.ts';
import { gridPoints, oneAtATimePoints, type PointRow, zippedPoints } from './listed.ts';
import { designFromCsv } from './table.ts';

/** More points than this are a slip of the pen. */
const MOST_POINTS = 2 ** 24;

export interface TableText {
  file: string;
  text: string;
}

export function buildDesign(sweep: SweepConfig, seed: number, table?: TableText): Design {
  const fromTable = table === undefined ? undefined : designFromCsv(table.text, table.file, sweep);
  const factors = fromTable?.factors ?? factorsOf(sweep);
  const points = fromTable?.rows.map((values) => ({ values })) ?? pointsOf(sweep, factors, seed);
  return collect(sweep, factors, points);
}

function pointsOf(sweep: SweepConfig, factors: readonly Factor[], seed: number): Iterable<PointRow> {
  const { size = 0 } = sweep;
  const paths = factors.map(({ path }) => path);
  switch (sweep.design) {
    case 'grid':
      return gridPoints(factors);
    case 'oneAtATime':
      return oneAtATimePoints(factors);
    case 'zip':
      return zippedPoints(factors);
    case 'latinHypercube':
      return unitPoints(factors, latinHypercube(size, paths, seed));
    case 'sobol':
      refuse(sobolFault(size, paths.length));
      return unitPoints(factors, scrambledSobol(size, paths.length, seed));
    case 'saltelli':
      refuse(saltelliFault(size, paths.length));
      return groupedPoints(factors, saltelliDesign(size, paths, seed));
    case 'morris':
      refuse(morrisFault(size, paths.length, sweep.levels ?? 4));
      return groupedPoints(factors, morrisDesign(size, paths, seed, sweep.levels ?? 4));
    case 'table':
      throw usageError('sweep.table', 'was not read');
  }
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw usageError('sweep.design', fault);
}

function* unitPoints(factors: readonly Factor[], unit: Float64Array): Generator<PointRow> {
  const width = factors.length;
  for (let at = 0; at < unit.length; at += width) yield { values: factors.map((factor, f) => factorValueAt(factor, unit[at + f])) };
}

function* groupedPoints(factors: readonly Factor[], { unit, group, role }: UnitDesign): Generator<PointRow> {
  let point = 0;
  for (const row of unitPoints(factors, unit)) {
    yield { ...row, group: group[point], role: role[point] };
    point++;
  }
}

function collect(sweep: SweepConfig, factors: readonly Factor[], points: Iterable<PointRow>): Design {
  const paths = factors.map(({ path }) => path);
  const constraints = constraintsOf(sweep, paths);
  const values = paths.map((): FactorValue[] => []);
  const groups: number[] = [];
  const roles: string[] = [];
  let excluded = 0;
  for (const row of points) {
    if (!constraints.every((holds) => holds((path) => row.values[paths.indexOf(path)]))) excluded++;
    else {
      if (roles.length === MOST_POINTS) throw usageError('sweep', `has more than ${MOST_POINTS.toLocaleString('en-US')} points`);
      row.values.forEach((value, f) => {
        values[f].push(value);
      });
      groups.push(row.group ?? 0);
      roles.push(row.role ?? '');
    }
  }
  if (roles.length === 0) throw usageError('sweep.constraints', `leave none of ${excluded} points`);
  return { kind: sweep.design, factors, points: roles.length, values, groups: Int32Array.from(groups), roles, excluded };
}

function constraintsOf({ constraints }: SweepConfig, paths: readonly string[]): Constraint[] {
  const faults: Fault[] = [];
  const complain = (i: number, error: unknown) => faults.push(faultAt({ file: `sweep.constraints[${i}]` }, [], (error as Error).message));
  const parsed = constraints.flatMap((text, i): Constraint[] => {
    try {
      const holds = parseConstraint(text, paths);
      return [(lookUp) => guarded(i, () => holds(lookUp))];
    } catch (error) {
      complain(i, error);
      return [];
    }
  });
  if (faults.length > 0) throw new ConfigError(faults);
  return parsed;
}

function guarded(i: number, ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    throw usageError(`sweep.constraints[${i}]`, (error as Error).message);
  }
}
