/** Reads the text of a study file: a file, of sane size, in UTF-8. The only place of the configuration that touches the disk. */
import { readFileSync, statSync } from 'node:fs';
import { usageError } from './fault.ts';

const MAX_BYTES = 4 * 1024 * 1024;

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'may not be read (permission denied)',
  EISDIR: 'is a folder, not a file',
  ENAMETOOLONG: 'name is too long',
  ELOOP: 'is a link that leads to itself',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}

/** The text of a file; throws a ConfigError that says in plain words why it cannot be had. */
export function readStudyFile(path: string): string {
  if (path === '' || path.includes('\0')) throw usageError(path === '' ? 'study' : path.replaceAll('\0', '\\0'), 'no such file');
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw usageError(path, 'is a folder, not a file');
    if (!stats.isFile()) throw usageError(path, 'is not a regular file');
    if (stats.size > MAX_BYTES) throw usageError(path, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as { faults?: unknown }).faults !== undefined) throw error;
    throw usageError(path, reasonOf(error));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw usageError(path, 'is not UTF-8 text');
  }
}

/** Why a file that a study names cannot be had; undefined when it can. */
export function fileFault(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? undefined : 'is not a regular file';
  } catch (error) {
    return reasonOf(error);
  }
}
