/** A page of results that no study run made: findings, text, tables and charts of any kind, all as text. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChartProvenance } from '../../src/charts/provenance.ts';
import { sourceOf } from '../../src/charts/provenance.ts';
import { writeCharts } from '../../src/charts/writeCharts.ts';
import { writePage } from '../../src/charts/writePage.ts';
import { EVERY_CHART } from './everyChart.ts';
import { HOSTILE_TITLES } from './variants.ts';

const provenance: ChartProvenance = {
  studyName: 'q1',
  question: 'Why?',
  studyHash: '3f2a91c07d5e',
  seed: 7,
  runs: 1000,
  version: '0.1.0',
  dataVintage: '2026-03-31',
};
const chart = EVERY_CHART['hashprice']!();
let dir: string;
let files: string[];
let html: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hashpivot-page-'));
  files = await writePage(
    {
      title: HOSTILE_TITLES[0]!,
      lead: 'A lead.',
      findings: ['First: 77% of runs (standard error 1.3).', { title: 'A topic', sentences: [HOSTILE_TITLES[0]!] }],
      sections: [
        { blocks: ['A paragraph with <b>marks</b>.', chart] },
        {
          title: 'A table',
          blocks: [
            {
              caption: 'Scores',
              columns: ['Model', 'CRPS'],
              rows: [
                ['ours', 1.23456],
                ['naive', { value: 2, note: '±0.1' }],
                ['none', null],
              ],
            },
          ],
        },
      ],
      method: { paragraphs: ['How.'], facts: [['Draws', '12']] },
      downloads: [{ file: 'scores.csv', name: 'Scores' }],
    },
    provenance,
    dir,
  );
  html = await readFile(join(dir, 'index.html'), 'utf8');
});
afterAll(() => rm(dir, { recursive: true }));

describe('a page of results', () => {
  it('is written with the folder of each chart', () => {
    expect(files).toContain('index.html');
    expect(files).toContain('charts/hashprice/hashprice.svg');
  });

  it('shows text as text, tables as tables, and where the numbers come from', () => {
    expect(html).not.toMatch(/<b>|<script>alert/);
    expect(html).toContain('A paragraph with &lt;b&gt;marks&lt;/b&gt;.');
    expect(html).toContain('<strong>First:</strong> 77% of runs');
    expect(html).toContain('<tr><th scope="row">ours</th><td>1.235</td></tr>');
    expect(html).toContain('<td>2<small>±0.1</small></td>');
    expect(html).toContain('<td>–</td>');
    for (const [name, value] of [
      ['Seed', '7'],
      ['Runs', '1,000'],
      ['Real data to', '2026-03-31'],
      ['Draws', '12'],
    ])
      expect(html).toContain(`<dt>${name}</dt><dd>${value}</dd>`);
    expect(html).toContain('<a href="scores.csv" download>Scores</a>');
  });

  it('writes one chart alone with its provenance, and no two of a name', async () => {
    expect(await writeCharts([chart], provenance, dir)).toContain('charts/hashprice/hashprice.meta.json');
    const meta = JSON.parse(await readFile(join(dir, 'charts/hashprice/hashprice.meta.json'), 'utf8')) as Record<string, unknown>;
    expect(meta).toMatchObject({ seed: 7, runs: 1000, dataVintage: '2026-03-31', study: { name: 'q1', hash: '3f2a91c07d5e' } });
    await expect(writeCharts([chart, chart], provenance, dir)).rejects.toThrow('two charts are called hashprice');
  });
});

describe('the source line', () => {
  it('names program, study, runs and seed, and where real data come from', () => {
    expect(sourceOf(provenance, 'History: block times.')).toBe(
      'Source: hashpivot 0.1.0, study q1 (3f2a91c0), 1,000 runs, seed 7. History: block times.',
    );
  });
});
