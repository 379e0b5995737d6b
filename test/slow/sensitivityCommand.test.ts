/** From a sweep on disk to what its outcome depends on, as a user would ask. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAsked } from '../../src/cli/sensitivityCommand.ts';
import { readSweep } from '../../src/sweep/readSweep.ts';
import { createWorkplace, type Ended } from './cliProcess.ts';

const place = createWorkplace();
/** Three months, no firms by name. A switched-off mechanism makes its parameter one that does nothing. */
const STUDY = `
name: tiny
question: What does hashrate depend on in this small world?
start: 2026-03-20
until: 2026-08-31
runs: 12
seed: 5
network: { startHeight: 941472, startDifficultyT: 133.793, startHashrateEHs: 990, blockLuck: false }
market: { price: { volatilityPerYear: 0.1, jumpsPerYear: 0 } }
ai: { enabled: false }
scenarios:
  - { name: only, title: Only, overrides: {} }
`;
const sweepOf = (design: string) => `${STUDY}sweep:\n${design}`;
const FACTORS = `  factors:
    market.price.startUsd: { range: [40000, 90000], kind: uncertainty }
    market.power.priceFactor: { range: [0.8, 1.3] }
    ai.demandMWPerYear: { range: [500, 3000] }
`;
interface Judged {
  estimate: number;
  isDistinguishable: boolean;
}
interface Answer {
  outcome: string;
  findings: string[];
  sobol: { factors: { name: string; first: Judged; total: Judged }[] };
  morris: { factors: { name: string; isDistinguishable: boolean }[] };
  swings: { factors: unknown[] };
  grid: { lines: unknown[] };
  convergence: unknown[];
}
const asked = async (...args: string[]): Promise<Answer> => {
  const { code, out, err } = await place.run(...args, '--json', '--quiet');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Answer;
};

let swept: Ended[];
beforeAll(async () => {
  place.write('saltelli.yaml', sweepOf(`  design: saltelli\n  size: 16\n${FACTORS}`));
  place.write('morris.yaml', sweepOf(`  design: morris\n  size: 8\n${FACTORS}`));
  place.write(
    'grid.yaml',
    sweepOf(
      `  design: grid\n  outcome: change_over_study_pct < 0\n  factors:\n    market.price.startUsd: { range: [30000, 110000], levels: 6, kind: uncertainty }\n    market.power.priceFactor: { range: [0.7, 1.4], levels: 4 }\n`,
    ),
  );
  place.write(
    'levers.yaml',
    sweepOf('  design: oneAtATime\n  factors:\n    market.power.priceFactor: [1, 0.8, 1.3]\n    ai.demandMWPerYear: [1500, 500, 3000]\n'),
  );
  swept = [];
  for (const name of ['saltelli', 'morris', 'grid', 'levers']) {
    swept.push(await place.run('sweep', `${name}.yaml`, '--out', name, '--workers', '1', '--quiet'));
  }
}, 120_000);

describe('sensitivity of a sweep', () => {
  it('has a sweep to read', () => {
    for (const { code, err } of swept) expect(err || code).toBe(0);
  });

  it('names power, and calls the factor that does nothing not distinguishable', async () => {
    const found = await asked('sensitivity', 'saltelli', '--outcome', 'end_hashrate_ehs', '--no-charts', '--resamples', '200');
    const byName = Object.fromEntries(found.sobol.factors.map((factor) => [factor.name, factor]));
    const [power, price] = [byName['market.power.priceFactor']!, byName['market.price.startUsd']!];
    expect(power.total.isDistinguishable).toBe(true);
    expect(power.total.estimate).toBeGreaterThan(price.total.estimate);
    const nothing = byName['ai.demandMWPerYear']!;
    expect([nothing.first.isDistinguishable, nothing.total.isDistinguishable, nothing.total.estimate]).toEqual([false, false, 0]);
    expect(found.findings.join('\n')).toContain('New AI demand: not distinguishable from 0');
    expect(found.convergence.at(-1)).toMatchObject({ runs: 12 });
  });

  it('screens the same by Morris', async () => {
    const found = await asked('sensitivity', 'morris', '--outcome', 'end_hashrate_ehs', '--no-charts', '--resamples', '200');
    const told = found.morris.factors.filter((factor) => factor.isDistinguishable).map((factor) => factor.name);
    expect(told).toContain('market.power.priceFactor');
    expect(told).not.toContain('ai.demandMWPerYear');
  });

  it('moves one lever at a time, in paired runs', async () => {
    const found = await asked('sensitivity', 'levers', '--outcome', 'end_hashrate_ehs', '--no-charts');
    const [power, demand] = found.swings.factors;
    expect(power).toMatchObject({
      name: 'market.power.priceFactor',
      isDistinguishable: true,
      low: { value: '×1.3' },
      high: { value: '×0.8' },
    });
    expect(demand).toMatchObject({ swing: 0, isDistinguishable: false });
  });

  it('draws a map with the line of even odds, a page, and tables that carry the same figures', async () => {
    const found = await asked('sensitivity', 'grid');
    expect(found.outcome).toBe('change_over_study_pct < 0');
    expect(found.grid.lines.length).toBeGreaterThan(0);
    const page = readFileSync(join(place.path, 'grid/sensitivity/index.html'), 'utf8');
    expect(page).toContain('likelier than not');
    const map = readFileSync(join(place.path, 'grid/sensitivity/map.csv'), 'utf8').trim().split('\n');
    expect(map.length).toBe(1 + 24);
    // Every cell of the map is what the runs say.
    const sweep = await readSweep(join(place.path, 'grid'));
    const change = await sweep.outcome('change_over_study_pct');
    for (const line of map.slice(1)) {
      const [price, power, mean] = line.split(',').map(Number);
      const point = sweep.design.values[0]!.findIndex((value, id) => value === price && sweep.design.values[1]![id] === power);
      const values = change.of(point, 0).values;
      expect(mean).toBeCloseTo(values.filter((value) => value < 0).length / values.length, 5);
    }
  });

  it('is the same answer twice, and refuses to replace the findings of another question elsewhere', async () => {
    const first = await asked('sensitivity', 'saltelli', '--outcome', 'end_hashrate_ehs', '--no-charts', '--out', 'kept');
    const again = await asked('sensitivity', 'saltelli', '--outcome', 'end_hashrate_ehs', '--no-charts', '--out', 'kept');
    expect(again).toEqual(first);
    const other = await place.run('sensitivity', 'saltelli', '--outcome', 'firms_exited', '--no-charts', '--out', 'kept');
    expect(other.code).toBe(2);
    expect(other.err).toContain('--force');
  });

  it.each([
    [{ outcome: 'end_hashrate' }, 'did you mean end_hashrate_ehs?'],
    [{ outcome: '2026Q2.change_mean' }, 'did you mean 2026Q2.change_mean_pct?'],
    [{ outcome: '2031Q2.change_mean_pct' }, 'there is no outcome "2031Q2.change_mean_pct"'],
    [{ outcome: '3 > 2' }, 'names no outcome'],
    [{ when: 'end_hashrate_ehs < 900 and' }, 'column 27'],
    [{ outcome: 'end_price_usd', when: 'end_hashrate_ehs' }, 'must be a condition'],
    [{ outcome: 'process.exit(1)' }, 'there is no process.exit()'],
    [{ scenario: 'other' }, 'must be one of only'],
    [{ density: '2' }, 'at most 1'],
    [{ resamples: '-5' }, 'whole number from 100'],
  ])('refuses %j', async (options, message) => {
    const sweep = await readSweep(join(place.path, 'levers'));
    expect(() => readAsked(sweep, options)).toThrow(message);
  });

  it('refuses a folder that holds no sweep', async () => {
    const { code, err } = await place.run('sensitivity', '.');
    expect(code).toBe(2);
    expect(err).not.toContain('hashpivot failed');
  });
});

describe('a sweep that can say nothing of regions', () => {
  it('says why, where a condition was asked', async () => {
    const { code, err } = await place.run(
      'sensitivity',
      'morris',
      '--when',
      'end_hashrate_ehs < 900',
      '--no-charts',
      '--out',
      'morris-when',
    );
    expect(code).toBe(0);
    expect(err).toContain('Nothing of regions and boxes: a morris design moves about one point and does not fill the space.');
  });
});

describe('a sweep elsewhere', () => {
  it('is drawn again by charts, into its own folder', async () => {
    const { code, err } = await place.run('charts', 'levers', '--quiet');
    expect(err || code).toBe(0);
    expect(place.files()).toEqual(expect.arrayContaining(['levers/index.html', 'levers/charts/tornado/tornado.svg']));
  });

  it('is exported in the shape of cadCAD: every state of every run once, with the swept parameters', async () => {
    const { code } = await place.run('export', 'levers', '--shape', 'cadcad', '--out', 'states.csv', '--quiet');
    expect(code).toBe(0);
    const [head, ...lines] = readFileSync(join(place.path, 'states.csv'), 'utf8').trim().split('\n');
    const columns = head!.split(',');
    expect(columns.slice(0, 5)).toEqual(['simulation', 'subset', 'run', 'substep', 'timestep']);
    const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
    const sweep = await readSweep(join(place.path, 'levers'));
    expect(rows.length).toBe(sweep.design.points * 12 * sweep.quarters.length);
    expect(new Set(rows.map(({ subset, run, timestep }) => `${subset}/${run}/${timestep}`)).size).toBe(rows.length);
    const change = await sweep.outcome('2026Q3.change_mean_pct');
    for (const row of rows) {
      const point = Number(row['subset']);
      expect(Number(row['market.power.priceFactor'])).toBe(sweep.design.values[0]![point]);
      expect(Number(row['substep'])).toBe(row['timestep'] === '0' ? 0 : 1);
      if (row['quarter'] === '2026Q3') expect(Number(row['change_mean_pct'])).toBe(change.of(point, 0).values[Number(row['run']) - 1]);
    }
    const again = await place.run('export', 'levers', '--shape', 'cadcad', '--out', 'states.csv');
    expect(again.code).toBe(2);
    const other = await place.run('export', 'levers', '--shape', 'netlogo');
    expect(other.err).toContain('must be cadcad');
  });

  it('is queried by SQL', async () => {
    const sql = 'select point_id, count(*) as n from runs join design using (point_id, scenario) group by all order by 1';
    const { out } = await place.run('query', 'levers', sql, '--json');
    expect(JSON.parse(out)).toEqual(Array.from({ length: 5 }, (_, point_id) => ({ point_id, n: 12 })));
  });
});
