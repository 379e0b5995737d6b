/** Figures for papers: PDF with the fonts in it, as wide as a page or a column, and captions that say n, interval, seed and version. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPng } from '../../src/charts/png.ts';
import { drawFigures } from '../../src/charts/report.ts';
import { syntheticHistory, syntheticResult } from '../charts/syntheticResult.ts';
import { HOSTILE_TITLES } from '../charts/variants.ts';

let dir: string;
let files: string[];
const input = (titles?: string[]) => ({
  result: syntheticResult({ runs: 1200, ...(titles ? { titles } : {}), report: { charts: ['fan', 'identity'] } }),
  history: syntheticHistory(),
  version: '0.1.0',
  studyHash: '3f2a91c07d5e',
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hashpivot-figures-'));
  files = (await drawFigures(input(), dir)).files;
});
afterAll(() => rm(dir, { recursive: true }));

const pdf = async (name: string) => (await readFile(join(dir, 'figures', name))).toString('latin1');

describe('a figure', () => {
  it('is a PDF a chart and width, with a caption', async () => {
    const names = ['fan', 'identity'].flatMap((id) => [`${id}.pdf`, `${id}-column.pdf`, `${id}.caption.txt`]);
    expect(files).toEqual(names.map((name) => `figures/${name}`));
    expect((await readdir(join(dir, 'figures'))).sort()).toEqual([...names].sort());
  });

  it('is seven or three and a half inches wide and brings its fonts', async () => {
    for (const [name, width] of [
      ['fan.pdf', 504],
      ['fan-column.pdf', 252],
      ['identity.pdf', 504],
    ] as const) {
      const text = await pdf(name);
      expect(text.startsWith('%PDF-1.')).toBe(true);
      expect(Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(text)![1])).toBe(width);
      expect(text.match(/\/FontFile2/g)!.length).toBe(2);
      expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+Arimo/);
      expect(text.length).toBeLessThan(80_000);
    }
  });

  it('is drawn to the scale of its page, not cut', async () => {
    for (const [name, scale] of [
      ['fan.pdf', '0.84'],
      ['fan-column.pdf', '0.7875'],
    ] as const) {
      const file = await readFile(join(dir, 'figures', name));
      const from = file.indexOf('stream\n') + 'stream\n'.length;
      const content = inflateSync(file.subarray(from, file.indexOf('endstream', from))).toString('latin1');
      expect(content, name).toMatch(new RegExp(`^${scale} 0 0 ${scale} `, 'm'));
    }
  });

  it('is the same file when drawn again', async () => {
    const before = await readFile(join(dir, 'figures/fan.pdf'));
    await drawFigures(input(), dir);
    expect((await readFile(join(dir, 'figures/fan.pdf'))).equals(before)).toBe(true);
  });

  it('has a caption with n, interval, seed, version and study', async () => {
    const text = await readFile(join(dir, 'figures/fan.caption.txt'), 'utf8');
    for (const part of [
      'n = 1,200 runs a scenario',
      'middle 90% of runs',
      'Monte Carlo standard errors',
      'Seed 11',
      'hashpivot 0.1.0',
      'hash 3f2a91c07d5e',
      'Real data to 2026-03-2',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/^Hashrate .*\. Running Bitcoin hashrate/);
  });

  it('survives names that are code, boxes or far too long', async () => {
    const hostile = await drawFigures({ ...input(HOSTILE_TITLES) }, join(dir, 'hostile'));
    expect(hostile.files).toHaveLength(6);
    expect(await readFile(join(dir, 'hostile/figures/fan.caption.txt'), 'utf8')).not.toMatch(/[\u202a-\u202e]|(?!\n)\p{Cc}/u);
  });
});

describe('an image', () => {
  it('of text in the bundled fonts does not ask the machine for others', async () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="16" font-size="16">${text}</text></svg>`;
    expect((await renderPng(svg('Läufe – 90 %'), 90)).equals(await renderPng(svg('Läufe – 90 %'), 90))).toBe(true);
    expect((await renderPng(svg('a'), 90)).equals(await renderPng(svg('b'), 90))).toBe(false);
  });
});
