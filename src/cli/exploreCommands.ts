/** The command explore and its options. */
import type { Command } from 'commander';
import { perform } from './action.ts';
import type { ExploreOptions } from './exploreCommand.ts';
import { withOutput } from './options.ts';

export function addExplore(program: Command): void {
  withOutput(program.command('explore').argument('<study.yaml>').description('write one page that simulates the study in a browser'))
    .option('--out <file>', 'where to (default: out/<study name>-explorer.html)')
    .option('--runs <n>', 'runs the page asks for (default: those of the study, at most 1000)')
    .option('--seed <n>', 'master seed the page begins with')
    .option('--force', 'overwrite the file')
    .action((file: string, options: ExploreOptions) =>
      perform(options, async (terminal) => (await import('./exploreCommand.ts')).explore(file, options, terminal)),
    );
}
