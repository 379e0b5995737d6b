/** Verdict, number and interval of every shipped claim, few runs: charts, tables, paragraphs and lines from what the command wrote by run. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { account, type Rule } from '../numbers/account.ts';
import { blindSpots, chartFaults, type Reckoned, readChart } from '../numbers/chartFolder.ts';
import { type Assessed, assessed, judgedCell } from '../numbers/claimMeasures.ts';
import { figureRules, paragraphRules, printedRules, rangesChart, scorecardChart, sharesChart } from '../numbers/claims.ts';
import { command } from '../numbers/command.ts';
import { sameQuarters } from '../numbers/history.ts';
import { readCsv, readParquet } from '../numbers/tables.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

/** As few as let a verdict be sure: 8 of 8 runs are likely. */
const RUNS = 8;
const CONFIGS = resolve('configs');
const FILE = join(CONFIGS, 'claims/hashrate-drops-2026.yaml');
const ABOUT = "a widely read article on the fall of Bitcoin's hashrate in early 2026";
const place = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
const out = join(place, 'claims');
afterAll(() => rmSync(place, { recursive: true, force: true }));

let said: string;
let all: Assessed[];
let provenance: Reckoned['provenance'];
beforeAll(async () => {
  said = await command('claims', FILE, '--runs', String(RUNS), '--workers', '0', '--quiet', '--out', out);
  all = assessed(FILE, { evidence: await readParquet(out, 'evidence'), configs: CONFIGS });
  const { claims, hash } = JSON.parse(readFileSync(join(out, 'claims.json'), 'utf8'));
  const source = `Source: hashpivot 0.1.0, claims ${claims} (${hash.slice(0, 8)}), seed 1.`;
  provenance = { study: claims, hash, runs: RUNS, seed: 1, source };
});

/** Faults of a text, and rules that it does not follow. */
function faultsOf(text: string, rules: readonly Rule[]): string[] {
  const { faults, met } = account(text.replace(/\s+/g, ' '), rules);
  return [...faults, ...rules.filter((rule) => !rule.isOptional && !met.has(rule)).map(({ says }) => `nowhere: ${says}`)];
}

const SOURCE_OF_HISTORY = 'Source: hashpivot 0.1.0. History: Coin Metrics community data and blockchain data, our own rounded tables.';
const reckonedFor = (one: Assessed): Reckoned => {
  if (one.claim.computation === 'first-decline')
    return { ...sameQuarters(join(CONFIGS, 'history'), 2018), provenance: { ...provenance, source: SOURCE_OF_HISTORY } };
  return one.claim.computation === 'reallocation' ? rangesChart(one, provenance) : sharesChart(one, provenance);
};
const charts = (): [string, Reckoned][] => [
  [
    'scorecard',
    scorecardChart(
      all,
      ABOUT,
      readCsv(out, 'claims').map((row) => String(row['figure'])),
      provenance,
    ),
  ],
  ...all.map((one): [string, Reckoned] => [`claim-${one.claim.id}`, reckonedFor(one)]),
];

describe('the claims', () => {
  it('have verdicts of every kind, as their measures give them', () => {
    const table = readCsv(out, 'claims');
    expect(table.map((row) => row['verdict'])).toEqual(all.map(({ verdict }) => verdict));
    expect(new Set(all.map(({ verdict }) => verdict)).size).toBe(4);
  });

  it('have paragraphs that tell what the runs give', () => {
    expect(readCsv(out, 'claims').flatMap((row, i) => faultsOf(String(row['paragraph']), paragraphRules(all[i]!)))).toEqual([]);
  });

  it('have measures with the number, the interval and the standing that the runs give', () => {
    const measures = all.flatMap((one) => one.measures.map((measure) => ({ measure, judgedIn: one.judgedIn, id: one.claim.id })));
    const table = readCsv(out, 'measures');
    expect(table.map((row) => [row['claim'], row['measure'], row['standing'], row['judged_in']])).toEqual(
      measures.map(({ id, measure, judgedIn }) => [id, measure.title, measure.standing, judgedIn]),
    );
    expect(
      table.flatMap((row, i) => [
        ...faultsOf(String(row['figure']), figureRules(measures[i]!.measure)),
        ...judgedCell(measures[i]!.measure, row),
      ]),
    ).toEqual([]);
  });

  it('are printed as they are judged', () => {
    expect(faultsOf(said, printedRules(all))).toEqual([]);
  });
});

describe('their charts', () => {
  it('tell what the runs give', () => {
    expect(charts().flatMap(([id, reckoned]) => chartFaults(readChart(out, id), reckoned))).toEqual([]);
  });

  it('have no number that could be off by one in its last place', () => {
    expect(charts().flatMap(([id, reckoned]) => blindSpots(readChart(out, id), reckoned))).toEqual([]);
  });
});
