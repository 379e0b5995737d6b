import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { CreateSimulator } from '../../src/run/job.ts';
import { mergeSweep } from '../../src/sweep/merge/mergeSweep.ts';
import { readSweep } from '../../src/sweep/readSweep.ts';
import { computeShard } from '../../src/sweep/shard/computeShard.ts';
import { layoutOf } from '../../src/sweep/shard/layout.ts';
import { begunPaths, finalPath, missingShards } from '../../src/sweep/shard/shardFolder.ts';
import { temporaryFolder } from '../run/fixture.ts';
import { computeAll, fake, planIn, sweepStudy, sweptWith, textOf, upTo } from './fixture.ts';

const rowsOf = async (folder: string, file: string) => parquetReadObjects({ file: await asyncBufferFromFile(join(folder, file)) });

describe('the tables of a sweep', () => {
  test('hold every point, scenario and run once, in that order, whether blocks are points or runs of a point', async () => {
    for (const study of [sweepStudy(), sweepStudy({ factors: { 'ai.hurdle': [0.1, 0.2, 0.3] } }, { runs: 260, until: '2026-05-31' })]) {
      const { folder, plan } = await sweptWith(study, 5);
      const rows = await rowsOf(folder, 'runs.parquet');
      const expected = upTo(plan.design.points).flatMap((point_id) =>
        ['calm', 'boom', 'bust'].flatMap((scenario) => upTo(study.runs).map((run) => ({ point_id, scenario, run }))),
      );
      expect(rows.map(({ point_id, scenario, run }) => ({ point_id, scenario, run }))).toEqual(expected);
    }
  });

  test('carry a value of a factor beside its point_id in design.parquet, once a scenario', async () => {
    const { folder } = await sweptWith(
      sweepStudy({ factors: { 'ai.hurdle': [0.1, 0.3], 'ai.newPivots': [true, false], 'ai.pue': [1.2, { uniform: [1.1, 1.3] }] } }),
      2,
    );
    const rows = await rowsOf(folder, 'design.parquet');
    expect(rows.length).toBe(8 * 3);
    expect(rows[3 * 3]).toEqual({
      ...{ point_id: 3, point_group: 0, point_role: '', scenario: 'calm', title: 'Scenario calm', runs: 7 },
      ...{ 'ai.hurdle': 0.1, 'ai.newPivots': false, 'ai.pue': '{"uniform":[1.1,1.3]}' },
    });
    const { design } = await readSweep(folder);
    expect(design.values.map((column) => column[3])).toEqual([0.1, false, { uniform: [1.1, 1.3] }]);
  });

  test('are made all or not at all: a missing and a damaged shard are named, and nothing is written', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = await planIn(folder, sweepStudy(), 6);
    await computeAll(folder, plan, [0, 1, 3, 4, 5]);
    const bytes = readFileSync(finalPath(folder, 4));
    bytes[bytes.length - 100] ^= 1;
    writeFileSync(finalPath(folder, 4), bytes);
    expect(await mergeSweep(folder, plan)).toEqual({ kind: 'missing', shards: [2, 4] });
    expect(readdirSync(folder).sort()).toEqual(['plan.json', 'points.jsonl', 'shards']);
    await computeAll(folder, plan, [2, 4]);
    const end = await mergeSweep(folder, plan);
    expect(end.kind === 'merged' && end.manifest.digest).toBe((await sweptWith(sweepStudy(), 1)).digest);
  });
});

describe('a shard', () => {
  test('of which a dead process left some blocks goes on after them, and a torn end is not used', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = await planIn(folder, sweepStudy(), 2);
    const controller = new AbortController();
    let calls = 0;
    const stopping: CreateSimulator = (study, cases) => {
      if (++calls === 8) controller.abort();
      return fake(study, cases);
    };
    const options = { folder, plan, layout: layoutOf(plan), shard: 0 };
    expect(await computeShard({ ...options, createSimulator: stopping, signal: controller.signal })).toBe('interrupted');
    const [left] = begunPaths(folder, 0);
    truncateSync(left, readFileSync(left).length - 10);
    let again = 0;
    const counting: CreateSimulator = (study, cases) => {
      again++;
      return fake(study, cases);
    };
    expect(await computeShard({ ...options, createSimulator: counting })).toBe('computed');
    const all = Math.floor(40 / 2 / plan.cut.pointsPerBlock);
    // seven blocks were whole, of which the last was torn
    expect(again).toBe(all - 6);
    expect(begunPaths(folder, 0)).toEqual([]);
    expect(await computeShard({ ...options, createSimulator: counting })).toBe('there');
    await computeAll(folder, plan, [1]);
    const end = await mergeSweep(folder, plan);
    expect(end.kind === 'merged' && end.manifest.digest).toBe((await sweptWith(sweepStudy(), 1)).digest);
  });

  test('of another study, seed or cut is never mixed in', async () => {
    const folder = join(temporaryFolder(), 'out');
    const plan = await planIn(folder, sweepStudy(), 3);
    await computeAll(folder, plan, [0, 1, 2]);
    expect(missingShards(folder, plan, layoutOf(plan))).toEqual([]);
    expect(missingShards(folder, { ...plan, identity: 'other' }, layoutOf(plan))).toEqual([0, 1, 2]);
    expect(missingShards(folder, { ...plan, cut: { ...plan.cut, shards: 2 } }, layoutOf(plan))).toEqual([0, 1]);
  });
});

describe('runs that fail', () => {
  const failing: CreateSimulator = (study, cases) => {
    const simulator = fake(study, cases);
    return {
      ...simulator,
      simulate(caseIndex, run) {
        if (cases[caseIndex].pointId === 5 && cases[caseIndex].scenarioIndex === 1 && run === 3) throw new Error('nothing, "left"\nat all');
        return simulator.simulate(caseIndex, run);
      },
    };
  };

  test('are rows with status and error, have no rows elsewhere, and stand with parameters and seed in failures.csv', async () => {
    const { folder, manifest } = await sweptWith(
      sweepStudy({ factors: { 'ai.hurdle': { range: [0.1, 0.3], levels: 11 } } }),
      3,
      undefined,
      failing,
    );
    const message = 'scenario boom, point 5, run 3, seed 7: nothing, "left" at all';
    expect(manifest.hashed).toMatchObject({ runsAsked: 231, runsDone: 230, runsFailed: 1, failures: [{ caseIndex: 16, run: 3, message }] });
    const runs = await rowsOf(folder, 'runs.parquet');
    const bad = runs.filter(({ status }) => status !== 'ok');
    expect(bad).toMatchObject([{ point_id: 5, scenario: 'boom', run: 3, error: message }]);
    expect(bad[0].end_hashrate_ehs).toBeNaN();
    const quarters = await rowsOf(folder, 'quarters.parquet');
    expect(quarters.filter(({ point_id, scenario, run }) => point_id === 5 && scenario === 'boom' && run === 3)).toEqual([]);
    expect(textOf(folder, 'failures.csv')).toBe('scenario,point_id,run,seed,error,ai.hurdle\nboom,5,3,7,"nothing, ""left"" at all",0.2\n');
    const sweep = await readSweep(folder);
    const values = async (name: Parameters<typeof sweep.outcome>[0]) => (await sweep.outcome(name)).of(5, 1);
    expect((await values('end_hashrate_ehs')).values[3]).toBeNaN();
    const quarterly = await values('2026Q2.mean_hashrate_ehs');
    expect([...quarterly.runs]).toEqual(upTo(7));
    expect([...quarterly.values].map(Number.isNaN)).toEqual([false, false, false, true, false, false, false]);
  });

  test('do not touch any other run', async () => {
    const study = sweepStudy({ factors: { 'ai.hurdle': { range: [0.1, 0.3], levels: 11 } } });
    const [sound, faulty] = [await sweptWith(study, 2), await sweptWith(study, 2, undefined, failing)];
    const key = ({ point_id, scenario, run }: Record<string, unknown>) => `${point_id}/${scenario}/${run}`;
    const all = new Map((await rowsOf(sound.folder, 'runs.parquet')).map((row) => [key(row), row]));
    for (const row of await rowsOf(faulty.folder, 'runs.parquet')) if (row.status === 'ok') expect(row).toEqual(all.get(key(row)));
  });
});

describe('worlds', () => {
  test('are common to all points unless a study wants others: then run numbers go on from point to point', async () => {
    const numbers = async (worlds: string) => {
      const { folder } = await sweptWith(sweepStudy({ worlds, factors: { 'ai.hurdle': [0.1, 0.2] } }, { runs: 3 }), 1);
      return (await rowsOf(folder, 'runs.parquet')).filter(({ scenario }) => scenario === 'calm').map(({ run }) => run);
    };
    expect(await numbers('common')).toEqual([0, 1, 2, 0, 1, 2]);
    expect(await numbers('independent')).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('precision', () => {
  const study = (standardError: number, outcome = 'end_hashrate_ehs') =>
    sweepStudy({ precision: { outcome, standardError }, factors: { 'ai.hurdle': [0.1, 0.3] } }, { runs: 300, until: '2026-05-31' });

  test('adds runs at fixed numbers until the outcome is known, and writes how many each point took', async () => {
    const runsOf = async (error: number) => [
      ...new Set((await rowsOf((await sweptWith(study(error), 2)).folder, 'design.parquet')).map(({ runs }) => runs)),
    ];
    expect(await runsOf(1e6)).toEqual([8]);
    expect(await runsOf(1e-6)).toEqual([300]);
    // the fake outcome is uniform over about 900: its standard error at n runs is near 262 / sqrt(n)
    expect(await runsOf(30)).toEqual([128]);
  });

  test('leaves the runs it has the same as a fixed number would', async () => {
    const { folder } = await sweptWith(study(60), 1);
    const fixed = await sweptWith(sweepStudy({ factors: { 'ai.hurdle': [0.1, 0.3] } }, { runs: 32, until: '2026-05-31' }), 1);
    expect(await rowsOf(folder, 'runs.parquet')).toEqual(await rowsOf(fixed.folder, 'runs.parquet'));
  });

  test('refuses an outcome there is not', async () => {
    await expect(sweptWith(study(1, 'end_hashrat_ehs'), 1)).rejects.toThrow(/did you mean end_hashrate_ehs\?/);
  });
});

test('a folder that is not a sweep, or is another, is not read', async () => {
  const folder = temporaryFolder();
  await expect(readSweep(folder)).rejects.toThrow(/not a result folder/);
  expect(existsSync(join(folder, 'plan.json'))).toBe(false);
});
