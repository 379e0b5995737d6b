/** Another simulator in place of the model's own: for tests, through the environment. No configuration reaches it. */
import type { CreateSimulator } from '../../run/job.ts';

export async function createSimulatorFrom(url: string | undefined): Promise<CreateSimulator | undefined> {
  if (url === undefined || url === '') return undefined;
  return ((await import(url)) as { createSimulator: CreateSimulator }).createSimulator;
}
