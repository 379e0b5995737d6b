/** What is made of a finished result: what an outcome of a sweep depends on, and tables for other tools. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { ExportOptions } from './exportCommand.ts';
import { withLocale, withOutput } from './options.ts';
import type { SensitivityOptions } from './sensitivityCommand.ts';

export function addSensitivity(program: Command): void {
  withLocale(
    withOutput(
      program
        .command('sensitivity')
        .argument('<dir>')
        .description('what an outcome of a sweep depends on: Sobol or Morris indices, regions, boxes, each with its interval'),
    ),
  )
    .option('--outcome <what>', 'an outcome, a sum over outcomes or a condition (default: does hashrate fall in the headline quarter?)')
    .option('--when <condition>', 'condition for regions and boxes, like "end_hashrate_ehs < 900 and end_small_share > 0.1"')
    .option('--title <words>', 'the condition in words, for titles: "hashrate falls and small miners gain"')
    .option('--scenario <name>', 'scenario to look at (default: the focus of the report)')
    .option('--seed <n>', 'seed of the resampling (default: that of the study)')
    .option('--resamples <n>', 'bootstrap resamples (default: 1000)')
    .option('--boxes <n>', 'boxes to look for, each outside those before (default: 2)')
    .option('--density <share>', 'take the largest box at least as dense (default: the best balance of coverage and density)')
    .option('--out <dir>', 'folder of the findings (default: <dir>/sensitivity)')
    .option('--no-charts', 'findings and tables only')
    .option('--force', 'replace other findings')
    .action((folder: string, options: SensitivityOptions) =>
      perform(options, async (terminal) => (await import('./sensitivityCommand.ts')).sensitivityFromCommandLine(folder, options, terminal)),
    );
}

export function addExport(program: Command): void {
  withOutput(program.command('export').argument('<dir>').description('a result of run or sweep as one table for another tool'))
    .requiredOption('--shape <name>', 'cadcad: columns simulation, subset, run, substep, timestep, then the states, as CSV')
    .option('--table <name>', 'states by date (grid) or by quarter (quarters); the finest that is kept when left out')
    .option('--out <file>', 'file to write (default: <dir>/cadcad-<table>.csv)')
    .option('--force', 'replace the file')
    .action((folder: string, options: ExportOptions) =>
      perform(options, async (terminal) => (await import('./exportCommand.ts')).exportResult(folder, options, terminal)),
    );
}
