/** Number of the shard that a scheduler's array task is to compute, counted from 0, from the variable that scheduler sets. */
import { usageError } from '../../config/fault.ts';

/** Variable, and what it counts from. Only the first ones set counts: they do not meet on one machine. */
const VARIABLES: readonly [string, number][] = [
  ['SLURM_ARRAY_TASK_ID', 0],
  ['JOB_COMPLETION_INDEX', 0], // Kubernetes Indexed Job
  ['AWS_BATCH_JOB_ARRAY_INDEX', 0],
  ['PBS_ARRAY_INDEX', 0],
  ['PBS_ARRAYID', 0], // Torque
  ['SGE_TASK_ID', 1], // "undefined" outside arrays
  ['LSB_JOBINDEX', 1], // LSF; 0 outside arrays
];

export function indexFromEnvironment(environment: Record<string, string | undefined>): number {
  for (const [name, from] of VARIABLES) {
    const value = environment[name];
    if (value === undefined || !/^\d+$/.test(value) || Number(value) < from) continue;
    return Number(value) - from;
  }
  throw usageError(
    '--index-from-env',
    `none of ${VARIABLES.map(([name]) => name).join(', ')} is set to a number: is this a task of an array?`,
  );
}
