/**
 * A sweep on a real Slurm of three nodes, which the test starts itself: a healthy one, and one in which a node is lost and a task is
 * killed. Both must give the bytes of the local engine, and the second must heal by itself.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAKE_SIMULATOR } from '../run/fixture.ts';
import { createWorkplace } from './cliProcess.ts';
import { type SlurmLab, startSlurm, whyNoSlurm } from './slurmLab.ts';

const PROGRAM = resolve('dist/src/cli.js');
const POINTS = 36;
const RUNS = 10;
const SHARDS = 12;

/** 12 shards of 3 points x 2 scenarios x 10 runs x 20 ms: so long that a node can be lost meanwhile. */
const study = (name: string) => `name: ${name}
question: Does it heal?
start: 2026-03-20
until: 2026-12-31
runs: ${RUNS}
scenarios:
  - { name: calm, title: Calm }
  - { name: other, title: Other, overrides: { ai: { pue: 1.3 } } }
sweep:
  design: grid
  factors:
    ai.hurdle: { range: [0.1, 0.4], levels: ${POINTS} }
`;

const why = await whyNoSlurm();
const place = createWorkplace();
/** Not below /tmp: the program refuses folders that a cluster would not share. */
const shared = resolve('out', `slurm-test-${process.pid}`);
let slurm: SlurmLab;

/** Where everything could be installed it must be: there the test does not skip itself. */
const mayBeLeftOut = why !== undefined && (process.getuid?.() !== 0 || !process.env.CI);
if (mayBeLeftOut) console.log(`not tested on Slurm: ${why}`);

describe.skipIf(mayBeLeftOut)('a sweep on Slurm', () => {
  beforeAll(async () => {
    expect(why).toBeUndefined();
    rmSync(shared, { recursive: true, force: true });
    mkdirSync(shared, { recursive: true });
    slurm = await startSlurm(join(place.path, 'lab'), 3, 2, 16_900 + (process.pid % 500) * 8);
  }, 60_000);

  afterAll(async () => {
    await slurm?.down();
    rmSync(shared, { recursive: true, force: true });
  }, 30_000);

  const hashpivot = async (...args: string[]) => {
    const env = { ...process.env, ...slurm.env, HASHPIVOT_TEST_SIMULATOR: FAKE_SIMULATOR };
    return (await promisify(execFile)(process.execPath, [PROGRAM, ...args], { cwd: shared, env })).stdout;
  };
  const digestOf = (folder: string) => JSON.parse(readFileSync(join(shared, folder, 'manifest.json'), 'utf8')).digest as string;
  const onSlurm = ['--engine', 'slurm', '--shared', '--shards', String(SHARDS), '--settle', '1'];

  test('gives the bytes of the local engine', async () => {
    const file = place.write('healthy.yaml', study('healthy'));
    await hashpivot('sweep', join(place.path, file), '--out', 'local', '--quiet');
    await hashpivot('sweep', join(place.path, file), ...onSlurm, '--wait', '--out', 'array', '--quiet');
    expect(digestOf('array')).toBe(digestOf('local'));
    for (const table of ['design', 'runs', 'quarters']) {
      const bytes = (folder: string) => readFileSync(join(shared, folder, `${table}.parquet`));
      expect(bytes('array').equals(bytes('local')), table).toBe(true);
    }
  }, 60_000);

  test('heals by itself when a node is lost and a task is killed, to the same bytes', async () => {
    const file = join(place.path, place.write('slower.yaml', study('slower')));
    await hashpivot('sweep', file, '--out', 'reference', '--quiet', '--workers', '2');
    const begun = performance.now();
    await hashpivot('sweep', file, ...onSlurm, '--out', 'healed', '--quiet');
    const running = () => slurm.tasks('--index-from-env');
    while (running().length < 5) await setTimeout(50);
    slurm.crash('n2');
    process.kill(running()[0], 'SIGKILL');
    while (!existsSync(join(shared, 'healed/manifest.json')) && performance.now() - begun < 110_000) await setTimeout(200);
    const seconds = (performance.now() - begun) / 1000;
    expect(digestOf('healed')).toBe(digestOf('reference'));
    const rounds = readdirSync(join(shared, 'healed/log')).filter((name) => name.startsWith('collect-r'));
    expect(rounds.length, 'a second round was needed').toBeGreaterThanOrEqual(2);
    expect(await slurm.stateOf('n2')).toMatch(/^down/);
    console.log(`healed ${seconds.toFixed(0)} s after it was submitted, in ${rounds.length} rounds`);
  }, 120_000);
});
