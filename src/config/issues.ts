/** What the schema found, in our words: rule and value, one sentence per fault. */
import type { z } from 'zod';
import { type Path, quoted } from './fault.ts';
import { DISTRIBUTION_NAMES } from './field.ts';
import { formatsAt, nearest } from './knownKeys.ts';

export type Issue = z.core.$ZodIssue;

const DISTRIBUTIONS = '{normal: [mean, sd]}, {lognormal: [median, sigma]}, {uniform: [a, b]} or {triangular: [a, mode, b]}';
const DATE = 'a date like 2026-03-31';
const DATE_TIME = 'a date like 2026-03-31 or 2026-03-31T14:05:00Z';

const TYPES: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a section of keys',
  record: 'a section of keys',
};

/** A value as it was given, short and safe to print. */
function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const text = JSON.stringify(value, (_, v) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v)) ?? '';
  return quoted(text).slice(1, -1).replaceAll('\\"', '"');
}

/** What an issue is about: the innermost one of a union, with the path from the outside. */
export interface PlainIssue {
  path: Path;
  message: string;
  /** Of an unknown key: place it by the key, not by the value. */
  unknownKey?: string;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (at === null || typeof at !== 'object' ? undefined : (at as Record<PropertyKey, unknown>)[step]),
    value,
  );

/** Whether a branch of a union was never meant: the value is of another kind, or lacks the one key that names the branch. */
function isOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined;
  if (issue.code === 'invalid_type') return issue.expected !== 'int' && !(issue.expected === 'number' && typeof value === 'number');
  return issue.code === 'unrecognized_keys' || issue.code === 'invalid_union';
}

function unionMessage(branches: readonly Issue[][], value: unknown): string {
  const flat = branches.flat();
  const formats = flat.filter((issue) => issue.code === 'invalid_format').map((issue) => (issue as { format: string }).format);
  const expected = flat.map((issue) => (issue.code === 'invalid_type' ? issue.expected : ''));
  if (formats.includes('datetime') || expected.every((type) => type === 'string')) return `must be ${DATE_TIME}, got ${shown(value)}`;
  if (!expected.includes('number')) return `does not fit, got ${shown(value)}`;
  const first = value !== null && typeof value === 'object' ? (Object.keys(value)[0] ?? '') : '';
  const meant = (DISTRIBUTION_NAMES as readonly string[]).includes(first) ? undefined : nearest(first, DISTRIBUTION_NAMES);
  return `must be a number or a distribution ${DISTRIBUTIONS}, got ${shown(value)}${meant ? `, did you mean ${meant}?` : ''}`;
}

/** Follows a union into the branch that was meant, if one can be told. */
function fromUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): PlainIssue[] {
  const branches = issue.errors as unknown as Issue[][];
  const unfolded = branches.flatMap((branch) => {
    const [only] = branch;
    return branch.length === 1 && only?.code === 'invalid_union' && only.path.length === 0
      ? (only.errors as unknown as Issue[][])
      : [branch];
  });
  if (value === undefined) return [{ path: [], message: 'is required' }];
  const bothDates = unfolded.every((branch) => branch.every((one) => one.code === 'invalid_format'));
  const meant = bothDates ? undefined : unfolded.find((branch) => !branch.some((one) => isOtherKind(one, value)));
  if (meant !== undefined) return meant.flatMap((one) => plainIssues(one, value));
  return [{ path: [], message: unionMessage(unfolded, value) }];
}

const plural = (count: number | bigint, one: string, many: string) => `${count} ${Number(count) === 1 ? one : many}`;

function sizeMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): string {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'number' || issue.origin === 'int') {
    return `must be ${small ? '>' : '<'}${issue.inclusive ? '=' : ''} ${limit}, got ${shown(value)}`;
  }
  if (issue.origin === 'string') {
    return small ? 'must not be empty' : `must be at most ${limit} characters, has ${String(value).length}`;
  }
  const has = Array.isArray(value) ? value.length : 0;
  const exactly = issue.exact || (Array.isArray(value) && limit <= 3);
  const rule = exactly ? 'exactly' : small ? 'at least' : 'at most';
  return `must have ${limit === 1 && small ? 'at least' : rule} ${plural(limit, 'entry', 'entries')}, has ${has}`;
}

function typeMessage(expected: string, value: unknown, path: Path): string {
  const what = expected === 'string' && formatsAt(path).includes('date') ? DATE : (TYPES[expected] ?? `a ${expected}`);
  if (value === undefined) return `is required: ${what}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `must be a finite number, got ${shown(value)}`;
  return `must be ${what}, got ${shown(value)}`;
}

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeMessage(issue.expected, value, issue.path as Path);
    case 'too_small':
    case 'too_big':
      return sizeMessage(issue, value);
    case 'invalid_value': {
      if (value === undefined) return `is required: one of ${issue.values.join(', ')}`;
      const meant = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      return `must be one of ${issue.values.join(', ')}, got ${shown(value)}${meant ? `, did you mean ${meant}?` : ''}`;
    }
    case 'invalid_format':
      if (issue.format === 'date') return `must be ${DATE}, got ${shown(value)}`;
      return `${issue.message}, got ${shown(value)}`;
    case 'custom':
      return `${issue.message}, got ${shown(value)}`;
    default:
      return `does not fit, got ${shown(value)}`;
  }
}

/** One issue of the schema as one or more plain ones; `root` is the value that was parsed. */
export function plainIssues(issue: Issue, root: unknown): PlainIssue[] {
  const path = issue.path as (string | number)[];
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown key', unknownKey: key }));
  }
  if (issue.code === 'invalid_union') {
    return fromUnion(issue as z.core.$ZodIssueInvalidUnion, value).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
  }
  return [{ path, message: messageOf(issue, value) }];
}
