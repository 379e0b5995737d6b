/** Whether a folder can be one that every node of a cluster sees: places of one machine alone are known by name and by file system. */
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';

const LOCAL_PLACES = ['/tmp', '/var/tmp', '/dev/shm', '/run'];
/** Magic numbers of file systems in memory. */
const IN_MEMORY = [0x01021994, 0x858458f6];

/** Why nodes would not see it; undefined when they may. */
export async function whyNotShared(path: string): Promise<string | undefined> {
  const absolute = resolve(path);
  const place = LOCAL_PLACES.find((one) => absolute === one || absolute.startsWith(`${one}/`));
  if (place !== undefined) return `${absolute} lies in ${place}, which every machine has for itself`;
  const { type } = await statfs(absolute).catch(() => ({ type: 0 }));
  return IN_MEMORY.includes(type) ? `${absolute} is in the memory of this machine` : undefined;
}
