import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadStudy } from '../../src/config/load.ts';
import { listColumns } from '../../src/results/columns.ts';
import { readResult } from '../../src/results/read.ts';
import { runStudy } from '../../src/run/runStudy.ts';
import type { Study } from '../../src/scenario/study.ts';
import { bytesOf, temporaryFolder } from './fixture.ts';

const set = ['until=2027-06-30'];
const study: Study = loadStudy('configs/pivot.yaml', { set, runs: 7, seed: 20260314 });
const lastAlone: Study = { ...study, scenarios: study.scenarios.slice(-1) };

async function run(of: Study, workers: number) {
  const out = join(temporaryFolder(), 'out');
  const summary = await runStudy(of, { out, workers });
  expect(summary.failures).toEqual([]);
  return out;
}

const summaryLines = (out: string, scenario: string) =>
  readFileSync(join(out, 'summary.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${scenario},`));

describe('the model, run by run', () => {
  test('gives the same bytes in this thread and in two workers', async () => {
    expect(bytesOf(await run(study, 2))).toEqual(bytesOf(await run(study, 0)));
  });

  test('gives a scenario the same numbers alone as beside others', async () => {
    const beside = await run(study, 1);
    const alone = await run(lastAlone, 0);
    const [all, one] = [await readResult(beside), await readResult(alone)];
    const oneColumns = listColumns(one);
    listColumns(all).forEach((column, c) => {
      const last = column.subarray(column.length - oneColumns[c].length);
      expect(last).toEqual(oneColumns[c]);
    });
    const { name } = lastAlone.scenarios[0];
    expect(summaryLines(beside, name).length).toBeGreaterThan(1000);
    expect(summaryLines(beside, name)).toEqual(summaryLines(alone, name));
  });

  test('gives a run the same numbers alone as among others', async () => {
    const out = join(temporaryFolder(), 'out');
    await runStudy(study, { out, workers: 0, only: [5] });
    const [all, one] = [await readResult(await run(study, 2)), await readResult(out)];
    study.scenarios.forEach((_, c) => {
      const steps = all.gridDates.length;
      const among = all.grid.hashrate_ehs.subarray((c * 7 + 5) * steps, (c * 7 + 6) * steps);
      expect(among).toEqual(one.grid.hashrate_ehs.subarray(c * steps, (c + 1) * steps));
    });
  });
});
