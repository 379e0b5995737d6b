/** The life of a merging thread: it merges one folder, posts how that ended, and stops when it is told to. */
import type { MessagePort } from 'node:worker_threads';
import { mergeSweep } from '../merge/mergeSweep.ts';
import { readPlan } from '../plan/planFolder.ts';

export interface MergeStart {
  folder: string;
  keepShards: boolean;
}

export async function serveMerge(port: MessagePort, { folder, keepShards }: MergeStart): Promise<void> {
  const controller = new AbortController();
  port.once('message', () => controller.abort());
  const plan = await readPlan(folder);
  const end = await mergeSweep(folder, plan, { keepShards, signal: controller.signal });
  port.postMessage(end);
  port.close();
}
