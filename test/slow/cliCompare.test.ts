/** `compare` and `claims` as a user types them: what is printed, what is left behind, what is refused and with which exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkplace, type Ended } from './cliProcess.ts';

const place = createWorkplace();
const read = (name: string) => readFileSync(join(place.path, name), 'utf8');

/** Few firms and a wild price: in some runs no hashrate is left, and those runs fail. */
const STUDY = `name: parts
question: Does it part?
start: 2026-03-20
until: 2026-12-31
runs: 24
market:
  price: { model: geometricBrownian, volatilityPerYear: 4, driftPerYear: -2 }
classes: { usPublic: { firms: 2 }, usPrivate: { firms: 2 }, largeInternational: { firms: 2 }, midSize: { firms: 2 }, small: { firms: 3 } }
scenarios:
  - { name: none, title: "No <script>alert(1)</script> AI", overrides: { ai: { enabled: false } } }
  - { name: ai, title: AI }
  - { name: cheap, title: Cheap, overrides: { market: { price: { startUsd: 40000 } }, ai: { enabled: false } } }
  - { name: both, title: Both, overrides: { market: { price: { startUsd: 40000 } } } }
`;

let ran: Ended;
beforeAll(async () => {
  place.write('study.yaml', STUDY);
  ran = await place.run('run', 'study.yaml', '--workers', '0', '--no-charts', '--out', 'result', '--quiet');
});

describe('compare', () => {
  it('works on a result with failed runs, drops their pairs and says so', async () => {
    expect(ran.code).toBe(4);
    const { code, out, err } = await place.run('compare', 'result', '--base', 'none', '--against', 'ai', '--no-charts');
    expect([code, err.trim()]).toEqual([0, join('result', 'compare', 'ai-against-none')]);
    expect(out).toMatch(/^AI against No <script>alert\(1\)<\/script> AI, \d+ pairs run by run: hashrate at the end of 2026 differs by /);
    expect(out).toMatch(/\n\d+ of 24 pairs (is|are) left out because a run failed in one scenario or both\./);
    const names = ['comparison.json', 'differences.csv', 'differences.parquet', 'pairs.csv', 'pairs.parquet', 'separations.csv'];
    const files = place.files().filter((file) => file.startsWith(`${join('result', 'compare', 'ai-against-none')}/`));
    for (const name of names) expect(files).toContain(join('result', 'compare', 'ai-against-none', name));
  });

  it('gives everything as JSON, and the tables hold the same figures', async () => {
    const { code, out } = await place.run('compare', 'result', '--base', 'none', '--against', 'ai', '--no-charts', '--json', '--quiet');
    expect(code).toBe(0);
    const found = JSON.parse(out) as { pairs: number; dropped: number; quantities: { quantity: string; atEnd: { mean: number } }[] };
    expect(found.pairs + found.dropped).toBe(24);
    const [head, ...lines] = read('result/compare/ai-against-none/differences.csv').trim().split('\n');
    const columns = head!.split(',');
    const last = lines
      .map((line) => line.split(','))
      .filter(([quantity, , moment]) => quantity === 'hashrate_ehs' && moment === 'date')
      .at(-1)!;
    expect(Number(last[columns.indexOf('difference_mean')])).toBeCloseTo(found.quantities[0]!.atEnd.mean, 9);
    expect(read('result/compare/ai-against-none/pairs.csv').trim().split('\n')).toHaveLength(found.pairs + 1);
  });

  it('draws a page that holds nothing of a title as markup', async () => {
    const { code } = await place.run('compare', 'result', '--base', 'none', '--against', 'ai', '--quiet');
    expect(code).toBe(0);
    const page = read('result/compare/ai-against-none/index.html');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('crosses four scenarios', async () => {
    const { code, out } = await place.run('compare', 'result', '--factorial', 'none,ai,cheap,both', '--no-charts', '--quiet');
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ runs, at the end of 2026: “AI” alone .*; “Cheap” alone /);
    expect(place.files()).toContain(join('result', 'compare', 'factorial-none-ai-cheap-both', 'effects.csv'));
  });

  it('refuses what is not there and what would be overwritten, with exit 2', async () => {
    const refused = async (...args: string[]) => {
      const { code, err } = await place.run('compare', 'result', '--no-charts', ...args);
      expect(code, err).toBe(2);
      return err;
    };
    expect(await refused('--base', 'nun')).toContain(
      '--base  no scenario "nun" in this result; it has none, ai, cheap, both, did you mean none?',
    );
    expect(await refused('--base', 'ai', '--against', 'ai')).toContain('must be another scenario');
    expect(await refused('--base', 'none', '--against', 'ai', '--measure', 'hhi_region')).toContain(
      'holds results of another configuration',
    );
    expect(await refused('--factorial', 'none,ai')).toContain('must name four scenarios');
    expect(await refused('--out', 'study.yaml')).toContain('is a file, not a folder');
    expect((await place.run('compare', 'nowhere')).code).toBe(2);
  });
});

describe('claims', () => {
  const CLAIMS = `name: mine
about: <b>a friend</b>
source: { title: "A letter <script>alert(1)</script>" }
studies:
  parts: { file: study.yaml, runs: 12 }
claims:
  - id: spreads
    title: "Ownership <img src=x onerror=alert(1)> spreads"
    text: "It spreads </p><script>alert(1)</script>."
    trueIf: it spreads {{expr}} \${x}
    computation: paired-difference
    settings: { study: parts, pairs: [{ base: none, against: ai }], measures: [{ quantity: hhi_owner, change: falls }] }
  - id: first
    title: First decline since 2020
    text: It is the first.
    trueIf: it is
    computation: first-decline
    settings: { quarter: 1, year: 2026, since: 2020, from: 2018 }
`;

  it('prints the table, writes tables and a page that holds nothing of the file as markup', async () => {
    place.write('claims.yaml', CLAIMS);
    const { code, out } = await place.run('claims', 'claims.yaml', '--workers', '0', '--quiet');
    expect([0, 4]).toContain(code);
    expect(out).toContain('Depends on the measure  First decline since 2020');
    expect(out).toMatch(/\n\d of 2 claims (is|are) supported, \d (is|are) not, 1 depends on the measure(, \d cannot be told)?\.\n$/);
    for (const file of [
      'claims.csv',
      'claims.parquet',
      'measures.csv',
      'evidence.parquet',
      'claims.json',
      'index.html',
      'charts/scorecard/scorecard.svg',
      'charts/claim-first/claim-first.html',
    ])
      expect(place.files()).toContain(join('out', 'mine', file));
    for (const file of place.files().filter((name) => /^out\/mine\/.*\.(html|svg)$/.test(name))) {
      expect(read(file), file).not.toMatch(/<script>alert|<img src=x|<b>a friend/);
    }
    expect(read('out/mine/index.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('gives the verdicts as JSON, the same again, and refuses a folder of other claims', async () => {
    const again = await place.run('claims', 'claims.yaml', '--workers', '0', '--quiet', '--no-charts', '--json');
    const { verdicts } = JSON.parse(again.out) as { verdicts: { id: string; verdict: string; paragraph: string }[] };
    expect(verdicts.map(({ id }) => id)).toEqual(['spreads', 'first']);
    expect(verdicts[1]!.paragraph).toMatch(/^Depends on the measure: of 8 measures /);
    const other = await place.run('claims', 'claims.yaml', '--workers', '0', '--quiet', '--no-charts', '--seed', '9');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('holds results of another configuration')]);
  });

  it('gives a bad file all its faults with line and column, exit 2, and writes nothing', async () => {
    place.write(
      'bad.yaml',
      CLAIMS.replace('name: mine', 'name: bad')
        .replace('change: falls', 'change: sinks')
        .replace('year: 2026', 'yeer: 2026')
        .replace('against: ai', 'against: all'),
    );
    const { code, err } = await place.run('claims', 'bad.yaml', '--workers', 'none');
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.yaml:\d+:\d+ {2}claims\[0\]\.settings\.measures\[0\]\.change: must be one of rises, falls/);
    expect(err).toMatch(/bad\.yaml:\d+:\d+ {2}claims\[1\]\.settings\.yeer: unknown key, did you mean year\?/);
    expect(err).toContain('--workers  must be a whole number');
    expect(place.files()).not.toContain(join('out', 'bad'));
    const schema = await place.run('claims', '--schema');
    expect([schema.code, (JSON.parse(schema.out) as { title: string }).title]).toEqual([0, 'hashpivot claims']);
  });
});
