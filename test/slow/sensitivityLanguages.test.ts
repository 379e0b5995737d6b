/** A sweep told in another language: its figures are worked out once, and only the words of the page differ. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { analyseOutcome, analyseRegions } from '../../src/sensitivity/analysis.ts';
import { command } from '../numbers/command.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));
vi.mock('../../src/sensitivity/analysis.ts', { spy: true });

const place = mkdtempSync(join(tmpdir(), 'hashpivot-languages-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const text = (...path: string[]) => readFileSync(join(place, 'swept', ...path), 'utf8');

const STUDY = `
name: tiny
question: What does hashrate depend on in this small world?
start: 2026-03-20
until: 2026-08-31
runs: 6
seed: 5
scenarios:
  - { name: only, title: Only, overrides: {} }
sweep:
  design: oneAtATime
  factors:
    market.power.priceFactor: [1, 0.8, 1.3]
    ai.demandMWPerYear: [1500, 500, 3000]
    ai.enabled: [true, false]
`;

let said: string;
beforeAll(async () => {
  const study = join(place, 'tiny.yaml');
  writeFileSync(study, STUDY);
  await command('sweep', study, '--out', join(place, 'swept'), '--workers', '0', '--quiet');
  vi.clearAllMocks();
  said = await command('sensitivity', join(place, 'swept'), '--outcome', 'end_hashrate_ehs', '--locale', 'de', '--json', '--quiet');
}, 120_000);

it('is analysed once', () => {
  expect(analyseOutcome).toHaveBeenCalledTimes(1);
  expect(analyseRegions).toHaveBeenCalledTimes(1);
});

it('has its tables, findings and JSON in English, and its page and charts in the language asked for', () => {
  expect(text('sensitivity', 'tornado.csv')).toContain('500 MW a year');
  const { findings, swings } = JSON.parse(said) as { findings: string[]; swings: { factors: { low: object; high: object }[] } };
  expect(findings.join(' ')).toContain('Price of power: at ×1.3');
  expect(swings.factors.flatMap(({ low, high }) => [low, high])).toContainEqual(expect.objectContaining({ value: '500 MW a year' }));
  const page = text('sensitivity', 'index.html');
  expect(page).toContain('500 MW im Jahr');
  expect(page).toContain('Strompreis');
  expect(page).not.toContain('Price of power');
  expect(text('sensitivity', 'charts', 'tornado', 'tornado.csv')).toContain('500 MW im Jahr');
});
