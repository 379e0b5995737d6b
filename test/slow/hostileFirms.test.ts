/**
 * Firms whose names are code, quotes, marks of direction, emoji, a formula or 300 characters long: every command ends well, nothing it
 * writes for people holds them as anything but text, and the study keeps the names it had.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkplace } from './cliProcess.ts';

const FIRMS = [
  '<script>alert("firm")</script></text></svg>',
  `O'Hara & Sons "Mining", 100% {datum.x} \${y}`,
  '\u202ereversed\u202c \u200fشركة\u200f 🚀👩‍👩‍👧',
  '=1+1,"a";b\\',
  'x'.repeat(300),
];
const STUDY = `name: hostile
question: Does it run?
start: 2026-03-20
until: 2026-12-31
runs: 2
report: { charts: [fan, shares] }
firms:
${FIRMS.map((name, i) => `  - { name: ${JSON.stringify(name)}, class: usPublic, sites: [{ region: texas, hashrateEHs: ${10 + i} }], efficiencyJPerTH: 18, powerPriceUsdPerMWh: 40 }`).join('\n')}
scenarios:
  - { name: none, title: No AI, overrides: { ai: { enabled: false } } }
  - { name: ai, title: AI }
`;
const CLAIMS = `name: mine
about: firms
source: { title: A letter }
studies:
  own: { file: hostile.yaml, runs: 2 }
claims:
  - id: small
    title: Small miners gain share
    text: Small miners gain share.
    trueIf: The share of small miners rises
    computation: paired-difference
    settings:
      study: own
      pairs: [{ base: none, against: ai }]
      measures: [{ quantity: class.small.hashrate_share, change: rises }]
`;
/** As a name would stand there if it were read as something else, or turned what follows it around. */
const UNSAFE = /<script>alert|<\/svg>['&"]|[\u202a-\u202e\u2066-\u2069]/u;

const place = createWorkplace();
const SHOWN = /\.(?:html|svg|csv|txt|vl\.json|meta\.json)$/;

/** Of the files for people and pages; the manifest is data and holds names as they are. */
function faultsIn(folder: string): string[] {
  const files = readdirSync(join(place.path, folder), { recursive: true })
    .map(String)
    .filter((file) => SHOWN.test(file));
  if (files.length === 0) return [`${folder}: nothing written`];
  return files.filter((file) => UNSAFE.test(readFileSync(join(place.path, folder, file), 'utf8'))).map((file) => `${folder}/${file}`);
}

describe('firms with hostile names', () => {
  beforeAll(() => {
    place.write('hostile.yaml', STUDY);
    place.write('claims.yaml', CLAIMS);
    place.write(
      'sweep.yaml',
      `${STUDY}sweep: { design: oneAtATime, factors: { 'firms[0].efficiencyJPerTH': { values: [18, 24], kind: lever } } }\n`,
    );
  });

  it.each<[string, string[]]>([
    ['run', ['hostile.yaml', '--workers', '0']],
    ['attribute', ['hostile.yaml', '--quarter', '2026Q4', '--runs', '2', '--causes', 'price,ai-conversion', '--worlds', '0']],
    ['claims', ['claims.yaml']],
    ['sweep', ['sweep.yaml', '--runs', '2']],
    ['sensitivity', ['sweep']],
  ])('come through %s, and stand nowhere but as text', async (command, args) => {
    const { code, out, err } = await place.run(command, ...args, '--out', command);
    expect(code, err).toBe(0);
    expect(out + err).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(faultsIn(command)).toEqual([]);
  });

  it('would be found where one is read as markup, or turns text around', () => {
    const files = { 'a.html': `<p>${FIRMS[0]}`, 'b.svg': `<text>${FIRMS[0]}</text>`, 'c.csv': FIRMS[2]!, 'd.csv': FIRMS[1]! };
    mkdirSync(join(place.path, 'seeded'));
    for (const [name, text] of Object.entries(files)) place.write(join('seeded', name), text);
    expect(faultsIn('seeded').sort()).toEqual(['seeded/a.html', 'seeded/b.svg', 'seeded/c.csv']);
  });

  it('are kept as they are in the study of the result', () => {
    const manifest = JSON.stringify(JSON.parse(readFileSync(join(place.path, 'run/manifest.json'), 'utf8')));
    for (const name of FIRMS) expect(manifest).toContain(JSON.stringify(name));
  });

  it('are told apart, and their faults told in one plain line', async () => {
    place.write('twice.yaml', STUDY.replace(JSON.stringify(FIRMS[1]), JSON.stringify(FIRMS[2])));
    const { code, err } = await place.run('validate', 'twice.yaml');
    expect(code).toBe(2);
    expect(err).toContain('is also the name of firms[1]');
    expect(err).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });
});
