/**
 * Charts as they were when last looked at: words, layers, and the ends of their data, rounded. UPDATE_GOLDEN=1 writes them anew;
 * look at the drawings before keeping what it writes. Synthetic result, seed 11.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChartSpec, VegaLiteSpec } from '../../src/charts/chartSpec.ts';
import { EVERY_CHART, EVERY_CHART_ID } from './everyChart.ts';

const folder = new URL('../golden/charts/', import.meta.url);

/** Three significant digits, so that the last bits of Math.exp do not matter. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(3));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, rounded(child)]));
  return value;
}

type Channel = { field?: string; axis?: { values?: unknown[] } | null; scale?: { domain?: unknown } };

/** One line a layer: mark, style, fields, text, rows of data with the first and the last; and of an axis its domain and ticks. */
function layersOf(spec: VegaLiteSpec): unknown[] {
  const lines: unknown[] = [];
  const walk = (node: Record<string, unknown>, depth: number) => {
    const { mark, data, encoding } = node as {
      mark?: { type: string; style: string; text?: string };
      data?: { name?: string; values: unknown[] };
      encoding?: Record<string, Channel>;
    };
    const rows = data?.values ?? [];
    if (rows.length > 1) lines.push([depth, data?.name ?? 'unnamed', rows.length, rounded(rows[0]), rounded(rows.at(-1))]);
    if (mark) {
      const fields = Object.entries(encoding ?? {}).flatMap(([channel, { field }]) => (field === undefined ? [] : [`${channel}:${field}`]));
      lines.push([depth, mark.type, mark.style, ...(mark.text === undefined ? [] : [mark.text]), ...fields].join(' '));
    }
    for (const [channel, { axis, scale }] of Object.entries(encoding ?? {}))
      if (axis?.values !== undefined || scale?.domain !== undefined)
        lines.push(`${depth} ${channel} axis ${JSON.stringify(rounded([scale?.domain ?? null, axis?.values ?? null]))}`);
    for (const key of ['layer', 'concat'])
      for (const child of (node[key] as Record<string, unknown>[] | undefined) ?? []) walk(child, depth + 1);
  };
  walk(spec, 0);
  return lines;
}

function goldenOf({ id, title, subtitle, alt, description, source, csv, units, wide, narrow }: ChartSpec): string {
  const table = { columns: csv.columns, rows: csv.rows.length, first: rounded(csv.rows[0]), last: rounded(csv.rows.at(-1)) };
  return `${JSON.stringify({ id, title, subtitle, alt, description, source, units, table, wide: layersOf(wide), narrow: layersOf(narrow) }, null, 1)}\n`;
}

describe('golden charts', () => {
  it.each(EVERY_CHART_ID)('%s is as it was', (id) => {
    const text = goldenOf(EVERY_CHART[id]!());
    const file = new URL(`${id}.json`, folder);
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(text.length).toBeLessThan(26_000);
  });
});
