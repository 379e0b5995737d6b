/** `attribute` as a user meets it: the sentence, the folder, JSON, refusals, the same bytes on any number of workers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkplace, SMALL_STUDY } from './cliProcess.ts';
import { HOSTILE_FIRMS, nameFaults } from './hostileNames.ts';

const place = createWorkplace();
place.write('study.yaml', `${SMALL_STUDY}${HOSTILE_FIRMS}`);
const at = (...parts: string[]) => join(place.path, ...parts);
const QUICK = ['--quarter', '2026Q4', '--runs', '3', '--causes', 'price,rigs,ai-conversion,ai-foregone', '--worlds', '0'];

describe('attribute', () => {
  it('says why in sentences and a table, and leaves tables, charts and a page', async () => {
    const { code, out, err } = await place.run('attribute', 'study.yaml', ...QUICK, '--quantities', 'hashrate');
    expect(code).toBe(0);
    expect(out).toMatch(/^Bitcoin’s hashrate averaged .* in Q4 2026 than in the quarter before /);
    expect(out).toContain('By the books');
    expect(err).toContain('index.html');
    const folder = 'out/small-attribution-2026Q4';
    for (const file of [
      'attribution.csv',
      'attribution.parquet',
      'attribution_runs.parquet',
      'manifest.json',
      'index.html',
      'charts/attribution/attribution.svg',
    ])
      expect(existsSync(at(folder, file)), file).toBe(true);
    expect(place.files().filter((file) => file.includes('partial'))).toEqual([]);
    expect(nameFaults(at(folder))).toEqual([]);
    const query = await place.run(
      'query',
      folder,
      "select count(*) as parts from attribution where kind = 'cause' and quantity = 'hashrate'",
      '--json',
    );
    expect(query.out).toContain('4');
  });

  it('--json prints one value: every quantity with its causes, which add up', async () => {
    const { out } = await place.run('attribute', 'study.yaml', ...QUICK, '--json', '--no-charts', '--out', 'json');
    const { quantities } = JSON.parse(out) as { quantities: { quantity: string; total: { mean: number }; causes: { mean: number }[] }[] };
    expect(quantities.map(({ quantity }) => quantity)).toEqual(['hashrate', 'small-share', 'hhi-owner', 'ai-mw']);
    for (const { total, causes } of quantities) expect(causes.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(total.mean, 6);
  });

  it('gives the same tables on no worker and on two', async () => {
    for (const workers of ['0', '2'])
      await place.run('attribute', 'study.yaml', ...QUICK, '--no-charts', '--workers', workers, '--out', `w${workers}`);
    for (const file of ['attribution.csv', 'attribution_runs.csv', 'attribution.parquet'])
      expect(readFileSync(at('w0', file)).equals(readFileSync(at('w2', file))), file).toBe(true);
  });

  it('refuses bad questions with the option, and folders that hold another answer', async () => {
    const bad = await place.run('attribute', 'study.yaml', '--quarter', '2030Q1');
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toMatch(/--quarter.*must be one of 2026Q2/);
    expect(await place.run('attribute', 'study.yaml', '--quarter', '2026Q4', '--measure', 'median')).toMatchObject({ code: 2 });
    const other = await place.run('attribute', 'study.yaml', ...QUICK, '--no-charts', '--seed', '5', '--out', 'w0');
    expect(other).toMatchObject({ code: 2 });
    expect(other.err).toContain('holds results of another configuration');
  });
});
