/**
 * kill -9 at fifty random moments: of the process that sweeps, of a worker, of all of them at once, of the merge. Whatever is killed,
 * `resume` goes on, and what comes out at last is byte for byte what an undisturbed sweep gives. The moments come from a seed, which is
 * printed; SWEEP_KILLS_SEED tries another one.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { FAKE_SIMULATOR } from '../run/fixture.ts';
import { createWorkplace } from './cliProcess.ts';

const KILLS = 50;
const SEED = process.env.SWEEP_KILLS_SEED ?? 'hashpivot kills 1';
const PROGRAM = resolve('dist/src/cli.js');

const STUDY = `name: slow
question: Does it survive?
start: 2026-03-20
until: 2026-12-31
runs: 15
scenarios:
  - { name: calm, title: Calm }
  - { name: other, title: Other, overrides: { ai: { pue: 1.3 } } }
sweep:
  design: grid
  factors:
    ai.hurdle: { range: [0.1, 0.4], levels: 64 }
`;

const place = createWorkplace();
const env = { ...process.env, HASHPIVOT_TEST_SIMULATOR: FAKE_SIMULATOR };
const start = (...args: string[]) => spawn(process.execPath, [PROGRAM, ...args], { cwd: place.path, env, stdio: 'ignore', detached: true });
const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => ((child.exitCode ?? child.signalCode) ? done(child.exitCode) : child.once('exit', done)));

/** Workers of a process, from the table of processes. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => /\.(parquet|csv|jsonl)$/.test(name));
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

const BLOCK_BYTES = 60_000;

function entriesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

const finalShards = (out: string) => entriesOf(join(out, 'shards')).filter((name) => name.endsWith('.shard')).length;
const isMerging = (out: string) => entriesOf(out).some((name) => name.startsWith('.merging'));
const bytesIn = (folder: string) =>
  entriesOf(folder).reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);

/** Whether shards have grown by so much since now, or the merge has begun. */
function grownBy(out: string, bytes: number): () => boolean {
  const before = bytesIn(join(out, 'shards'));
  return () => bytesIn(join(out, 'shards')) - before > bytes || isMerging(out);
}

async function reached(holds: () => boolean, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !holds()) await setTimeout(5);
}

test('a sweep killed at fifty random moments loses nothing, doubles nothing and changes no byte', async () => {
  console.log(`moments drawn from seed ${JSON.stringify(SEED)}`);
  const random = seedrandom(SEED);
  const file = place.write('slow.yaml', STUDY);
  const path = (name: string) => join(place.path, name);
  expect(await ended(start('sweep', file, '--out', 'whole', '--workers', '2'))).toBe(0);
  const whole = digests(path('whole'));
  expect(Object.keys(whole)).toEqual(['design.parquet', 'points.jsonl', 'quarters.parquet', 'runs.parquet', 'summary.csv']);

  const kills = { process: 0, worker: 0, all: 0, collector: 0 };
  const count = () => Object.values(kills).reduce((sum, n) => sum + n, 0);
  let finished = 0;
  for (let sweep = 0; count() < KILLS; sweep++) {
    const out = `swept${sweep}`;
    execFileSync(process.execPath, [PROGRAM, 'plan', file, '--out', out, '--shards', '8', '--quiet'], {
      cwd: place.path,
      env,
      stdio: 'ignore',
    });
    while (count() < KILLS && !existsSync(path(`${out}/manifest.json`))) await disturb(out);
    const code = await ended(start('resume', out, '--workers', '2'));
    expect(code).toBe(0);
    expect(digests(path(out)), out).toEqual(whole);
    expect(readdirSync(path(out)).filter((name) => /shards|merging|tmp/.test(name))).toEqual([]);
    finished++;
  }

  /** One or two kill -9, unless what was started ends before. */
  async function disturb(out: string): Promise<void> {
    // once all shards are there, what is left is the collector's part
    const isCollecting = finalShards(path(out)) === 8;
    const child = isCollecting ? start('merge', out) : start('resume', out, '--workers', '2');
    const pid = child.pid!;
    const end = ended(child);
    let kind = isCollecting ? 'collector' : (['process', 'worker', 'worker', 'all'] as const)[Math.floor(random() * 4)];
    for (;;) {
      // A moment is a state of the work, reached sooner or later, and some milliseconds more.
      const until = isCollecting ? () => isMerging(path(out)) : grownBy(path(out), Math.floor(random() * 4) * BLOCK_BYTES);
      await Promise.race([end, reached(until, child)]);
      await Promise.race([end, setTimeout(random() * (isCollecting ? 300 : 60))]);
      if (child.exitCode !== null || count() >= KILLS) break;
      const workers = childrenOf(pid);
      const worker = workers[Math.floor(random() * workers.length)];
      const [victim, ...others] = kind === 'worker' && worker !== undefined ? [worker] : kind === 'all' ? [pid, ...workers] : [pid];
      if (kill(victim)) kills[victim === pid && kind === 'worker' ? 'process' : (kind as keyof typeof kills)]++;
      for (const other of others) kill(other);
      if (victim === pid) break;
      // the process goes on with another worker; what comes next hits the process itself
      kind = 'process';
    }
    if (child.exitCode === null) kill(pid);
    await end;
    // Workers of a killed process notice and end by themselves; half of the times they still write when the next one begins.
    if (random() < 0.5) await setTimeout(150);
  }

  console.log(`${count()} kills over ${finished} sweeps: ${JSON.stringify(kills)}`);
  expect(count()).toBe(KILLS);
  expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
}, 600_000);
