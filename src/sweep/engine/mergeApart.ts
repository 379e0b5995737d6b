/**
 * A merge in a thread of its own, whose space for young objects is small. Merging makes garbage at an even rate, so a large space buys no
 * time; left alone, V8 lets it grow to 48 MB, and what the dead objects in it hold outside it grows along, with the number of points.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { MergeEnd, MergeOptions } from '../merge/mergeSweep.ts';
import type { MergeStart } from './serveMerge.ts';

/** V8 reads this as room for three semi-spaces. */
const YOUNG_SPACE_MB = 6;

/** As `mergeSweep`, with its errors; the plan is read again from the folder. */
export function mergeApart(folder: string, { keepShards = false, signal }: MergeOptions = {}): Promise<MergeEnd> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(fileURLToPath(import.meta.resolve('#merge-worker')), {
      workerData: { folder, keepShards } satisfies MergeStart,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE_MB },
    });
    let end: MergeEnd | undefined;
    const stop = () => worker.postMessage('stop');
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: MergeEnd) => {
      end = message;
    });
    // an abort crosses threads without its name
    worker.on('error', (error) => reject(signal?.aborted ? signal.reason : error));
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      if (end) resolve(end);
      else reject(new Error(`the merging thread exited with code ${code}`));
    });
  });
}
