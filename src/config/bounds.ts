/** Ranges of the parameters given as distributions: a draw outside the range the schema allows is moved to its nearer end. */
import type { z } from 'zod';
import { DISTRIBUTION_NAMES, type Distribution, type NumberField } from './field.ts';
import { meanOf } from './rules/rule.ts';
import { type ModelConfig, modelSchema } from './schema/study.ts';

export type Bounds = Record<string, [number, number]>;

/** Where the lower bound itself is refused (a division by it), draws stay this share of the way from it to the mean. */
const SHARE_ABOVE = 0.01;

/** What the schema says of the parameter at a path of the model. */
function fieldAt(path: readonly string[]): Partial<NumberField> {
  let at: unknown = modelSchema;
  for (const key of path) {
    let inner = at as { shape?: Record<string, unknown>; unwrap?: () => unknown };
    while (inner.shape === undefined && inner.unwrap !== undefined) inner = inner.unwrap() as typeof inner;
    at = inner.shape?.[key];
  }
  return ((at as z.ZodType | undefined)?.meta() ?? {}) as Partial<NumberField>;
}

function isDistribution(value: object): value is Distribution {
  const keys = Object.keys(value);
  return keys.length === 1 && (DISTRIBUTION_NAMES as readonly string[]).includes(keys[0] as string);
}

function rangeOf(distribution: Distribution, { min, max, above }: Partial<NumberField>): [number, number] {
  const lower = above === undefined ? (min ?? Number.NEGATIVE_INFINITY) : above + SHARE_ABOVE * Math.max(0, meanOf(distribution) - above);
  return [Math.max(lower, min ?? lower), max ?? Number.POSITIVE_INFINITY];
}

function collect(node: unknown, path: readonly string[], bounds: Bounds): void {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
  if (!isDistribution(node)) {
    for (const [key, child] of Object.entries(node)) collect(child, [...path, key], bounds);
    return;
  }
  const name = path.join('.');
  const range = rangeOf(node, fieldAt(path));
  // Scenarios may give one parameter different distributions: the wider range holds for both.
  const before = bounds[name] ?? range;
  bounds[name] = [Math.min(before[0], range[0]), Math.max(before[1], range[1])];
}

export function boundsOf(models: readonly ModelConfig[]): Bounds {
  const bounds: Bounds = {};
  for (const model of models) collect(model, [], bounds);
  return bounds;
}
