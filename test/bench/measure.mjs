/** What all questions use: the main study, runs timed in a pool that is warm, firm-epochs counted. */
import { fileURLToPath } from 'node:url';
import { loadStudy } from '../../dist/src/config/load.js';
import { createRoster } from '../../dist/src/model/miners/roster.js';
import { planStudy } from '../../dist/src/plan/plan.js';
import { allocateColumns } from '../../dist/src/results/columns.js';
import { runEnsemble } from '../../dist/src/run/ensemble.js';
import { createPool } from '../../dist/src/run/pool.js';
import { resultOf } from '../../dist/src/run/resultOf.js';

export const PIVOT = fileURLToPath(new URL('../../configs/pivot.yaml', import.meta.url));

export function pivotStudy(options) {
  return loadStudy(PIVOT, { seed: 20260314, ...options });
}

export async function withPool(workers, study, use) {
  const plan = planStudy(study);
  const shared = { study, plan, columns: allocateColumns(plan) };
  const pool = createPool(workers, shared);
  try {
    return await use(pool, shared);
  } finally {
    await pool.close();
  }
}

/** Seconds of every pass over all runs; the first, which compiles, is left out. */
export async function secondsOfPasses(pool, shared, passes) {
  const seconds = [];
  for (let pass = 0; pass <= passes; pass++) {
    shared.columns.status.fill(0);
    const begun = performance.now();
    const { failures } = await runEnsemble(pool, shared);
    if (failures.length > 0) throw new Error(failures[0].message);
    if (pass > 0) seconds.push((performance.now() - begun) / 1000);
  }
  return seconds;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Firms times epochs over all runs of a result. */
export function firmEpochs(shared) {
  const { cases, runs, outcomes } = resultOf(shared);
  return cases.reduce((sum, { model }, c) => {
    const epochs = outcomes.epochs.subarray(c * runs, (c + 1) * runs).reduce((total, n) => total + n, 0);
    return sum + createRoster(model).owners * epochs;
  }, 0);
}

/** One line on the size of what is simulated. */
export function sizeOf(study) {
  const { owners, count } = createRoster(study.scenarios[0].model);
  return `${study.scenarios.length} scenarios x ${study.runs} runs, ${owners} firms with ${count} fleets`;
}
