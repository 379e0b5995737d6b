/**
 * The main job, from a study to a folder of results: plan, ensemble, columns, summary, tables, charts, manifest. Nothing stands under
 * a final name before all of it is there.
 */

import { findings } from '../charts/findings.ts';
import { assertFitsMemory } from '../plan/memory.ts';
import { planStudy } from '../plan/plan.ts';
import { allocateColumns } from '../results/columns.ts';
import type { Manifest } from '../results/manifest.ts';
import { assertMayWrite } from '../results/outFolder.ts';
import { openStaging } from '../results/staging.ts';
import { studyHash } from '../results/studyHash.ts';
import type { RunFailure, StudyResult } from '../results/studyResult.ts';
import { programVersion } from '../results/version.ts';
import type { Study } from '../scenario/study.ts';
import type { SummaryRow } from '../summary/summarise.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { type Progress, runEnsemble } from './ensemble.ts';
import type { OrderedFault } from './faults.ts';
import type { Shared } from './job.ts';
import { machineMemoryBytes } from './machine.ts';
import { createPool } from './pool.ts';
import { resultOf } from './resultOf.ts';
import { writeResults } from './writeResults.ts';

export interface RunOptions {
  /** Result folder. */
  out: string;
  /** Worker threads; 0 runs in this thread. */
  workers: number;
  /** Replace results of another configuration. */
  force?: boolean | undefined;
  /** Run numbers to simulate; all when left out. */
  only?: readonly number[] | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Told what was found as soon as the runs are done, before tables are written and charts drawn. */
  onFindings?: ((findings: string[]) => void) | undefined;
  /** Draws charts and the report into a folder; none when left out. */
  drawReport?: ((result: StudyResult, summary: SummaryRow[], folder: string) => Promise<unknown>) | undefined;
  /** For tests: another simulator, faults to provoke. */
  simulatorUrl?: string | undefined;
  faults?: readonly OrderedFault[] | undefined;
}

export interface RunSummary {
  /** What was found, in sentences. */
  findings: string[];
  runsAsked: number;
  runsDone: number;
  runsFailed: number;
  failures: RunFailure[];
  /** Runs taken over from an interrupted run of the same study. */
  runsResumed: number;
  /** Stopped before the end; the same command goes on from here. */
  interrupted: boolean;
  outDir: string;
  digest: string | undefined;
  simulateSeconds: number;
  totalSeconds: number;
}

export async function runStudy(study: Study, options: RunOptions): Promise<RunSummary> {
  const { out, workers, only } = options;
  const begun = performance.now();
  await assertMayWrite(out, { studyHash: studyHash(study), only, force: options.force === true });
  const plan = planStudy(study, only);
  assertFitsMemory(plan, machineMemoryBytes());
  const staging = await openStaging(out);
  const shared: Shared = { study, plan, columns: allocateColumns(plan), simulatorUrl: options.simulatorUrl, faults: options.faults };
  const checkpoints = keepCheckpoints(staging.checkpoint, [studyHash(study), programVersion(), process.version, only], shared.columns);
  const pool = createPool(workers, shared);
  let manifest: Manifest | undefined;
  try {
    const { failures, interrupted } = await runEnsemble(pool, shared, {
      signal: options.signal,
      onProgress: (progress) => {
        checkpoints.saveNowAndThen();
        options.onProgress?.(progress);
      },
    });
    const simulateSeconds = (performance.now() - begun) / 1000;
    const result = resultOf(shared, failures);
    const found = interrupted ? [] : findings(result);
    if (!interrupted) {
      options.onFindings?.(found);
      manifest = await writeResults(pool, result, staging.folder, { ...options, timing: { workers, begun, simulateSeconds } });
      await staging.publish();
    }
    return {
      findings: found,
      ...countsOf(shared, failures),
      runsResumed: checkpoints.resumed,
      interrupted,
      outDir: out,
      digest: manifest?.digest,
      simulateSeconds,
      totalSeconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await pool.close();
    if (!manifest) checkpoints.save();
    await staging.leave();
  }
}

function countsOf({ columns: { status } }: Shared, failures: RunFailure[]) {
  const runsDone = status.reduce((done, value) => done + (value === 1 ? 1 : 0), 0);
  return { runsAsked: status.length, runsDone, runsFailed: failures.length, failures };
}
