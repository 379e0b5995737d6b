/** Every figure of the charts of history against the shipped tables. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { blindSpots, chartFaults, readChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';
import { hashrateHistory, sameQuarters } from '../numbers/history.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const TABLES = resolve('configs/history');
const out = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
beforeAll(() => command('history', 'show', '--out', out));

const reckonings = [
  ['hashrate-history', hashrateHistory(TABLES)],
  ['same-quarters', sameQuarters(TABLES, 2017)],
] as const;

it.each(reckonings)('%s tells what the tables of history give', (id, reckoned) => {
  expect(chartFaults(readChart(out, id), reckoned)).toEqual([]);
});

it.each(reckonings)('notices any number of %s that is off by one in its last place', (id, reckoned) => {
  expect(blindSpots(readChart(out, id), reckoned)).toEqual([]);
});
