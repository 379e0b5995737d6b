/**
 * Simulates the runs of a task into their slots. The same function in every worker and in process: a run's result depends on
 * study, seed and run number alone. A run that throws is reported, and the next one gets a fresh simulator.
 */
import type { Simulator } from '../model/simulate.ts';
import type { Task } from '../plan/plan.ts';
import { storeRecord } from '../results/columns.ts';
import { RUN_STATUS } from '../results/studyResult.ts';
import { type Control, countDone, isCancelled, notePart } from './control.ts';
import { provokeFault } from './faults.ts';
import { type CreateSimulator, messageOf, type Perform, type RunFault, type Shared, type SimulateJob } from './job.ts';

const NUMBERS_PER_TASK = 3;

export function packTasks(tasks: readonly Task[]): Int32Array {
  const packed = new Int32Array(new SharedArrayBuffer(tasks.length * NUMBERS_PER_TASK * Int32Array.BYTES_PER_ELEMENT));
  tasks.forEach(({ slot, firstCase, endCase }, i) => {
    packed.set([slot, firstCase, endCase], i * NUMBERS_PER_TASK);
  });
  return packed;
}

function taskAt(tasks: Int32Array, item: number): Task {
  const at = item * NUMBERS_PER_TASK;
  return { slot: tasks[at], firstCase: tasks[at + 1], endCase: tasks[at + 2] };
}

export function simulateTasks(job: SimulateJob, shared: Shared, control: Control, createSimulator: CreateSimulator): Perform {
  const { study, plan, columns, faults = [] } = shared;
  let simulator: Simulator | undefined;
  return (item, worker, reply) => {
    const { slot, firstCase, endCase } = taskAt(job.tasks, item);
    const run = plan.runNumbers[slot];
    for (let caseIndex = firstCase; caseIndex < endCase && !isCancelled(control); caseIndex++) {
      const resultSlot = caseIndex * plan.runNumbers.length + slot;
      if (columns.status[resultSlot] === RUN_STATUS.ok) continue;
      notePart(control, worker, caseIndex);
      try {
        provokeFault(faults, caseIndex, run, job.attempt);
        simulator ??= createSimulator(study, plan.cases);
        storeRecord(columns, resultSlot, simulator.simulate(caseIndex, run));
        countDone(control);
      } catch (error) {
        simulator = undefined;
        reply({ caseIndex, slot, message: messageOf(error) } satisfies RunFault);
      }
    }
  };
}
