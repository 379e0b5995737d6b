/** Sweeps as a user runs them, with the model itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FAKE_SIMULATOR } from '../run/fixture.ts';
import { createWorkplace } from './cliProcess.ts';

const place = createWorkplace();
const path = (name: string) => join(place.path, name);

const HEAD = `name: swept
question: What changes?
start: 2026-03-20
until: 2026-09-30
runs: 6
scenarios:
  - { name: none, title: No AI, overrides: { ai: { enabled: false } } }
  - { name: ai, title: AI }
`;
place.write(
  'swept.yaml',
  `${HEAD}sweep:\n  design: latinHypercube\n  size: 6\n  factors:\n    ai.demandMWPerYear: { range: [500, 4000] }\n`,
);
place.write('plain.yaml', HEAD);

const digestOf = (folder: string) => JSON.parse(readFileSync(path(`${folder}/manifest.json`), 'utf8')).digest as string;

describe('sweep', () => {
  test('gives the same from one process, two workers, and from pieces computed one by one', async () => {
    const whole = await place.run('sweep', 'swept.yaml', '--workers', '0', '--out', 'whole');
    expect([whole.code, whole.out]).toEqual([0, '']);
    expect((await place.run('sweep', 'swept.yaml', '--workers', '2', '--out', 'workers', '--json')).out).toContain(digestOf('whole'));
    const planned = await place.run('plan', 'swept.yaml', '--out', 'pieces', '--shards', '3');
    expect(planned.out).toBe('pieces: 6 points in 3 shards, 0 to 2\n');
    expect((await place.run('missing', 'pieces')).out).toBe('0-2\n');
    expect((await place.run('shard', 'pieces', '1')).code).toBe(0);
    expect((await place.run('missing', 'pieces')).out).toBe('0,2\n');
    const early = await place.run('merge', 'pieces');
    expect(early.code).toBe(3);
    expect(early.err).toContain('2 of 3 shards are missing: 0,2');
    for (const shard of ['0', '2', '1']) expect((await place.run('shard', 'pieces', shard)).code).toBe(0);
    expect((await place.run('merge', 'pieces')).code).toBe(0);
    expect((await place.run('missing', 'pieces')).out).toBe('');
    expect(digestOf('pieces')).toBe(digestOf('whole'));
    expect((await place.run('resume', 'pieces')).err).toContain('finished before');
  }, 120_000);

  test('says what it would do and writes nothing', async () => {
    const { code, out } = await place.run('sweep', 'swept.yaml', '--dry-run', '--json', '--out', 'never');
    const told = JSON.parse(out);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      points: 6,
      runs: 72,
      runsPerPoint: 6,
      scenarios: ['none', 'ai'],
      factors: [{ path: 'ai.demandMWPerYear', kind: 'lever' }],
    });
    expect(told.coreSeconds).toBeGreaterThan(0);
    expect(told.diskBytes).toBeGreaterThan(72 * 500);
    expect(place.files()).not.toContain('never');
  }, 60_000);

  test('runs a point as the study itself would with that value set', async () => {
    const { out } = await place.run(
      'sweep',
      'plain.yaml',
      '--factor',
      'ai.demandMWPerYear=[1500, 3000]',
      '--point',
      '1',
      '--only',
      '0-2',
      '--json',
    );
    const alone = await place.run('run', 'plain.yaml', '--set', 'ai.demandMWPerYear=3000', '--only', '0-2', '--json');
    const pick = (text: string) =>
      (JSON.parse(text) as Record<string, unknown>[])
        .map(({ scenario, run, end_hashrate_ehs, end_ai_operating_mw }) => ({ scenario, run, end_hashrate_ehs, end_ai_operating_mw }))
        .sort((a, b) => `${a.scenario}${a.run}`.localeCompare(`${b.scenario}${b.run}`));
    expect(pick(out)).toEqual(pick(alone.out));
  }, 60_000);

  test('refuses a folder of another sweep, a study without one, and an unwritable place', async () => {
    await place.run('plan', 'swept.yaml', '--out', 'taken');
    expect((await place.run('sweep', 'swept.yaml', '--runs', '7', '--out', 'taken')).code).toBe(2);
    const bare = await place.run('sweep', 'plain.yaml');
    expect(bare.err).toContain('has no sweep: section');
    for (const out of ['/proc/nowhere', 'swept.yaml/below']) {
      const refused = await place.run('sweep', 'swept.yaml', '--out', out);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`cannot write to ${out}`)]);
    }
  }, 60_000);

  test('says in plain words why Slurm cannot be used', async () => {
    const local = await place.run('sweep', 'swept.yaml', '--engine', 'slurm', '--out', 'nodes');
    expect(local.code).toBe(2);
    expect(local.err).toContain('which every machine has for itself');
    const env = process.env.PATH;
    process.env.PATH = '/nonexistent';
    const missing = await place.run('sweep', 'swept.yaml', '--engine', 'slurm', '--shared', '--out', 'nodes').finally(() => {
      process.env.PATH = env;
    });
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('sbatch is not on this machine')]);
    expect((await place.run('sweep', 'swept.yaml', '--engine', 'pbs')).err).toContain('configs/recipes');
  }, 60_000);
});

describe('a point that fails', () => {
  const study = `${HEAD.replace('until: 2026-09-30', 'until: 2027-12-31').replace('runs: 6', 'runs: 40')}sweep:
  design: grid
  scenarios: [ai]
  factors:
    market.power.priceFactor: [1, 10]
`;

  test('is a row with status, error, parameters and seed, ends with 4, and can be run alone again', async () => {
    place.write('failing.yaml', study);
    expect((await place.run('sweep', 'failing.yaml', '--out', 'failing', '--quiet')).code).toBe(4);
    const [, row] = readFileSync(path('failing/failures.csv'), 'utf8').split('\n');
    const [scenario, point, run, seed, error, priceFactor] = row.split(',');
    expect({ scenario, seed, priceFactor }).toEqual({ scenario: 'ai', seed: '1', priceFactor: '10' });
    expect(error).toMatch(/no hashrate left/);
    const again = await place.run('sweep', 'failing.yaml', '--point', point, '--only', run);
    expect(again.code).toBe(4);
    expect(again.err).toContain(`scenario ${scenario}, point ${point}, run ${run}, seed ${seed}: ${error}`);
    const rows = await place.run('query', 'failing', 'select status, count(*) as n from runs group by status order by status', '--json');
    const counts = JSON.parse(rows.out) as { status: string; n: number }[];
    expect(counts.map(({ status }) => status)).toEqual(['failed', 'ok']);
    expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(80);
  }, 120_000);
});

describe('a disk that fills up', () => {
  const disk = path('disk');
  const mount = (...args: string[]) => execFileSync('mount', ['-t', 'tmpfs', ...args, 'tmpfs', disk], { stdio: 'pipe' });
  const unmount = () => execFileSync('umount', [disk], { stdio: 'pipe' });
  const mayMount = (() => {
    try {
      mkdirSync(disk, { recursive: true });
      mount('-o', 'size=400k');
      return true;
    } catch {
      return false;
    }
  })();
  afterAll(() => {
    if (mayMount) unmount();
  });

  test.skipIf(!mayMount)(
    'stops the sweep with what is kept and how to go on; with room it ends as if nothing had been',
    async () => {
      writeFileSync(
        path('big.yaml'),
        `${HEAD.replace('runs: 6', 'runs: 40')}sweep: { design: grid, factors: { ai.hurdle: { range: [0.1, 0.4], levels: 16 } } }\n`,
      );
      const before = process.env.HASHPIVOT_TEST_SIMULATOR;
      process.env.HASHPIVOT_TEST_SIMULATOR = FAKE_SIMULATOR;
      try {
        const full = await place.run('sweep', 'big.yaml', '--out', 'disk/out', '--workers', '2');
        expect(full.code).toBe(3);
        expect(full.err).toContain('the disk is full (ENOSPC)');
        expect(full.err).toContain('Nothing that was finished is lost');
        expect(full.err).toContain('go on with: hashpivot resume disk/out');
        execFileSync('mount', ['-o', 'remount,size=20m', disk]);
        expect((await place.run('resume', 'disk/out', '--workers', '2')).code).toBe(0);
        expect((await place.run('sweep', 'big.yaml', '--out', 'roomy', '--workers', '2')).code).toBe(0);
        expect(digestOf('disk/out')).toBe(digestOf('roomy'));
      } finally {
        if (before === undefined) delete process.env.HASHPIVOT_TEST_SIMULATOR;
      }
    },
    120_000,
  );
});
