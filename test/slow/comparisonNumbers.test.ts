/** Every figure of `compare`, two scenarios and four crossed, on shipped studies of few runs, from the tables of the runs compared. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { account, type Rule } from '../numbers/account.ts';
import { blindSpots, chartFaults, type Reckoned, readChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';
import { type Compared, comparisonSentences, differenceFan, disagreementChart, effectsChart } from '../numbers/comparison.ts';
import { type Crossed, decentralisationChart, decentralisationSentences } from '../numbers/factorial.ts';
import type { RunTables } from '../numbers/paired.ts';
import { readCsv, readParquet } from '../numbers/tables.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const CELLS = ['no-ai', 'ai', 'low-price', 'low-price-ai'] as const;
const place = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
const at = (name: string) => join(place, name);
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A run as tables, and what a source line says of it. */
async function simulated(study: string, runs: number, ...args: string[]): Promise<RunTables & { provenance: Reckoned['provenance'] }> {
  const out = at(study);
  await command(
    'run',
    resolve(`configs/${study}.yaml`),
    '--runs',
    String(runs),
    '--workers',
    '0',
    '--quiet',
    '--no-charts',
    '--out',
    out,
    ...args,
  );
  const { hashed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const { name, seed, scenarios } = hashed.study as { name: string; seed: number; scenarios: { name: string; title: string }[] };
  const source = `Source: hashpivot 0.1.0, study ${name} (${hashed.studyHash.slice(0, 8)}), ${runs} runs a scenario, seed ${seed}.`;
  return {
    grid: await readParquet(out, 'grid'),
    classes: await readParquet(out, 'classes'),
    titles: Object.fromEntries(scenarios.map((one) => [one.name, one.title])),
    provenance: { study: name, hash: hashed.studyHash, runs, seed, source },
  };
}

const said: Record<string, string> = {};
let hashrate: Compared;
let intervals: Compared;
let crossed: Crossed;
beforeAll(async () => {
  const pair = { base: 'no-pivot', against: 'as-contracted' };
  const pivot = await simulated('pivot', 20, '--scenario', pair.base, '--scenario', pair.against);
  said['hashrate'] = await command('compare', at('pivot'), '--quiet', '--out', at('hashrate'));
  said['intervals'] = await command('compare', at('pivot'), '--quiet', '--measure', 'block_interval_s', '--out', at('intervals'));
  hashrate = { ...pivot, ...pair, lead: 'hashrate_ehs', separations: readCsv(at('hashrate'), 'separations') };
  intervals = { ...pivot, ...pair, lead: 'block_interval_s', separations: readCsv(at('intervals'), 'separations') };
  crossed = { ...(await simulated('decentralisation', 4)), cells: [...CELLS] };
  said['crossed'] = await command('compare', at('decentralisation'), '--quiet', '--factorial', CELLS.join(','), '--out', at('crossed'));
});

/** Parameters have names for readers; paths are called what they are. */
const FEATURES: Record<string, string> = {
  'ai.contractDelayMonths': 'Delay of signed contracts',
  'ai.demandMWPerYear': 'New AI demand',
  'market.price.driftPerYear': 'Growth of the Bitcoin price',
  'population.underWaterShare': 'Hashrate under water at the start',
  'growth.expectedHashpriceDeclinePerYear': 'Decline of hashprice that miners expect',
  'rigs.newSupplyGWPerYear': 'New rigs that makers can deliver',
  'ai.colocation.termYears': 'Term of AI contracts',
  'ai.capitalCrowdingShare': 'Capital that AI draws away',
  'market.price.volatilityPerYear': 'Volatility of the Bitcoin price',
};

const reckonings: [string, string, () => Reckoned][] = [
  ['hashrate', 'difference-fan', () => differenceFan(hashrate)],
  ['hashrate', 'effects', () => effectsChart(hashrate)],
  ['intervals', 'difference-fan', () => differenceFan(intervals)],
  ['intervals', 'disagreement', () => disagreementChart(intervals, FEATURES)],
  ['crossed', 'decentralisation', () => decentralisationChart(crossed)],
];

it.each(reckonings)('%s: %s tells what the runs give', (folder, id, reckoned) => {
  expect(chartFaults(readChart(at(folder), id), reckoned())).toEqual([]);
});

it.each<[string, () => Rule[]]>([
  ['hashrate', () => comparisonSentences(hashrate)],
  ['intervals', () => comparisonSentences(intervals)],
  ['crossed', () => decentralisationSentences(crossed)],
])('%s: sentences tell what the runs give', (folder, rulesOf) => {
  const rules = rulesOf();
  const { faults, met } = account(said[folder]!.replace(/\s+/g, ' '), rules);
  expect(faults).toEqual([]);
  expect(rules.filter((rule) => !met.has(rule)).map(({ says }) => says)).toEqual([]);
});

it.each(reckonings)('%s: notices any number of %s that is off by one in its last place', (folder, id, reckoned) => {
  expect(blindSpots(readChart(at(folder), id), reckoned())).toEqual([]);
});
