/** "Did you mean": the valid keys come from the JSON Schema that editors use, so completion and errors cannot disagree. */
import { closest, distance } from 'fastest-levenshtein';
import type { Path } from './fault.ts';
import { type JsonSchema, studyJsonSchema } from './jsonSchema.ts';

const MAX_LISTED = 8;

function resolved(schema: JsonSchema | undefined): JsonSchema[] {
  if (schema === undefined) return [];
  if (schema.$ref === '#/definitions/model') return resolved((studyJsonSchema().definitions as Record<string, JsonSchema>).model);
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(resolved);
}

function below(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'string') return schema.properties?.[step];
  return Array.isArray(schema.items) ? schema.items[step] : schema.items;
}

/** Keys that may stand below a path of a study. */
export function keysAt(path: Path): string[] {
  let at = resolved(studyJsonSchema());
  for (const step of path) at = at.flatMap((schema) => resolved(below(schema, step)));
  return [...new Set(at.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

/** The word nearest to a mistyped one, if it is near enough to be meant. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const folded = choices.find((choice) => choice.toLowerCase() === word.toLowerCase());
  if (folded !== undefined) return folded;
  const best = closest(word.slice(0, 80), choices);
  return distance(word.slice(0, 80), best) <= Math.max(2, Math.floor(best.length * 0.34)) ? best : undefined;
}

/** Dotted paths of sections that hold this key, nearest to the top first. */
function sectionsWith(key: string, schema: JsonSchema, prefix: string[], found: string[]): string[] {
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    if (name === key) found.push([...prefix, name].join('.'));
    else if (prefix.length < 4) sectionsWith(key, child, [...prefix, name], found);
  }
  return found;
}

/** The end of an unknown-key message: the key meant, where it belongs, or what there is. */
export function hintFor(key: string, parent: Path): string {
  const keys = keysAt(parent).filter((name) => name !== '$schema');
  const meant = nearest(key, keys);
  if (meant !== undefined) return `, did you mean ${meant}?`;
  const elsewhere = sectionsWith(key, studyJsonSchema(), [], []);
  if (elsewhere.length === 1) return `, did you mean ${elsewhere[0]}?`;
  return keys.length > 0 && keys.length <= MAX_LISTED ? `; known here: ${keys.join(', ')}` : '';
}
