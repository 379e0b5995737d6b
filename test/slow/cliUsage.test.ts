import { beforeEach, describe, expect, it } from 'vitest';
import { createWorkplace, SMALL_STUDY } from './cliProcess.ts';

const place = createWorkplace();
place.write('study.yaml', SMALL_STUDY);
place.write('bad.yaml', SMALL_STUDY.replace('runs: 12', 'runs: 0\nai: {pue: 9, hurdel: 1}'));
let before: string[];
beforeEach(() => {
  before = place.files();
});

const STACK_TRACE = /\n\s+at |node:internal|\.js:\d+/;

describe('bad usage ends with code 2, a plain message and nothing written', () => {
  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['validat', 'study.yaml'], 'Did you mean validate?'],
    [['swep', 'study.yaml'], 'Did you mean sweep?'],
    [['run'], "missing required argument 'study.yaml'"],
    [['run', 'study.yaml', '--rums', '5'], 'Did you mean --runs?'],
    [['run', 'nowhere.yaml'], 'nowhere.yaml  no such file'],
    [['run', '.'], '.  is a folder, not a file'],
    [['run', 'study.yaml', '--workers', '9999'], '--workers  must be a whole number from 0 to 256, got "9999"'],
    [['run', 'study.yaml', '--workers', '-1'], '--workers  must be a whole number from 0 to 256, got "-1"'],
    [['run', 'study.yaml', '--workers', 'two'], '--workers  must be a whole number from 0 to 256, got "two"'],
    [['run', 'study.yaml', '--runs', '0'], '--runs 0  runs: must be >= 1, got 0'],
    [['run', 'study.yaml', '--seed', 'x'], '--seed x  seed: must be a number, got "x"'],
    [['run', 'study.yaml', '--scenario', 'a'], '--scenario a  no such scenario; the study has none, ai'],
    [['run', 'study.yaml', '--set', 'ai.peu=1'], '--set ai.peu=1  ai.peu: unknown key, did you mean pue?'],
    [['run', 'study.yaml', '--set', '__proto__.x=1'], '--set __proto__.x=1  must look like --set path.to.key=value'],
    [['run', 'study.yaml', '--only', '5-1'], '--only  must be a list of runs like 0-99 or 3,17-19, got "5-1"'],
    [['run', 'study.yaml', '--only', '99'], "--only  run 99 is not one of the study's runs, 0 to 11"],
    [['run', 'study.yaml', '--precision', '2'], '--precision  must be a number between 0 and 1'],
    [['run', 'study.yaml', '--runs', '9000000'], 'GB of memory: use at most'],
    [['run', 'study.yaml', '--out', 'study.yaml'], '--out  study.yaml is a file, not a folder'],
    [['run', 'study.yaml', '--out', 'study.yaml/below'], '--out  cannot write to study.yaml/below: part of the path is a file'],
    [['run', 'study.yaml', '--out', '/proc/nowhere'], '--out  cannot write to /proc/nowhere'],
    [['query', 'nowhere', 'select 1'], 'nowhere  no such folder'],
    [['query', '.', 'select 1'], '.  holds no tables; is it the folder of a finished run?'],
    [['charts', 'nowhere'], 'nowhere  does not exist'],
    [['charts', '.'], '.  is not a result folder: it has no manifest.json'],
    [['init', 'study.yaml'], 'study.yaml  is a file, not a folder'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await place.run(...args);
    expect(err).toContain(message);
    expect(err).not.toMatch(STACK_TRACE);
    expect({ code, out, files: place.files() }).toEqual({ code: 2, out: '', files: before });
  });

  it('says every fault of the study and of the options at once', async () => {
    const { code, err } = await place.run('run', 'bad.yaml', '--workers', '999');
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      '--workers  must be a whole number from 0 to 256, got "999"',
      'bad.yaml:5:7  runs: must be >= 1, got 0',
      'bad.yaml:6:11  ai.pue: must be <= 3, got 9',
      'bad.yaml:6:14  ai.hurdel: unknown key, did you mean hurdle?',
      '4 faults.',
      '',
    ]);
  });

  it('gives the faults as JSON on standard output with --json', async () => {
    const { code, out } = await place.run('run', 'bad.yaml', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ status: 'bad input', exitCode: 2, faults: [{ line: 5, column: 7, path: 'runs' }, {}, {}] });
  });
});

describe('help and version', () => {
  it('lists every command, and no more', async () => {
    const { code, out } = await place.run('--help');
    expect(code).toBe(0);
    expect([...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)).toEqual([
      'run',
      'sweep',
      'plan',
      'shard',
      'missing',
      'merge',
      'resume',
      'charts',
      'compare',
      'claims',
      'attribute',
      'explore',
      'forecast',
      'calibrate',
      'sensitivity',
      'export',
      'query',
      'backtest',
      'history',
      'validate',
      'schema',
      'init',
      'help',
    ]);
  });

  it('prints the version of package.json', async () => {
    const { out } = await place.run('--version');
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('without a command prints the help and ends with 2', async () => expect(await place.run()).toMatchObject({ code: 2, out: '' }));
});
