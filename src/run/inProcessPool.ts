/** Jobs done in this thread, with a breath between items so that signals and progress are heard. */
import { setImmediate } from 'node:timers/promises';
import { claimItem } from './control.ts';
import type { Shared } from './job.ts';
import { performerOf } from './performJob.ts';
import type { Pool } from './pool.ts';

const BREATH_MS = 20;

export function createInProcessPool(shared: Shared): Pool {
  return {
    workers: 0,
    async run(job, control, events = {}) {
      const perform = await performerOf(job, shared, control);
      let breathed = performance.now();
      for (let item = claimItem(control, 0, job.items); item >= 0; item = claimItem(control, 0, job.items)) {
        perform(item, 0, (message) => events.reply?.(item, message));
        if (performance.now() - breathed < BREATH_MS) continue;
        await setImmediate();
        breathed = performance.now();
      }
    },
    async close() {},
  };
}
