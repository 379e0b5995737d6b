/** history and backtest as typed: results, files, refusals. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatForecast } from '../../src/backtest/forecastTable.ts';
import { coinMetrics } from '../history/downloads.ts';
import { createWorkplace } from './cliProcess.ts';

const place = createWorkplace();
place.write('cm.csv', `${coinMetrics.split('\n')[0]}\n`);
place.write('page.html', '<!doctype html><html></html>');
const at = (...parts: string[]) => join(place.path, ...parts);

const STUDY = `name: past
question: How wrong?
start: 2026-03-20T20:48:00Z
until: 2026-12-31
runs: 6
classes: { usPublic: { firms: 8 }, usPrivate: { firms: 8 }, largeInternational: { firms: 8 }, midSize: { firms: 10 }, small: { firms: 10 } }
scenarios:
  - { name: ai, title: With AI }
  - { name: none, title: No AI, overrides: { ai: { enabled: false } } }
`;
place.write('past.yaml', STUDY);

const quantiles = { p05: 900, p10: 920, p25: 950, p50: 990, p75: 1030, p90: 1060, p95: 1090 };
const row = { scenario: 'unconditional', quantity: 'mean_hashrate_ehs', mean: 991, mcse: 1, quantiles, n: 100 };
const head = { version: '0.1.0', seed: '1', 'information until': '2025-12-31' };
place.write(
  'forecast.csv',
  formatForecast({
    head,
    rows: [
      { ...row, period: '2026Q1' },
      { ...row, period: '2026Q2' },
    ],
  }),
);

describe('history', () => {
  it('import says why days alone add no epoch', async () => {
    place.write('rate.csv', 'date,hashrate_ehs\n2026-04-01,980\n2026-04-02,985\n');
    const { code, err } = await place.run('history', 'import', 'rate.csv', '--out', 'new/rate-history.csv');
    expect(code).toBe(0);
    expect(err).toContain('no epoch was added: that takes blocks and difficulty of every day');
    expect(existsSync(at('new', 'rate-history.csv'))).toBe(true);
  });

  it('show --q1 says in which measures the claim holds, and how sure it is', async () => {
    const { code, out } = await place.run('history', 'show', '--q1', '--no-charts');
    expect(code).toBe(0);
    expect(out).toContain('“First Q1 decline since 2020” is true as measured by 3 of 8 measures of Q1 2026.');
    expect(out).toMatch(/Mean on mean: −7\.4 ± 1\.1%, not true \(the last Q1 to fall was 2019\); given the luck of the blocks <1% likely/);
    expect(out).toMatch(/First to last week: −4\.7 ± 4\.2%, true; given the luck of the blocks 69% likely/);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('show draws its page and charts, and gives every change as JSON', async () => {
    const { code, out } = await place.run('history', 'show', '--json', '--since', '2019', '--out', 'history');
    expect(code).toBe(0);
    const { quarters, firstQuarters, files } = JSON.parse(out);
    expect(quarters.at(-1)).toMatchObject({ quarter: '2026Q1' });
    expect(firstQuarters.verdicts.find((one: { measure: string }) => one.measure === 'meanToMean').isTrue).toBe(true);
    expect(files).toContain('charts/same-quarters/same-quarters.svg');
    expect(readFileSync(at('history', 'index.html'), 'utf8')).toContain('First Q1 decline');
  });

  it.each([
    [['history', 'import', 'nowhere.csv'], 'nowhere.csv  no such file'],
    [['history', 'import', 'page.html'], 'page.html  is a web page (HTML), not a table'],
    [['history', 'import', 'cm.csv'], 'cm.csv  holds no'],
    [['history', 'show', '--history', 'page.html'], 'page.html:1:1  is not a history file'],
    [['history', 'show', '--since', '1999'], '--since  must be a year from 2017 to 2025, got "1999"'],
    [['backtest'], 'backtest  needs a study, or --score with a forecast on record'],
    [['backtest', 'past.yaml', '--from', '2030Q1'], '--from  must be a quarter from 2021Q3 to 2026Q1, got "2030Q1"'],
    [['backtest', 'past.yaml', '--price', 'mine'], '--price  must be came, simulated or both, got "mine"'],
    [['backtest', '--score', 'page.html'], 'page.html:1:1  must begin with "# hashpivot forecast, format 1"'],
  ])('%j is refused', async (args, message) => {
    const before = place.files();
    const { code, out, err } = await place.run(...args);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at |node:internal/);
    expect({ code, out, files: place.files() }).toEqual({ code: 2, out: '', files: before });
  });
});

describe('backtest', () => {
  it('scores starts and writes tables, charts and a page; again it gives the same bytes on other workers', async () => {
    const { code, out } = await place.run('backtest', 'past.yaml', '--from', '2025Q2', '--workers', '0', '--out', 'zero');
    expect(code).toBe(0);
    expect(out).toContain('skill over last year’s drift on simulated prices');
    expect(out).toContain('root mean square error of the log of quarterly hashrate: 1 quarter ahead');
    for (const file of ['index.html', 'forecasts.parquet', 'skill.csv', 'backtest.json', 'charts/backtest-skill/backtest-skill.svg']) {
      expect(existsSync(at('zero', file)), file).toBe(true);
    }
    await place.run('backtest', 'past.yaml', '--from', '2025Q2', '--workers', '2', '--no-charts', '--out', 'two');
    for (const table of ['forecasts.csv', 'scores.csv', 'skill.csv', 'windows.csv']) {
      expect(readFileSync(at('two', table), 'utf8')).toBe(readFileSync(at('zero', table), 'utf8'));
    }
    // 4 + 3 + 2 + 1 quarters from four starts, two scenarios and five rivals, two kinds of price
    expect(readFileSync(at('zero', 'forecasts.csv'), 'utf8').trim().split('\n')).toHaveLength(1 + 10 * 7 * 2);
  });

  it('does not replace another backtest', async () => {
    const { code, err } = await place.run('backtest', 'past.yaml', '--from', '2026Q1', '--no-charts', '--out', 'zero');
    expect(code).toBe(2);
    expect(err).toContain('holds results of another configuration');
  });

  it('--score scores what is over and says what is not', async () => {
    const { code, out } = await place.run('backtest', '--score', 'forecast.csv');
    expect(code).toBe(0);
    expect(out).toMatch(/unconditional\s+2026Q1\s+900\s+990\s+1090\s+992\s+0\.9%/);
    expect(out).toContain('not known yet');
    expect(out).toContain('1 of 2 rows are over');
    const scored = JSON.parse((await place.run('backtest', '--score', 'forecast.csv', '--json')).out);
    expect(scored).toMatchObject({ over: 1, rows: [{ inside90: true, observedEHs: 991.84 }, { observedEHs: null }] });
  });

  it('--score sums up each scenario by itself: what a path of its own scores says nothing of the others', async () => {
    const rows = ['unconditional', 'price-150k'].map((scenario, k) => ({ ...row, scenario, period: k === 0 ? '2026Q1' : '2026Q2' }));
    place.write('two.csv', formatForecast({ head, rows }));
    const { out } = await place.run('backtest', '--score', 'two.csv');
    expect(out).toContain('unconditional: 1 of 1 rows are over');
    expect(out).toContain('price-150k: none of 1 rows is over.');
    expect(out).toContain('only as far as the price took its path');
  });
});
