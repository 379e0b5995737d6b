/** A sweep's factors: each is a parameter there is, with values the schema allows, given in the way its design needs. */
import { type Path, quoted } from '../fault.ts';
import { DISTRIBUTION_NAMES } from '../field.ts';
import { plainIssues } from '../issues.ts';
import { nearest } from '../knownKeys.ts';
import { type Parameter, parameterAt, valueAt } from '../parameterAt.ts';
import type { StudyConfig } from '../schema/study.ts';
import type { FactorConfig, FactorValue } from '../schema/sweep.ts';
import type { DesignKind } from '../sweepNames.ts';
import { parameterPaths } from './parameterPaths.ts';
import type { Report, StudyRule } from './rule.ts';

type FactorSection = Exclude<FactorConfig, unknown[]>;

/** All points share one calendar, one chain and one record layout. */
const COMMON_TO_ALL = ['market.gridDays', 'network.startHeight'];

export const factorsAreParameters: StudyRule = {
  reads: ['sweep'],
  check(study, report) {
    const { sweep } = study;
    if (sweep === undefined) return;
    for (const [name, factor] of Object.entries(sweep.factors)) {
      const path = ['sweep', 'factors', name];
      const parameter = parameterAt(name);
      if (parameter === undefined) report(path, `is not a parameter${hintFor(name)}`);
      else if (isThere(study, parameter, path, report)) {
        checkKind(name, parameter, factor, path, report);
        checkValues(parameter, factor, sweep.design, path, report);
      }
    }
    if (sweep.design === 'zip') checkLengths(sweep.factors, report);
  },
};

function hintFor(name: string): string {
  const meant = nearest(name, parameterPaths());
  const last = name.split('.').at(-1) ?? name;
  const elsewhere = parameterPaths().filter((path) => path.endsWith(`.${last}`));
  if (meant !== undefined) return `, did you mean ${meant}?`;
  if (elsewhere.length > 0 && elsewhere.length <= 3) return `, did you mean ${elsewhere.join(' or ')}?`;
  return '; results and values computed from others cannot be swept';
}

function isThere(study: StudyConfig, { path }: Parameter, place: Path, report: Report): boolean {
  const at = path.findIndex((step, i) => typeof step === 'number' && valueAt(study, path.slice(0, i + 1)) === undefined);
  if (at >= 0) {
    const list = valueAt(study, path.slice(0, at));
    report(place, `there is no entry ${path[at]}: the study gives ${Array.isArray(list) ? list.length : 0}`);
  }
  return at < 0;
}

function checkKind(name: string, { kind }: Parameter, factor: FactorConfig, place: Path, report: Report): void {
  if (COMMON_TO_ALL.includes(name)) report(place, 'must be the same at every point, so it cannot be swept');
  else if ((kind === undefined || kind === 'fixed') && (Array.isArray(factor) || factor.kind === undefined)) {
    const why = kind === undefined ? 'the schema does not say what it is' : 'it is fixed by the schema';
    report(place, `${why}: to sweep it, declare kind: uncertainty or kind: lever`);
  }
}

function checkValues(parameter: Parameter, factor: FactorConfig, design: DesignKind, place: Path, report: Report): void {
  const list = Array.isArray(factor) ? factor : factor.values;
  if (Array.isArray(factor)) checkList(parameter, factor, design, place, report);
  else {
    const given = (['values', 'range', ...DISTRIBUTION_NAMES] as const).filter((key) => factor[key] !== undefined);
    const needed = design === 'table' ? 0 : 1;
    if (given.length > 0 && needed === 0) report(place, 'takes its values from the table: only kind may be given here');
    else if (given.length !== needed) report(place, `needs one of values, range or a distribution, has ${given.join(' and ') || 'none'}`);
    else if (list !== undefined) checkList(parameter, list, design, [...place, 'values'], report);
    else if (given[0] !== undefined) checkSpread(parameter, factor, given[0], design, place, report);
  }
}

function checkSpread(
  parameter: Parameter,
  factor: FactorSection,
  key: keyof FactorSection,
  design: DesignKind,
  place: Path,
  report: Report,
): void {
  if (parameter.isInteger) report([...place, key], 'takes whole numbers: list them as values');
  else if (key === 'range') checkRange(parameter, factor, place, report);
  else checkValue(parameter, { [key]: factor[key] } as FactorValue, [...place, key], report);
  checkLevels(factor, design, place, report);
}

function checkLevels(factor: FactorSection, design: DesignKind, place: Path, report: Report): void {
  if (design === 'zip') report(place, 'must list its values in design zip');
  else if (design === 'grid' || design === 'oneAtATime') {
    if (factor.levels === undefined) report(place, `needs levels in design ${design}: how many values`);
  } else if (factor.levels !== undefined)
    report([...place, 'levels'], `means nothing in design ${design}, which draws between: leave it out`);
}

function checkList(parameter: Parameter, list: readonly FactorValue[], design: DesignKind, place: Path, report: Report): void {
  const seen = new Map<string, number>();
  for (const [i, value] of list.entries()) {
    checkValue(parameter, value, [...place, i], report);
    const text = JSON.stringify(value);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, i);
    else if (design !== 'zip') report([...place, i], `is given twice, also as entry ${first}`);
  }
}

function checkRange(parameter: Parameter, { range = [0, 0], scale }: FactorSection, place: Path, report: Report): void {
  for (const [i, end] of range.entries()) checkValue(parameter, end, [...place, 'range', i], report);
  if (!(range[0] < range[1])) report([...place, 'range'], `must go up, got [${range.join(', ')}]`);
  if (scale === 'log' && range[0] <= 0) report([...place, 'range'], `must be above 0 on a log scale, got ${range[0]}`);
}

function checkValue({ schema }: Parameter, value: FactorValue, place: Path, report: Report): void {
  const parsed = schema.safeParse(value);
  if (parsed.success) return;
  for (const issue of parsed.error.issues.flatMap((one) => plainIssues(one, value))) report([...place, ...issue.path], issue.message);
}

function checkLengths(factors: Record<string, FactorConfig>, report: Report): void {
  const lengths = Object.entries(factors).map(([name, factor]) => ({
    name,
    length: Array.isArray(factor) ? factor.length : (factor.values?.length ?? 0),
  }));
  if (new Set(lengths.map(({ length }) => length)).size <= 1) return;
  const told = lengths.map(({ name, length }) => `${quoted(name).slice(1, -1)} ${length}`).join(', ');
  report(['sweep', 'factors'], `must have lists of equal length in design zip: ${told}`);
}
