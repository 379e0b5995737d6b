/** placeholder until src/run lands */
import type { OutputOptions, Terminal } from './terminal.ts';
export interface RunCommandOptions extends OutputOptions {
  out?: string;
}
export async function runFromCommandLine(_file: string, _options: RunCommandOptions, _terminal: Terminal): Promise<number> {
  return 1;
}
