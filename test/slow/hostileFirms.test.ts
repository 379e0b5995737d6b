/**
 * Firms whose names are code, quotes, marks of direction, emoji, a formula or 300 characters long: every command ends well, nothing it
 * writes for people holds them as anything but text, and the study keeps the names it had.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkplace } from './cliProcess.ts';
import { FIRMS, HOSTILE_FIRMS, nameFaults } from './hostileNames.ts';

const STUDY = `name: hostile
question: Does it run?
start: 2026-03-20
until: 2026-12-31
runs: 2
report: { charts: [fan, shares] }
${HOSTILE_FIRMS}scenarios:
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
const place = createWorkplace();
const faultsIn = (folder: string) => nameFaults(join(place.path, folder));

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
    expect(faultsIn('seeded').sort()).toEqual(['a.html', 'b.svg', 'c.csv']);
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
