/** Memory the columns of a plan take. Typed arrays escape every limit of the heap, so it is checked before anything is allocated. */
import { usageError } from '../config/fault.ts';
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../model/observables.ts';
import type { Plan } from './plan.ts';

const FLOAT32_BYTES = 4;
const FLOAT64_BYTES = 8;
/** Columns may take this share of the machine; the rest is for the workers, the tables being written and everybody else. */
const SHARE_FOR_COLUMNS = 0.6;
const BYTES_PER_GB = 1e9;

export function bytesPerRun(plan: Pick<Plan, 'gridDates' | 'quarters' | 'classes' | 'regions'>): number {
  const grid = GRID_SERIES.length * plan.gridDates.length * FLOAT32_BYTES;
  const groups = GROUP_SERIES.length * (plan.classes.length + plan.regions.length);
  return 1 + grid + (plan.quarters.length * (QUARTER_SERIES.length + groups) + RUN_SERIES.length) * FLOAT64_BYTES;
}

export function columnBytes(plan: Plan): number {
  return plan.cases.length * plan.runNumbers.length * bytesPerRun(plan);
}

export function assertFitsMemory(plan: Plan, machineBytes: number): void {
  const needed = columnBytes(plan);
  if (needed <= machineBytes * SHARE_FOR_COLUMNS) return;
  const most = Math.floor((machineBytes * SHARE_FOR_COLUMNS) / (bytesPerRun(plan) * plan.cases.length));
  throw usageError(
    '--runs',
    `${plan.runNumbers.length} runs of ${plan.cases.length} scenarios keep ${(needed / BYTES_PER_GB).toFixed(1)} GB of results, ` +
      `this machine has ${(machineBytes / BYTES_PER_GB).toFixed(1)} GB of memory: use at most ${most} runs, or a longer market.gridDays`,
  );
}
