/** The main job as a new user runs it: it ends well, and the README quotes what it says and shows what it draws. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceGenerated } from '../../src/docs/markdown.ts';
import { quotedFindings } from '../../src/docs/readmeFindings.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const root = join(packagedConfigs(), '..');

describe('the main job', () => {
  let folder = '';
  let findings: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hashpivot-main-job-'));
    const words = execFileSync(process.execPath, [join(root, 'dist/src/cli.js'), 'run', join(root, 'configs/pivot.yaml'), '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
    });
    findings = words.trim().split('\n');
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes 2,000 runs of each of four scenarios, none of them lost, and a report', () => {
    const { hashed } = JSON.parse(readFileSync(join(folder, 'out/pivot/manifest.json'), 'utf8'));
    expect(hashed).toMatchObject({ runsAsked: 8000, runsDone: 8000, runsFailed: 0 });
    expect(existsSync(join(folder, 'out/pivot/index.html'))).toBe(true);
  });

  it('says what the README quotes (if not: npm start && npm run docs)', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(replaceGenerated(readme, 'findings', quotedFindings(findings))).toBe(readme);
  });

  it('draws the chart the README shows', () => {
    const shown = readFileSync(join(root, '.github/fan.png'));
    expect(readFileSync(join(folder, 'out/pivot/charts/fan/fan@2x.png')).equals(shown)).toBe(true);
  });
});
