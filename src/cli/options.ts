/** Options shared by commands, read with the same care as a study: each fault names the option and the rule. */
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { Fault } from '../config/fault.ts';

const MAX_WORKERS = 256;

/** An option that may be repeated; help says in words what holds where it is left out. */
export function repeatable(flags: string, text: string, leftOut: string): Option {
  return new Option(flags, text).argParser((value: string, before: string[]) => [...before, value]).default([], leftOut);
}

/** --json and --quiet, which every command has. */
export function withOutput(command: Command): Command {
  return command
    .option('--json', 'print the result as JSON on standard output; everything else goes to standard error')
    .option('--quiet', 'print no progress and no notes');
}

/** Options that change what is simulated. */
export function withStudy(command: Command): Command {
  return command
    .option('--runs <n>', 'runs per scenario, in place of the number in the study')
    .option('--seed <n>', 'master seed, in place of the one in the study')
    .addOption(repeatable('--scenario <name>', 'only this scenario; repeat for more', 'all'))
    .addOption(repeatable('--set <key=value>', 'set path.to.key=value below the overrides of the scenarios; repeat for more', 'none'));
}

/** For commands that draw. */
export function withLocale(command: Command): Command {
  return command.option('--locale <code>', 'language of the charts and the page around them: en, de, es, fr, zh (default: en)');
}

export function withWorkers(command: Command): Command {
  return command.option('--workers <n>', `worker threads, 0 to ${MAX_WORKERS}; 0 works in this thread (default: all cores)`);
}

function optionFault(option: string, given: string, message: string): Fault {
  const shown = JSON.stringify(given.length > 40 ? `${given.slice(0, 40)}...` : given);
  return { file: option, line: 0, column: 0, path: '', message: `${message}, got ${shown}` };
}

export function readWorkers(given: string | undefined, faults: Fault[]): number {
  if (given === undefined) return availableParallelism();
  const workers = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (workers <= MAX_WORKERS) return workers;
  faults.push(optionFault('--workers', given, `must be a whole number from 0 to ${MAX_WORKERS}`));
  return 0;
}

export function readPrecision(given: string | undefined, faults: Fault[]): number | undefined {
  if (given === undefined) return undefined;
  const precision = given.trim() === '' ? Number.NaN : Number(given);
  if (precision > 0 && precision < 1) return precision;
  faults.push(optionFault('--precision', given, 'must be a number between 0 and 1, the standard error of a probability'));
  return undefined;
}
