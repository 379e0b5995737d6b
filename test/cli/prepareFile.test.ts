/** Files that commands write: a place that cannot be written is refused before anything is computed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareFile } from '../../src/cli/prepareFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashpivot-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file to write', () => {
  it('gets the folders above it, and leaves nothing else there', async () => {
    const path = join(folder, 'a', 'b', 'forecast.csv');
    await prepareFile(path);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([]);
  });

  it('keeps what stands there until it is written', async () => {
    const path = join(folder, 'kept.csv');
    writeFileSync(path, 'old');
    await prepareFile(path);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('is refused as bad input where it cannot be', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(prepareFile(join(file, 'below.csv'))).rejects.toMatchObject({ name: 'ConfigError' });
    await expect(prepareFile(join(file, 'below.csv'))).rejects.toThrow('cannot be written: part of the path is a file');
    await expect(prepareFile(folder)).rejects.toThrow('is a folder, not a file');
    await expect(prepareFile('/proc/forecast.csv')).rejects.toThrow('cannot be written: no such place');
  });
});
