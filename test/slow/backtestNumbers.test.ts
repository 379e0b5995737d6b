/** Every figure of `backtest` on the shipped study, few runs and starts: charts and sentences again from the forecasts it wrote. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { account } from '../numbers/account.ts';
import {
  backtestTables,
  coverageChart,
  fansChart,
  horizons,
  MODES,
  pick,
  pitChart,
  RIVALS,
  skillChart,
  skillOf,
  type Tables,
} from '../numbers/backtest.ts';
import { sentenceRules } from '../numbers/backtestSentences.ts';
import { blindSpots, chartFaults, type Reckoned, readChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const RUNS = 6;
const out = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

let said: string;
let tables: Tables;
beforeAll(async () => {
  const folder = join(out, 'backtest');
  said = await command(
    'backtest',
    resolve('configs/backtest.yaml'),
    '--runs',
    String(RUNS),
    '--from',
    '2024Q1',
    '--workers',
    '0',
    '--quiet',
    '--out',
    folder,
  );
  const { studyHash } = JSON.parse(readFileSync(join(folder, 'backtest.json'), 'utf8'));
  tables = await backtestTables(folder, { hash: studyHash, runs: RUNS, seed: 1 });
});

const reckonings: [string, () => Reckoned][] = [
  ['backtest-fans-conditional', () => fansChart(tables, 'came')],
  ['backtest-fans-unconditional', () => fansChart(tables, 'simulated')],
  ['backtest-skill', () => skillChart(tables)],
  ['backtest-coverage', () => coverageChart(tables)],
  ['backtest-pit', () => pitChart(tables)],
];

it.each(reckonings)('%s tells what the forecasts give', (id, reckoned) => {
  expect(chartFaults(readChart(join(out, 'backtest'), id), reckoned())).toEqual([]);
});

it('sentences tell what the forecasts give', () => {
  const rules = sentenceRules(tables);
  const { faults, met } = account(said.replace(/\s+/g, ' '), rules);
  expect(faults).toEqual([]);
  expect(rules.filter((rule) => !rule.isOptional && !met.has(rule)).map(({ says }) => says)).toEqual([]);
});

it('skill over late starts is what the forecasts give, from both cuts', () => {
  const expected = ['2024-07-01', '2025-01-01'].flatMap((from) =>
    Object.keys(MODES).flatMap((price) =>
      ['ai', 'no-ai'].flatMap((method) =>
        RIVALS.flatMap((rival) =>
          horizons(tables).map((horizon) => ({
            price,
            method,
            rival,
            starts_from: from,
            horizon_quarters: horizon,
            starts: pick(tables, { price, method, horizon_quarters: horizon }).filter(({ start }) => String(start) >= from).length,
            // the forecasts have six digits, the table four
            skill: expect.closeTo(skillOf(tables, price, method, rival, horizon, from), 3),
          })),
        ),
      ),
    ),
  );
  expect(tables.late).toEqual(expected);
});

it.each(reckonings)('notices any number of %s that is off by one in its last place', (id, reckoned) => {
  expect(blindSpots(readChart(join(out, 'backtest'), id), reckoned())).toEqual([]);
});
