/** Reads the manifest of a result folder, or says why the folder is none. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { usageError } from '../config/fault.ts';
import { digestOf, isReadable, MANIFEST_FILE, type Manifest } from './manifest.ts';

export async function readManifest(folder: string): Promise<Manifest> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw usageError(folder, 'does not exist');
  if (!found.isDirectory()) throw usageError(folder, 'is a file, not a result folder');
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch(() => {
    throw usageError(folder, `is not a result folder: it has no ${MANIFEST_FILE}`);
  });
  const manifest = parsed(text);
  if (!manifest) throw usageError(path, 'is not the manifest of a result folder');
  if (!isReadable(manifest)) throw usageError(path, 'was written by another version of this program; run the study again');
  if (digestOf(manifest.hashed) !== manifest.digest)
    throw usageError(path, 'does not match its digest: it was changed after it was written');
  restoreEnds(manifest.hashed.study.bounds);
  return manifest;
}

/** JSON knows no infinity: a range without an end came back with nothing there. */
function restoreEnds(bounds: Record<string, (number | null)[]> = {}): void {
  for (const range of Object.values(bounds)) {
    range[0] ??= Number.NEGATIVE_INFINITY;
    range[1] ??= Number.POSITIVE_INFINITY;
  }
}

function parsed(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest> | null;
    return value?.hashed && typeof value.digest === 'string' ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
