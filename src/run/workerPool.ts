/** Worker threads that stay for all jobs of a study, started when first needed, replaced when lost. */
import { Worker } from 'node:worker_threads';
import { type Control, isCancelled } from './control.ts';
import type { Shared } from './job.ts';
import type { Pool } from './pool.ts';
import type { WorkerStart } from './serveJobs.ts';
import { type Seat, workThrough } from './workThrough.ts';

export interface HeapLimit {
  maxOldGenerationSizeMb: number;
}

/** Typed arrays do not count: this bounds a run gone wild, not the results. */
const DEFAULT_HEAP_LIMIT: HeapLimit = { maxOldGenerationSizeMb: 2048 };
/** After cancellation workers stop after the run in hand; those that do not are ended. */
const PATIENCE_MS = 2000;

export function createWorkerPool(workers: number, shared: Shared, heapLimit: HeapLimit = DEFAULT_HEAP_LIMIT): Pool {
  const url = new URL(import.meta.resolve('#simulation-worker'));
  const seats = Array.from({ length: workers }, (_, worker): Seat => {
    const workerData: WorkerStart = { shared, worker };
    return { worker, start: () => new Worker(url, { workerData, resourceLimits: heapLimit }) };
  });
  const close = async () => {
    await Promise.all(seats.map(({ thread }) => thread?.terminate()));
  };
  return {
    workers,
    close,
    async run(job, control, events = {}) {
      const busy = seats.slice(0, job.items).map((seat) => workThrough(seat, { job, control }, events));
      const watch = endTheDeaf(control, close);
      try {
        await Promise.all(busy);
      } finally {
        clearInterval(watch);
      }
    },
  };
}

/** Ends the workers that are still at it some time after cancellation. */
function endTheDeaf(control: Control, close: () => Promise<void>): NodeJS.Timeout {
  let cancelledMs = 0;
  const tickMs = 100;
  return setInterval(() => {
    if (isCancelled(control)) cancelledMs += tickMs;
    if (cancelledMs >= PATIENCE_MS) void close();
  }, tickMs);
}
