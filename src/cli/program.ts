/** The commands and their options. Each action is loaded when it runs, so that --help answers at once. */
import { Command } from 'commander';
import { perform } from './action.ts';
import type { AttributeCommandOptions } from './attributeCommand.ts';
import { addBacktest } from './backtestCommands.ts';
import { addCalibrate } from './calibrateProgram.ts';
import type { ChartsOptions } from './chartsCommand.ts';
import { addClaims, addCompare } from './compareCommands.ts';
import { addExplore } from './exploreCommands.ts';
import { addHistory } from './historyCommands.ts';
import { withLocale, withOutput, withStudy, withWorkers } from './options.ts';
import type { RunCommandOptions } from './runRequest.ts';
import { addExport, addSensitivity } from './sensitivityProgram.ts';
import { addSweeps } from './sweepProgram.ts';
import type { OutputOptions } from './terminal.ts';

const RUN_NOTES = `
Examples:
  hashpivot run configs/pivot.yaml
  hashpivot run configs/pivot.yaml --runs 200 --scenario no-pivot --out out/quick
  hashpivot run configs/pivot.yaml --set ai.demandMWPerYear=3000 --set 'market.price.driftPerYear={normal: [0.1, 0.2]}'

Exit codes: 0 done, 1 a fault of the program, 2 bad input, 3 incomplete, 4 some runs failed, 130 interrupted.`;

function addRun(program: Command): void {
  const command = program
    .command('run')
    .argument('<study.yaml>')
    .description('simulate every scenario of a study: tables, charts, report page');
  withLocale(withOutput(withWorkers(withStudy(command))))
    .option('--out <dir>', 'result folder (default: out/<study name>)')
    .option('--only <runs>', 'simulate these runs alone and print their outcomes, like 0-9,42; writes nothing')
    .option('--precision <p>', 'add runs until the standard error of the headline probability is below p')
    .option('--dry-run', 'say what it would do, how long and how much disk; writes nothing')
    .option('--no-charts', 'tables and summary only')
    .option('--force', 'replace a result folder of another configuration')
    .addHelpText('after', RUN_NOTES)
    .action((file: string, options: RunCommandOptions) =>
      perform(options, async (terminal) => (await import('./runCommand.ts')).runFromCommandLine(file, options, terminal)),
    );
}

function addCharts(program: Command): void {
  withLocale(withOutput(program.command('charts').argument('<dir>').description('draw again from stored results, without simulating')))
    .option('--base-url <url>', 'address the folder will be found at: absolute embed code, oEmbed answers')
    .option('--figure', 'figures for papers instead: PDF with embedded fonts, and captions, in <dir>/figures')
    .action((folder: string, options: ChartsOptions) =>
      perform(options, async (terminal) => (await import('./chartsCommand.ts')).redrawCharts(folder, options, terminal)),
    );
}

function addAttribute(program: Command): void {
  const command = program
    .command('attribute')
    .argument('<study.yaml>')
    .description('why hashrate changed in a quarter, or between two dates: shares of causes by Shapley values over paired runs');
  withLocale(withOutput(withWorkers(withStudy(command))))
    .option('--quarter <name>', 'quarter like 2026Q1, its mean on that of the quarter before (default: the headline quarter)')
    .option('--from <date>', 'first date, in place of a quarter')
    .option('--to <date>', 'second date')
    .option('--measure <name>', 'mean or ends: how a quarter is measured')
    .option('--held-from <date>', 'hold causes from this day on (default: the first day of what is compared)')
    .option('--causes <list>', 'causes to tell apart, with commas (default: the eight main ones, exactly)')
    .option('--quantities <list>', 'among hashrate, small-share, hhi-owner, ai-mw (default: all)')
    .option('--every-quarter', 'structural or cyclical for every quarter of the study, not only this one')
    .option('--worlds <n>', 'labelled worlds for the early warning, 0 for none (default: 200)')
    .option('--out <dir>', 'folder of the result (default: out/<study>-attribution-<quarter>)')
    .option('--no-charts', 'tables only')
    .option('--force', 'replace a folder of another configuration')
    .action((file: string, options: AttributeCommandOptions) =>
      perform(options, async (terminal) => (await import('./attributeCommand.ts')).attributeFromCommandLine(file, options, terminal)),
    );
}

function addQuery(program: Command): void {
  withOutput(program.command('query').argument('<dir>').argument('<sql>').description('one SELECT over a result folder (DuckDB)'))
    .addHelpText('after', '\nTables carry the names of the files: runs, quarters, grid, classes, regions, design, summary.')
    .action((folder: string, sql: string, options: OutputOptions) =>
      perform(options, async (terminal) => (await import('./queryCommand.ts')).queryResults(folder, sql, terminal)),
    );
}

function addConfiguration(program: Command): void {
  withOutput(program.command('validate').argument('<file...>').description('check studies: every fault of every file, nothing simulated'))
    .option(
      '--set <key=value>',
      'check with path.to.key=value set; repeat for more',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .action((files: string[], options: OutputOptions & { set: string[] }) =>
      perform(options, async (terminal) => (await import('./validateCommand.ts')).validateFiles(files, options.set, terminal)),
    );
  withOutput(program.command('schema').description('print the JSON Schema of studies, for editors')).action((options: OutputOptions) =>
    perform(options, async (terminal) => (await import('./schemaCommand.ts')).printSchema(terminal)),
  );
  withOutput(program.command('init').argument('[dir]', 'where', '.').description('write a commented study to begin with'))
    .option('--force', 'overwrite what is there')
    .action((folder: string, options: OutputOptions & { force?: boolean }) =>
      perform(options, async (terminal) => (await import('./initCommand.ts')).initStudy(folder, options, terminal)),
    );
}

export function createProgram(version: string): Command {
  const program = new Command('hashpivot')
    .description("Monte Carlo simulator of Bitcoin's hash supply when miners can turn to AI")
    .version(version)
    .showHelpAfterError('(hashpivot --help lists commands and options)')
    .exitOverride();
  addRun(program);
  addSweeps(program);
  addCharts(program);
  addCompare(program);
  addClaims(program);
  addAttribute(program);
  addExplore(program);
  addCalibrate(program);
  addSensitivity(program);
  addExport(program);
  addQuery(program);
  addBacktest(program);
  addHistory(program);
  addConfiguration(program);
  return program;
}
