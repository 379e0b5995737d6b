/** Finds the function that does the items of a job. Loaded when needed: a worker that only simulates knows nothing of tables. */
import { createSimulator } from '../model/simulate.ts';
import type { Control } from './control.ts';
import type { CreateSimulator, Job, Perform, Shared } from './job.ts';
import { simulateTasks } from './simulateTasks.ts';

export async function performerOf(job: Job, shared: Shared, control: Control): Promise<Perform> {
  switch (job.kind) {
    case 'simulate':
      return simulateTasks(job, shared, control, await simulatorOf(shared));
    case 'counterfactuals':
      return (await import('./counterfactuals.ts')).performCounterfactuals(job, shared, control, await simulatorOf(shared));
    case 'worlds':
      return (await import('./earlyWarning.ts')).performWorlds(job, shared, control, await simulatorOf(shared));
    case 'describe':
      return (await import('./describeSeries.ts')).describeSeries(job, shared);
    case 'encode':
      return (await import('./encodeTables.ts')).encodeTables(job, shared);
  }
}

async function simulatorOf({ simulatorUrl }: Shared): Promise<CreateSimulator> {
  if (simulatorUrl === undefined) return createSimulator;
  const module = (await import(simulatorUrl)) as { createSimulator: CreateSimulator };
  return module.createSimulator;
}
