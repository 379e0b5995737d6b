/** Memory this process may use: the machine's, or less where a container holds it. */
import { totalmem } from 'node:os';

export function machineMemoryBytes(): number {
  const held = process.constrainedMemory();
  return held > 0 ? Math.min(held, totalmem()) : totalmem();
}
