/** The data drawn, against the runs: bands in order, history before the fan, shares that add up, a waterfall that ends at its net. */
import { describe, expect, it } from 'vitest';
import type { VegaLiteSpec } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { IDENTITY_SERIES } from '../../src/model/observables.ts';
import { contextOf } from './variants.ts';

type Rows = Record<string, number | string | null>[];

const context = contextOf({ runs: 101 });
const charts = Object.fromEntries(Object.keys(CHARTS).map((id) => [id, CHARTS[id]!(context)!]));

/** Named data of a specification. */
function dataOf(spec: VegaLiteSpec, name: string): Rows {
  const found: Rows[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const data = (node as { data?: { name?: string; values: Rows } }).data;
    if (data?.name === name) found.push(data.values);
    for (const child of Object.values(node)) walk(child);
  };
  walk(spec);
  if (found.length !== 1) throw new Error(`${found.length} data sets named ${name}`);
  return found[0]!;
}

const quantileFaults = (rows: Rows) =>
  rows.filter((row) => ['p05', 'p25', 'p50', 'p75'].some((low, i) => Number(row[low]) > Number(row[['p25', 'p50', 'p75', 'p95'][i]!])));

describe('bands', () => {
  it.each([
    ['fan', 'fan'],
    ['hashprice', 'fan'],
    ['scenarios', 'fan0'],
    ['scenarios', 'fan3'],
    ['block-interval', 'fan0'],
    ['security', 'fan1'],
  ])('of %s (%s) are in order at every date, in all variants', (id, name) => {
    for (const spec of [charts[id]!.wide, charts[id]!.narrow]) {
      const rows = dataOf(spec, name);
      expect(rows.length).toBeGreaterThan(30);
      expect(quantileFaults(rows)).toEqual([]);
      const dates = rows.map(({ date }) => String(date));
      expect(dates).toEqual([...new Set(dates)].sort());
    }
  });

  it('out of order would be found', () => {
    expect(quantileFaults([{ p05: 1, p25: 2, p50: 5, p75: 4, p95: 6 }])).toHaveLength(1);
  });

  it('of the fan are the quantiles of the runs', () => {
    const { result, focus } = context;
    const steps = result.gridDates.length;
    const step = 80;
    const values = Array.from({ length: 101 }, (_, run) => result.grid.hashrate_ehs[(focus.caseIndex * 101 + run) * steps + step]!).sort(
      (a, b) => a - b,
    );
    const row = dataOf(charts['fan']!.wide, 'fan').find(({ date }) => date === result.gridDates[step])!;
    for (const [name, rank] of [
      ['p05', 5],
      ['p25', 25],
      ['p50', 50],
      ['p75', 75],
      ['p95', 95],
    ] as const) {
      expect(Number(row[name])).toBeCloseTo(values[rank]!, -Math.floor(Math.log10(values[rank]!)) + 3 > 2 ? 1 : 0);
    }
  });
});

describe('history', () => {
  it('ends where the fan begins', () => {
    const history = dataOf(charts['fan']!.wide, 'history');
    const fan = dataOf(charts['fan']!.wide, 'fan');
    const last = history.at(-1)!;
    expect(fan[0]).toMatchObject({ date: last['date'], p05: last['history'], p50: last['history'], p95: last['history'] });
    expect(String(last['date']) <= context.result.gridDates[0]!).toBe(true);
    expect(String(fan[1]!['date'])).toBe(context.result.gridDates[0]);
  });

  it('beyond the start is drawn beside the fan, not in it', () => {
    const past = contextOf({ runs: 30, start: '2025-10-01', until: '2026-06-30' });
    const spec = CHARTS['fan']!(past)!.wide;
    const observed = dataOf(spec, 'observed');
    expect(observed.slice(1).every(({ date }) => String(date) > '2025-10-01')).toBe(true);
    expect(dataOf(spec, 'history').every(({ date }) => String(date) <= '2025-10-01')).toBe(true);
  });
});

describe('shares', () => {
  it('stack from 0 to 100% in every quarter', () => {
    const rows = dataOf(charts['shares']!.wide, 'shares');
    expect(rows).toHaveLength(context.result.quarters.length);
    for (const row of rows) {
      const edges = [0, 1, 2, 3, 4, 5].map((k) => Number(row[`edge${k}`]));
      expect(edges[0]).toBe(0);
      expect(edges[5]).toBeCloseTo(1, 3);
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
    }
  });

  it('in the table add up to one', () => {
    const { rows } = charts['shares']!.csv;
    for (const { name } of context.result.quarters) {
      const sum = rows.filter((row) => row['quarter'] === name).reduce((total, row) => total + Number(row['mean_share']), 0);
      expect(sum).toBeCloseTo(1, 4);
    }
  });
});

describe('accounting identity', () => {
  it('adds up to the net change in every quarter of the table', () => {
    const { rows } = charts['identity']!.csv;
    for (const { name } of context.result.quarters) {
      const of = (part: string) => Number(rows.find((row) => row['quarter'] === name && row['part'] === part)!['mean_ehs']);
      const sum = IDENTITY_SERIES.reduce((total, part) => total + of(part), 0);
      expect(Math.abs(sum - of('change_mean_ehs'))).toBeLessThan(0.01);
    }
  });
});

describe('AI capacity', () => {
  it('stacks to the mean of the total', () => {
    const { result } = context;
    const rows = dataOf(charts['ai-mw']!.wide, 'stack2');
    const [quarters, classes] = [result.quarters.length, result.classes.length];
    let sum = 0;
    for (let run = 0; run < 101; run++) {
      for (let k = 0; k < classes; k++)
        sum += result.classQuarterly.ai_operating_mw[((2 * 101 + run) * quarters + quarters - 1) * classes + k]!;
    }
    const last = rows.at(-1)!;
    const top = Math.max(...Object.entries(last).flatMap(([field, value]) => (field.startsWith('edge') ? [Number(value)] : [])));
    expect(top / (sum / 101)).toBeCloseTo(1, 2);
  });
});

describe('Nakamoto coefficient', () => {
  it('has bars whose shares of runs add up to one', () => {
    const { rows } = charts['concentration']!.csv;
    for (const { name } of context.scenarios) {
      const bars = rows.filter((row) => row['scenario'] === name && row['nakamoto_owners'] !== undefined);
      expect(bars.length).toBeGreaterThan(1);
      expect(bars.reduce((sum, row) => sum + Number(row['run_share']), 0)).toBeCloseTo(1, 2);
    }
  });
});

describe('tables', () => {
  it.each(Object.keys(CHARTS))('%s has ISO dates and no column without a value', (id) => {
    const { columns, rows } = charts[id]!.csv;
    for (const column of columns)
      expect(
        rows.some((row) => row[column] !== null && row[column] !== undefined),
        column,
      ).toBe(true);
    for (const row of rows) {
      for (const column of Object.keys(row)) expect(columns).toContain(column);
      if (row['date'] !== undefined) expect(String(row['date'])).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
