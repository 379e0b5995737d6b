/**
 * Where the draws of a parameter given as a distribution stay: inside the range its field allows. Knows no schema, so that a page
 * that carries a few fields alone can use it.
 */
import type { Distribution, NumberField } from './field.ts';
import { DISTRIBUTION_NAMES } from './names.ts';
import { meanOf } from './rules/rule.ts';

export type Bounds = Record<string, [number, number]>;

/** What the schema says of the parameter at a path of the model. */
export type FieldOf = (path: readonly string[]) => Partial<NumberField>;

/** Where the lower bound itself is refused (a division by it), draws stay this share of the way from it to the mean. */
const SHARE_ABOVE = 0.01;

function isDistribution(value: object): value is Distribution {
  const keys = Object.keys(value);
  return keys.length === 1 && (DISTRIBUTION_NAMES as readonly string[]).includes(keys[0] as string);
}

function rangeOf(distribution: Distribution, { min, max, above }: Partial<NumberField>): [number, number] {
  const lower = above === undefined ? (min ?? Number.NEGATIVE_INFINITY) : above + SHARE_ABOVE * Math.max(0, meanOf(distribution) - above);
  return [Math.max(lower, min ?? lower), max ?? Number.POSITIVE_INFINITY];
}

function collect(node: unknown, path: readonly string[], fieldOf: FieldOf, bounds: Bounds): void {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
  if (!isDistribution(node)) {
    for (const [key, child] of Object.entries(node)) collect(child, [...path, key], fieldOf, bounds);
    return;
  }
  const name = path.join('.');
  const range = rangeOf(node, fieldOf(path));
  // Scenarios may give one parameter different distributions: the wider range holds for both.
  const before = bounds[name] ?? range;
  bounds[name] = [Math.min(before[0], range[0]), Math.max(before[1], range[1])];
}

export function boundsWith(models: readonly unknown[], fieldOf: FieldOf): Bounds {
  const bounds: Bounds = {};
  for (const model of models) collect(model, [], fieldOf, bounds);
  return bounds;
}
