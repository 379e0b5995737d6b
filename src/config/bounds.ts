/** Ranges of the parameters given as distributions: a draw outside the range the schema allows is moved to its nearer end. */
import type { z } from 'zod';
import type { NumberField } from './field.ts';
import { type Bounds, boundsWith } from './range.ts';
import { type ModelConfig, modelSchema } from './schema/study.ts';

/** What the schema says of the parameter at a path of the model. */
export function fieldAt(path: readonly string[]): Partial<NumberField> {
  let at: unknown = modelSchema;
  for (const key of path) {
    let inner = at as { shape?: Record<string, unknown>; unwrap?: () => unknown };
    while (inner.shape === undefined && inner.unwrap !== undefined) inner = inner.unwrap() as typeof inner;
    at = inner.shape?.[key];
  }
  return ((at as z.ZodType | undefined)?.meta() ?? {}) as Partial<NumberField>;
}

export function boundsOf(models: readonly ModelConfig[]): Bounds {
  return boundsWith(models, fieldAt);
}

/** Least and greatest value the schema allows a parameter; a lower bound that is itself refused is kept off by a thousandth of the default. */
export function rangeAt(path: string): [number, number] {
  const { min, max, above, default: value = 0 } = fieldAt(path.split('.'));
  const least = above === undefined ? (min ?? Number.NEGATIVE_INFINITY) : above + Math.abs(value) / 1000;
  return [least, max ?? Number.POSITIVE_INFINITY];
}
