import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listColumns } from '../../src/results/columns.ts';
import { readResult } from '../../src/results/read.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import { runStudy } from '../../src/run/runStudy.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { FAKE_SIMULATOR, smallStudy, temporaryFolder } from '../run/fixture.ts';

/** Runs a small study, one of whose runs fails; returns its folder and what it held before it was written. */
async function finished(only?: number[]) {
  const out = join(temporaryFolder(), 'out');
  let result: StudyResult | undefined;
  await runStudy(smallStudy({ runs: 500 }), {
    out,
    workers: 0,
    only,
    simulatorUrl: FAKE_SIMULATOR,
    faults: [{ caseIndex: 1, run: 4, kind: 'throw', always: true }],
    drawReport: async (drawn) => {
      result = drawn;
    },
  });
  return { out, result: result as StudyResult };
}

function expectEqual(found: StudyResult, written: StudyResult): void {
  const soundColumns = listColumns(written);
  listColumns(found).forEach((column, c) => {
    expect(Buffer.compare(new Uint8Array(column.buffer), new Uint8Array(soundColumns[c].buffer))).toBe(0);
  });
  expect(found.failures).toEqual(written.failures);
  expect(found.status).toEqual(written.status);
  expect(found.quarters).toEqual(written.quarters);
  expect(found.gridDates).toEqual(written.gridDates);
  expect(found.study).toEqual(written.study);
}

describe('a result folder read back', () => {
  test('holds every bit that was written, failed runs included', async () => {
    const { out, result } = await finished();
    const found = await readResult(out);
    expectEqual(found, result);
    expect(summarise(found)).toEqual(summarise(result));
  });

  test('holds the runs that were asked for', async () => {
    const { out, result } = await finished([2, 4, 9]);
    const found = await readResult(out);
    expect(found.runNumbers).toEqual([2, 4, 9]);
    expectEqual(found, result);
  });

  test('may leave out network series that nobody asked for', async () => {
    const { out, result } = await finished();
    const found = await readResult(out, { gridSeries: ['hashrate_ehs'] });
    expect(found.grid.hashrate_ehs).toEqual(result.grid.hashrate_ehs);
    expect(found.grid.price_usd.every(Number.isNaN)).toBe(true);
  });
});

describe('a folder that is no sound result', () => {
  test('is refused with the reason', async () => {
    const folder = temporaryFolder();
    await expect(readResult(join(folder, 'none'))).rejects.toThrow(/none {2}does not exist/);
    await expect(readResult(folder)).rejects.toThrow(/is not a result folder: it has no manifest.json/);
    writeFileSync(join(folder, 'manifest.json'), '{"hashed":');
    await expect(readResult(folder)).rejects.toThrow(/is not the manifest of a result folder/);
    await expect(readResult(join(folder, 'manifest.json'))).rejects.toThrow(/is a file, not a result folder/);
  });

  test('is refused when its manifest was changed', async () => {
    const { out } = await finished();
    const path = join(out, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"runsFailed": 1', '"runsFailed": 0'));
    await expect(readResult(out)).rejects.toThrow(/does not match its digest/);
  });

  test('is refused when a table was changed or is missing', async () => {
    const { out } = await finished();
    const path = join(out, 'quarters.parquet');
    const bytes = readFileSync(path);
    bytes[2000] ^= 1;
    writeFileSync(path, bytes);
    await expect(readResult(out)).rejects.toThrow(/quarters.parquet {2}is not the table the manifest speaks of/);
    rmSync(path);
    await expect(readResult(out)).rejects.toThrow(/quarters.parquet {2}is missing from the result folder/);
    mkdirSync(path);
    await expect(readResult(out)).rejects.toThrow(/quarters.parquet {2}cannot be read: EISDIR/);
  });
});
