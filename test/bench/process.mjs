import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, PIVOT } from './measure.mjs';

export const question = 'How long does the whole command take for 100 runs, from process start to process end? (bar 1.5 s)';

const CLI = new URL('../../dist/src/cli.js', import.meta.url).pathname;
const COMMANDS = [
  ['one scenario, tables and summary', ['--scenario', 'as-contracted', '--no-charts']],
  ['four scenarios, tables and summary', ['--no-charts']],
  ['four scenarios, with charts and report', []],
];

export async function* answer() {
  const folder = mkdtempSync(join(tmpdir(), 'hashpivot-bench-'));
  for (const [title, options] of COMMANDS) {
    const seconds = Array.from({ length: 3 }, (_, i) => {
      const out = join(folder, `${title}-${i}`);
      const begun = performance.now();
      const { status, stderr } = spawnSync(process.execPath, [CLI, 'run', PIVOT, '--runs', '100', '--quiet', '--out', out, ...options]);
      if (status !== 0) throw new Error(String(stderr));
      return (performance.now() - begun) / 1000;
    });
    yield `${title.padEnd(40)} ${median(seconds).toFixed(2)} s`;
  }
  rmSync(folder, { recursive: true });
}
