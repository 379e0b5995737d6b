/** What is told of a run that failed: which one it was, so that it can be run alone again, and what went wrong. */
import type { SweepPlan } from '../plan/sweepPlan.ts';

export function failedRunError({ study }: SweepPlan, scenario: string, pointId: number, run: number, message: string): string {
  return `scenario ${scenario}, point ${pointId}, run ${run}, seed ${study.seed}: ${message}`;
}
