/** Damaged downloads: a clear message, no stack trace, nothing written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importFromCommandLine } from '../../src/cli/historyImport.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { ConfigError } from '../../src/config/fault.ts';
import { importHistory } from '../../src/history/import/importHistory.ts';
import { loadHistory } from '../../src/history/readHistory.ts';
import * as downloads from '../history/downloads.ts';
import { DAMAGED } from './damagedFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashpivot-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const base = loadHistory();
const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const read = (...contents: (string | Uint8Array)[]) =>
  importHistory(
    contents.map((content, i) => ({ file: i === 0 ? 'data' : `data${i + 1}`, bytes: bytesOf(content) })),
    { base, today: downloads.TODAY },
  );

function faultsOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('damaged files', () => {
  it('are more than thirty', () => expect(DAMAGED.length).toBeGreaterThanOrEqual(30));

  it.each(DAMAGED)('%s', (_, content, message) => {
    expect(faultsOf(() => read(content))).toContain(message);
  });

  it('are told by line, all of them, and of one kind the newest', () => {
    const text = downloads.hashrateCsv.replaceAll(/2026-0[23]-(0.),.*/g, '2026-02-$1,0');
    const lines = faultsOf(() => read(text)).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((line) => /^data:\d+:1 {2}/.test(line))).toBe(true);
  });

  it('that contradict each other are told where the second does', () => {
    const other = downloads.hashrateCsv.replace(/2026-04-10,.*/, '2026-04-10,1990');
    expect(faultsOf(() => read(downloads.hashrateCsv, other))).toMatch(/^data2:\d+:1 {2}contradicts data: hashrate_ehs on 2026-04-10/m);
  });

  it('of any bytes at all end in words or in a history, never in a fault of the program', () => {
    const spoil = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 60 }),
      put: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('\n', '"', ',', '\r', '[', '}', '0', 'e9')),
      file: fc.constantFrom(downloads.coinMetrics, downloads.blockchainJson, downloads.mempool(), downloads.blockchainCsv),
    });
    fc.assert(
      fc.property(spoil, ({ at, cut, put, file }) => {
        const from = Math.floor(at * file.length);
        expect(typeof faultsOf(() => read(file.slice(0, from) + put + file.slice(from + cut)))).toBe('string');
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('history import from the command line', () => {
  const out = join(folder, 'history.csv');
  const quiet = createTerminal({ quiet: true, json: true });
  const run = (...files: string[]) => importFromCommandLine(files, { out }, downloads.TODAY, quiet);
  const save = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('writes a history that loads, and extends it the next time', async () => {
    expect(await run(save('cm.csv', downloads.coinMetrics))).toBe(0);
    const first = loadHistory(out);
    expect(first.vintage).toBe('2026-05-31');
    expect(first.months.at(-1)!.month).toBe('2026-05');
    expect(first.quarters.at(-1)!.quarter).toBe('2026Q1');
    expect(await run(save('mempool.json', downloads.mempool()))).toBe(0);
    expect(loadHistory(out).epochs.map(({ height }) => height)).toEqual(first.epochs.map(({ height }) => height));
    expect(loadHistory(out).source).toContain('mempool.json, mempool.space difficulty adjustments');
  });

  it.each(DAMAGED)('leaves what is there byte for byte when a file is damaged: %s', async (name, content) => {
    const before = readFileSync(out);
    const files = readdirSync(folder).length;
    const bad = save('damaged', content);
    // a sound file beside it does not help
    await expect(run(join(folder, 'cm.csv'), bad), name).rejects.toBeInstanceOf(ConfigError);
    expect(readFileSync(out).equals(before)).toBe(true);
    rmSync(bad);
    expect(readdirSync(folder).length).toBe(files);
  });

  it('does not replace a file that is no history', async () => {
    const precious = save('precious.csv', 'my,own,table\n');
    await expect(importFromCommandLine([join(folder, 'cm.csv')], { out: precious }, downloads.TODAY, quiet)).rejects.toThrow(
      'is there and is no history file',
    );
    expect(readFileSync(precious, 'utf8')).toBe('my,own,table\n');
  });

  it('says which file is not there', async () => {
    await expect(run(join(folder, 'nowhere.csv'))).rejects.toThrow('no such file');
  });
});
