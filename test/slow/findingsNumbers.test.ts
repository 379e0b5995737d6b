/** Every number that the main job prints, at 120 runs, from the tables of the same run. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, type Rule } from '../numbers/account.ts';
import { command } from '../numbers/command.ts';
import { mainJobSentences } from '../numbers/findings.ts';
import { readParquet } from '../numbers/tables.ts';

const out = mkdtempSync(join(tmpdir(), 'hashpivot-findings-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

let said = '';
let rules: Rule[] = [];
beforeAll(async () => {
  const study = resolve('configs/pivot.yaml');
  said = await command('run', study, '--runs', '120', '--quiet', '--no-charts', '--out', out, '--force');
  const { hashed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const { scenarios, report } = hashed.study as {
    scenarios: { name: string; title: string }[];
    report: { baseline?: string; focus: string; headlineQuarter: string };
  };
  const [runs, quarters, classes, grid] = await Promise.all(['runs', 'quarters', 'classes', 'grid'].map((name) => readParquet(out, name)));
  rules = mainJobSentences({
    ...{ runs: runs!, quarters: quarters!, classes: classes!, grid: grid!, scenarios },
    baseline: report.baseline ?? scenarios[0]!.name,
    focus: report.focus,
    headlineQuarter: report.headlineQuarter,
  });
});

it('says nothing that the tables do not give, and all that they do', () => {
  const { faults, met } = account(said.replace(/\s+/g, ' '), rules);
  expect(faults).toEqual([]);
  expect(rules.filter((rule) => !rule.isOptional && !met.has(rule)).map(({ says }) => says)).toEqual([]);
});
