import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { streamAtomically, writeAtomically, writeAtomicallySoon } from '../../src/results/atomicFile.ts';
import { csvLine, csvText } from '../../src/results/csv.ts';
import { parseCsv } from '../../src/sweep/design/csv.ts';

describe('comma-separated values', () => {
  it('quote what would break a line or a column, and come back as they were', () => {
    const cells = ['plain', 'a, b', 'said "no"', 'two\nlines', '#1'];
    expect(csvLine(cells)).toBe('plain,"a, b","said ""no""","two\nlines",#1');
    expect(parseCsv(`${csvLine(cells)}\n`)[0]?.cells).toEqual(cells);
  });

  it('leave empty what is not there, and never write NaN', () => {
    expect(csvText(['a', 'b', 'c'], [{ a: 0, b: null, c: Number.NaN }, { a: -1.5 }])).toBe('a,b,c\n0,,\n-1.5,,\n');
  });
});

describe('a file written atomically', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hashpivot-files-'));
    path = join(folder, 'one.txt');
    writeFileSync(path, 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('replaces the old one whole, also in many pieces and beyond ASCII', async () => {
    const long = 'µ–€'.repeat(300_000);
    writeAtomically(path, [long, 'end']);
    expect(readFileSync(path, 'utf8')).toBe(`${long}end`);
    await writeAtomicallySoon(path, 'soon');
    expect(readFileSync(path, 'utf8')).toBe('soon');
    const rows = await streamAtomically(path, async (write) => {
      for (let i = 0; i < 3; i++) write(long);
      return 3;
    });
    expect([rows, readFileSync(path, 'utf8') === long.repeat(3)]).toEqual([3, true]);
    expect(readdirSync(folder)).toEqual(['one.txt']);
  });

  it('leaves the old one, and nothing else, when what fills it fails', async () => {
    const failing = function* () {
      yield 'half';
      throw new Error('no more');
    };
    expect(() => writeAtomically(path, failing())).toThrow('no more');
    const stream = streamAtomically(path, async (write) => {
      write('half');
      throw new Error('no more');
    });
    await expect(stream).rejects.toThrow('no more');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['one.txt']]);
  });
});
