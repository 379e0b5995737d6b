import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RunOptions, runStudy } from '../../src/run/runStudy.ts';
import { bytesOf, FAKE_SIMULATOR, smallStudy, temporaryFolder } from './fixture.ts';

const study = smallStudy({ name: 'slow', runs: 150 });
const ALL = 450;

function options(out: string, workers: number, more: Partial<RunOptions> = {}): RunOptions {
  return { out, workers, simulatorUrl: FAKE_SIMULATOR, ...more };
}

/** Starts the study and stops it as soon as some runs are done. */
async function interrupted(out: string, workers: number) {
  const controller = new AbortController();
  const onProgress = ({ done }: { done: number }) => {
    if (done > 0) controller.abort();
  };
  return runStudy(study, options(out, workers, { signal: controller.signal, onProgress }));
}

async function uninterrupted() {
  const out = join(temporaryFolder(), 'out');
  await runStudy(study, options(out, 2));
  return bytesOf(out);
}

describe('a study interrupted', () => {
  test.each([0, 1, 2])('leaves nothing under a final name, and goes on to the same bytes (%i workers)', async (workers) => {
    const out = join(temporaryFolder(), 'out');
    const first = await interrupted(out, workers);
    expect(first.interrupted).toBe(true);
    expect(first.runsDone).toBeGreaterThan(0);
    expect(first.runsDone).toBeLessThan(ALL);
    expect(readdirSync(dirname(out))).toEqual(['out.partial']);
    expect(readdirSync(`${out}.partial`)).toEqual(['checkpoint.bin']);

    const second = await runStudy(study, options(out, workers));
    expect(second.runsResumed).toBe(first.runsDone);
    expect(second.interrupted).toBe(false);
    expect(readdirSync(dirname(out))).toEqual(['out']);
    expect(bytesOf(out)).toEqual(await uninterrupted());
  });

  test('before the first run keeps nothing', async () => {
    const out = join(temporaryFolder(), 'out');
    const summary = await runStudy(study, options(out, 2, { signal: AbortSignal.abort() }));
    expect(summary).toMatchObject({ interrupted: true, runsDone: 0 });
    expect(readdirSync(dirname(out))).toEqual([]);
  });

  test('is not gone on with by another study', async () => {
    const out = join(temporaryFolder(), 'out');
    await interrupted(out, 2);
    const other = await runStudy({ ...study, seed: 8 }, options(out, 2));
    expect(other.runsResumed).toBe(0);
  });

  test('is begun again when its checkpoint is damaged', async () => {
    const out = join(temporaryFolder(), 'out');
    await interrupted(out, 2);
    const path = join(`${out}.partial`, 'checkpoint.bin');
    const middle = Math.floor(readFileSync(path).length / 2);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 0, 8, middle);
    closeSync(file);
    const again = await runStudy(study, options(out, 2));
    expect(again.runsResumed).toBe(0);
    expect(bytesOf(out)).toEqual(await uninterrupted());
  });

  test('keeps the results that stood there before', async () => {
    const out = join(temporaryFolder(), 'out');
    await runStudy(study, options(out, 2));
    const before = bytesOf(out);
    expect((await interrupted(out, 2)).interrupted).toBe(true);
    expect(bytesOf(out)).toEqual(before);
  });
});

describe('what a killed process left', () => {
  test('is cleaned up by the next run', async () => {
    const out = join(temporaryFolder(), 'out');
    mkdirSync(`${out}.partial`);
    writeFileSync(join(`${out}.partial`, 'grid.parquet'), 'half');
    writeFileSync(join(`${out}.partial`, 'lock'), '999999999');
    await runStudy(smallStudy(), options(out, 0));
    expect(existsSync(`${out}.partial`)).toBe(false);
    expect(existsSync(join(out, 'lock'))).toBe(false);
  });

  test('is left alone while the process lives', async () => {
    const out = join(temporaryFolder(), 'out');
    mkdirSync(`${out}.partial`);
    writeFileSync(join(`${out}.partial`, 'lock'), '1');
    await expect(runStudy(smallStudy(), options(out, 0))).rejects.toThrow(/process 1 is writing there already/);
  });
});
