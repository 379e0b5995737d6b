/** The commands of sweeps and their options. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import { repeatable, withOutput, withStudy, withWorkers } from './options.ts';
import type { PieceOptions, ResumeOptions, ShardOptions } from './sweepPieces.ts';
import type { SweepCommandOptions } from './sweepRequest.ts';

const SWEEP_NOTES = `
Examples:
  hashpivot sweep study.yaml --dry-run
  hashpivot sweep study.yaml --factor 'ai.demandMWPerYear=[500, 1500, 3000]' --factor 'ai.enabled=[true, false]'
  hashpivot sweep study.yaml --design sobol --size 256 --factor 'ai.pue={range: [1.1, 1.5]}' --runs 100
  hashpivot sweep study.yaml --engine slurm --sbatch-arg=--partition=short --out /shared/run

Exit codes: 0 done, 1 a fault of the program, 2 bad input, 3 incomplete, 4 some runs failed, 130 interrupted. Anything cut short goes
on with: hashpivot resume DIR`;

function withDesign(command: Command): Command {
  return withStudy(command)
    .option(
      '--design <kind>',
      'grid, oneAtATime, zip, latinHypercube, sobol, saltelli, morris or table, in place of the study (default: grid)',
    )
    .option('--size <n>', 'points of latinHypercube and sobol, base points of saltelli, trajectories of morris')
    .addOption(
      repeatable(
        '--factor <path=values>',
        'sweep this parameter: a list, {range: [a, b], levels: n}, a distribution; repeat for more; takes the place of the sweep in the study',
        'those of the study',
      ),
    )
    .option('--precision <p>', 'runs by point until the standard error of --outcome is below p; --runs is the most')
    .option('--outcome <name>', 'outcome that --precision is about: a column of runs, or decline_probability (default)')
    .option('--shards <n>', 'pieces the work is cut into, at most 1000')
    .option('--out <dir>', 'result folder (default: out/<study name>-sweep)')
    .option('--force', 'replace a result folder of another configuration');
}

function withEngine(command: Command): Command {
  return withWorkers(command)
    .option('--engine <name>', 'local, or slurm: an array job and a collector', 'local')
    .addOption(repeatable('--sbatch-arg <arg>', 'argument for sbatch, like --sbatch-arg=--partition=short; repeat for more', 'none'))
    .option('--no-heal', 'slurm: the collector merges but submits nothing (compute nodes may not submit)')
    .option('--rounds <n>', 'slurm: so often is submitted at most', '4')
    .option('--settle <seconds>', 'slurm: so long is waited for shards that a slow shared folder does not show yet', '60')
    .option('--shared', 'slurm: this folder is seen by every node, although it looks like one of this machine')
    .option('--wait', 'slurm: come back when the sweep is finished or given up')
    .option('--keep-shards', 'keep the shards when the tables are made');
}

export function addSweeps(program: Command): void {
  const sweep = program
    .command('sweep')
    .argument('<study.yaml>')
    .description('a design over parameters, simulated at every point: tables for all of it');
  withOutput(withEngine(withDesign(sweep)))
    .option('--dry-run', 'say how many points and runs, how long and how much disk; writes nothing')
    .option('--point <id>', 'with --only: the point to simulate alone')
    .option('--only <runs>', 'simulate these runs of one point alone and print their outcomes; writes nothing')
    .addHelpText('after', SWEEP_NOTES)
    .action((file: string, options: SweepCommandOptions) =>
      perform(options, async (terminal) => (await import('./sweepCommand.ts')).sweepFromCommandLine(file, options, terminal)),
    );
  addPieces(program);
}

function addPieces(program: Command): void {
  const plan = program
    .command('plan')
    .argument('<study.yaml>')
    .description('cut a sweep (or a study) into shards for any engine: DIR/plan.json');
  withOutput(withDesign(plan)).action((file: string, options: SweepCommandOptions) =>
    perform(options, async (terminal) => (await import('./sweepPieces.ts')).planOnly(file, options, terminal)),
  );
  withOutput(
    program.command('shard').argument('<dir>').argument('[n]').description('compute one shard of a plan; ends at once when it is there'),
  )
    .option('--index-from-env', 'take its number from the array task: Slurm, Kubernetes, AWS Batch, PBS, SGE, LSF')
    .action((folder: string, shard: string | undefined, options: ShardOptions) =>
      perform(options, async (terminal) => (await import('./sweepPieces.ts')).shardOnly(folder, shard, options, terminal)),
    );
  withOutput(program.command('missing').argument('<dir>').description('list the shards that are not there, like 3,17-19')).action(
    (folder: string, options: PieceOptions) =>
      perform(options, async (terminal) => (await import('./sweepPieces.ts')).listMissing(folder, terminal)),
  );
  withOutput(program.command('merge').argument('<dir>').description('make the tables of all shards; none when one is missing (exit 3)'))
    .option('--keep-shards', 'keep the shards when the tables are made')
    .action((folder: string, options: PieceOptions) =>
      perform(options, async (terminal) => (await import('./sweepPieces.ts')).mergeOnly(folder, options, terminal)),
    );
  withOutput(withEngine(program.command('resume').argument('<dir>').description('go on with a sweep that was cut short')))
    .option('--round <n>', 'slurm: which submission this is, set by the collector')
    .action((folder: string, options: ResumeOptions) =>
      perform(options, async (terminal) => (await import('./sweepPieces.ts')).resumeSweep(folder, options, terminal)),
    );
}
