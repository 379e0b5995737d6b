/** Files of a report: all there, small, closed to scripts and to the network, whatever the study calls its scenarios. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawReport } from '../../src/charts/report.ts';
import { sizeFaults } from './budgets.ts';
import { syntheticHistory, syntheticResult } from './syntheticResult.ts';
import { HOSTILE_TITLES } from './variants.ts';

const KB = 1024;
const question = `Is this <b>safe</b>? ${HOSTILE_TITLES.join(' ')}`.slice(0, 900);
/** No study may be called so (its name makes paths); a page must bear it all the same. */
const NAME = '<script>alert(2)</script> "\u202eq\u0007\' 🚀';
let dir: string;
let files: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hashpivot-report-'));
  const result = syntheticResult({ runs: 60, titles: HOSTILE_TITLES, question, name: NAME });
  files = (await drawReport({ result, history: syntheticHistory(), version: '0.1.0', studyHash: '3f2a91c07d5e' }, dir)).files;
});
afterAll(() => rm(dir, { recursive: true }));

const read = (file: string) => readFile(join(dir, file), 'utf8');
const pages = () => files.filter((file) => file.endsWith('.html') && !file.endsWith('.embed.html'));

/** Direction overrides, controls other than a new line, and markup that began as a name. */
const UNSAFE = /[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}|<script>alert|<b>|<\/svg>['&]/u;

/** What a page must not hold, found by its text alone. */
function pageFaults(html: string): string[] {
  const faults: string[] = [];
  if (/<script[^>]+>|<iframe|<object|<embed|<link|<img|<base|<form|javascript:|\son[a-z]+=/i.test(html)) faults.push('active content');
  if (/(?:href|src|action|xlink:href)="(?:[a-z]+:)?\/\//i.test(html)) faults.push('address elsewhere');
  if (/\sstyle="/.test(html)) faults.push('inline style');
  if (/@import|url\((?!#)/.test(html)) faults.push('loads from a style sheet');
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  if (!html.includes(`default-src 'none'; style-src 'sha256-${hash}'`)) faults.push('policy without the hash of the style');
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  const allowed = scripts.map((script) => createHash('sha256').update(script).digest('base64'));
  if (scripts.length !== 1 || !html.includes(`; script-src 'sha256-${allowed[0]}'; base-uri`)) faults.push('a script beside its own');
  if (/\b(?:fetch|XMLHttpRequest|import|eval|innerHTML|WebSocket|sendBeacon)\b/.test(scripts.join())) faults.push('a script that loads');
  if (!/^<!doctype html>\n<html lang="en">/.test(html)) faults.push('no language');
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  return faults;
}

describe('a report', () => {
  it('has a folder a chart with every file of it, and the page', async () => {
    const ids = (await readdir(join(dir, 'charts'))).filter((name) => name !== 'embed.js').sort();
    expect(ids).toEqual(
      [
        'ai-mw',
        'ai-revenue',
        'block-interval',
        'concentration',
        'fan',
        'hashprice',
        'identity',
        'quarter-dots',
        'scenarios',
        'security',
        'shares',
      ].sort(),
    );
    for (const id of ids) {
      const names = [
        '.vl.json',
        '.narrow.vl.json',
        '.svg',
        '-narrow.svg',
        '-dark.svg',
        '-narrow-dark.svg',
        '.auto.svg',
        '-narrow.auto.svg',
        '.png',
        '-narrow.png',
        '-social.png',
        '@2x.png',
        '-narrow@2x.png',
        '-dark@2x.png',
        '-narrow-dark@2x.png',
        '.csv',
        '.alt.txt',
        '.html',
        '.embed.html',
        '.meta.json',
      ];
      expect((await readdir(join(dir, 'charts', id))).sort()).toEqual(names.map((name) => id + name).sort());
      for (const name of names) expect(files).toContain(`charts/${id}/${id}${name}`);
    }
    expect(files).toContain('index.html');
    expect(files).toContain('charts/embed.js');
    expect(files).toHaveLength(11 * 20 + 2);
  });

  it('keeps to its sizes', async () => {
    for (const file of files.filter((path) => path.startsWith('charts/')))
      expect(sizeFaults(file, await readFile(join(dir, file)))).toEqual([]);
    expect((await stat(join(dir, 'index.html'))).size).toBeLessThan(1024 * KB);
  });

  it('has images at one and at two device pixels a pixel, and a card of 1200 x 630', async () => {
    for (const file of files.filter((f) => f.endsWith('.png'))) {
      const header = await readFile(join(dir, file));
      const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
      if (file.endsWith('-social.png')) expect([width, height], file).toEqual([1200, 630]);
      else expect(width, file).toBe((file.includes('-narrow') ? 360 : 720) * (file.includes('@2x') ? 2 : 1));
    }
  });

  it('describes each chart with the digest of every other file', async () => {
    for (const file of files.filter((f) => f.endsWith('.meta.json'))) {
      const meta = JSON.parse(await read(file)) as {
        id: string;
        title: string;
        alt: string;
        seed: number;
        runs: number;
        version: string;
        files: { file: string; bytes: number; sha256: string }[];
      };
      expect(meta).toMatchObject({ seed: 11, runs: 60, version: '0.1.0' });
      expect(meta.files).toHaveLength(19);
      for (const entry of meta.files) {
        const content = await readFile(join(dir, 'charts', meta.id, entry.file));
        expect(createHash('sha256').update(content).digest('hex')).toBe(entry.sha256);
        expect(content.length).toBe(entry.bytes);
      }
      expect(await read(`charts/${meta.id}/${meta.id}.alt.txt`)).toContain(meta.alt);
    }
  });

  it('is the same, byte for byte, when drawn again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'hashpivot-report-'));
    const result = syntheticResult({ runs: 60, titles: HOSTILE_TITLES, question, name: NAME });
    await drawReport({ result, history: syntheticHistory(), version: '0.1.0', studyHash: '3f2a91c07d5e' }, again);
    for (const file of files) expect((await readFile(join(again, file))).equals(await readFile(join(dir, file))), file).toBe(true);
    await rm(again, { recursive: true });
  });

  it('draws only the charts a study asks for, and a page alone when every run failed', async () => {
    const few = await mkdtemp(join(tmpdir(), 'hashpivot-report-'));
    const result = syntheticResult({ runs: 30, report: { charts: ['shares', 'fan'] } });
    const input = { result, history: syntheticHistory(), version: '0.1.0', studyHash: 'abc' };
    expect(new Set((await drawReport(input, few)).files.map((file) => file.split('/')[1] ?? file))).toEqual(
      new Set(['fan', 'shares', 'embed.js', 'index.html']),
    );
    result.status.fill(2);
    expect((await drawReport(input, few)).files).toEqual(['index.html']);
    expect(await readFile(join(few, 'index.html'), 'utf8')).toContain('No run ended well');
    await rm(few, { recursive: true });
  });
});

describe('pages', () => {
  it('run nothing, load nothing, and allow only their own style sheet', async () => {
    expect(pages()).toHaveLength(12);
    for (const page of pages()) expect(pageFaults(await read(page)), page).toEqual([]);
  });

  it('show hostile names as the text they are', async () => {
    const html = await read('index.html');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;quotes&#39; &lt;/text&gt;&lt;/svg&gt;');
    expect(html).toContain('&lt;b&gt;safe&lt;/b&gt;');
    expect(html).toContain('🚀🚀');
    expect(html).not.toMatch(UNSAFE);
    for (const file of files.filter((f) => f.endsWith('.svg'))) expect(await read(file), file).not.toMatch(UNSAFE);
  });

  it('have a table, a description and working links to files beside them', async () => {
    for (const page of pages()) {
      const html = await read(page);
      expect(html.match(/<table/g)!.length, page).toBeGreaterThanOrEqual(page === 'index.html' ? 11 : 1);
      for (const [, link] of html.matchAll(/href="([^"#]+)"/g)) {
        if (link === 'summary.csv') continue; // written by the run
        const path = page === 'index.html' ? link! : join(page, '..', link!);
        expect(files, `${page}: ${link}`).toContain(path);
      }
    }
  });

  it.each([
    ['a script', '<p><script>1</script>', 'a script beside its own'],
    ['a script from a file', '<script src="x.js"></script>', 'active content'],
    ['a handler', '<p onclick="x">', 'active content'],
    ['an address', '<a href="https://example.org">', 'address elsewhere'],
    ['an inline style', '<p style="x">', 'inline style'],
    ['another style sheet', '<style>p{}</style>', 'policy'],
  ])('with %s would be found', async (_, addition, fault) => {
    const html = await read('index.html');
    const spoilt = addition.startsWith('<style') ? html.replace('<style>', '<style>p{}') : html.replace('<main>', `<main>${addition}`);
    expect(pageFaults(spoilt).join()).toContain(fault);
  });
});
