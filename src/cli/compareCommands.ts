/** The commands that judge what was simulated: two scenarios against each other, and an article's claims. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { ClaimsCommandOptions } from './claimsCommand.ts';
import type { CompareCommandOptions } from './compareCommand.ts';
import { withLocale, withOutput, withWorkers } from './options.ts';

export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .argument('<dir>')
    .description('two scenarios of a stored result, run by run: what differs, how surely, and where runs disagree');
  withLocale(withOutput(command))
    .option('--base <name>', 'scenario measured against (default: the first)')
    .option('--against <name>', 'scenario compared with it (default: the focus of the report)')
    .option('--measure <quantity>', 'quantity to lead with, as named in summary.csv (default: hashrate_ehs)')
    .option('--factorial <a,b,c,d>', 'four scenarios with neither cause, the first, the second, both: what each does to concentration')
    .option('--out <dir>', 'folder of the comparison (default: <dir>/compare/<against>-against-<base>)')
    .option('--no-charts', 'findings and tables only')
    .option('--force', 'replace another comparison')
    .action((folder: string, options: CompareCommandOptions) =>
      perform(options, async (terminal) => (await import('./compareCommand.ts')).compareFromCommandLine(folder, options, terminal)),
    );
}

export function addClaims(program: Command): void {
  const command = program
    .command('claims')
    .argument('[claims.yaml]')
    .description('a published article’s claims: verdict, number, interval and chart of each');
  withLocale(withOutput(withWorkers(command)))
    .option('--runs <n>', 'runs per scenario of every study, and at most so many of an attribution')
    .option('--seed <n>', 'master seed of every study')
    .option('--out <dir>', 'result folder (default: out/<name of the file>)')
    .option('--no-charts', 'verdicts and tables only')
    .option('--force', 'replace a folder of other claims')
    .option('--schema', 'print the JSON Schema of claims files, for editors')
    .action((file: string | undefined, options: ClaimsCommandOptions) =>
      perform(options, async (terminal) => (await import('./claimsCommand.ts')).claimsFromCommandLine(file, options, terminal)),
    );
}
