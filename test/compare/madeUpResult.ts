/** The synthetic result of the charts with known differences: `against` is `base` plus what a function says of each run. */
import { GRID_SERIES } from '../../src/model/observables.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import { type SyntheticOptions, syntheticResult } from '../charts/syntheticResult.ts';

/** Case 1 becomes case 0 with `change` added to its hashrate at every step. */
export function resultWithDifference(change: (run: number, step: number) => number, options: SyntheticOptions = {}): StudyResult {
  const result = syntheticResult({ titles: ['Base', 'Other'], runs: 60, until: '2026-12-31', ...options });
  const steps = result.gridDates.length;
  const half = result.runs * steps;
  for (const series of GRID_SERIES) result.grid[series].copyWithin(half, 0, half);
  for (let i = 0; i < half; i++) {
    const path = result.grid.hashrate_ehs;
    path[half + i] = Math.fround(path[i]! + change(Math.floor(i / steps), i % steps));
  }
  return result;
}

/** As the ensemble leaves a failed run: status, message, NaN in every column. */
export function failRun(result: StudyResult, caseIndex: number, run: number): void {
  const slot = caseIndex * result.runs + run;
  result.status[slot] = 2;
  result.failures.push({ caseIndex, run, message: 'out of power' });
  for (const columns of [result.grid, result.quarterly, result.classQuarterly, result.regionQuarterly, result.outcomes]) {
    for (const column of Object.values(columns)) {
      const width = column.length / result.status.length;
      column.fill(Number.NaN, slot * width, (slot + 1) * width);
    }
  }
}

/** Hashrate is 30 EH/s lower, but 10 higher in the runs whose price ends lowest, a fifth of them. */
export function resultThatParts(): StudyResult {
  const plain = resultWithDifference(() => 0);
  const steps = plain.gridDates.length;
  const ends = Array.from({ length: plain.runs }, (_, run) => plain.grid.price_usd[(run + 1) * steps - 1]!);
  const limit = [...ends].sort((a, b) => a - b)[Math.floor(plain.runs / 5)]!;
  return resultWithDifference((run) => (ends[run]! < limit ? 10 : -30));
}
