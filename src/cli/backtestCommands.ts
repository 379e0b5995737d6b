/** `hashpivot backtest`: its options. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { BacktestCommandOptions } from './backtestCommand.ts';
import { withLocale, withOutput, withStudy, withWorkers } from './options.ts';

export function addBacktest(program: Command): void {
  const command = program
    .command('backtest')
    .argument('[study.yaml]')
    .description('forecasts from past starts, scored against what came and against rivals');
  withLocale(withOutput(withWorkers(withStudy(command))))
    .option('--out <dir>', 'result folder (default: out/<study name>)')
    .option('--from <quarter>', 'first start', '2021Q3')
    .option('--price <which>', 'the price that came, simulated, or both', 'both')
    .option('--history <file>', 'history file to score against (default: that of the study, or the shipped tables)')
    .option('--score <forecast.csv>', 'score a forecast on record instead; needs no study')
    .option('--no-charts', 'tables and findings only')
    .option('--force', 'replace another backtest')
    .action((file: string | undefined, options: BacktestCommandOptions) =>
      perform(options, async (terminal) => (await import('./backtestCommand.ts')).backtestFromCommandLine(file, options, terminal)),
    );
}
