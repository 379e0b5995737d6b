import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readResult } from '../../src/results/read.ts';
import { runStudy } from '../../src/run/runStudy.ts';
import { bytesOf, FAKE_SIMULATOR, manifestOf, smallStudy, temporaryFolder } from './fixture.ts';

const simulatorUrl = FAKE_SIMULATOR;

async function run(workers: number, study = smallStudy(), out = join(temporaryFolder(), 'out')) {
  const summary = await runStudy(study, { out, workers, simulatorUrl });
  return { out, summary };
}

describe('a study run to the end', () => {
  test('leaves the same bytes for 0, 1, 2 and 3 workers', async () => {
    const none = await run(0);
    for (const workers of [1, 2, 3]) {
      const some = await run(workers);
      expect(bytesOf(some.out)).toEqual(bytesOf(none.out));
      expect(some.summary.digest).toBe(none.summary.digest);
    }
    expect(Object.keys(bytesOf(none.out))).toEqual([
      'classes.parquet',
      'design.parquet',
      'grid.parquet',
      'quarters.parquet',
      'regions.parquet',
      'runs.parquet',
      'summary.csv',
    ]);
  });

  test('leaves the same bytes when the same command is given twice, in place of the first', async () => {
    const first = await run(2);
    const before = bytesOf(first.out);
    const { digest } = manifestOf(first.out);
    await run(2, smallStudy(), first.out);
    expect(bytesOf(first.out)).toEqual(before);
    expect(manifestOf(first.out).digest).toBe(digest);
    expect(readdirSync(join(first.out, '..'))).toEqual(['out']);
  });

  test('says what it found and how many runs there were', async () => {
    const { summary } = await run(0);
    expect(summary).toMatchObject({ runsAsked: 36, runsDone: 36, runsFailed: 0, interrupted: false });
    expect(summary.findings.length).toBeGreaterThan(3);
    expect(summary.findings.join('\n')).toMatch(/hashrate is [\d,]+ EH\/s .* at the median \(90% of runs [\d,–]+/);
  });

  test('simulates only the runs asked for, the same as in the full study', async () => {
    const out = join(temporaryFolder(), 'out');
    const summary = await runStudy(smallStudy(), { out, workers: 0, simulatorUrl, only: [3, 5] });
    expect(summary).toMatchObject({ runsAsked: 6, runsDone: 6 });
    expect(manifestOf(out).hashed.tables['runs.parquet'].rows).toBe(6);
    expect(manifestOf(out).hashed.only).toEqual([3, 5]);
  });
});

describe('a study whose runs all failed', () => {
  test('leaves the record of it, draws nothing and finds nothing', async () => {
    const out = join(temporaryFolder(), 'out');
    const study = smallStudy({ runs: 2 });
    const faults = [0, 1, 2].flatMap((caseIndex) => [0, 1].map((run) => ({ caseIndex, run, kind: 'throw', always: true }) as const));
    const drawReport = () => Promise.reject(new Error('drawn'));
    const summary = await runStudy(study, { out, workers: 1, simulatorUrl, faults, drawReport });
    expect(summary).toMatchObject({ runsAsked: 6, runsDone: 0, runsFailed: 6 });
    expect(summary.findings[0]).toBe('No run ended well: there is nothing to report.');
    expect(manifestOf(out).hashed.tables['grid.parquet'].rows).toBe(0);
    expect((await readResult(out)).failures).toHaveLength(6);
  });
});

describe('the folder of a study', () => {
  test('is not replaced by another study without force', async () => {
    const { out } = await run(0);
    const before = bytesOf(out);
    await expect(run(0, smallStudy({ seed: 8 }), out)).rejects.toThrow(/holds results of another configuration/);
    expect(bytesOf(out)).toEqual(before);
    await runStudy(smallStudy({ seed: 8 }), { out, workers: 0, simulatorUrl, force: true });
    expect(bytesOf(out)).not.toEqual(before);
  });

  test('may not be a file, nor lie under one', async () => {
    const { out } = await run(0);
    await expect(run(0, smallStudy(), join(out, 'summary.csv'))).rejects.toThrow(/is a file, not a folder/);
    await expect(run(0, smallStudy(), join(out, 'summary.csv', 'deeper'))).rejects.toThrow(/part of the path is a file/);
  });

  test('keeps what else the user put there', async () => {
    const { out } = await run(0);
    const { writeFileSync, readFileSync } = await import('node:fs');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await run(0, smallStudy(), out);
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('is not made when the charts fail, and the runs are not lost', async () => {
    const out = join(temporaryFolder(), 'out');
    const drawReport = () => Promise.reject(new Error('no ink'));
    await expect(runStudy(smallStudy(), { out, workers: 1, simulatorUrl, drawReport })).rejects.toThrow('no ink');
    expect(existsSync(out)).toBe(false);
    const again = await runStudy(smallStudy(), { out, workers: 1, simulatorUrl });
    expect(again).toMatchObject({ runsResumed: 36, runsDone: 36 });
    const fresh = await run(1);
    expect(bytesOf(out)).toEqual(bytesOf(fresh.out));
  });

  test('of a study too large for the machine is refused in plain words', async () => {
    await expect(run(0, smallStudy({ runs: 10_000_000 }))).rejects.toThrow(/GB of memory: use at most \d+ runs/);
  });
});
