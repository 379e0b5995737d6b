import { afterEach, describe, expect, it, vi } from 'vitest';
import { perform } from '../../src/cli/action.ts';
import { usageError } from '../../src/config/fault.ts';

/** What an action leaves behind: exit code and both streams. */
async function endOf(action: () => Promise<number>, options = {}) {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (text: string | Uint8Array) => {
    written[stream] += text;
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('err'));
  await perform(options, action);
  const code = process.exitCode;
  process.exitCode = 0;
  vi.restoreAllMocks();
  return { code, ...written };
}

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

describe('the end of a command', () => {
  it('is the code its action gives', async () => expect(await endOf(async () => 4)).toEqual({ code: 4, out: '', err: '' }));

  it('is 2 for bad input, in plain lines', async () => {
    expect(
      await endOf(async () => {
        throw usageError('--out', 'is a file, not a folder');
      }),
    ).toEqual({ code: 2, out: '', err: '--out  is a file, not a folder\n' });
  });

  it('is 1 for a fault of the program, with how to report it and no stack trace', async () => {
    const { code, err } = await endOf(async () => {
      throw new TypeError('x is not a function');
    });
    expect(code).toBe(1);
    expect(err).toContain('hashpivot failed: TypeError: x is not a function');
    expect(err).toContain('Please report it');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('is told as JSON on standard output too when that was asked for', async () => {
    const { out } = await endOf(
      async () => {
        throw usageError('--out', 'is a file, not a folder');
      },
      { json: true },
    );
    expect(JSON.parse(out)).toMatchObject({
      status: 'bad input',
      exitCode: 2,
      faults: [{ file: '--out', message: 'is a file, not a folder' }],
    });
  });
});
