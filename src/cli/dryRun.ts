/** `run --dry-run`: what the command would do, how long it would take and how much memory and disk. Simulates a few runs to know; writes nothing. */
import { columnBytes } from '../plan/memory.ts';
import { planStudy } from '../plan/plan.ts';
import { assertMayWrite } from '../results/outFolder.ts';
import { studyHash } from '../results/studyHash.ts';
import { simulateStudy } from '../run/simulateStudy.ts';
import { formatBytes, formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import type { RunRequest } from './runRequest.ts';
import type { Terminal } from './terminal.ts';

/** Runs simulated to measure the speed: the first ones warm up. */
const WARM_UP = Array.from({ length: 10 }, (_, run) => run);
const MEASURED = Array.from({ length: 10 }, (_, run) => run + 10);
/** Measured: two workers on two cores do 1.6 to 1.9 times the work of one. */
const WORKER_GAIN = 0.85;
/** Measured: tables take about as much as the columns in memory, charts and report about this many bytes. */
const TABLE_SHARE = 1;
const CHART_BYTES = 15e6;
/** Drawing every chart, seconds. */
const CHART_SECONDS = 5;

async function secondsPerRun({ study }: RunRequest): Promise<number> {
  const known = (runs: readonly number[]) => runs.filter((run) => run < study.runs);
  await simulateStudy(study, { only: known(WARM_UP) });
  const only = known(MEASURED).length > 0 ? known(MEASURED) : known(WARM_UP);
  const begun = performance.now();
  await simulateStudy(study, { only });
  return (performance.now() - begun) / 1000 / only.length;
}

export async function sayWhatWouldBeDone(request: RunRequest, terminal: Terminal): Promise<number> {
  const { study, out, workers, force, charts } = request;
  await assertMayWrite(out, { studyHash: studyHash(study), only: undefined, force });
  const plan = planStudy(study);
  const memoryBytes = columnBytes(plan);
  const simulateSeconds = ((await secondsPerRun(request)) * study.runs) / Math.max(1, 1 + (workers - 1) * WORKER_GAIN);
  const estimate = {
    study: study.name,
    scenarios: study.scenarios.map((scenario) => scenario.name),
    runs: study.runs,
    seed: study.seed,
    gridSteps: plan.gridDates.length,
    quarters: plan.quarters.length,
    workers,
    out,
    memoryBytes,
    diskBytes: Math.round(memoryBytes * TABLE_SHARE + (charts ? CHART_BYTES : 0)),
    seconds: Math.round((simulateSeconds + (charts ? CHART_SECONDS : 0)) * 10) / 10,
  };
  if (terminal.isJson) terminal.json(estimate);
  else terminal.result(describe(estimate));
  return EXIT.done;
}

function describe(
  e: { study: string; scenarios: string[]; runs: number; seed: number; gridSteps: number; quarters: number } & Record<
    'workers' | 'memoryBytes' | 'diskBytes' | 'seconds',
    number
  > & { out: string },
): string {
  return [
    `study      ${e.study}, seed ${e.seed}`,
    `scenarios  ${e.scenarios.join(', ')}`,
    `runs       ${e.runs.toLocaleString('en-US')} each, ${(e.runs * e.scenarios.length).toLocaleString('en-US')} in all, ${e.gridSteps} grid steps, ${e.quarters} quarters`,
    `workers    ${e.workers === 0 ? 'none, in this thread' : e.workers}`,
    `results    ${e.out}`,
    `time       about ${formatDuration(e.seconds)}`,
    `memory     about ${formatBytes(e.memoryBytes)} for results`,
    `disk       about ${formatBytes(e.diskBytes)}`,
    'Nothing was written.',
  ].join('\n');
}
