/** The examples for people who work elsewhere run as written, where their interpreter and packages are at hand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const root = join(packagedConfigs(), '..');
const python = process.env['PYTHON'] ?? 'python3';
const isThere = (command: string, ...args: string[]) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const INTERPRETERS: Record<string, { command: string; file: string; hasPackages: boolean }> = {
  pandas: { command: python, file: 'example.py', hasPackages: isThere(python, '-c', 'import pandas, pyarrow') },
  polars: { command: python, file: 'example.py', hasPackages: isThere(python, '-c', 'import polars') },
  R: { command: 'Rscript', file: 'example.R', hasPackages: isThere('Rscript', '-e', 'library(arrow); library(dplyr)') },
};
const examples = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/<!-- tested where (\w+) is -->\n```\w+\n([\s\S]*?)```/g)].map(
  (match) => ({ name: match[1]!, code: match[2]! }),
);

describe('examples for other languages', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hashpivot-examples-'));
    if (!examples.some(({ name }) => INTERPRETERS[name]?.hasPackages)) return;
    const args = [
      'sweep',
      join(root, 'configs/sweeps/rent-vs-hashprice.yaml'),
      '--runs',
      '1',
      '--out',
      'out/rent',
      '--workers',
      '1',
      '--quiet',
    ];
    execFileSync(process.execPath, [join(root, 'dist/src/cli.js'), ...args], { cwd: folder });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of pandas, polars and R', () => {
    expect(examples.map(({ name }) => name)).toEqual(['pandas', 'polars', 'R']);
  });

  it.each(examples)('$name: speaks of a column that is there', ({ code }) => {
    expect(code).toContain('market.price.startUsd');
  });

  it.for(examples)('$name reads a sweep by point_id', ({ name, code }, { skip }) => {
    const { command, file, hasPackages } = INTERPRETERS[name]!;
    // told as left out, not as passed
    if (!hasPackages) skip(`${name} is not installed here`);
    writeFileSync(join(folder, file), code);
    const printed = execFileSync(command, [file], { cwd: folder, encoding: 'utf8' });
    expect(printed).toContain('market.price.startUsd');
    expect(printed).toMatch(/40000|4e\+?04/);
  });
});
