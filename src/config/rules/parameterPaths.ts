/** Dotted paths of every parameter of the model, lists left out: what a mistyped path may have meant. */
import type { z } from 'zod';
import { modelSchema } from '../schema/study.ts';

let paths: string[] | undefined;

export function parameterPaths(): string[] {
  if (paths === undefined) {
    paths = [];
    collect(modelSchema, [], paths);
  }
  return paths;
}

function collect(schema: z.ZodType, path: readonly string[], into: string[]): void {
  let inner = schema as unknown as { shape?: Record<string, z.ZodType>; element?: unknown; unwrap?: () => unknown };
  while (inner.shape === undefined && inner.element === undefined && inner.unwrap !== undefined) inner = inner.unwrap() as typeof inner;
  if (inner.shape !== undefined) for (const [key, child] of Object.entries(inner.shape)) collect(child, [...path, key], into);
  else if (inner.element === undefined) into.push(path.join('.'));
}
