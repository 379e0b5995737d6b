/** Every command of the documents marked as tested does what a reader would do, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const root = join(packagedConfigs(), '..');
const marked = (language: string) => new RegExp(`<!-- tested -->\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');

const blocks = ['README.md', 'MODEL.md'].flatMap((name) =>
  [...readFileSync(join(root, name), 'utf8').matchAll(marked('sh'))].map((match, k) => ({
    title: `${name}, block ${k + 1}`,
    script: match[1]!,
  })),
);

/** The report that later lines draw again. Others are not looked at: drawing them all would take longer than the runs. */
const DRAWN = '--out out/quick';
const withoutOtherReports = (script: string) =>
  script.replace(/^npx hashpivot run .*$/gm, (line) =>
    line.includes(DRAWN) || line.includes('--no-charts') ? line : `${line} --no-charts`,
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
    expect(blocks.filter(({ script }) => script.includes(`run configs/pivot.yaml --runs 40 ${DRAWN}`))).toHaveLength(1);
  });

  it.each(blocks)(
    '$title: every line ends with 0',
    ({ script }) => {
      // the built program in place of the one npx would find; a failed line ends the script
      const built = withoutOtherReports(script).replaceAll('npx hashpivot', `"${process.execPath}" "${join(root, 'dist/src/cli.js')}"`);
      const run = () => execFileSync('bash', ['-euo', 'pipefail', '-c', built], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      expect(run).not.toThrow();
    },
    180_000,
  );

  it('show a use of the library that works as written', () => {
    const [example] = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(marked('ts'))].map((match) => match[1]!);
    const library = pathToFileURL(join(root, 'dist/src/index.js')).href;
    const file = join(folder, 'example.mjs');
    writeFileSync(file, example!.replace("'hashpivot'", `'${library}'`));
    const output = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    expect(output).toContain("quantity: 'hashrate_ehs'");
    expect(output).toMatch(/EH\/s/);
  });
});
