/** `hashpivot history`: import and show. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { ImportCommandOptions } from './historyImport.ts';
import type { ShowOptions } from './historyShow.ts';
import { withLocale, withOutput } from './options.ts';

const IMPORT_NOTES = `
Reads Coin Metrics community CSV, charts of blockchain.com (CSV, JSON), difficulty adjustments of mempool.space (JSON) and plain CSV of a
date and a value (the column names its unit: hashrate_ehs, hashrate_ths, difficulty, price_usd ...). A file that is damaged, in the wrong
unit or against the protocol is refused by line, and nothing is written.`;

export function addHistory(program: Command): void {
  const history = program.command('history').description('real history: import FILE..., show');
  withOutput(history.command('import').argument('<file...>').description('bring history up to date from public exports'))
    .option('--out <file>', 'history file to write or to extend', 'history.csv')
    .option('--allow-gaps', 'take files with missing days or epochs as they are')
    .option('--force', 'begin anew from the shipped tables, whatever the file holds')
    .addHelpText('after', IMPORT_NOTES)
    .action((files: string[], options: ImportCommandOptions) =>
      perform(options, async (terminal) =>
        (await import('./historyImport.ts')).importFromCommandLine(files, options, new Date().toISOString().slice(0, 10), terminal),
      ),
    );
  withLocale(withOutput(history.command('show').description('what history there is, changes by measure with their luck, charts')))
    .option('--history <file>', 'history file; the shipped tables when left out')
    .option('--q1', 'the first quarters of ten years by every measure')
    .option('--since <year>', 'year of the decline before that is claimed', '2020')
    .option('--out <dir>', 'folder of the charts', 'out/history')
    .option('--no-charts', 'print only')
    .action((options: ShowOptions) =>
      perform(options, async (terminal) => (await import('./historyShow.ts')).showHistory(options, terminal)),
    );
}
