/** The command calibrate and its options. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { CalibrateCommandOptions } from './calibrateCommand.ts';
import { gather, withOutput, withWorkers } from './options.ts';

export function addCalibrate(program: Command): void {
  const command = program
    .command('calibrate')
    .argument('<study.yaml>')
    .description("fit the study's calibration to history: posterior, recovery, windows never fitted");
  withOutput(withWorkers(command))
    .option('--seed <n>', 'master seed, in place of the one in the study')
    .option('--scenario <name>', 'the scenario that is the base; the first when left out', gather, [])
    .option('--set <key=value>', 'set path.to.key=value; repeat for more', gather, [])
    .option('--repeats <n>', 'synthetic histories with planted parameters; 0 leaves them out', '100')
    .option('--out <dir>', 'folder of the result (default: out/<study name>-calibration)')
    .option('--no-charts', 'tables only')
    .option('--force', 'replace a folder of another calibration')
    .action((file: string, options: CalibrateCommandOptions) =>
      perform(options, async (terminal) => (await import('./calibrateCommand.ts')).calibrateFromCommandLine(file, options, terminal)),
    );
}
