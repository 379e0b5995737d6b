/** Every command of the documents marked as tested does what a reader would do, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const root = join(packagedConfigs(), '..');
const MARKED = /<!-- tested -->\n```sh\n([\s\S]*?)```/g;

const blocks = ['README.md', 'MODEL.md'].flatMap((name) =>
  [...readFileSync(join(root, name), 'utf8').matchAll(MARKED)].map((match, k) => ({ title: `${name}, block ${k + 1}`, script: match[1]! })),
);

describe('the commands in the documents', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hashpivot-documents-'));
    symlinkSync(join(root, 'configs'), join(folder, 'configs'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are there to be tested', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
    expect(blocks.flatMap(({ script }) => script.trim().split('\n')).length).toBeGreaterThanOrEqual(10);
  });

  it.each(blocks)('$title: every line ends with 0', ({ script }) => {
    // the built program in place of the one npx would find; a failed line ends the script
    const built = script.replaceAll('npx hashpivot', `"${process.execPath}" "${join(root, 'dist/src/cli.js')}"`);
    const run = () => execFileSync('bash', ['-euo', 'pipefail', '-c', built], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    expect(run).not.toThrow();
  });
});
