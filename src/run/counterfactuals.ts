/** Variants of runs in worker threads, or in this one: the performer, and the pool around it. */
import { type Counterfactuals, simulateVariants, valuesPerRun } from '../attribute/counterfactuals.ts';
import type { Simulator } from '../model/simulate.ts';
import { planStudy } from '../plan/plan.ts';
import { allocateColumns } from '../results/columns.ts';
import type { Study } from '../scenario/study.ts';
import type { Control } from './control.ts';
import { cancel, countDone, createControl, doneOf } from './control.ts';
import { type CounterfactualJob, type CreateSimulator, messageOf, type Perform, type Shared } from './job.ts';
import { createPool } from './pool.ts';

/** What a worker does: all variants of one run. A run that throws leaves NaN and says why. */
export function performCounterfactuals(job: CounterfactualJob, { study }: Shared, control: Control, create: CreateSimulator): Perform {
  let simulator: Simulator | undefined;
  return (slot, _, reply) => {
    try {
      simulator ??= create(study, [{ scenarioIndex: 0, pointId: 0, model: job.request.model }]);
      simulateVariants(job.request, study.seed, simulator, slot, job.values);
    } catch (error) {
      simulator = undefined;
      const width = valuesPerRun(job.request);
      job.values.fill(Number.NaN, slot * width, (slot + 1) * width);
      reply(messageOf(error));
    }
    countDone(control);
  };
}

export interface CounterfactualOptions {
  workers?: number | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

export interface CounterfactualValues {
  /** [slot][values of the run] */
  values: Float64Array;
  failed: { slot: number; run: number; message: string }[];
  interrupted: boolean;
}

const PROGRESS_EVERY_MS = 100;

/** Simulates all variants of all runs of a request. `study` gives start, end, seed and ranges. */
export async function simulateCounterfactuals(
  study: Study,
  request: Counterfactuals,
  { workers = 0, signal, onProgress }: CounterfactualOptions = {},
): Promise<CounterfactualValues> {
  const runs = request.runNumbers.length;
  const size = runs * valuesPerRun(request);
  const values = new Float64Array(new SharedArrayBuffer(size * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN);
  const plan = { ...planStudy(study), cases: [], runNumbers: [] };
  const pool = createPool(workers, { study, plan, columns: allocateColumns(plan) });
  const control = createControl(pool.workers);
  const messages = new Map<number, string>();
  const stop = () => cancel(control);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const tell = () => onProgress?.({ done: doneOf(control), total: runs });
  const timer = setInterval(tell, PROGRESS_EVERY_MS);
  try {
    const job: CounterfactualJob = { kind: 'counterfactuals', items: runs, request, values };
    await pool.run(job, control, {
      reply: (slot, message) => messages.set(slot, String(message)),
      lost: ({ item, reason }) => messages.set(item, reason),
    });
  } finally {
    clearInterval(timer);
    tell();
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  const failed = [...messages].map(([slot, message]) => ({ slot, run: request.runNumbers[slot], message })).sort((a, b) => a.slot - b.slot);
  return { values, failed, interrupted: signal?.aborted === true };
}
