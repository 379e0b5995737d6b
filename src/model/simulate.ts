/** The simulator of a study: one call, one run of one case. (Being written.) */
import type { Case, Study } from '../scenario/study.ts';
import type { RunRecord } from './runRecord.ts';

export interface Simulator {
  /**
   * Simulates run `run` of case `caseIndex` and returns its record. The record is reused by the next call: copy what is to stay.
   * The result depends on the case, the master seed and the run number alone.
   */
  simulate(caseIndex: number, run: number): RunRecord;
}

/** Builds a simulator; buffers are allocated here and at the first run, not later. */
export function createSimulator(study: Pick<Study, 'start' | 'until' | 'seed'>, cases: readonly Case[]): Simulator {
  void study;
  void cases;
  throw new Error('being written');
}
