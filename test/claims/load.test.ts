/** Files of claims: the shipped one is sound, a bad one gets every fault at its line, with rule and value, in one pass. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMPUTATION_NAMES } from '../../src/claims/computations/all.ts';
import { needsOf } from '../../src/claims/gather.ts';
import { loadClaims } from '../../src/claims/load.ts';
import { claimsJsonSchema } from '../../src/claims/schema.ts';
import { ConfigError } from '../../src/config/fault.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';

const shipped = join(packagedConfigs(), 'claims', 'hashrate-drops-2026.yaml');
const folder = mkdtempSync(join(tmpdir(), 'hashpivot-claims-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(text: string, options = {}): string[] {
  const path = join(folder, 'claims.yaml');
  writeFileSync(path, text);
  try {
    loadClaims(path, options);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${path}:`, ''));
  }
}

const STUDY = `name: small
question: Does it run?
start: 2026-03-20
until: 2026-12-31
runs: 4
scenarios:
  - { name: none, title: None, overrides: { ai: { enabled: false } } }
  - { name: ai, title: AI }
`;
writeFileSync(join(folder, 'study.yaml'), STUDY);

const HEAD = `name: mine
about: a friend
source: { title: A letter }
studies:
  small: { file: study.yaml, runs: 4 }
claims:
`;
const claim = (settings: string, more = '') => `  - id: one
    title: One
    text: It is so.
    trueIf: it is so
    computation: paired-difference
    settings: ${settings}
${more}`;
const SOUND = '{ study: small, pairs: [{ base: none, against: ai }], measures: [{ quantity: hhi_owner, change: falls }] }';

describe('the shipped file', () => {
  const claims = loadClaims(shipped);

  it('has every claim of the article, each with a computation and what would make it true', () => {
    expect(claims.claims.map(({ id }) => id)).toEqual([
      'first-decline',
      'ai-driver',
      'reallocation',
      'fungible',
      'energy-pressure',
      'block-times',
      'less-stable',
      'small-miners',
      'decentralisation',
      'geography',
      'structural',
      'security',
    ]);
    for (const { trueIf, text } of claims.claims) expect(Math.min(trueIf.length, text.length)).toBeGreaterThan(30);
  });

  it('uses every computation there is, and every study and attribution it names', () => {
    expect(new Set(claims.claims.map(({ computation }) => computation))).toEqual(new Set(COMPUTATION_NAMES));
    const needs = needsOf(claims);
    expect(new Set(needs.studies)).toEqual(new Set(Object.keys(claims.studies)));
    expect(needs.attributions).toEqual(Object.keys(claims.attributions));
  });

  it('is sound by the schema that editors use, which is up to date', () => {
    const schema = JSON.parse(readFileSync(join(packagedConfigs(), 'claims', 'schema.json'), 'utf8')) as object;
    expect(schema).toEqual(JSON.parse(JSON.stringify(claimsJsonSchema())));
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(parse(readFileSync(shipped, 'utf8')))).toBe(true);
    expect(validate({ ...(parse(readFileSync(shipped, 'utf8')) as object), claimz: 1 })).toBe(false);
  });
});

describe('a file of one’s own', () => {
  it('needs little, and takes defaults', () => {
    expect(faultsOf(HEAD + claim(SOUND))).toEqual([]);
    const { claims, studies } = loadClaims(join(folder, 'claims.yaml'), { runs: '7', seed: '3' });
    expect(claims[0]!.settings).toMatchObject({ likely: 0.66, measures: [{ by: 0, unit: 'own' }] });
    expect([studies.small!.runs, studies.small!.seed]).toEqual([7, 3]);
  });

  it('gets every fault at its line and column in one pass, the unknown keys with what was meant', () => {
    const text = `name: Mine
about: a friend
sources: { title: A letter }
studies:
  small: { file: study.yaml, runs: 1 }
  gone: { file: gone.yaml }
attributions:
  q1: { study: smal, quarter: 2026Q5 }
claims:
  - id: one
    title: One
    text: It is so.
    computation: paired-diference
  - id: two
    titel: Two
    text: It is so.
    trueIf: it is so
    computation: paired-difference
    settings: { study: small, pairs: [{ base: none, against: all }], measures: [{ quantity: hhi_owner, change: sinks }] }
  - id: two
    title: Three
    text: It is so.
    trueIf: it is so
    computation: steady-blocks
    settings: { study: small, scenarios: [no], likely: 0.3, toleranceShare: 0.1, window: [study] }
`;
    const faults = faultsOf(text);
    const expected = [
      '1:7  name: must be lower-case letters',
      '3:1  sources: unknown key, did you mean source?',
      'source: is required',
      '5:36  studies.small.runs: must be >= 2, got 1',
      '6:17  studies.gone.file: ',
      '8:16  attributions.q1.study: no study "smal" here; there is small',
      '8:31  attributions.q1.quarter: must look like 2026Q1, got "2026Q5"',
      'claims[0].trueIf: is required',
      '13:18  claims[0].computation: must be one of',
      'did you mean paired-difference?',
      '15:5  claims[1].titel: unknown key, did you mean title?',
      'claims[1].settings.measures[0].change: must be one of rises, falls',
      'claims[2].id: must be unique, "two" is claims[1] too',
      'claims[2].settings.likely: must be >= 0.5, got 0.3',
      'claims[2].settings.window: unknown key, did you mean windows?',
    ];
    for (const part of expected) expect(faults.join('\n'), part).toContain(part);
  });

  it('is told of scenarios, studies, attributions and series that are not there', () => {
    const of = (settings: string) => faultsOf(HEAD + claim(settings)).join('\n');
    expect(of(SOUND.replace('against: ai', 'against: all'))).toContain('pairs[0].against: no such scenario in small; it has none, ai');
    expect(of(SOUND.replace('against: ai', 'against: none'))).toContain('must be another scenario than base');
    expect(of(SOUND.replace('study: small', 'study: big'))).toContain('claims[0].settings.study: no study "big" here; there is small');
    expect(of(SOUND.replace('hhi_owner', '"hhi owner"'))).toContain('is not a recorded series');
    const cause = claim('{ attribution: q1, cause: energy, pulls: down }').replace('paired-difference', 'cause-effect');
    expect(faultsOf(HEAD + cause).join('\n')).toContain('claims[0].settings.attribution: no attribution "q1" here; there is none');
  });

  it('points to the line that names a study with faults', () => {
    writeFileSync(join(folder, 'bad.yaml'), STUDY.replace('runs: 4', 'seed: four\nnonsense: 1'));
    const [fault] = faultsOf((HEAD + claim(SOUND)).replace('study.yaml', 'bad.yaml'));
    expect(fault).toMatch(/^5:18 {2}studies\.small\.file: .*bad\.yaml:\d+:\d+ .*\(and 1 more\)$/);
  });

  it('is told of an option once', () => {
    expect(faultsOf(HEAD + claim(SOUND), { runs: 'many' })).toHaveLength(1);
  });

  it.each(['', '[]', '- 1', 'claims: 3', '\u0000', 'a: &a [*a]', '{{{'])('survives %j', (text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });
});
