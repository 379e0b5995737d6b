/** The commands calibrate and forecast and their options. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { CalibrateCommandOptions } from './calibrateCommand.ts';
import type { ForecastCommandOptions } from './forecastCommand.ts';
import { repeatable, withLocale, withOutput, withStudy, withWorkers } from './options.ts';

export function addCalibrate(program: Command): void {
  addForecast(program);
  const command = program
    .command('calibrate')
    .argument('<study.yaml>')
    .description("fit the study's calibration to history: posterior, recovery, windows never fitted");
  withLocale(withOutput(withWorkers(command)))
    .option('--seed <n>', 'master seed, in place of the one in the study')
    .addOption(repeatable('--scenario <name>', 'the scenario that is the base', 'the first'))
    .addOption(repeatable('--set <key=value>', 'set path.to.key=value; repeat for more', 'none'))
    .option('--repeats <n>', 'synthetic histories with planted parameters; 0 leaves them out', '100')
    .option('--out <dir>', 'folder of the result (default: out/<study name>-calibration)')
    .option('--no-charts', 'tables only')
    .option('--force', 'replace a folder of another calibration')
    .action((file: string, options: CalibrateCommandOptions) =>
      perform(options, async (terminal) => (await import('./calibrateCommand.ts')).calibrateFromCommandLine(file, options, terminal)),
    );
}

function addForecast(program: Command): void {
  const command = program
    .command('forecast')
    .argument('<study.yaml>')
    .description("a study's mean hashrate by quarter as a table on record, to be scored later by backtest --score");
  withOutput(withWorkers(withStudy(command)))
    .option('--information <date>', 'last day anything in the study was known (default: the start of the study)')
    .option(
      '--own-error <table|sd>',
      "the model's own error: a backtest's errors.csv to learn it from (default: the shipped one), or one size, standard deviation of the log of a quarter",
    )
    .option('--issue <text>', 'which issue of the forecast this is, and of when, for its head')
    .option('--out <file>', 'CSV to write; only shown when left out')
    .option('--force', 'write over a forecast that is there')
    .action((file: string, options: ForecastCommandOptions) =>
      perform(options, async (terminal) => (await import('./forecastCommand.ts')).forecastFromCommandLine(file, options, terminal)),
    );
}
