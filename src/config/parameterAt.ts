/** The parameter of the model at a dotted path, as the schema describes it; sections and lists as a whole are no parameters. */
import type { z } from 'zod';
import type { Path } from './fault.ts';
import type { Kind } from './field.ts';
import { modelSchema } from './schema/study.ts';
import { parsePath } from './setOption.ts';

export interface Parameter {
  path: Path;
  schema: z.ZodType;
  unit: string;
  description: string;
  /** Unknown for entries of lists, like a firm's efficiency. */
  kind: Kind | undefined;
  isInteger: boolean;
  /** Range of a number; infinite where the schema sets none. */
  bounds: [number, number];
}

type Inner = { shape?: Record<string, z.ZodType>; element?: z.ZodType; unwrap?: () => unknown };

function unwrapped(schema: z.ZodType): Inner {
  let inner = schema as unknown as Inner;
  while (inner.shape === undefined && inner.element === undefined && inner.unwrap !== undefined) inner = inner.unwrap() as Inner;
  return inner;
}

/** undefined when the path leads to no single parameter. */
export function parameterAt(text: string): Parameter | undefined {
  const path = parsePath(text);
  if (path === undefined) return undefined;
  let schema: z.ZodType | undefined = modelSchema;
  for (const step of path) {
    if (schema === undefined) return undefined;
    const inner = unwrapped(schema);
    schema = typeof step === 'number' ? inner.element : inner.shape?.[step];
  }
  if (schema === undefined) return undefined;
  const { shape, element } = unwrapped(schema);
  if (shape !== undefined || element !== undefined) return undefined;
  return { path, schema, ...described(schema) };
}

function described(schema: z.ZodType): Omit<Parameter, 'path' | 'schema'> {
  const meta = (schema.meta() ?? {}) as Record<string, unknown>;
  const number = (key: string, other: number) => (typeof meta[key] === 'number' ? (meta[key] as number) : other);
  return {
    unit: typeof meta.unit === 'string' ? meta.unit : '1',
    description: typeof meta.description === 'string' ? meta.description : '',
    kind: meta.kind as Kind | undefined,
    isInteger: meta.integer === true,
    bounds: [number('min', number('above', Number.NEGATIVE_INFINITY)), number('max', Number.POSITIVE_INFINITY)],
  };
}

/** The value at a path of a tree of plain data; undefined where there is none. */
export function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at === null || typeof at !== 'object' ? undefined : (at as Record<string, unknown>)[step]),
    tree,
  );
}
