import { describe, expect, test } from 'vitest';
import { planStudy } from '../../src/plan/plan.ts';
import { allocateColumns } from '../../src/results/columns.ts';
import { RUN_STATUS, type StudyResult } from '../../src/results/studyResult.ts';
import { summaryCsv } from '../../src/results/writeSummary.ts';
import { runEnsemble } from '../../src/run/ensemble.ts';
import type { Shared } from '../../src/run/job.ts';
import { createPool } from '../../src/run/pool.ts';
import { resultOf } from '../../src/run/resultOf.ts';
import { headlineQuarterIndex } from '../../src/summary/headline.ts';
import {
  gridFan,
  gridValues,
  groupFan,
  outcome,
  outcomeValues,
  pairedDifference,
  probability,
  quarterFan,
} from '../../src/summary/select.ts';
import { sortAscending } from '../../src/summary/sort.ts';
import { describe as describeSample } from '../../src/summary/statistics.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { FAKE_SIMULATOR, smallStudy } from '../run/fixture.ts';
import { uniforms } from '../uniforms.ts';

async function simulated(change = {}): Promise<StudyResult> {
  const study = smallStudy({ runs: 40, ...change });
  const plan = planStudy(study);
  const shared: Shared = { study, plan, columns: allocateColumns(plan), simulatorUrl: FAKE_SIMULATOR };
  const { failures } = await runEnsemble(createPool(0, shared), shared);
  return resultOf(shared, failures);
}

describe('the summary of a study', () => {
  test('has a row for every case, quantity and date that has a value', async () => {
    const result = await simulated();
    const rows = summarise(result);
    const [steps, quarters] = [result.gridDates.length, result.quarters.length];
    const perCase = 30 * steps + 30 * quarters - 1 + (5 + 8) * 7 * quarters + 17 + (quarters - 1);
    expect(rows).toHaveLength(3 * perCase);
    expect(rows.every(({ n }) => n === 40)).toBe(true);
    expect(new Set(rows.map(({ scenario, quantity, date }) => `${scenario}/${quantity}/${date}`)).size).toBe(rows.length);
  });

  test('takes each row from its own column', async () => {
    const result = await simulated();
    const rows = summarise(result);
    const rowOf = (scenario: string, quantity: string, date: string) =>
      rows.find((row) => row.scenario === scenario && row.quantity === quantity && row.date === date);
    const labels = { pointId: 0, scenario: 'boom' };
    expect(rowOf('boom', 'hashrate_ehs', result.gridDates[3])).toEqual({
      ...labels,
      quantity: 'hashrate_ehs',
      date: result.gridDates[3],
      ...gridFan(result, 1, 'hashrate_ehs')[3],
    });
    expect(rowOf('boom', 'quarter.luck_ehs', '2026-06-30')).toMatchObject(quarterFan(result, 1, 'luck_ehs')[1]);
    expect(rowOf('boom', 'class.usPrivate.hashrate_share', '2026-09-30')).toMatchObject(
      groupFan(result, 'class', 1, 1, 'hashrate_share')[2],
    );
    expect(rowOf('boom', 'region.texas.ai_operating_mw', '2026-03-31')).toMatchObject(
      groupFan(result, 'region', 1, 0, 'ai_operating_mw')[0],
    );
    expect(rowOf('boom', 'run.end_price_usd', '2026-09-30')).toMatchObject(outcome(result, 1, 'end_price_usd'));
    expect(rowOf('boom', 'quarter.change_mean_pct', '2026-03-31')).toBeUndefined();
    const decline = probability(result, 1, 1, (change) => change < 0);
    expect(rowOf('boom', 'quarter.decline_probability', '2026-06-30')).toMatchObject({
      mean: decline.probability,
      mcse: decline.mcse,
      n: 40,
    });
  });

  test('leaves failed runs out', async () => {
    const result = await simulated();
    for (const column of Object.values(result.grid)) column.fill(Number.NaN, 0, result.gridDates.length);
    result.status[0] = RUN_STATUS.failed;
    const [first] = summarise(result);
    expect(first).toMatchObject({ quantity: 'hashrate_ehs', n: 39 });
    expect(first.mean).toBe(describeSample(gridValues(result, 0, 'hashrate_ehs', 0).slice(1)).mean);
  });

  test('is written as CSV with an empty field where a figure does not exist', async () => {
    const result = await simulated({ runs: 1 });
    const [header, first] = summaryCsv(summarise(result)).split('\n');
    expect(header).toBe('scenario,point_id,date,quantity,mean,mcse,p05,p25,p50,p75,p95,n,p05_mcse,p25_mcse,p50_mcse,p75_mcse,p95_mcse');
    const value = result.grid.hashrate_ehs[0];
    expect(first).toBe(`calm,0,2026-03-01,hashrate_ehs,${value},,${value},${value},${value},${value},${value},1,,,,,`);
  });
});

describe('the headline quarter', () => {
  test('is the quarter the study names, or the first complete one with a quarter before it', async () => {
    const result = await simulated();
    expect(headlineQuarterIndex(result)).toBe(1);
    const named = { ...result, study: { ...result.study, report: { headlineQuarter: '2026Q3' } } };
    expect(headlineQuarterIndex(named)).toBe(2);
  });
});

describe('a paired difference', () => {
  test('has the standard error of the run-by-run differences, and says what pairing saves', async () => {
    const result = await simulated();
    const values = (c: number) => outcomeValues(result, c, 'end_hashrate_ehs');
    const { mean, mcse, varianceRatio, n } = pairedDifference(values, 0, 1);
    const differences = Array.from(values(0), (a, run) => values(1)[run] - a);
    expect({ n, mean, mcse }).toMatchObject({ n: 40, mean: describeSample(differences).mean, mcse: describeSample(differences).mcse });
    expect(varianceRatio).toBeGreaterThan(100);
  });
});

describe('sorting', () => {
  test('by bits gives the order that comparing gives, whatever the signs and sizes', () => {
    const next = uniforms(11);
    const odd = [-0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-45, -1e-45];
    const singles = Float32Array.from({ length: 3000 }, (_, i) => odd[i] ?? (next() - 0.5) * 10 ** (20 * next() - 10));
    const doubles = Float64Array.from(singles);
    expect(Float64Array.from(sortAscending(singles, 3000))).toEqual(doubles.toSorted());
    const full = Float64Array.from({ length: 3000 }, next);
    expect(Float64Array.from(sortAscending(full, 3000))).toEqual(full.toSorted());
  });
});
