/** Runs a command in this process as it is typed, and gives what it printed. */
import { createProgram } from '../../src/cli/program.ts';
import { programVersion } from '../../src/results/version.ts';

export async function command(...args: string[]): Promise<string> {
  const [write, writeError] = [process.stdout.write, process.stderr.write];
  const said = { out: '', err: '' };
  const listen = (stream: 'out' | 'err') =>
    ((text: string) => {
      said[stream] += text;
      return true;
    }) as typeof write;
  process.stdout.write = listen('out');
  process.stderr.write = listen('err');
  try {
    await createProgram(programVersion()).parseAsync(['node', 'hashpivot', ...args]);
  } finally {
    process.stdout.write = write;
    process.stderr.write = writeError;
  }
  const code = process.exitCode;
  process.exitCode = 0;
  if (code !== 0 && code !== undefined) throw new Error(`${args.join(' ')} ended with ${code}: ${said.err}`);
  return said.out;
}
