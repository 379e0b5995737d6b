/** Every figure of `attribute` on the first quarter of 2026, few runs: charts, sentences and the printed table, from the tables it wrote. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { account } from '../numbers/account.ts';
import { attributionChart, attributionTables, structuralChart, type Tables, warningChart } from '../numbers/attribution.ts';
import { findingRules } from '../numbers/attributionSentences.ts';
import { blindSpots, chartFaults, type Reckoned, readChart, type WrittenChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';
import { type Row, readParquet } from '../numbers/tables.ts';
import { smallShareChart, trendChart } from '../numbers/watch.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const STUDY = resolve('configs/q1-2026.yaml');
const HISTORY = resolve('configs/history');
const RUNS = 4;
const WORLDS = 24;
const place = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
const [out, run] = [join(place, 'attribution'), join(place, 'run')];
afterAll(() => rmSync(place, { recursive: true, force: true }));

let said: string;
let tables: Tables;
let quarters: Row[];
let classes: Row[];
beforeAll(async () => {
  const few = ['--runs', String(RUNS), '--workers', '0', '--quiet'];
  await command('run', STUDY, ...few, '--scenario', 'as-it-was', '--no-charts', '--out', run);
  said = await command('attribute', STUDY, ...few, '--worlds', String(WORLDS), '--out', out);
  const { hashed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  tables = await attributionTables(out, { study: hashed.name, hash: hashed.studyOf, seed: hashed.seed }, hashed.period.quarter);
  quarters = await readParquet(run, 'quarters');
  classes = await readParquet(run, 'classes');
});

const reckonings: [string, () => Reckoned][] = [
  ['attribution', () => attributionChart(tables, 'hashrate')],
  ['attribution-small-share', () => attributionChart(tables, 'small-share')],
  ['attribution-hhi-owner', () => attributionChart(tables, 'hhi-owner')],
  ['attribution-ai-mw', () => attributionChart(tables, 'ai-mw')],
  ['structural-share', () => structuralChart(tables)],
  ['early-warning', () => warningChart(tables, WORLDS)],
  ['quarterly-trend', () => trendChart(quarters, HISTORY, 'as-it-was', tables.provenance)],
  ['small-share', () => smallShareChart(classes, 'as-it-was', tables.provenance)],
];

it.each(reckonings)('%s tells what the runs give', (id, reckoned) => {
  expect(chartFaults(readChart(out, id), reckoned())).toEqual([]);
});

it('sentences and table tell what the runs give', () => {
  const rules = findingRules(tables, -7.4);
  const { faults, met } = account(said.replace(/-{3,}/g, ' ').replace(/\s+/g, ' '), rules);
  expect(faults).toEqual([]);
  expect(rules.filter((rule) => !rule.isOptional && !met.has(rule)).map(({ says }) => says)).toEqual([]);
});

describe('the check', () => {
  it.each(reckonings)('notices any number of %s that is off by one in its last place', (id, reckoned) => {
    expect(blindSpots(readChart(out, id), reckoned())).toEqual([]);
  });

  const told = (id: string, change: (chart: WrittenChart) => WrittenChart) =>
    chartFaults(change(readChart(out, id)), reckonings.find(([one]) => one === id)![1]());
  const meta = (chart: WrittenChart, changed: Partial<WrittenChart['meta']>) => ({ ...chart, meta: { ...chart.meta, ...changed } });

  it('finds a column told for another: the median of a cause for its mean', () => {
    const faults = told('attribution', (chart) => ({
      ...chart,
      rows: chart.rows.map((row) => (row['part'] === 'price' ? { ...row, mean_change: row['p50_change']! } : row)),
    }));
    expect(faults).toEqual([expect.stringMatching(/row 0, mean_change: /)]);
  });

  it('finds a quarter told for another: the change observed a quarter before', () => {
    const wrong = (chart: WrittenChart) => {
      const [, before] = /Q4 2025 observed ([^;]+);/.exec(chart.meta.longDescription)!;
      return meta(chart, { longDescription: chart.meta.longDescription.replace(/(Q1 2026 observed )[^;]+/, `$1${before}`) });
    };
    expect(told('quarterly-trend', wrong).join()).toContain('for -7.');
    expect(told('quarterly-trend', (chart) => meta(chart, { title: chart.meta.title.replace('Q1 2026', 'Q4 2025') })).join()).toContain(
      'nobody accounts for',
    );
  });

  it('finds a number rounded up that is to be rounded down', () => {
    const price = Number(readChart(out, 'attribution').rows[0]!['mean_change']);
    const [right, wrong] = [Math.round(price), Math.round(price) + (price > Math.round(price) ? 1 : -1)].map((n) => `−${-n}`);
    const faults = told('attribution', (chart) =>
      meta(chart, { longDescription: chart.meta.longDescription.replace(`bitcoin price ${right}`, `bitcoin price ${wrong}`) }),
    );
    expect(faults.join()).toContain(`${wrong} for ${price.toPrecision(4).slice(0, 5)}`);
  });

  it('finds a number that nothing gives, and a direction that is turned', () => {
    const stale = (chart: WrittenChart) => meta(chart, { subtitle: `${chart.meta.subtitle} Over 200 runs.` });
    expect(told('attribution', stale).join()).toContain('nobody accounts for');
    const turned = (chart: WrittenChart) => meta(chart, { title: chart.meta.title.replace(' took ', ' added ') });
    expect(told('attribution', turned).join()).toContain('nobody accounts for “The price of bitcoin added');
  });

  it('finds a label drawn with another number than its row has', () => {
    const moved = (svg: string) => svg.replace(/>(−\d+) \(/, (_, number: string) => `>−${Number(number.slice(1)) + 1} (`);
    expect(told('attribution', (chart) => ({ ...chart, svgs: chart.svgs.map(moved) })).join()).toContain('labels, wide');
  });
});
