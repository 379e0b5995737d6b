/** A worker thread: everything it does is in serveJobs. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveJobs, type WorkerStart } from '../src/run/serveJobs.ts';

if (!parentPort) throw new Error('workers/simulate is started as a worker thread');
serveJobs(parentPort, workerData as WorkerStart);
