import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkplace, SMALL_STUDY } from './cliProcess.ts';

const place = createWorkplace();
place.write('study.yaml', SMALL_STUDY);
place.write(
  'long.yaml',
  SMALL_STUDY.replace('runs: 12', 'runs: 5000').replace('2026-12-31', '2029-12-31').replace('name: small', 'name: long'),
);
const at = (...parts: string[]) => join(place.path, ...parts);

describe('run', () => {
  it('writes a result folder and states findings, one line per 10 % of progress', async () => {
    const { code, out, err } = await place.run('run', 'study.yaml', '--no-charts');
    expect({ code, findings: out.split('\n').length > 3 }).toEqual({ code: 0, findings: true });
    expect(err).toMatch(/100 % {2}24\/24 runs/);
    for (const file of ['manifest.json', 'runs.parquet', 'quarters.parquet', 'grid.parquet', 'summary.csv'])
      expect(existsSync(at('out/small', file))).toBe(true);
  });

  it('--json prints one JSON value and nothing else on standard output', async () => {
    const { code, out } = await place.run('run', 'study.yaml', '--json', '--no-charts', '--workers', '0');
    expect(JSON.parse(out)).toMatchObject({ exitCode: code, runsAsked: 24, runsDone: 24, runsFailed: 0, interrupted: false });
  });

  it('--quiet says nothing on standard error', async () => {
    expect(await place.run('run', 'study.yaml', '--quiet', '--no-charts')).toMatchObject({ code: 0, err: '' });
  });

  it('gives the same digest on no, one, two and three workers', async () => {
    const digests = new Set<string>();
    for (const workers of ['0', '1', '2', '3']) {
      const { out } = await place.run('run', 'study.yaml', '--json', '--no-charts', '--workers', workers, '--out', `w${workers}`);
      digests.add(JSON.parse(out).digest);
    }
    expect(digests.size).toBe(1);
  });

  it('refuses to replace results of another configuration, unless forced', async () => {
    await place.run('run', 'study.yaml', '--no-charts', '--out', 'kept');
    const manifest = readFileSync(at('kept/manifest.json'), 'utf8');
    const other = ['run', 'study.yaml', '--no-charts', '--out', 'kept', '--seed', '2'];
    const refused = await place.run(...other);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('kept holds results of another configuration');
    expect(readFileSync(at('kept/manifest.json'), 'utf8')).toBe(manifest);
    expect(await place.run(...other, '--force')).toMatchObject({ code: 0 });
  });

  it('refuses a folder that is not a result folder', async () => {
    writeFileSync(at('study-copy.yaml'), SMALL_STUDY);
    const { code, err } = await place.run('run', 'study.yaml', '--out', '.');
    expect({ code, said: err.includes('is not empty and not a result folder') }).toEqual({ code: 2, said: true });
  });

  it('--only prints the outcomes of the chosen runs and writes nothing', async () => {
    const before = place.files();
    const { code, out } = await place.run('run', 'study.yaml', '--only', '3,5-6', '--json');
    const rows = JSON.parse(out) as { scenario: string; run: number; status: string }[];
    expect({ code, rows: rows.map(({ scenario, run, status }) => [scenario, run, status]) }).toEqual({
      code: 0,
      rows: ['none', 'ai'].flatMap((scenario) => [3, 5, 6].map((run) => [scenario, run, 'ok'])),
    });
    expect(place.files()).toEqual(before);
  });

  it('--only gives a run the numbers it has in the whole study', async () => {
    const alone = JSON.parse((await place.run('run', 'study.yaml', '--only', '7', '--json')).out)[1];
    await place.run('run', 'study.yaml', '--no-charts', '--out', 'whole');
    const { out } = await place.run('query', 'whole', "select end_hashrate_ehs from runs where scenario = 'ai' and run = 7", '--json');
    expect(JSON.parse(out)).toEqual([{ end_hashrate_ehs: alone.end_hashrate_ehs }]);
  });

  it('--precision adds runs in batches of 500 until the headline is known, with the results of that many runs', async () => {
    const headline = ['study.yaml', '--no-charts', '--json', '--set', 'report.headlineQuarter=2026Q3'];
    const found = JSON.parse((await place.run('run', ...headline, '--precision', '0.03', '--out', 'precise')).out);
    expect(found).toMatchObject({ exitCode: 0, runsDone: 2 * 512 });
    const asked = JSON.parse((await place.run('run', ...headline, '--runs', '512', '--out', 'asked512')).out);
    expect(asked.digest).toBe(found.digest);
  });

  it('--dry-run says what it would do and writes nothing', async () => {
    const before = place.files();
    const { code, out } = await place.run('run', 'study.yaml', '--dry-run', '--json', '--out', 'never');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      scenarios: ['none', 'ai'],
      runs: 12,
      out: 'never',
      memoryBytes: expect.any(Number),
      seconds: expect.any(Number),
    });
    expect(place.files()).toEqual(before);
  });
});

describe('charts', () => {
  it('are drawn by run and drawn again from stored results, the same bytes', async () => {
    expect(await place.run('run', 'study.yaml', '--out', 'drawn')).toMatchObject({ code: 0 });
    const page = readFileSync(at('drawn/index.html'), 'utf8');
    expect(page).not.toContain('<script>alert(1)</script>');
    writeFileSync(at('drawn/index.html'), '');
    const { code, out } = await place.run('charts', 'drawn', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toEqual(expect.arrayContaining(['index.html', 'charts/fan/fan.svg']));
    expect(readFileSync(at('drawn/index.html'), 'utf8')).toBe(page);
  });

  it('of a folder that was changed by hand are refused', async () => {
    await place.run('run', 'study.yaml', '--out', 'changed', '--no-charts');
    const manifest = at('changed/manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"seed": 1', '"seed": 2'));
    expect(await place.run('charts', 'changed')).toMatchObject({ code: 2, out: '' });
  });
});

describe('query', () => {
  it('reads every table under its name, as a text table or as JSON', async () => {
    await place.run('run', 'study.yaml', '--out', 'asked', '--no-charts');
    const sql = "select quantity, count(*) as n from summary where quantity = 'hhi_owner' group by quantity";
    expect((await place.run('query', 'asked', sql)).out).toMatch(/^quantity +n\n-+ +-+\nhhi_owner +\d+\n$/);
    expect(JSON.parse((await place.run('query', 'asked', 'select count(*) as n from runs', '--json')).out)).toEqual([{ n: 24 }]);
  });

  it('says what is wrong with the SQL and which tables there are', async () => {
    const { code, err } = await place.run('query', 'asked', 'select nothing from nowhere');
    expect(code).toBe(2);
    expect(err).toMatch(/^SQL {2}Catalog Error/);
    expect(err).toContain('tables: classes, design, grid, quarters, regions, runs, summary');
  });

  it('refuses what would write', async () => {
    const before = place.files();
    const { code, err } = await place.run('query', 'asked', "copy runs to 'asked/runs.parquet' (use_tmp_file false)");
    expect(code).toBe(2);
    expect(err).toMatch(/^SQL {2}must be a SELECT, got COPY: a query only reads; tables: /);
    expect(place.files()).toEqual(before);
    expect(JSON.parse((await place.run('query', 'asked', 'select count(*) as n from runs', '--json')).out)).toEqual([{ n: 24 }]);
  });
});

describe('an interrupted run', () => {
  it('ends with 130, leaves no result, says how to resume, and resumes', async () => {
    const { code, err } = await place.runAndSignal('SIGINT', /10 %/, 'run', 'long.yaml', '--no-charts');
    expect(code).toBe(130);
    expect(err).toMatch(
      /Interrupted\. No result was written\. \d+ of 10000 runs are kept; resume with the same command: hashpivot run long\.yaml --no-charts/,
    );
    expect(existsSync(at('out/long'))).toBe(false);
    const again = await place.runAndSignal('SIGTERM', /20 %/, 'run', 'long.yaml', '--no-charts');
    expect(again.code).toBe(130);
    expect(again.err).toMatch(/\d+ runs were taken over from an interrupted run/);
  });
});
