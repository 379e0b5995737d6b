/**
 * The recipes for other schedulers: what each would start is started here, with the variables it would set, task by task. Whatever the
 * recipe, the tables are those of the local engine.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FAKE_SIMULATOR } from '../run/fixture.ts';
import { createWorkplace } from './cliProcess.ts';

const RECIPES = resolve('configs/recipes');
const SHARDS = 2;
const place = createWorkplace();
const path = (name: string) => join(place.path, name);

place.write(
  'study.yaml',
  `name: recipe
question: Does it matter who computes?
start: 2026-03-20
until: 2026-06-30
runs: 4
sweep: { design: grid, factors: { ai.hurdle: { range: [0.1, 0.4], levels: 6 } } }
`,
);

/** `hashpivot` as it is found on a node. */
mkdirSync(path('bin'));
writeFileSync(path('bin/hashpivot'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/src/cli.js')}" "$@"\n`);
chmodSync(path('bin/hashpivot'), 0o755);

function shell(command: string, cwd: string, env: Record<string, string> = {}): string {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SLURM|PBS|SGE|LSB|AWS|JOB)_/.test(name)));
  const PATH = `${path('bin')}:${process.env.PATH}`;
  const options = {
    cwd,
    encoding: 'utf8',
    env: { ...clean, PATH, HASHPIVOT_TEST_SIMULATOR: FAKE_SIMULATOR, ...env },
    stdio: 'pipe',
  } as const;
  return execFileSync('bash', ['-euo', 'pipefail', '-c', command], options);
}

/** One plan serves all: a copy for each. */
const plan = (folder: string) => cpSync(path('planned'), path(folder), { recursive: true });
const digestOf = (folder: string) => JSON.parse(readFileSync(path(`${folder}/manifest.json`), 'utf8')).digest as string;
const recipe = (name: string) => readFileSync(join(RECIPES, name), 'utf8');
const indices = Array.from({ length: SHARDS }, (_, i) => i);

let digest = '';
beforeAll(() => {
  shell('hashpivot sweep study.yaml --out local --workers 0 --quiet', place.path);
  digest = digestOf('local');
  shell(`hashpivot plan study.yaml --out planned --shards ${SHARDS} --quiet`, place.path);
});

/** A container's command, with the mounted folder in its place. */
const inPlace = (command: string[], folder: string) => command.map((word) => word.replace('/sweeps/run', path(folder))).join(' ');

test('Kubernetes: the container’s command computes the shard of its index', () => {
  const { spec, kind, apiVersion } = parse(recipe('kubernetes-job.yaml'));
  expect([apiVersion, kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
  // what the reference of batch/v1 asks: retries by index need it, a pod failure policy needs restartPolicy Never
  expect(Object.keys(spec).sort()).toEqual([
    'backoffLimitPerIndex',
    'completionMode',
    'completions',
    'parallelism',
    'podFailurePolicy',
    'template',
  ]);
  expect(spec.template.spec.restartPolicy).toBe('Never');
  const [container] = spec.template.spec.containers;
  expect(spec.podFailurePolicy.rules.at(-1).onExitCodes).toEqual({ containerName: container.name, operator: 'In', values: [2] });
  const [{ name, mountPath }] = container.volumeMounts;
  expect([spec.template.spec.volumes[0].name, container.command[2].startsWith(`${mountPath}/`)]).toEqual([name, true]);
  plan('kubernetes');
  for (const index of indices) shell(inPlace(container.command, 'kubernetes'), place.path, { JOB_COMPLETION_INDEX: String(index) });
  shell('hashpivot merge kubernetes --quiet', place.path);
  expect(digestOf('kubernetes')).toBe(digest);
});

test('AWS Batch: the job’s command computes the shard of its index', () => {
  const definition = JSON.parse(recipe('aws-batch-definition.json'));
  const job = JSON.parse(recipe('aws-batch-job.json'));
  expect(job.jobDefinition).toBe(definition.jobDefinitionName);
  expect(job.arrayProperties.size).toBeGreaterThanOrEqual(2);
  const { command, mountPoints, volumes } = definition.containerProperties;
  expect(mountPoints[0].sourceVolume).toBe(volumes[0].name);
  plan('aws');
  for (const index of indices) shell(inPlace(command, 'aws'), place.path, { AWS_BATCH_JOB_ARRAY_INDEX: String(index) });
  shell('hashpivot merge aws --quiet', place.path);
  expect(digestOf('aws')).toBe(digest);
});

describe.each([
  { name: 'pbs', variable: 'PBS_ARRAY_INDEX', from: 0 },
  { name: 'sge', variable: 'SGE_TASK_ID', from: 1 },
  { name: 'lsf', variable: 'LSB_JOBINDEX', from: 1 },
])('$name', ({ name, variable, from }) => {
  test('its script computes the shard of its task', () => {
    plan(name);
    for (const index of indices)
      shell(`bash ${join(RECIPES, `${name}.sh`)}`, path(name), { [variable]: String(index + from), PBS_O_WORKDIR: path(name) });
    shell(`hashpivot merge ${name} --quiet`, place.path);
    expect(digestOf(name)).toBe(digest);
  });
});

test('Snakemake: the shell lines of its rules plan, compute and merge', () => {
  const lines = [...recipe('Snakefile').matchAll(/^(?:rule|checkpoint) (\w+):[\s\S]*?shell:\s*"(.*)"$/gm)].map(([, rule, line]) => [
    rule,
    line,
  ]);
  const commands = Object.fromEntries(lines) as Record<string, string>;
  expect(Object.keys(commands).sort()).toEqual(['merge', 'plan', 'shard']);
  mkdirSync(path('snakemake'));
  cpSync(path('study.yaml'), path('snakemake/study.yaml'));
  const run = (rule: string, values: Record<string, string>) =>
    shell(
      commands[rule]!.replace(/\{([\w.]+)\}/g, (_, key: string) => values[key]!),
      path('snakemake'),
    );
  run('plan', { input: 'study.yaml', output: 'run/plan.json' });
  const { shards } = JSON.parse(readFileSync(path('snakemake/run/plan.json'), 'utf8')).cut;
  for (let i = 0; i < shards; i++) run('shard', { 'wildcards.i': String(i).padStart(6, '0') });
  expect(readdirSync(path('snakemake/run/shards'))).toEqual(
    Array.from({ length: shards }, (_, i) => `${String(i).padStart(6, '0')}.shard`),
  );
  run('merge', {});
  expect(digestOf('snakemake/run')).toBe(digest);
});

const hasParallel = (() => {
  try {
    shell('command -v parallel', place.path);
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasParallel)('GNU parallel: the script plans, computes on its hosts and merges, and goes on after a shard was there', () => {
  place.write('hosts.txt', '2/:\n');
  const script = `HOSTS=${path('hosts.txt')} ${join(RECIPES, 'gnu-parallel.sh')} study.yaml parallel --shards ${SHARDS}`;
  plan('parallel');
  shell('hashpivot shard parallel 1 --quiet', place.path);
  shell(script, place.path);
  expect(digestOf('parallel')).toBe(digest);
});

test('every recipe is one page, and names files that are there', () => {
  const pages = readdirSync(RECIPES).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBe(6);
  for (const page of pages) {
    const text = recipe(page);
    expect(text.split('\n').length, page).toBeLessThan(50);
    for (const [, file] of text.matchAll(/\]\(([^)]+)\)/g)) expect(readdirSync(RECIPES), page).toContain(file);
  }
});
