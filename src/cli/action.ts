/** Runs a command's action and turns how it ends into an exit code: bad input into plain lines, a fault of the program into a short report. */
import type { Fault } from '../config/fault.ts';
import { EXIT } from './exitCodes.ts';
import { createTerminal, type OutputOptions, paint, type Terminal } from './terminal.ts';

/** Where to tell us; the same as "bugs" in package.json would say. */
const REPORT = 'This is a fault of hashpivot, not of your input. Please report it with the command you typed and the lines above.';
const MAX_SHOWN = 200;

interface FaultyInput {
  name: string;
  message: string;
  faults: readonly Fault[];
}

/** By shape and not by class: the class lives in a module that is loaded only when needed. */
export function isBadInput(error: unknown): error is FaultyInput {
  return error instanceof Error && error.name === 'ConfigError' && Array.isArray((error as unknown as FaultyInput).faults);
}

export function complainOfInput(terminal: Terminal, { message, faults }: FaultyInput): void {
  const lines = message.split('\n');
  terminal.complain(lines.slice(0, MAX_SHOWN).join('\n'));
  if (lines.length > MAX_SHOWN) terminal.complain(`... and ${lines.length - MAX_SHOWN} more`);
  if (faults.length > 1) terminal.complain(paint.bold(`${faults.length} faults.`));
}

function complainOfFault(terminal: Terminal, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  terminal.complain(paint.red(`hashpivot failed: ${message}`));
  // The stack helps whoever repairs it and nobody else.
  if (process.env.HASHPIVOT_DEBUG && error instanceof Error) terminal.complain(error.stack ?? '');
  terminal.complain(REPORT);
}

/** Ends the process with the code of the action. */
export async function perform(options: OutputOptions, action: (terminal: Terminal) => Promise<number>): Promise<void> {
  const terminal = createTerminal(options);
  try {
    process.exitCode = await action(terminal);
  } catch (error) {
    const bad = isBadInput(error);
    if (bad) complainOfInput(terminal, error);
    else complainOfFault(terminal, error);
    process.exitCode = bad ? EXIT.badInput : EXIT.fault;
    if (terminal.isJson) {
      const message = error instanceof Error ? error.message : String(error);
      terminal.json({ status: bad ? 'bad input' : 'fault', exitCode: process.exitCode, ...(bad ? { faults: error.faults } : { message }) });
    }
  }
}
