/** The collector of a sweep on Slurm, against an sbatch that only notes what it was asked: what is submitted, and what is said when nothing may be. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkplace } from './cliProcess.ts';

const place = createWorkplace();
const path = (name: string) => join(place.path, name);
const before = process.env.PATH;

/** An sbatch that writes down its arguments, a line each call, and answers like the real one. */
function sbatchThat(end: string): void {
  mkdirSync(path('bin'), { recursive: true });
  writeFileSync(path('bin/sbatch'), `#!/bin/sh\necho "$*" >> ${path('asked')}\n${end}\n`);
  chmodSync(path('bin/sbatch'), 0o755);
}

beforeAll(async () => {
  process.env.PATH = `${path('bin')}:${before}`;
  place.write(
    'study.yaml',
    'name: collected\nquestion: Who collects?\nstart: 2026-03-20\nuntil: 2026-05-31\nruns: 1\nsweep: { design: grid, factors: { ai.hurdle: [0.1, 0.2, 0.3, 0.4] } }\n',
  );
  await place.run('plan', 'study.yaml', '--out', 'out', '--shards', '4');
  await place.run('shard', 'out', '1');
});
afterAll(() => {
  process.env.PATH = before;
});

const collector = ['resume', 'out', '--engine', 'slurm', '--shared', '--settle', '0', '--round'];

test('submits exactly what is missing, without requeue, and the next collector after whatever end', async () => {
  sbatchThat('echo "4711;cluster"');
  const { code, err } = await place.run(...collector, '1', '--sbatch-arg=--partition=short');
  expect([code, err]).toEqual([0, expect.stringContaining('3 of 4 shards are missing after round 1: 0,2-3. Round 2')]);
  const [array, collect] = readFileSync(path('asked'), 'utf8').trim().split('\n');
  expect(array).toMatch(/--partition=short --no-requeue --array=0,2-3 --job-name=collected\.r2 .* shard \S+\/out --index-from-env$/);
  expect(collect).toMatch(
    /--dependency=afterany:4711 .* resume \S+\/out --engine slurm --round 2 --rounds 4 --settle 0 --sbatch-arg=--partition=short$/,
  );
});

test('says how to go on where a node may not submit, where healing is off, and when the rounds are used up', async () => {
  sbatchThat('echo "sbatch: error: Access/permission denied" >&2; exit 1');
  const resume = `hashpivot resume ${path('out')} --engine slurm`;
  for (const [args, said] of [
    [['1'], 'This node may not submit jobs (Access/permission denied)'],
    [['1', '--no-heal'], 'Nothing is submitted again (--no-heal)'],
    [['4'], 'No more rounds (--rounds 4)'],
  ] as const) {
    const { code, err } = await place.run(...collector, ...args);
    expect(code).toBe(3);
    expect(err).toContain(said);
    expect(err).toContain(resume);
    expect(JSON.parse(readFileSync(path('out/log/outcome.json'), 'utf8'))).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining(said),
    });
  }
});
