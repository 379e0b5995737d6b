/** The result that a plan and its columns make. */
import type { RunFailure, StudyResult } from '../results/studyResult.ts';
import type { Shared } from './job.ts';

export function resultOf({ study, plan, columns }: Pick<Shared, 'study' | 'plan' | 'columns'>, failures: RunFailure[] = []): StudyResult {
  const { cases, runNumbers, gridDates, quarters, classes, regions } = plan;
  return { study, cases, runs: runNumbers.length, runNumbers, gridDates, quarters, classes, regions, failures, ...columns };
}
