#!/usr/bin/env node
/** The command line: reads what was typed, runs the command, ends with its exit code. */
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT } from './cli/exitCodes.ts';
import { createProgram } from './cli/program.ts';
import { endWithReader } from './cli/terminal.ts';

/** package.json lies beside dist/ in the clone as in the package. */
function readVersion(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Commander has already said what is wrong; help and version are no faults. */
function exitCodeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) throw error;
  return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
}

endWithReader();
try {
  await createProgram(readVersion()).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
