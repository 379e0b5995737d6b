/**
 * The Slurm engine: an array of exactly the missing shards, never requeued by Slurm, and a collector that starts when the array has
 * ended in whatever way. The collector merges, or submits what is missing anew. Files are the only truth: job numbers are told to the
 * user and never relied on, for Slurm may forget a job and use its number again.
 */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { usageError } from '../../config/fault.ts';
import { formatShardList } from './shardList.ts';

export const LOG_FOLDER = 'log';

export interface Submission {
  folder: string;
  /** Name of the study, for the names of the jobs. */
  name: string;
  /** Which submission of this sweep, from 1. */
  round: number;
  sbatchArgs: readonly string[];
  /** Arguments after `resume DIR` with which the collector goes on. */
  collectorArgs: readonly string[];
  /** This program: Node and the script, as the nodes see them. */
  program: readonly string[];
}

export interface Submitted {
  array: string;
  collector: string;
}

/** What sbatch said when it refused. */
export class SubmitRefused extends Error {}

export async function submitArray(shards: readonly number[], submission: Submission): Promise<Submitted> {
  const { folder, name, round, sbatchArgs, program, collectorArgs } = submission;
  const log = join(resolve(folder), LOG_FOLDER);
  mkdirSync(log, { recursive: true });
  const common = ['--parsable', `--chdir=${resolve(folder)}`, ...sbatchArgs];
  const array = await sbatch([
    ...common,
    '--no-requeue',
    `--array=${formatShardList(shards)}`,
    `--job-name=${name}.r${round}`,
    `--output=${join(log, `r${round}-%a.log`)}`,
    '--wrap',
    `exec ${shellLine([...program, 'shard', resolve(folder), '--index-from-env'])}`,
  ]);
  const collector = await sbatch([
    ...common,
    '--requeue',
    `--dependency=afterany:${array}`,
    `--job-name=${name}.collect${round}`,
    `--output=${join(log, `collect-r${round}.log`)}`,
    '--wrap',
    `exec ${shellLine([...program, 'resume', resolve(folder), ...collectorArgs])}`,
  ]);
  return { array, collector };
}

async function sbatch(args: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('sbatch', args);
    // job, or job;cluster
    return stdout.trim().split(';')[0];
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') {
      throw usageError(
        '--engine slurm',
        'sbatch is not on this machine: start it on a login node of a Slurm cluster, use --engine local, or see configs/recipes for other schedulers',
      );
    }
    throw new SubmitRefused((stderr ?? (error as Error).message).trim().replace(/^sbatch: (error: )?/gm, ''));
  }
}

export function shellLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
