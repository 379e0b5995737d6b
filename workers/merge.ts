/** A worker thread that merges a sweep: everything it does is in serveMerge. */
import { parentPort, workerData } from 'node:worker_threads';
import { type MergeStart, serveMerge } from '../src/sweep/engine/serveMerge.ts';

if (!parentPort) throw new Error('workers/merge is started as a worker thread');
await serveMerge(parentPort, workerData as MergeStart);
