/**
 * The counters all threads share during one job: which item is next, how many runs are done, whether to stop, and what each
 * worker has in hand, so that a worker that dies costs only what it had claimed.
 */

const NEXT = 0;
const DONE = 1;
const CANCELLED = 2;
const CLAIMS = 3;

export type Control = Int32Array;

export function createControl(workers: number): Control {
  return new Int32Array(new SharedArrayBuffer((CLAIMS + 2 * Math.max(1, workers)) * Int32Array.BYTES_PER_ELEMENT));
}

/** Takes the next item for a worker; -1 when there is none left or the job was cancelled. */
export function claimItem(control: Control, worker: number, items: number): number {
  const item = isCancelled(control) ? items : Atomics.add(control, NEXT, 1);
  const claimed = item < items;
  Atomics.store(control, CLAIMS + 2 * worker, claimed ? item + 1 : 0);
  return claimed ? item : -1;
}

/** Notes which part of its item a worker is at. */
export function notePart(control: Control, worker: number, part: number): void {
  Atomics.store(control, CLAIMS + 2 * worker + 1, part);
}

/** What a worker has in hand: item -1 when nothing. */
export function claimOf(control: Control, worker: number): { item: number; part: number } {
  return { item: Atomics.load(control, CLAIMS + 2 * worker) - 1, part: Atomics.load(control, CLAIMS + 2 * worker + 1) };
}

export function dropClaim(control: Control, worker: number): void {
  Atomics.store(control, CLAIMS + 2 * worker, 0);
}

export function hasItemsLeft(control: Control, items: number): boolean {
  return !isCancelled(control) && Atomics.load(control, NEXT) < items;
}

export function countDone(control: Control): void {
  Atomics.add(control, DONE, 1);
}

export function doneOf(control: Control): number {
  return Atomics.load(control, DONE);
}

export function cancel(control: Control): void {
  Atomics.store(control, CANCELLED, 1);
}

export function isCancelled(control: Control): boolean {
  return Atomics.load(control, CANCELLED) === 1;
}
