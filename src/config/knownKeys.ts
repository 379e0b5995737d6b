/** "Did you mean": the valid keys come from the JSON Schema that editors use, so completion and errors cannot disagree. */
import type { Path } from './fault.ts';
import { type JsonSchema, studyJsonSchema } from './jsonSchema.ts';
import { nearest } from './nearest.ts';

export { nearest } from './nearest.ts';

const MAX_LISTED = 12;
const MAX_ELSEWHERE = 3;

function resolved(schema: JsonSchema | undefined): JsonSchema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return resolved(referred(schema.$ref));
  const several = schema.anyOf ?? schema.allOf;
  return several === undefined ? [schema] : several.flatMap(resolved);
}

/** '#/definitions/model/properties/ai' to what stands there. */
function referred(reference: string): JsonSchema | undefined {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], studyJsonSchema()) as JsonSchema | undefined;
}

function below(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'string') return schema.properties?.[step];
  return Array.isArray(schema.items) ? schema.items[step] : schema.items;
}

function schemasAt(path: Path): JsonSchema[] {
  return path.reduce<JsonSchema[]>((at, step) => at.flatMap((schema) => resolved(below(schema, step))), resolved(studyJsonSchema()));
}

/** Keys that may stand below a path of a study. */
function keysAt(path: Path): string[] {
  return [...new Set(schemasAt(path).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

/** Formats of text at a path, like 'date'. */
export function formatsAt(path: Path): string[] {
  return schemasAt(path).flatMap((schema) => (typeof schema.format === 'string' ? [schema.format] : []));
}

/** Dotted paths of sections that hold this key, nearest to the top first. */
function sectionsWith(key: string, schema: JsonSchema, prefix: string[], found: string[]): string[] {
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    if (name === key) found.push([...prefix, name].join('.'));
    else if (prefix.length < 4) for (const one of resolved(child)) sectionsWith(key, one, [...prefix, name], found);
  }
  return found;
}

/** The end of an unknown-key message: the key meant, where it belongs, or what there is. `scope` is where paths begin: the study or an override. */
export function hintFor(key: string, parent: Path, scope: Path): string {
  const keys = keysAt([...scope, ...parent]).filter((name) => name !== '$schema');
  if (scope.length > 0 && parent.length === 0 && keysAt([]).includes(key)) return `: ${key} belongs to the study, not to a scenario`;
  const meant = nearest(key, keys);
  if (meant !== undefined) return `, did you mean ${meant}?`;
  const elsewhere = schemasAt(scope).flatMap((schema) => sectionsWith(key, schema, [], []));
  if (elsewhere.length > 0 && elsewhere.length <= MAX_ELSEWHERE) return `, did you mean ${elsewhere.join(' or ')}?`;
  return keys.length > 0 && keys.length <= MAX_LISTED ? `; known here: ${keys.join(', ')}` : '';
}
