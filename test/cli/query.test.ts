/** A query reads the tables of its folder: whatever else SQL can do is refused, and leaves every file as it was. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { queryResults } from '../../src/cli/queryCommand.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { ConfigError } from '../../src/config/fault.ts';

const place = mkdtempSync(join(tmpdir(), "hashpivot-query-[1] it's "));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const folder = join(place, 'result');
mkdirSync(folder);
writeFileSync(join(folder, 'runs.csv'), 'run,ehs\n0,900\n1,1100\n');
writeFileSync(join(folder, 'design.csv'), 'run,price\n0,40000\n1,90000\n');
writeFileSync(join(place, 'other.csv'), 'secret\n1\n');

async function answer(sql: string, from = folder): Promise<unknown> {
  let rows: unknown;
  const terminal = { isJson: true, json: (value: unknown) => (rows = value), result: () => {}, note: () => {} } as unknown as Terminal;
  await queryResults(from, sql, terminal);
  return rows;
}

/** Every file below, with what is in it. */
const files = (at: string) =>
  readdirSync(at, { recursive: true })
    .map(String)
    .sort()
    .map((name) => [name, statSync(join(at, name)).isFile() ? readFileSync(join(at, name), 'utf8') : 'folder']);

describe('a query', () => {
  it.each([
    ['select sum(ehs)::int as ehs from runs', [{ ehs: 2000 }]],
    ['with dear as (from design where price > 50000) select ehs from runs join dear using (run);', [{ ehs: 1100n }]],
    ['-- the lowest\nselect min(ehs)::int as ehs from runs -- of all', [{ ehs: 900 }]],
    ['from runs limit 0', []],
    ['select count(*)::int as n from (pivot runs on run in (0, 1) using max(ehs))', [{ n: 1 }]],
  ])('reads: %s', async (sql, rows) => expect(await answer(sql)).toEqual(rows));

  it.each(['describe runs', 'show tables', 'summarize runs', 'table runs'])('may be %s', async (sql) =>
    expect((await answer(sql)) as unknown[]).not.toEqual([]),
  );

  it('finds the tables from a path as it is typed', async () =>
    expect(await answer('select count(*)::int as n from runs', join(folder, '..', 'result', '.'))).toEqual([{ n: 2 }]));

  const [out, runs, other] = ['out.csv', 'result/runs.csv', 'other.csv'].map((name) => `'${join(place, name).replaceAll("'", "''")}'`);
  it.each([
    [`copy runs to ${out}`, 'COPY is refused'],
    [`copy design to ${runs} (use_tmp_file false)`, 'must be a SELECT, got COPY'],
    [`explain analyze copy design to ${runs} (use_tmp_file false)`, 'must be a SELECT, got EXPLAIN'],
    [`/* a comment */ copy runs to ${out}`, 'a query only reads the tables of its folder'],
    [`export database ${out}`, 'EXPORT is refused'],
    [`attach ${out} as more`, 'must be a SELECT, got ATTACH'],
    ['install httpfs', 'must be a SELECT, got LOAD'],
    ['load httpfs', 'must be a SELECT, got LOAD'],
    ['create table copied as from runs', 'must be a SELECT, got CREATE'],
    ['create or replace view runs as select 1', 'must be a SELECT, got CREATE'],
    ['drop view runs', 'must be a SELECT, got DROP'],
    ['set enable_external_access=true', 'must be a SELECT, got SET'],
    ['pragma enable_profiling', 'must be a SELECT, got PRAGMA'],
    ['call pragma_version()', 'must be a SELECT, got CALL'],
    ['prepare later as select 1', 'must be a SELECT, got PREPARE'],
    [`select 1; copy runs to ${out}`, 'must be one statement'],
    ['select 1; select 2', 'must be one statement'],
    ['pivot runs on run using max(ehs)', 'a PIVOT must name its values with IN'],
    [`from ${other}`, 'FROM is refused'],
    [`select * from read_text(${other})`, 'SELECT is refused'],
    ['-- nothing', 'No statement to prepare'],
    ['selec 1', 'Parser Error'],
  ])('refuses: %s', async (sql, message) => {
    const before = files(place);
    const refused = await answer(sql).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConfigError);
    expect(String((refused as Error).message)).toContain(message);
    expect(files(place)).toEqual(before);
  });
});
