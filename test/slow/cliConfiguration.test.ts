import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkplace, SMALL_STUDY } from './cliProcess.ts';

const place = createWorkplace();
place.write('study.yaml', SMALL_STUDY);
place.write('bad.yaml', SMALL_STUDY.replace('runs: 12', 'runs: 0'));

it('validate says ok for a sound study', async () => {
  expect(await place.run('validate', 'study.yaml')).toEqual({
    code: 0,
    out: 'study.yaml  ok: small, 2 scenarios x 12 runs, 2026-03-20 to 2026-12-31\n',
    err: '',
  });
});

it('validate checks every file, even after a bad one', async () => {
  const { code, out, err } = await place.run('validate', 'bad.yaml', 'gone.yaml', 'study.yaml');
  expect(code).toBe(2);
  expect(err.split('\n').filter(Boolean)).toEqual(['bad.yaml:5:7  runs: must be >= 1, got 0', 'gone.yaml  no such file']);
  expect(out).toContain('study.yaml  ok');
});

it('validate --json prints one JSON value', async () => {
  const { out } = await place.run('validate', 'bad.yaml', 'study.yaml', '--json');
  expect(JSON.parse(out).files.map(({ file, ok }: { file: string; ok: boolean }) => [file, ok])).toEqual([
    ['bad.yaml', false],
    ['study.yaml', true],
  ]);
});

it('every study of the project is sound', async () => {
  const { code } = await place.run(
    'validate',
    ...['pivot', 'q1-2026', 'china-ban-2021', 'halving-2024'].map((name) => join(process.cwd(), 'configs', `${name}.yaml`)),
  );
  expect(code).toBe(0);
});

it('schema prints a JSON Schema and nothing else', async () => {
  const { out, err } = await place.run('schema');
  expect({ title: JSON.parse(out).title, err }).toEqual({ title: 'hashpivot study', err: '' });
});

it('init writes a sound study with its schema, and does not overwrite it unless forced', async () => {
  expect(await place.run('init', 'new')).toMatchObject({ code: 0 });
  expect(place.files()).toEqual(expect.arrayContaining([join('new', 'schema.json'), join('new', 'study.yaml')]));
  expect(await place.run('validate', 'new/study.yaml')).toMatchObject({ code: 0 });
  expect(await place.run('init', 'new')).toMatchObject({ code: 2, err: 'new/study.yaml  is already there; --force overwrites it\n' });
  expect(await place.run('init', 'new', '--force')).toMatchObject({ code: 0 });
});
