/** A file that a command will write, tried before anything is computed: its folder is made, and a place that cannot be is bad input. */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { usageError } from '../config/fault.ts';
import { makeFolder } from '../results/makeFolder.ts';

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'part of the path is a file',
  ENOENT: 'no such place',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** Leaves what stands at the path as it is. Throws a ConfigError where it could not be written. */
export async function prepareFile(path: string): Promise<void> {
  if (existsSync(path) && statSync(path).isDirectory()) throw usageError(path, 'is a folder, not a file');
  const trial = `${path}.${process.pid}.trial`;
  try {
    await makeFolder(dirname(resolve(path)));
    closeSync(openSync(trial, 'w'));
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason === undefined ? error : usageError(path, `cannot be written: ${reason}`);
  }
  rmSync(trial);
}
