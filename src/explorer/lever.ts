/** A lever: one parameter of the study that a reader may move, and how its slider shows it. */
import type { NumberField } from '../config/field.ts';

/** How a value is written: 0.1 as 10 %, 1.2 as x 1.2, 1e7 as $10 million, or with its unit. */
export type Show = 'percent' | 'factor' | 'usd' | 'usdMillion' | 'plain';

/** What the schema says of the parameter, as far as moving it needs. */
export type LeverField = Pick<NumberField, 'unit' | 'min' | 'max' | 'above' | 'explore'>;

export interface Lever {
  /** Short name, in the link. */
  id: string;
  /** Dotted path in the study. */
  path: string;
  group: string;
  label: string;
  show: Show;
  field: LeverField;
  /** Of the schema: what it means. */
  doc: string;
  low: number;
  high: number;
  step: number;
}

/** A mechanism that a reader may switch on and off. */
export interface Switch {
  id: string;
  path: string;
  group: string;
  label: string;
  doc: string;
}

export function valueAt(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], tree);
}

/** Sets a value in place; the sections on the way are made where they are missing. */
export function setAt(tree: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = tree;
  for (const key of keys) {
    const below = at[key];
    at[key] = typeof below === 'object' && below !== null ? below : {};
    at = at[key] as Record<string, unknown>;
  }
  at[last] = value;
}
