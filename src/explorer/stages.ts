/** A picture at once from few runs, then better ones: the stages of a simulation and the batches they are cut into. */

/** Runs of the first picture. */
export const FIRST_RUNS = 16;
/** Runs simulated in one go: short, so that a worker can turn to newer settings soon. */
const BATCH_RUNS = 8;
/** Between two stages the runs grow by this. */
const GROWTH = 8;

/** Runs after which a picture is drawn, the last being all. */
export function stagesOf(runs: number): number[] {
  const stages: number[] = [];
  for (let at = FIRST_RUNS; at < 0.6 * runs; at *= GROWTH) stages.push(at);
  return [...stages, runs];
}

export interface Batch {
  caseIndex: number;
  first: number;
  count: number;
}

/** Batches of a case from run `from` up to `to`; at least one for each worker while there are runs. */
export function batchesOf(caseIndex: number, from: number, to: number, workers: number): Batch[] {
  const size = Math.max(1, Math.min(BATCH_RUNS, Math.ceil((to - from) / workers)));
  const batches: Batch[] = [];
  for (let first = from; first < to; first += size) batches.push({ caseIndex, first, count: Math.min(size, to - first) });
  return batches;
}
