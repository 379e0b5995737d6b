/** Every figure of the charts of sweeps: five designs over shipped studies, few points and runs, from the tables of the sweeps. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { blindSpots, chartFaults, type Reckoned, readChart } from '../numbers/chartFolder.ts';
import { command } from '../numbers/command.ts';
import { box, regional } from '../numbers/discovery.ts';
import { morris, sobol } from '../numbers/sensitivity.ts';
import { convergence, heatmap, type Sweep, tornado } from '../numbers/sweep.ts';
import { num, type Row, readCsv, readParquet } from '../numbers/tables.ts';

vi.mock('../../src/charts/png.ts', () => ({ renderPng: async () => new Uint8Array() }));

const place = mkdtempSync(join(tmpdir(), 'hashpivot-numbers-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const folder = (name: string) => join(place, name);
const found = (name: string) => join(place, name, 'sensitivity');

const END = 'hashrate at the end of 2028';
const THREE = [
  'market.price.driftPerYear={normal: [0.1, 0.15]}',
  'ai.demandMWPerYear={triangular: [500, 1500, 4000]}',
  'market.fees.mean={triangular: [0.015, 0.03, 0.12]}',
];
const TWO = [
  'market.colocationRent.mean={range: [60, 220], levels: 3}',
  'market.price.startUsd={range: [40000, 120000], levels: 3, kind: uncertainty}',
];
const factors = (list: readonly string[]) => list.flatMap((factor) => ['--factor', factor]);

interface Asked {
  study: string;
  runs: number;
  phrase: string;
  args?: string[];
  outcome(run: Row, quarter: (name: string, column: string) => number): number;
}

/** The sweep with its outcome by point and run, read back. */
async function swept(name: string, { study, runs, phrase, args = [], outcome }: Asked): Promise<Sweep & { model: Record<string, never> }> {
  const out = folder(name);
  await command(
    'sweep',
    resolve(`configs/sweeps/${study}.yaml`),
    '--runs',
    String(runs),
    ...args,
    '--workers',
    '0',
    '--quiet',
    '--out',
    out,
  );
  await command('sensitivity', out, '--resamples', '100', '--quiet');
  const { hashed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const [design, table, quarters] = [await readParquet(out, 'design'), await readParquet(out, 'runs'), await readParquet(out, 'quarters')];
  const places = new Map(quarters.map((row) => [`${row['point_id']} ${row['run']} ${row['quarter']}`, row]));
  const outcomes = design.map(() => new Array<number>(runs));
  for (const row of table) {
    const [point, run] = [num(row, 'point_id'), num(row, 'run')];
    outcomes[point]![run] = outcome(row, (quarter, column) => num(places.get(`${point} ${run} ${quarter}`), column));
  }
  const { name: title, seed, scenarios } = hashed.study;
  const source = `Source: hashpivot 0.1.0, study ${title} (${hashed.studyHash.slice(0, 8)}), ${runs} runs, seed ${seed}. ${design.length} points, ${runs} runs each.`;
  return { design, outcomes, phrase, provenance: { study: title, hash: hashed.studyHash, runs, seed, source }, model: scenarios[0].model };
}

const falls = (row: Row) => Number(num(row, 'change_over_study_pct') < 0);
const ends = (row: Row) => num(row, 'end_hashrate_ehs');
let reckoned: Record<string, [folder: string, id: string, () => Reckoned]>;
beforeAll(async () => {
  const grid = await swept('grid', {
    study: 'rent-vs-hashprice',
    runs: 12,
    args: factors(TWO),
    phrase: 'hashrate is below its start at the end of 2028',
    outcome: falls,
  });
  const levers = await swept('levers', { study: 'policy-levers', runs: 6, phrase: END, outcome: ends });
  const saltelli = await swept('saltelli', {
    study: 'sobol-drivers',
    runs: 2,
    args: ['--design', 'saltelli', '--size', '16', ...factors(THREE)],
    phrase: END,
    outcome: ends,
  });
  const trajectories = await swept('morris', {
    study: 'sobol-drivers',
    runs: 2,
    args: ['--design', 'morris', '--size', '6', ...factors(THREE)],
    phrase: END,
    outcome: ends,
  });
  const space = await swept('space', {
    study: 'ai-demand-lhs',
    runs: 4,
    args: ['--size', '24'],
    phrase: 'hashrate is more than 10% below its start at the end of 2028 and share of small miners in Q4 2028 is above that in Q2 2026',
    outcome: (row, quarter) =>
      Number(num(row, 'change_over_study_pct') < -10 && quarter('2028Q4', 'mean_small_share') > quarter('2026Q2', 'mean_small_share')),
  });
  const market = (grid.model as unknown as { market: { colocationRent: { mean: number }; price: { startUsd: number } } }).market;
  const own = { x: market.colocationRent.mean, y: market.price.startUsd };
  const table = (name: string, file: string) => readCsv(found(name), file);
  reckoned = {
    sweep: ['grid', 'sweep', () => heatmap(grid, own)],
    convergence: ['grid', 'convergence', () => convergence(grid)],
    tornado: ['levers', 'tornado', () => tornado(levers)],
    sobol: ['saltelli', 'sobol', () => sobol(saltelli, table('saltelli', 'sobol'), table('saltelli', 'sobol-sums'))],
    morris: ['morris', 'morris', () => morris(trajectories, table('morris', 'morris'))],
    box: ['space', 'box', () => box(space, table('space', 'box'), table('space', 'box-held-out')[0]!)],
    regional: ['space', 'regional', () => regional(space, table('space', 'regional'))],
  };
});

const CHARTS = ['sweep', 'convergence', 'tornado', 'sobol', 'morris', 'box', 'regional'];

it.each(CHARTS)('%s tells what the runs of its sweep give', (name) => {
  const [at, id, reckon] = reckoned[name]!;
  expect(chartFaults(readChart(found(at), id), reckon())).toEqual([]);
});

it.each(CHARTS)('notices any number of %s that is off by one in its last place', (name) => {
  const [at, id, reckon] = reckoned[name]!;
  expect(blindSpots(readChart(found(at), id), reckon())).toEqual([]);
});
