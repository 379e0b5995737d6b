/** What the file system refuses, in plain words: no room, no leave, not there any more. Finished work is never lost by it. */

export interface DiskTrouble {
  code: string;
  reason: string;
  path: string | undefined;
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  EFBIG: 'the file would be larger than the file system allows',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reports an error',
  ESTALE: 'the network folder was taken away',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

export function diskTroubleOf(error: unknown): DiskTrouble | undefined {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  return code === undefined || reason === undefined ? undefined : { code, reason, path };
}
