/**
 * Where results are made before they are published: beside the final folder, or inside it where files cannot be moved from beside it
 * (the folder is a mount of its own, or the one above it may not be written).
 */
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export const INNER_STAGING = '.partial';

export interface StagingPlace {
  /** The final folder, links resolved. */
  final: string;
  staging: string;
}

export async function stagingPlace(out: string): Promise<StagingPlace> {
  const final = await realpath(out).catch(() => resolve(out));
  const found = await stat(final).catch(() => undefined);
  if (!found) return { final, staging: `${final}.partial` };
  await access(final, constants.W_OK);
  const above = await stat(dirname(final));
  const canMove = above.dev === found.dev && (await mayWrite(dirname(final)));
  return { final, staging: canMove ? `${final}.partial` : join(final, INNER_STAGING) };
}

function mayWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
