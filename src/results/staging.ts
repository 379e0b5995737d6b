/**
 * Results are made in a folder of their own, `<out>.partial`, and moved when complete: nothing half-written ever stands under
 * a final name. What an interrupted run leaves there is its checkpoint; the next run cleans up the rest.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usageError } from '../config/fault.ts';
import { CHECKPOINT_FILE } from './checkpoint.ts';
import { makeFolder } from './makeFolder.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { type StagingPlace, stagingPlace } from './stagingPlace.ts';

const LOCK_FILE = 'lock';
const REPLACED_FOLDER = 'replaced';

export interface Staging {
  folder: string;
  checkpoint: string;
  /** Moves everything to the final folder. */
  publish(): Promise<void>;
  /** Leaves the checkpoint, if there is one, and nothing else; after publishing there is nothing to leave. */
  leave(): Promise<void>;
}

export async function openStaging(out: string): Promise<Staging> {
  const { final, staging: folder } = await prepare(out).catch((error) => {
    throw writingRefused(out, error);
  });
  return {
    folder,
    checkpoint: join(folder, CHECKPOINT_FILE),
    publish: () => publish(folder, final),
    leave: async () => {
      if (!(await stat(folder).catch(() => undefined))) return;
      await clean(folder, [CHECKPOINT_FILE]);
      if ((await readdir(folder)).length === 0) await rm(folder, { recursive: true });
    },
  };
}

async function prepare(out: string): Promise<StagingPlace> {
  const place = await stagingPlace(out);
  await makeFolder(place.staging);
  await takeLock(place.staging);
  await clean(place.staging, [CHECKPOINT_FILE, LOCK_FILE]);
  return place;
}

/** Plain words for what the system said when the folder could not be made. */
function writingRefused(out: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'part of the path is a file',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
    ENOENT: 'no such place',
  };
  const reason = code && reasons[code];
  return reason ? usageError('--out', `cannot write to ${out}: ${reason}`) : error;
}

/** One run at a time: the lock holds the process that writes; a lock whose process is gone is taken over. */
async function takeLock(folder: string): Promise<void> {
  const lock = join(folder, LOCK_FILE);
  const owner = Number(await readFile(lock, 'utf8').catch(() => '0'));
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw usageError('--out', `process ${owner} is writing there already`);
  }
  await writeFile(lock, String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function clean(folder: string, keep: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!keep.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function publish(folder: string, final: string): Promise<void> {
  for (const name of [LOCK_FILE, CHECKPOINT_FILE]) await rm(join(folder, name), { force: true });
  if (await stat(final).catch(() => undefined)) await replaceEntries(folder, final);
  else await rename(folder, final);
  await syncFolder(dirname(final));
}

/** Moves entry by entry into a folder that exists: the old manifest goes first and the new one comes last, so no mixture has one. */
async function replaceEntries(folder: string, final: string): Promise<void> {
  const replaced = join(folder, REPLACED_FOLDER);
  const names = (await readdir(folder)).filter((name) => name !== MANIFEST_FILE);
  await mkdir(replaced);
  await moveAside(MANIFEST_FILE, final, replaced);
  for (const name of names) {
    await moveAside(name, final, replaced);
    await rename(join(folder, name), join(final, name));
  }
  await syncFolder(final);
  await rename(join(folder, MANIFEST_FILE), join(final, MANIFEST_FILE));
  await syncFolder(final);
  await rm(folder, { recursive: true });
}

async function moveAside(name: string, final: string, replaced: string): Promise<void> {
  await rename(join(final, name), join(replaced, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().catch(() => {}); // not every file system can
  await handle.close();
}
