import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../../src/model/observables.ts';
import { encodeGroup, fileFrame } from '../../src/results/parquet.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import type { Field, FieldData } from '../../src/results/tables.ts';
import { runStudy } from '../../src/run/runStudy.ts';
import { FAKE_SIMULATOR, manifestOf, smallStudy, temporaryFolder } from '../run/fixture.ts';

type Row = Record<string, unknown>;

async function query(sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql);
  connection.closeSync();
  return reader.getRowObjects() as Row[];
}

const FAILED = { caseIndex: 1, run: 4, kind: 'throw', always: true } as const;
let out: string;
let result: StudyResult;

beforeAll(async () => {
  out = join(temporaryFolder(), 'out');
  const drawReport = async (drawn: StudyResult) => {
    result = drawn;
  };
  await runStudy(smallStudy({ runs: 700 }), { out, workers: 0, simulatorUrl: FAKE_SIMULATOR, faults: [FAILED], drawReport });
});

const NAMES = ['calm', 'boom', 'bust'];
const table = (name: string) => `'${join(out, `${name}.parquet`)}'`;

/** Compares every value of a table with the columns, row by row. */
async function expectTable(name: string, labels: Record<string, readonly string[]>, columns: Record<string, Float32Array | Float64Array>) {
  const rows = await query(`select * from ${table(name)}`);
  const width = Object.values(labels)[0].length;
  expect(rows).toHaveLength((3 * 700 - 1) * width);
  expect(Object.keys(rows[0])).toEqual(['scenario', 'point_id', 'run', ...Object.keys(labels), ...Object.keys(columns)]);
  let wrong = 0;
  rows.forEach((row, r) => {
    const slot = NAMES.indexOf(row['scenario'] as string) * 700 + (row['run'] as number);
    if (row['point_id'] !== 0) wrong++;
    for (const [label, values] of Object.entries(labels)) if (row[label] !== values[r % width]) wrong++;
    for (const [series, values] of Object.entries(columns)) if (!Object.is(row[series], values[slot * width + (r % width)])) wrong++;
  });
  expect(wrong).toBe(0);
}

describe('tables as DuckDB reads them', () => {
  test('grid: every network series of every run and date, in single precision', () => {
    expect(Object.keys(result.grid)).toEqual([...GRID_SERIES]);
    return expectTable('grid', { date: result.gridDates }, result.grid);
  });

  test('quarters: every value, with the change that the first quarter does not have', async () => {
    expect(Object.keys(result.quarterly)).toEqual([...QUARTER_SERIES]);
    await expectTable('quarters', { quarter: result.quarters.map(({ name }) => name) }, result.quarterly);
    const [{ missing }] = await query(`select count(*)::int as missing from ${table('quarters')} where isnan(change_mean_pct)`);
    expect(missing).toBe(3 * 700 - 1);
  });

  test.each([
    ['classes', 'class'],
    ['regions', 'region'],
  ] as const)('%s: every value by quarter and %s', (file, label) => {
    const ids: readonly string[] = label === 'class' ? result.classes : result.regions;
    const columns = label === 'class' ? result.classQuarterly : result.regionQuarterly;
    expect(Object.keys(columns)).toEqual([...GROUP_SERIES]);
    const quarter = result.quarters.flatMap(({ name }) => ids.map(() => name));
    return expectTable(file, { quarter, [label]: result.quarters.flatMap(() => ids) }, columns);
  });

  test('runs: every run with its outcomes, the failed one with what went wrong', async () => {
    const rows = await query(`select * from ${table('runs')}`);
    expect(Object.keys(rows[0])).toEqual(['scenario', 'point_id', 'run', 'status', 'error', ...RUN_SERIES]);
    expect(rows).toHaveLength(2100);
    expect(rows.filter(({ status }) => status !== 'ok')).toEqual([
      expect.objectContaining({
        scenario: 'boom',
        run: 4,
        status: 'failed',
        error: 'scenario boom, run 4, seed 7: a fault ordered by a test',
      }),
    ]);
    rows.forEach((row, slot) => {
      for (const name of RUN_SERIES) expect(row[name]).toBe(result.outcomes[name][slot]);
    });
  });

  test('design: a row for each case', async () => {
    expect(await query(`select * from ${table('design')}`)).toEqual(
      NAMES.map((name) => ({ point_id: 0, scenario: name, title: `Scenario ${name}` })),
    );
  });

  test('design: a row for each run with what it drew, where parameters are drawn', async () => {
    const drawing = join(temporaryFolder(), 'out');
    const study = smallStudy({ runs: 5, seed: 11 });
    study.scenarios[1].model.market.price.driftPerYear = { uniform: [0.1, 0.3] };
    await runStudy(study, { out: drawing, workers: 0, only: [2, 4], simulatorUrl: FAKE_SIMULATOR });
    const rows = await query(`select * from '${join(drawing, 'design.parquet')}'`);
    expect(rows.map(({ scenario, run }) => `${scenario} ${run}`)).toEqual(['calm 2', 'calm 4', 'boom 2', 'boom 4', 'bust 2', 'bust 4']);
    const drifts = rows.map((row) => row['market.price.driftPerYear'] as number);
    const fixed = study.scenarios[0].model.market.price.driftPerYear;
    expect([drifts[0], drifts[1], drifts[4], drifts[5]]).toEqual([fixed, fixed, fixed, fixed]);
    expect(drifts[2]).not.toBe(drifts[3]);
    for (const drift of drifts.slice(2, 4)) expect(drift > 0.1 && drift < 0.3).toBe(true);
  });

  test('summary: the mean and standard error that SQL finds', async () => {
    const [{ worst, rows }] = await query(`
      select max(abs(s.mean - g.mean) / g.mean) + max(abs(s.mcse - g.mcse) / g.mcse) as worst, count(*)::int as rows
      from read_csv('${join(out, 'summary.csv')}') s
      join (select scenario, date, avg(hashrate_ehs::double) as mean, stddev_samp(hashrate_ehs::double) / sqrt(count(*)) as mcse
            from ${table('grid')} group by all) g
      on s.scenario = g.scenario and s.date::varchar = g.date and s.quantity = 'hashrate_ehs'`);
    expect(rows).toBe(3 * result.gridDates.length);
    expect(worst).toBeLessThan(1e-9);
  });

  test('say which study, seed and version they are of, and match the manifest', async () => {
    const { hashed } = manifestOf(out);
    const metadata = await query(`select decode(key) as key, decode(value) as value from parquet_kv_metadata(${table('grid')})`);
    expect(Object.fromEntries(metadata.map(({ key, value }) => [key, value]))).toEqual({
      study_hash: hashed.studyHash,
      study_name: 'small',
      seed: '7',
      version: hashed.version,
    });
    const [{ rows }] = await query(`select count(*)::int as rows from ${table('classes')}`);
    expect(rows).toBe(hashed.tables['classes.parquet'].rows);
    expect(hashed).toMatchObject({ runsAsked: 2100, runsDone: 2099, runsFailed: 1 });
  });
});

describe('a table of awkward values', () => {
  test('comes back as it was: names with commas, quotes, line breaks and emoji, NaN, infinities and negative zero', async () => {
    const names = ['a,b', 'say "ha"', "it's", 'line\nbreak', '⛏️ mining', 'tab\there', ''];
    const doubles = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324, 1.7976931348623157e308, 0.1];
    const fields: Field[] = [
      { name: 'name, "quoted"', type: 'STRING' },
      { name: 'd', type: 'DOUBLE' },
      { name: 'f', type: 'FLOAT' },
      { name: 'i', type: 'INT32' },
    ];
    const data: FieldData[] = [
      names,
      Float64Array.from(doubles),
      Float32Array.from(doubles),
      Int32Array.from([-1, 0, 1, 2, 3, -2147483648, 2147483647]),
    ];
    const groups = [encodeGroup(fields, data), encodeGroup(fields, data)];
    const { head, foot } = fileFrame(
      fields,
      groups.map(({ group }) => group),
      [],
    );
    const path = join(temporaryFolder(), 'odd.parquet');
    writeFileSync(path, Buffer.concat([head, ...groups.map(({ bytes }) => bytes), foot]));
    const rows = await query(`select * from '${path}'`);
    expect(rows).toHaveLength(14);
    rows.forEach((row, r) => {
      expect(Object.values(row)).toEqual(data.map((column) => column[r % 7]));
      expect(Object.is(row['d'], doubles[r % 7])).toBe(true);
    });
  });

  test('of no rows still has its columns', async () => {
    const fields: Field[] = [
      { name: 'scenario', type: 'STRING' },
      { name: 'x', type: 'DOUBLE' },
    ];
    const { head, foot } = fileFrame(fields, [], []);
    const path = join(temporaryFolder(), 'empty.parquet');
    writeFileSync(path, Buffer.concat([head, foot]));
    expect(await query(`select column_name from (describe select * from '${path}')`)).toEqual([
      { column_name: 'scenario' },
      { column_name: 'x' },
    ]);
  });
});
