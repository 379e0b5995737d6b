import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkplace } from './cliProcess.ts';

const place = createWorkplace();
const CLASSES = ['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'];
const STUDY = `name: tiny
question: Does it fit?
start: 2026-03-20T20:48:00Z
until: 2026-12-31
classes: {${CLASSES.map((id) => `${id}: {firms: 6}`).join(', ')}}
`;
const CALIBRATION = `calibration:
  windows: [2023-01]
  unseen: [2024-07]
  quarters: 2
  break: {start: 2025-10, quarters: 2}
  evaluations: 24
  pool: 60
  waves: 1
  draws: 12
  parameters:
    - name: siteGrowth
      prior: {lognormal: [1.5, 0.6]}
      scales: [${CLASSES.map((id) => `classes.${id}.siteGrowthPerYear`).join(', ')}]
    - name: weight
      prior: {uniform: [0, 1]}
      sets: [growth.currentHashpriceWeight]
`;
place.write('tiny.yaml', STUDY + CALIBRATION);
const read = (...path: string[]) => readFileSync(join(place.path, ...path), 'utf8');

describe('hashpivot calibrate', () => {
  it('writes a posterior that a study takes as draws, and says what it found', async () => {
    const one = await place.run(
      'calibrate',
      'tiny.yaml',
      '--workers',
      '0',
      '--repeats',
      '10',
      '--no-charts',
      '--json',
      '--quiet',
      '--out',
      'one',
    );
    expect(one.code).toBe(0);
    expect(one.err.trim()).toBe('');
    const told = JSON.parse(one.out);
    expect(told.parameters.map(({ name }: { name: string }) => name)).toEqual(['siteGrowth', 'weight']);
    expect(told.structuralBreak[0].quarters.map(({ quarter }: { quarter: string }) => quarter)).toEqual(['2025Q4', '2026Q1']);
    expect(told.files).toEqual([
      'posterior.csv',
      'parameters.csv',
      'windows.csv',
      'errors.csv',
      'recovery.csv',
      'break.csv',
      'comparison.json',
    ]);
    expect(told.findings.join(' ')).toContain('Window never fitted, from 2024-07:');
    expect(read('one', 'windows.csv')).toContain('2024-07,false,all capital,');

    place.write('taken.yaml', `${STUDY}draws: {file: one/posterior.csv}\n`);
    const taken = await place.run('run', 'taken.yaml', '--runs', '4', '--workers', '0', '--no-charts', '--json', '--out', 'taken');
    expect(taken.code).toBe(0);
    const { hashed } = JSON.parse(read('taken', 'manifest.json'));
    expect(hashed.study.draws).toMatchObject({ file: 'one/posterior.csv', rows: 12, overridden: [] });
  }, 240_000);

  it('refuses what cannot be: no calibration, windows past what may be seen, paths that are none', async () => {
    place.write('none.yaml', STUDY);
    const none = await place.run('calibrate', 'none.yaml');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('has no section calibration')]);
    place.write(
      'bad.yaml',
      (STUDY + CALIBRATION).replace('[2023-01]', '[2023-01, 2024-10]').replace('growth.currentHashpriceWeight', 'growth.weight'),
    );
    const bad = await place.run('calibrate', 'bad.yaml');
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('calibration.windows[1]: goes to 2025-03-31, past trainUntil 2024-12-31');
    expect(bad.err).toContain('is no parameter that can vary, got "growth.weight"');
    const many = await place.run('calibrate', 'tiny.yaml', '--repeats', '50');
    expect([many.code, many.err]).toEqual([2, expect.stringContaining('at most half of calibration.pool')]);
  });
});

describe('hashpivot forecast', () => {
  it('writes a table once, and not over one that is there', async () => {
    const first = await place.run(
      'forecast',
      'tiny.yaml',
      '--runs',
      '20',
      '--workers',
      '0',
      '--quiet',
      '--information',
      '2026-03-31',
      '--out',
      'f.csv',
    );
    expect(first.code).toBe(0);
    expect(read('f.csv')).toContain('baseline,2026Q2,mean_hashrate_ehs,');
    const again = await place.run('forecast', 'tiny.yaml', '--runs', '20', '--out', 'f.csv');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
  });
});
