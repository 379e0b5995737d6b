/** What a schema found in a file of claims, as faults at their line: rule and value, unknown keys with what was meant. */
import type { z } from 'zod';
import { type Fault, faultAt, type Path } from '../config/fault.ts';
import { plainIssues } from '../config/issues.ts';
import { nearest } from '../config/knownKeys.ts';
import { keyPlaceOf, type Located, placeOf } from '../config/located.ts';

interface Walkable {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  unwrap?: () => unknown;
}

/** Keys that a schema takes at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  let at = bare(schema);
  for (const step of path) {
    const inner: unknown = typeof step === 'number' ? at?.element : (at?.shape?.[step] ?? at?.valueType);
    if (inner === undefined) return [];
    at = bare(inner);
  }
  return Object.keys(at?.shape ?? {});
}

/** Without defaults and optionals. An array has an unwrap of its own, which is its element: not taken off. */
function bare(schema: unknown): Walkable | undefined {
  let at = schema as Walkable | undefined;
  while (at !== undefined && at.shape === undefined && at.element === undefined && at.valueType === undefined && at.unwrap !== undefined) {
    at = at.unwrap() as Walkable;
  }
  return at;
}

function hint(schema: unknown, key: string, parent: Path): string {
  const keys = keysAt(schema, parent).filter((name) => name !== '$schema');
  const meant = nearest(key, keys);
  if (meant !== undefined) return `, did you mean ${meant}?`;
  return keys.length > 0 ? `; known here: ${keys.join(', ')}` : '';
}

/** The faults of a value against a schema; `base` is where the value stands in the file. */
export function schemaFaults(schema: z.ZodType, value: unknown, tree: Located, base: Path): { faults: Fault[]; parsed: unknown } {
  const result = schema.safeParse(value);
  if (result.success) return { faults: [], parsed: result.data };
  const faults = result.error.issues
    .flatMap((issue) => plainIssues(issue, value))
    .map(({ path, message, unknownKey }) => {
      const full = [...base, ...path];
      if (unknownKey === undefined) return faultAt(placeOf(tree, full), full, message);
      return faultAt(keyPlaceOf(tree, full), full, message + hint(schema, unknownKey, path.slice(0, -1)));
    });
  return { faults, parsed: undefined };
}
