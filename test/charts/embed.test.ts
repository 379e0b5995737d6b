/** Embed code: addresses of the files that are there, texts as texts, heights that hold; the oEmbed answer. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBoth } from '../../src/charts/darkTwin.ts';
import { readBaseUrl } from '../../src/charts/readDrawOptions.ts';
import { drawReport } from '../../src/charts/report.ts';
import { syntheticHistory, syntheticResult } from './syntheticResult.ts';
import { HOSTILE_TITLES } from './variants.ts';

const BASE = 'https://example.org/pivot';
let dir: string;
let files: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hashpivot-embed-'));
  const titles = ['Baseline', '![x](y) "><script>1</script>', ...HOSTILE_TITLES.slice(1)];
  const result = syntheticResult({ runs: 30, titles, report: { charts: ['fan', 'scenarios'] } });
  files = (await drawReport({ result, history: syntheticHistory(), version: '0.1.0', studyHash: 'abc' }, dir, { baseUrl: BASE })).files;
});
afterAll(() => rm(dir, { recursive: true }));

const read = (file: string) => readFile(join(dir, file), 'utf8');

describe('embed code', () => {
  it.each(['fan', 'scenarios'])('of %s names files that are there', async (id) => {
    const code = await read(`charts/${id}/${id}.embed.html`);
    const addresses = [...code.matchAll(/https:\/\/example\.org\/pivot\/([^"\s)]+)/g)].map(([, path]) => path!);
    expect(addresses).toHaveLength(5);
    for (const path of addresses) expect(files).toContain(path);
  });

  it('holds names as text, in HTML and in Markdown', async () => {
    for (const file of files.filter((f) => f.endsWith('.embed.html'))) {
      const code = await read(file);
      expect(code.match(/<script/g)).toHaveLength(1);
      expect(code.match(/^!\[/gm)).toHaveLength(1);
      expect(/^!\[.*$/m.exec(code)![0]).not.toMatch(/.!\[x\]/);
    }
  });

  it('asks for a frame that may run its script and nothing else', async () => {
    expect(await read('charts/fan/fan.embed.html')).toContain('sandbox="allow-scripts allow-downloads"');
  });
});

describe('the oEmbed answer', () => {
  it('is rich, has its size and its card, and the page points to it', async () => {
    const answer = JSON.parse(await read('charts/fan/fan.oembed.json')) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720, thumbnail_url: `${BASE}/charts/fan/fan-social.png` });
    expect(Number(answer['height'])).toBeGreaterThan(400);
    expect(answer['html']).toContain(`src="${BASE}/charts/fan/fan.html"`);
    const page = await read('charts/fan/fan.html');
    expect(page).toContain(`<link rel="alternate" type="application/json+oembed" href="${BASE}/charts/fan/fan.oembed.json"`);
    expect(page).toContain(`<meta property="og:image" content="${BASE}/charts/fan/fan-social.png">`);
  });
});

describe('the base address', () => {
  it('loses the slash at its end', () => {
    expect(readBaseUrl('https://example.org/pivot/')).toBe(BASE);
    expect(readBaseUrl(undefined)).toBe('');
  });

  it.each(['', 'pivot', 'javascript:alert(1)', 'file:///tmp', 'https://a.org/?q=1', 'https://me@a.org'])('%j is refused', (given) => {
    expect(() => readBaseUrl(given)).toThrow('--base-url');
  });

  it('cannot break out of an attribute', () => {
    expect(readBaseUrl('https://a.org/"><script>')).not.toMatch(/[<>"]/);
  });
});

describe('a drawing for both themes', () => {
  it('is dark where the reader prefers it and holds a rule only for colours it uses', async () => {
    const auto = await read('charts/fan/fan.auto.svg');
    expect(auto).toContain('@media(prefers-color-scheme:dark){[fill="#ffffff"]{fill:#12161b}');
    expect(inBoth('<svg><rect fill="#ffffff"/></svg>').match(/\]\{/g)).toHaveLength(2);
  });
});
