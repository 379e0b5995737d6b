/** Rules about the folder results go to: nothing of another study, and nothing that is not a result, is replaced without --force. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { usageError } from '../config/fault.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { INNER_STAGING } from './stagingPlace.ts';

export interface Intention {
  studyHash: string;
  only?: readonly number[] | undefined;
  force: boolean;
}

export async function assertMayWrite(out: string, { studyHash, only, force }: Intention): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw usageError('--out', `${out} is a file, not a folder`);
  if (force) return;
  const manifest = await manifestOf(out);
  if (!manifest && (await readdir(out)).some((name) => name !== INNER_STAGING)) {
    throw usageError('--out', `${out} is not empty and not a result folder; name another folder, or use --force`);
  }
  if (!manifest) return;
  const isSame = manifest.hashed.studyHash === studyHash && JSON.stringify(manifest.hashed.only) === JSON.stringify(only);
  if (!isSame)
    throw usageError('--out', `${out} holds results of another configuration; name another folder, or use --force to replace them`);
}

async function manifestOf(out: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(out, MANIFEST_FILE), 'utf8')) as Partial<Manifest>;
    return manifest.hashed ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
