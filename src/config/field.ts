/**
 * The vocabulary the schema is written in: a number that may also be a distribution, with its unit, default,
 * range, source and kind kept in the schema itself, so that errors, JSON Schema and documents read one truth.
 */
import { z } from 'zod';

/** fixed: a convention or a law; uncertainty: nobody knows it exactly; lever: somebody could change it. */
export type Kind = 'fixed' | 'uncertainty' | 'lever';

export interface NumberField {
  /** Unit as printed in documents; the key carries it too. '1' for shares and pure numbers. */
  unit: string;
  default: number;
  min?: number;
  max?: number;
  /** The lower bound itself is refused. */
  above?: number;
  integer?: boolean;
  /** Values worth trying, for sliders: where the bounds are guards against slips. */
  explore?: [number, number];
  kind: Kind;
  /** Where the default comes from. */
  source: string;
  doc: string;
}

export type Distribution =
  | { normal: [number, number] }
  | { lognormal: [number, number] }
  | { uniform: [number, number] }
  | { triangular: [number, number, number] }
  /** Values of one column of a table of joint draws; only a study's `draws` makes it. */
  | { rows: readonly number[] };

export type NumberOrDistribution = number | Distribution;

export { DISTRIBUTION_NAMES } from './names.ts';

function bounded(field: NumberField): z.ZodNumber {
  let schema = z.number();
  if (field.integer) schema = schema.int();
  if (field.above !== undefined) schema = schema.gt(field.above);
  if (field.min !== undefined) schema = schema.min(field.min);
  if (field.max !== undefined) schema = schema.max(field.max);
  return schema;
}

function distributionSchema(field: NumberField) {
  const one = bounded({ ...field, integer: false });
  const spread = z.number().min(0);
  const ordered = { message: 'must be in ascending order' };
  return z.union([
    z.strictObject({ normal: z.tuple([one, spread]) }),
    z.strictObject({ lognormal: z.tuple([one.gt(0), spread]) }),
    z.strictObject({ uniform: z.tuple([one, one]).refine(([a, b]) => a <= b, ordered) }),
    z.strictObject({ triangular: z.tuple([one, one, one]).refine(([a, m, b]) => a <= m && m <= b, ordered) }),
  ]);
}

/** A number that must be a plain number (counts, dates, sizes of things). */
export function fixedNumber(field: NumberField) {
  return bounded(field)
    .default(field.default)
    .meta({ ...field, description: field.doc, distribution: false });
}

/** A number that may be given as a distribution, drawn once per run. */
export function parameter(field: NumberField) {
  return z
    .union([bounded(field), distributionSchema(field)])
    .default(field.default)
    .meta({ ...field, description: field.doc, distribution: true });
}

/** A switch: a mechanism on or off. */
export function toggle(defaultValue: boolean, doc: string) {
  return z
    .boolean()
    .default(defaultValue)
    .meta({ default: defaultValue, description: doc, kind: 'lever', unit: 'on/off', source: 'switch' });
}

/** A section: unknown keys are refused, a section left out takes every default. */
export function section<T extends z.ZodRawShape>(shape: T, doc: string) {
  return z
    .strictObject(shape)
    .prefault({} as never)
    .meta({ description: doc });
}
