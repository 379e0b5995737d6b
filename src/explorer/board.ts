/** Where the runs of a page come together: baseline and reader's scenario side by side, as the same result a study run has. */
import { type Plan, planStudy } from '../plan/plan.ts';
import { allocateColumns, type Columns, listColumns } from '../results/columns.ts';
import { RUN_STATUS, type RunFailure, type StudyResult } from '../results/studyResult.ts';
import type { Study } from '../scenario/study.ts';
import type { Delivery } from './messages.ts';

export class Board {
  private study: Study;
  private plan: Plan;
  private columns: Columns;
  private failures: RunFailure[] = [];
  /** By case: which settings its runs are of. */
  private stamps: readonly number[];

  constructor(study: Study, stamps: readonly number[]) {
    this.study = study;
    this.stamps = stamps;
    this.plan = planStudy(study);
    this.columns = allocateColumns(this.plan, ArrayBuffer);
    this.plan.cases.forEach((_, caseIndex) => {
      this.blank(caseIndex);
    });
  }

  /** Turns to other settings; a case whose stamp stays keeps its runs. */
  turnTo(study: Study, stamps: readonly number[]): Board {
    const sameShape = study.runs === this.study.runs && study.seed === this.study.seed;
    if (!sameShape) return new Board(study, stamps);
    this.study = study;
    this.plan = planStudy(study);
    stamps.forEach((stamp, caseIndex) => {
      if (stamp !== this.stamps[caseIndex]) this.blank(caseIndex);
    });
    this.stamps = stamps;
    return this;
  }

  /** A slot without a result is NaN everywhere, and counts nowhere. */
  private blank(caseIndex: number): void {
    const { status } = this.columns;
    const cases = this.plan.cases.length;
    for (const column of [...listColumns(this.columns)]) {
      const width = column.length / cases;
      column.fill(Number.NaN, caseIndex * width, (caseIndex + 1) * width);
    }
    status.fill(RUN_STATUS.pending, caseIndex * this.study.runs, (caseIndex + 1) * this.study.runs);
    this.failures = this.failures.filter((failure) => failure.caseIndex !== caseIndex);
  }

  /** Takes in a batch; runs of settings other than those at hand are dropped, which it answers with false. */
  take({ order, columns, failures }: Delivery): boolean {
    const { caseIndex, first, count, stamp } = order;
    if (stamp !== this.stamps[caseIndex]) return false;
    const at = caseIndex * this.study.runs + first;
    const from = listColumns(columns);
    listColumns(this.columns).forEach((column, i) => {
      column.set(from[i]!, at * (from[i]!.length / count));
    });
    for (let slot = 0; slot < count; slot++) {
      const done = columns.status[slot] === RUN_STATUS.ok;
      this.columns.status[at + slot] = done ? RUN_STATUS.ok : RUN_STATUS.failed;
    }
    this.failures.push(...failures);
    return true;
  }

  result(): StudyResult {
    const { cases, runNumbers, gridDates, quarters, classes, regions } = this.plan;
    const failures = [...this.failures].sort((a, b) => a.caseIndex - b.caseIndex || a.run - b.run);
    return {
      study: this.study,
      cases,
      runs: runNumbers.length,
      runNumbers,
      gridDates,
      quarters,
      classes,
      regions,
      failures,
      ...this.columns,
    };
  }
}
