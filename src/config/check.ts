/** A located tree against the schema and the rules between settings: every fault of both, in one pass. */
import type { z } from 'zod';
import { type Fault, faultAt, formatPath, type Path } from './fault.ts';
import { plainIssues } from './issues.ts';
import { hintFor } from './knownKeys.ts';
import { entries, findNode, keyPlaceOf, type Located, placeOf, toPlain } from './located.ts';
import { MODEL_RULES, STUDY_RULES } from './rules/all.ts';
import type { Period, Report } from './rules/rule.ts';
import { type ModelConfig, modelSchema, modelShape, type StudyConfig, studySchema } from './schema/study.ts';

export interface Checked<T> {
  faults: Fault[];
  /** Parsed, defaults filled in; where a section was faulty, its defaults stand in for it. */
  value: T;
  /** Sections that are not as given, like 'classes' or 'market.price'. */
  unsound: ReadonlySet<string>;
}

/** Stand-ins for what a study must give, so that the rules on the rest still run. */
const STAND_IN = { name: 'x', question: 'x', start: '2026-03-20', until: '2028-12-31' };

/** The section a path belongs to: markets are checked one by one, everything else as a whole. */
function sectionOf(path: Path): Path {
  return path.slice(0, path[0] === 'market' ? 2 : 1);
}

function without(plain: unknown, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], plain);
  if (parent !== null && typeof parent === 'object') delete (parent as Record<string, unknown>)[path.at(-1) as string];
}

/** Parses a tree; on faults once more without the faulty sections. */
function parse<T>(schema: z.ZodType<T>, tree: Located, scope: Path, label: (path: Path) => string): Checked<T> {
  const plain = toPlain(tree);
  const result = schema.safeParse(plain);
  if (result.success) return { faults: [], value: result.data, unsound: new Set() };
  const faults: Fault[] = [];
  const unsound = new Set<string>();
  const rest = structuredClone(plain) as Record<string, unknown>;
  for (const issue of result.error.issues.flatMap((one) => plainIssues(one, plain))) {
    const hint = issue.unknownKey === undefined ? '' : hintFor(issue.unknownKey, issue.path.slice(0, -1), scope);
    const place = issue.unknownKey === undefined ? placeOf(tree, issue.path) : keyPlaceOf(tree, issue.path);
    faults.push({ ...faultAt(place, [], issue.message + hint), path: label(issue.path) });
    unsound.add(sectionOf(issue.path).join('.'));
    without(rest, sectionOf(issue.path));
  }
  const second = schema.safeParse(schema === (studySchema as z.ZodType) ? { ...STAND_IN, ...rest } : rest);
  return { faults, unsound, value: second.success ? second.data : schema.parse(schema === (studySchema as z.ZodType) ? STAND_IN : {}) };
}

const isSound = (reads: readonly string[], unsound: ReadonlySet<string>) =>
  ![...unsound].some((bad) => reads.some((read) => read === bad || read.startsWith(`${bad}.`) || bad.startsWith(`${read}.`)));

function checkModelRules(checked: Checked<ModelConfig>, period: Period, periodUnsound: ReadonlySet<string>, report: Report): void {
  for (const rule of MODEL_RULES) {
    if (isSound(rule.reads, checked.unsound) && isSound(rule.reads, periodUnsound)) rule.check(checked.value, period, report);
  }
}

const unsoundPeriod = ({ unsound }: Checked<unknown>) => new Set(['start', 'until'].filter((key) => unsound.has(key)));

/** The study itself, before its scenarios. */
export function checkStudy(tree: Located): Checked<StudyConfig> {
  const checked = parse(studySchema as z.ZodType<StudyConfig>, tree, [], formatPath);
  const report: Report = (path, message) => checked.faults.push(faultAt(placeOf(tree, path), path, message));
  for (const rule of STUDY_RULES) if (isSound(rule.reads, checked.unsound)) rule.check(checked.value, report);
  checkModelRules(checked, checked.value, unsoundPeriod(checked), report);
  return checked;
}

/** The part of a study's tree that scenarios override. */
export function modelTree(tree: Located): Located {
  const sections = new Set(Object.keys(modelShape));
  return { place: tree.place, value: new Map([...(entries(tree) ?? [])].filter(([key]) => sections.has(key))) };
}

/** The parameters of scenario number `index`: faults of the override point to it, those of the study are not said twice. */
export function checkScenario(
  merged: Located,
  overrides: Located | undefined,
  index: number,
  study: Checked<StudyConfig>,
): Checked<ModelConfig> {
  const isOverridden = (path: Path) => path.length > 0 && findNode(overrides, path.length > 1 ? path.slice(0, -1) : path) !== undefined;
  const label = (path: Path) => formatPath(isOverridden(path) ? ['scenarios', index, 'overrides', ...path] : path);
  const checked = parse(modelSchema as z.ZodType<ModelConfig>, merged, ['scenarios', index, 'overrides'], label);
  const said = new Set(study.faults.map((fault) => fault.message));
  const report: Report = (path, message) => {
    if (said.has(message)) return;
    const own = isOverridden(path);
    const place = own || overrides === undefined ? placeOf(merged, path) : overrides.place;
    const suffix = own ? '' : ` (in scenario ${study.value.scenarios[index]?.name ?? index})`;
    checked.faults.push({ ...faultAt(place, [], message + suffix), path: label(path) });
  };
  checkModelRules(checked, study.value, unsoundPeriod(study), report);
  const keyOf = (fault: Fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`;
  const known = new Set(study.faults.map(keyOf));
  return { ...checked, faults: checked.faults.filter((fault) => !known.has(keyOf(fault))) };
}
