/** The life of a worker: it takes jobs as they come and pulls items of each until none is left. */
import type { MessagePort } from 'node:worker_threads';
import { type Control, claimItem } from './control.ts';
import { type Job, messageOf, type Reply, type Shared, type WorkerMessage } from './job.ts';
import { performerOf } from './performJob.ts';

export interface WorkerStart {
  shared: Shared;
  worker: number;
}

export interface JobOrder {
  job: Job;
  control: Control;
}

export function serveJobs(port: MessagePort, { shared, worker }: WorkerStart): void {
  const post = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, transfer);
  port.on('message', async ({ job, control }: JobOrder) => {
    try {
      const perform = await performerOf(job, shared, control);
      for (let item = claimItem(control, worker, job.items); item >= 0; item = claimItem(control, worker, job.items)) {
        const reply: Reply = (message, transfer) => post({ kind: 'reply', item, message }, transfer);
        perform(item, worker, reply);
      }
      post({ kind: 'finished' });
    } catch (error) {
      post({ kind: 'broken', message: messageOf(error), stack: error instanceof Error ? error.stack : undefined });
    }
  });
}
