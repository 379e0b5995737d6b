/** Where jobs are done: in worker threads, or in this thread when there are none. Both pull items from the same counter. */
import type { Control } from './control.ts';
import { createInProcessPool } from './inProcessPool.ts';
import type { Job, Shared } from './job.ts';
import { createWorkerPool, type HeapLimit } from './workerPool.ts';

/** Items a dead worker had in hand, the part it was at, and why it died. */
export interface Loss {
  item: number;
  part: number;
  reason: string;
}

export interface JobEvents {
  reply?(item: number, message: unknown): void;
  lost?(loss: Loss): void;
}

export interface Pool {
  readonly workers: number;
  /** Does every item of a job. Rejects when the job itself is broken, or when a loss has no one to tell. */
  run(job: Job, control: Control, events?: JobEvents): Promise<void>;
  /** Ends every worker. */
  close(): Promise<void>;
}

export function createPool(workers: number, shared: Shared, heapLimit?: HeapLimit): Pool {
  return workers === 0 ? createInProcessPool(shared) : createWorkerPool(workers, shared, heapLimit);
}
