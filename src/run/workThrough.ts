/**
 * One worker's part of a job, through as many threads as it takes. A thread that ends with an item in hand (it exited or ran out of
 * memory) is reported as a loss and replaced while there is work; one that ends with nothing in hand cannot work at all.
 */
import type { Worker } from 'node:worker_threads';
import { claimOf, dropClaim, hasItemsLeft, isCancelled } from './control.ts';
import { messageOf, type WorkerMessage } from './job.ts';
import type { JobEvents } from './pool.ts';
import type { JobOrder } from './serveJobs.ts';

/** A place in the pool and the thread that sits there, if any. */
export interface Seat {
  worker: number;
  start(): Worker;
  thread?: Worker | undefined;
}

export async function workThrough(seat: Seat, order: JobOrder, events: JobEvents): Promise<void> {
  const { control, job } = order;
  for (;;) {
    seat.thread ??= seat.start();
    const death = await finishOrDeath(seat.thread, order, events);
    if (death === undefined) return;
    seat.thread = undefined;
    if (isCancelled(control)) return;
    const { item, part } = claimOf(control, seat.worker);
    if (item < 0 || !events.lost) throw new Error(`a worker thread cannot work: ${death}`);
    dropClaim(control, seat.worker);
    events.lost({ item, part, reason: death });
    if (!hasItemsLeft(control, job.items)) return;
  }
}

/** Resolves with nothing when the thread says it is finished, with the reason when it died. */
function finishOrDeath(thread: Worker, order: JobOrder, events: JobEvents): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    let fault: string | undefined;
    const onError = (error: unknown) => {
      fault = describeDeath(error);
    };
    const onExit = (code: number) => settle(() => resolve(fault ?? `the worker thread exited with code ${code}`));
    const onMessage = (message: WorkerMessage) => {
      if (message.kind === 'reply') events.reply?.(message.item, message.message);
      else if (message.kind === 'finished') settle(() => resolve(undefined));
      else settle(() => reject(Object.assign(new Error(message.message), { stack: message.stack })));
    };
    const settle = (act: () => void) => {
      thread.off('error', onError).off('exit', onExit).off('message', onMessage);
      act();
    };
    thread.on('error', onError).on('exit', onExit).on('message', onMessage);
    thread.postMessage(order);
  });
}

function describeDeath(error: unknown): string {
  const code = (error as { code?: string } | undefined)?.code;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : messageOf(error);
}
