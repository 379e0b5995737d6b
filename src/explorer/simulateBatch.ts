/** Simulates batches of the study at hand, in a worker of a page: each batch into columns of its own, so that they can be sent whole. */
import { createSimulator, type Simulator } from '../model/simulate.ts';
import { type Plan, planStudy } from '../plan/plan.ts';
import { allocateColumns, blankUnfinished, storeRecord } from '../results/columns.ts';
import type { RunFailure } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { Delivery, Order } from './messages.ts';

export class BatchSimulator {
  private readonly study: Study;
  private readonly plan: Plan;
  private simulator: Simulator | undefined;

  constructor(study: Study) {
    this.study = study;
    this.plan = planStudy(study);
  }

  simulate(order: Order): Delivery {
    const { caseIndex, first, count } = order;
    const { cases } = this.plan;
    const columns = allocateColumns(
      { ...this.plan, cases: [cases[caseIndex]!], runNumbers: this.plan.runNumbers.slice(0, count) },
      ArrayBuffer,
    );
    const failures: RunFailure[] = [];
    for (let slot = 0; slot < count; slot++) {
      const run = first + slot;
      try {
        this.simulator ??= createSimulator(this.study, cases);
        storeRecord(columns, slot, this.simulator.simulate(caseIndex, run));
      } catch (error) {
        this.simulator = undefined;
        const name = this.study.scenarios[caseIndex]!.name;
        failures.push({ caseIndex, run, message: `scenario ${name}, run ${run}, seed ${this.study.seed}: ${(error as Error).message}` });
      }
    }
    if (failures.length > 0) blankUnfinished(columns);
    return { order, columns, failures };
  }
}
