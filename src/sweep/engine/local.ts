/**
 * The local engine: worker processes that each compute one shard after another, as any other engine would. A worker that dies is
 * replaced and its shard begun again, from its last whole block; a shard that keeps killing its workers is left missing.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CreateSimulator } from '../../run/job.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import { computeShard } from '../shard/computeShard.ts';
import type { Layout } from '../shard/layout.ts';
import type { DiskTrouble } from './diskTrouble.ts';
import { diskTroubleOf } from './diskTrouble.ts';
import type { FromWorker, ToWorker } from './serveShards.ts';

export interface LocalOptions {
  folder: string;
  plan: SweepPlan;
  layout: Layout;
  /** Worker processes; 0 works in this one. */
  workers: number;
  signal?: AbortSignal | undefined;
  /** Called with the runs of every block that is finished or was found finished. */
  onBlock?: ((runs: number) => void) | undefined;
  createSimulator?: CreateSimulator | undefined;
}

export interface LocalEnd {
  interrupted: boolean;
  /** Shards given up, with how their workers ended. */
  lost: { shard: number; reason: string }[];
  trouble: DiskTrouble | undefined;
}

/**
 * V8 lets its space for young objects grow to 48 MB; a sweep makes garbage at an even rate, so that buys no time and only makes a worker
 * grow with the number of points: 182 MB resident without this, 108 MB with it, the same processor time (300 points x 20 runs).
 */
const SMALL_YOUNG_SPACE = '--max-semi-space-size=4';

/** A shard may kill so many workers. */
const MOST_DEATHS = 3;

export async function computeLocally(options: LocalOptions, shards: readonly number[]): Promise<LocalEnd> {
  const end: LocalEnd = { interrupted: false, lost: [], trouble: undefined };
  const queue = [...shards];
  const seats = Math.min(options.workers, shards.length);
  if (seats === 0) await inThisProcess(options, queue, end);
  else await Promise.all(Array.from({ length: seats }, () => seat(options, queue, end)));
  if (options.signal?.aborted) end.interrupted = true;
  return end;
}

async function inThisProcess(options: LocalOptions, queue: number[], end: LocalEnd): Promise<void> {
  for (let shard = queue.shift(); shard !== undefined && !isOver(options, end); shard = queue.shift()) {
    try {
      await computeShard({ ...options, shard });
    } catch (error) {
      const trouble = diskTroubleOf(error);
      if (trouble === undefined) throw error;
      end.trouble = trouble;
    }
  }
}

function isOver({ signal }: LocalOptions, { trouble }: LocalEnd): boolean {
  return signal?.aborted === true || trouble !== undefined;
}

/** One place for a worker: shards from the queue until it is empty, through as many processes as it takes. */
async function seat(options: LocalOptions, queue: number[], end: LocalEnd): Promise<void> {
  let worker: WorkerProcess | undefined;
  try {
    for (let shard = queue.shift(); shard !== undefined && !isOver(options, end); shard = queue.shift()) {
      for (let deaths = 0; !isOver(options, end); ) {
        worker ??= startWorker(options);
        const outcome = await worker.compute(shard);
        if (outcome.kind === 'ended') break;
        if (outcome.kind === 'disk') {
          end.trouble = outcome.trouble;
          break;
        }
        worker = undefined;
        if (++deaths < MOST_DEATHS) continue;
        end.lost.push({ shard, reason: outcome.reason });
        break;
      }
    }
  } finally {
    await worker?.stop();
  }
}

type Outcome = { kind: 'ended' } | { kind: 'disk'; trouble: DiskTrouble } | { kind: 'died'; reason: string };

interface WorkerProcess {
  /** Rejects when the program itself is at fault. */
  compute(shard: number): Promise<Outcome>;
  stop(): Promise<void>;
}

function startWorker({ folder, signal, onBlock }: LocalOptions): WorkerProcess {
  const child: ChildProcess = fork(fileURLToPath(import.meta.resolve('#shard-worker')), [folder], {
    execArgv: [...process.execArgv, SMALL_YOUNG_SPACE],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let hear: ((message: FromWorker) => void) | undefined;
  let isReady = false;
  let death: string | undefined;
  let onDeath: (() => void) | undefined;
  const end = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', end);
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'block') onBlock?.(message.runs);
    else if (message.kind === 'ready') isReady = true;
    hear?.(message);
  });
  child.on('exit', (code, killedBy) => {
    death = killedBy ? `killed by ${killedBy}` : `exited with code ${code}`;
    signal?.removeEventListener('abort', end);
    onDeath?.();
  });
  child.on('error', (error) => {
    death ??= error.message;
    onDeath?.();
  });
  const send = (message: ToWorker) => child.connected && child.send(message, () => undefined);
  return {
    compute: (shard) =>
      new Promise((resolve, reject) => {
        onDeath = () => resolve({ kind: 'died', reason: death ?? 'died' });
        if (death !== undefined) return onDeath();
        hear = (message) => {
          if (message.kind === 'ready') send({ kind: 'shard', shard });
          else if (message.kind === 'broken') reject(Object.assign(new Error(message.message), { stack: message.stack }));
          else if (message.kind === 'disk') resolve({ kind: 'disk', trouble: message.trouble });
          else if (message.kind !== 'block') resolve({ kind: 'ended' });
        };
        if (isReady) send({ kind: 'shard', shard });
      }),
    stop: () =>
      new Promise((resolve) => {
        onDeath = resolve;
        if (death !== undefined) return resolve();
        send({ kind: 'stop' });
      }),
  };
}
