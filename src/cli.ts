#!/usr/bin/env node
/** The command line: reads what was typed, runs the command, ends with its exit code. */
import { CommanderError } from 'commander';
import { EXIT } from './cli/exitCodes.ts';
import { createProgram } from './cli/program.ts';
import { endWithReader } from './cli/terminal.ts';
import { programVersion } from './results/version.ts';

/** Commander has already said what is wrong; help and version are no faults. */
function exitCodeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) throw error;
  return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
}

endWithReader();
try {
  await createProgram(programVersion()).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
