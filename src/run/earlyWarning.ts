/** Labelled worlds simulated, in worker threads or in this one, and what an observer could tell of them. */
import { type EarlyWarning, earlyWarningOf, seeWorld, worldReadings } from '../attribute/earlyWarning.ts';
import { read } from '../attribute/readings.ts';
import { drawWorld, worldFrame } from '../attribute/worlds.ts';
import { planStudy } from '../plan/plan.ts';
import { allocateColumns } from '../results/columns.ts';
import type { Study } from '../scenario/study.ts';
import { InterruptedError, scenarioOf } from './attribute.ts';
import { type Control, cancel, countDone, createControl, doneOf } from './control.ts';
import type { CounterfactualOptions } from './counterfactuals.ts';
import { type CreateSimulator, messageOf, type Perform, type Shared, type WorldJob } from './job.ts';
import { createPool } from './pool.ts';

/** What a worker does: one world as it is, and once more with price and energy back. A world that fails leaves NaN. */
export function performWorlds(job: WorldJob, { study }: Shared, control: Control, create: CreateSimulator): Perform {
  const frame = worldFrame(study, job.model.market.gridDays);
  const { plan, readings, restored } = worldReadings(study, frame);
  const width = readings.length + 1;
  const period = { ...study, start: frame.start, until: frame.until };
  return (index, _, reply) => {
    try {
      const { model } = drawWorld(job.model, frame, study.seed, index);
      const simulator = create(period, [{ scenarioIndex: 0, pointId: 0, model }]);
      const record = simulator.simulate(0, index);
      for (const [r, reading] of readings.entries()) job.values[index * width + r] = read(record, reading);
      job.values[(index + 1) * width - 1] = read(simulator.simulate(0, index, plan.freezes[1]), restored);
    } catch (error) {
      job.values.fill(Number.NaN, index * width, (index + 1) * width);
      reply(messageOf(error));
    }
    countDone(control);
  };
}

export interface EarlyWarningOptions extends CounterfactualOptions {
  scenario?: string | undefined;
  /** Labelled worlds; 300 when left out. */
  worlds?: number | undefined;
}

const USUAL_WORLDS = 300;
const PROGRESS_EVERY_MS = 100;

/** What can be told of a fall from public data, quarter by quarter, in worlds made of a study's miners. */
export async function earlyWarning(study: Study, options: EarlyWarningOptions = {}): Promise<EarlyWarning & { failed: string[] }> {
  const { model } = scenarioOf(study, options.scenario);
  const worlds = options.worlds ?? USUAL_WORLDS;
  const frame = worldFrame(study, model.market.gridDays);
  const width = worldReadings(study, frame).readings.length + 1;
  const values = new Float64Array(new SharedArrayBuffer(worlds * width * Float64Array.BYTES_PER_ELEMENT)).fill(Number.NaN);
  const plan = { ...planStudy(study), cases: [], runNumbers: [] };
  const pool = createPool(options.workers ?? 0, { study, plan, columns: allocateColumns(plan) });
  const control = createControl(pool.workers);
  const stop = () => cancel(control);
  options.signal?.addEventListener('abort', stop);
  const timer = setInterval(() => options.onProgress?.({ done: doneOf(control), total: worlds }), PROGRESS_EVERY_MS);
  const failed: string[] = [];
  try {
    const job: WorldJob = { kind: 'worlds', items: worlds, model, values };
    await pool.run(job, control, { reply: (index, message) => failed.push(`world ${index}: ${message}`) });
  } finally {
    clearInterval(timer);
    options.signal?.removeEventListener('abort', stop);
    await pool.close();
  }
  if (options.signal?.aborted) throw new InterruptedError();
  const seen = Array.from({ length: worlds }, (_, index) => {
    const { kind } = drawWorld(model, frame, study.seed, index);
    return seeWorld(kind, Array.from(values.subarray(index * width, (index + 1) * width)));
  });
  return { ...earlyWarningOf(seen), failed: failed.sort() };
}
