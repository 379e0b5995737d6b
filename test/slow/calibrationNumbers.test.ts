/** Every figure of `calibrate` on the shipped study made small (one window, three parameters, few simulations), from the tables it wrote. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { account } from '../numbers/account.ts';
import { calibrationTables, recoveryRanks, structuralBreak, type Tables, unseenWindows } from '../numbers/calibration.ts';
import { sentenceRules } from '../numbers/calibrationSentences.ts';
import { blindSpots, chartFaults, type Reckoned, readChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const place = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
const out = join(place, 'calibration');
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The shipped study, its last day of fitting moved: what is said of it must move too. */
function madeSmall(): string {
  const study = parse(readFileSync(resolve('configs/calibration.yaml'), 'utf8'));
  for (const group of Object.values(study.classes as Record<string, { firms: number }>)) group.firms = 3;
  Object.assign(study.calibration, { windows: ['2023-01'], unseen: ['2024-07'], trainUntil: '2024-06-30', quarters: 2 });
  Object.assign(study.calibration, {
    evaluations: 24,
    pool: 60,
    waves: 1,
    draws: 12,
    parameters: study.calibration.parameters.slice(0, 3),
  });
  const file = join(place, 'study.yaml');
  writeFileSync(file, stringify(study));
  return file;
}

let said: string;
let tables: Tables;
beforeAll(async () => {
  said = await command('calibrate', madeSmall(), '--workers', '0', '--repeats', '10', '--quiet', '--out', out);
  const { study, studyHash } = JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8'));
  tables = calibrationTables(out, { study, hash: studyHash, seed: 1 });
});

const reckonings: [string, () => Reckoned][] = [
  ['recovery-ranks', () => recoveryRanks(tables)],
  ['unseen-windows', () => unseenWindows(tables, 'June 2024')],
  ['structural-break', () => structuralBreak(tables, 'June 2024')],
];

it.each(reckonings)('%s tells what its tables give', (id, reckoned) => {
  expect(chartFaults(readChart(out, id), reckoned())).toEqual([]);
});

it('sentences tell what its tables give', () => {
  const rules = sentenceRules(tables);
  const [sentences] = said.replace(/\s+/g, ' ').split('parameter prior posterior');
  const { faults, met } = account(sentences!, rules);
  expect(faults).toEqual([]);
  expect(rules.filter((rule) => !rule.isOptional && !met.has(rule)).map(({ says }) => says)).toEqual([]);
});

it.each(reckonings)('notices any number of %s that is off by one in its last place', (id, reckoned) => {
  expect(blindSpots(readChart(out, id), reckoned())).toEqual([]);
});
