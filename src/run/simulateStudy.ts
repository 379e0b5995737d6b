/** Every run of a study as a result in memory, nothing written: for the library, for chosen runs, for estimates. */
import { assertFitsMemory } from '../plan/memory.ts';
import { planStudy } from '../plan/plan.ts';
import { allocateColumns } from '../results/columns.ts';
import type { StudyResult } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import { type Progress, runEnsemble } from './ensemble.ts';
import type { Shared } from './job.ts';
import { machineMemoryBytes } from './machine.ts';
import { createPool } from './pool.ts';
import { resultOf } from './resultOf.ts';

export interface SimulateOptions {
  /** Worker threads; 0, the default, simulates in this thread. */
  workers?: number;
  /** Run numbers to simulate; all when left out. */
  only?: readonly number[] | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** A result and whether it was cut short. */
export async function simulateStudy(study: Study, options: SimulateOptions = {}): Promise<StudyResult & { interrupted: boolean }> {
  const plan = planStudy(study, options.only);
  assertFitsMemory(plan, machineMemoryBytes());
  const shared: Shared = { study, plan, columns: allocateColumns(plan) };
  const pool = createPool(options.workers ?? 0, shared);
  try {
    const { failures, interrupted } = await runEnsemble(pool, shared, { signal: options.signal, onProgress: options.onProgress });
    return { ...resultOf(shared, failures), interrupted };
  } finally {
    await pool.close();
  }
}
