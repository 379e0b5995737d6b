/** The table of a forecast on record: what is written is read, and what is damaged is refused by line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatForecast, parseForecast } from '../../src/backtest/forecastTable.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const head = { version: '0.1.0', seed: '1', study: 'forecast-2026q2 (3f2a91c0)', 'information until': '2026-03-31' };
const quantiles = { p05: 880, p10: 905, p25: 955, p50: 1003.25, p75: 1050, p90: 1099, p95: 1130 };
const row = { scenario: 'unconditional', period: '2026Q2', quantity: 'mean_hashrate_ehs', mean: 1005.1, mcse: 1.2, quantiles, n: 2000 };
const text = formatForecast({ head, rows: [row, { ...row, period: '2027' }] });

describe('a forecast on record', () => {
  it('is read as it was written', () => {
    const { table, faults } = parseForecast(text);
    expect(faults).toEqual([]);
    expect(table.head).toEqual(head);
    expect(table.rows[0]).toEqual({ ...row, quantiles: { ...quantiles, p50: 1003.3 }, line: 7 });
    expect(table.rows[1]).toMatchObject({ period: '2027', line: 8 });
  });

  it('is read with other line ends and a byte-order mark', () => {
    expect(parseForecast(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(parseForecast(text));
  });

  it.each([
    ['a first line of another kind', text.replace('format 1', 'format 9'), 1, 'must begin with "# hashpivot forecast, format 1"'],
    ['no seed', text.replace('# seed: 1\n', ''), 1, 'the head must say "# seed: ..."'],
    ['a missing column', text.replace(',p10,', ',q10,'), 6, 'column p10 is missing'],
    ['a row cut off', text.slice(0, -12), 8, 'must have 13 cells, has 11'],
    ['a quarter that is none', text.replace('2026Q2', '2026Q5'), 7, 'period must look like 2026Q2 or 2027, got "2026Q5"'],
    ['an empty number', text.replace('1005.1,', ','), 7, 'mean must be a number, got ""'],
    ['quantiles out of order', text.replace(',955,', ',855,'), 7, 'quantiles must ascend from p05 to p95'],
    ['no rows', text.split('\n').slice(0, 6).join('\n'), 6, 'has no rows'],
  ])('is refused with %s', (_, damaged, line, message) => {
    expect(parseForecast(damaged).faults).toContainEqual({ line, message });
  });

  it('is refused in a screenful when it is another table altogether', () => {
    const other = ['date,price_usd', ...Array.from({ length: 100 }, (_, i) => `2026-04-01,${i}`)].join('\n');
    expect(parseForecast(other).faults.map(({ line }) => line)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('the forecast that ships', () => {
  it('can be scored: it reads without a fault and forecasts hashrate', () => {
    const { table, faults } = parseForecast(readFileSync(join(packagedConfigs(), 'forecast-2026q2.csv'), 'utf8'));
    expect(faults).toEqual([]);
    expect(table.rows.length).toBeGreaterThan(10);
    expect(new Set(table.rows.map(({ quantity }) => quantity))).toEqual(new Set(['mean_hashrate_ehs']));
    expect(table.head['information until']).toBe('2026-03-31');
  });
});
