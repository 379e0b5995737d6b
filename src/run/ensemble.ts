/**
 * Simulates every run of a plan into the shared columns. One code path for no, one or many workers. Runs that were lost or threw are
 * tried again once, each alone so that a bad run harms no other, and then kept as failed with run, scenario, seed and message.
 */
import { type Plan, type Task, tasksOf } from '../plan/plan.ts';
import { blankUnfinished, type Columns } from '../results/columns.ts';
import { RUN_STATUS, type RunFailure } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import { type Control, cancel, createControl, doneOf } from './control.ts';
import type { RunFault, Shared } from './job.ts';
import type { Pool } from './pool.ts';
import { packTasks } from './simulateTasks.ts';

export interface Progress {
  done: number;
  total: number;
}

export interface EnsembleOptions {
  signal?: AbortSignal | undefined;
  /** Called about ten times a second while runs are simulated. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface EnsembleEnd {
  failures: RunFailure[];
  interrupted: boolean;
}

const PROGRESS_EVERY_MS = 100;

export async function runEnsemble(pool: Pool, shared: Shared, options: EnsembleOptions = {}): Promise<EnsembleEnd> {
  const { plan, columns } = shared;
  const messages = new Map<number, string>();
  await attemptTasks(pool, shared, unfinishedTasks(plan, columns), 1, messages, options);
  const again = eachAlone(plan, columns);
  if (again.length > 0 && !options.signal?.aborted) await attemptTasks(pool, shared, again, 2, messages, options);
  const interrupted = options.signal?.aborted === true && eachAlone(plan, columns).length > 0;
  const failures = interrupted ? [] : keepFailures(shared, messages);
  if (!interrupted) blankUnfinished(columns);
  return { failures, interrupted };
}

/** One attempt at some tasks. `messages` gathers, by result slot, what went wrong. */
async function attemptTasks(
  pool: Pool,
  { plan, columns }: Shared,
  tasks: readonly Task[],
  attempt: number,
  messages: Map<number, string>,
  options: EnsembleOptions,
): Promise<void> {
  const control = createControl(pool.workers);
  const runs = plan.runNumbers.length;
  const stopWatching = watch(control, columns, options);
  const job = { kind: 'simulate', items: tasks.length, tasks: packTasks(tasks), attempt } as const;
  try {
    await pool.run(job, control, {
      reply: (_, message) => {
        const fault = message as RunFault;
        messages.set(fault.caseIndex * runs + fault.slot, fault.message);
      },
      lost: ({ item, part, reason }) => messages.set(part * runs + tasks[item].slot, reason),
    });
  } finally {
    stopWatching();
  }
}

/** Passes the signal on to the workers and the count of runs to whoever shows it. */
function watch(control: Control, columns: Columns, { signal, onProgress }: EnsembleOptions): () => void {
  const total = columns.status.length;
  const before = columns.status.reduce((count, status) => count + (status === RUN_STATUS.ok ? 1 : 0), 0);
  const tell = () => onProgress?.({ done: before + doneOf(control), total });
  const stop = () => cancel(control);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  const timer = setInterval(tell, PROGRESS_EVERY_MS);
  return () => {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
    tell();
  };
}

function unfinishedTasks(plan: Plan, { status }: Columns): Task[] {
  const runs = plan.runNumbers.length;
  const isOpen = ({ slot, firstCase, endCase }: Task) => {
    for (let c = firstCase; c < endCase; c++) if (status[c * runs + slot] !== RUN_STATUS.ok) return true;
    return false;
  };
  return tasksOf(plan).filter(isOpen);
}

/** A task for each run without a result. */
function eachAlone(plan: Plan, { status }: Columns): Task[] {
  const runs = plan.runNumbers.length;
  const tasks: Task[] = [];
  status.forEach((value, i) => {
    const firstCase = Math.floor(i / runs);
    if (value !== RUN_STATUS.ok) tasks.push({ slot: i % runs, firstCase, endCase: firstCase + 1 });
  });
  return tasks;
}

function keepFailures({ plan, columns, study }: Shared, messages: ReadonlyMap<number, string>): RunFailure[] {
  return eachAlone(plan, columns).map(({ slot, firstCase: caseIndex }) => {
    const resultSlot = caseIndex * plan.runNumbers.length + slot;
    columns.status[resultSlot] = RUN_STATUS.failed;
    const run = plan.runNumbers[slot];
    return { caseIndex, run, message: `${placeOf(study, plan, caseIndex, run)}: ${messages.get(resultSlot) ?? 'ended without a word'}` };
  });
}

function placeOf(study: Study, plan: Plan, caseIndex: number, run: number): string {
  return `scenario ${study.scenarios[plan.cases[caseIndex].scenarioIndex].name}, run ${run}, seed ${study.seed}`;
}
