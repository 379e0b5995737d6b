import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CHECK_RUNS,
  checkText,
  constantErrors,
  forecastRows,
  forecastValues,
  growingErrors,
  ownErrors,
} from '../../src/backtest/forecast.ts';
import { parseForecast } from '../../src/backtest/forecastTable.ts';
import { ownErrorKnown } from '../../src/backtest/ownError.ts';
import { readOwnErrors } from '../../src/backtest/ownErrorTable.ts';
import { loadStudy } from '../../src/config/load.ts';
import { packagedConfigs } from '../../src/history/readHistory.ts';
import { simulateStudy } from '../../src/run/simulateStudy.ts';

const file = join(packagedConfigs(), 'forecast-2026q2.yaml');
const study = loadStudy(file, { runs: CHECK_RUNS });
const result = simulateStudy(study, { workers: 0 });

/** All that was over on the last day of what was known: 31 March 2026 ends a quarter. */
const LEARNT = ownErrorKnown(readOwnErrors(), '2026-04-01');

/** What was issued, as it was issued: digests of the files. The first two were made before makers' capacity was a power (CHANGELOG.md). */
const ISSUES = [
  { name: 'forecast-2026q2.csv', digest: 'dbeb346c595a2185' },
  { name: 'forecast-2026q2-issue2.csv', digest: 'c100763274fd9b44' },
  { name: 'forecast-2026q2-issue3.csv', digest: 'dab6b82b57a4ac14' },
];
const readIssue = (name: string) => readFileSync(join(packagedConfigs(), name), 'utf8');
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe.each(ISSUES)('the forecast on record, $name', ({ name, digest }) => {
  const { table, faults } = parseForecast(readIssue(name));

  it('stays as it was issued, to the byte', () => {
    expect(digestOf(readIssue(name))).toBe(digest);
  });

  it('is whole: every quarter to the end of 2027 and the year, unconditional and on five stated paths', () => {
    expect(faults).toEqual([]);
    expect(table.head['information until']).toBe('2026-03-31');
    const periods = ['2026Q2', '2026Q3', '2026Q4', '2027Q1', '2027Q2', '2027Q3', '2027Q4', '2027'];
    const scenarios = study.scenarios.map((scenario) => scenario.name);
    expect(scenarios[0]).toBe('unconditional');
    expect(scenarios.length).toBe(6);
    expect(table.rows.map(({ scenario, period }) => `${scenario} ${period}`)).toEqual(
      scenarios.flatMap((scenario) => periods.map((period) => `${scenario} ${period}`)),
    );
    for (const { n, quantity } of table.rows) expect([n, quantity]).toEqual([2000, 'mean_hashrate_ehs']);
  });
});

describe('the third issue', () => {
  const { table } = parseForecast(readIssue('forecast-2026q2-issue3.csv'));
  const own = growingErrors(LEARNT);

  it('is made again by the study: its first ten runs give the same numbers to six digits', async () => {
    expect(table.head['check of the first ten runs']).toBe(digestOf(checkText(await result, own)));
    const size = Number.parseFloat(table.head['own error of the model'] ?? '');
    expect(size).toBeCloseTo(LEARNT.sdPerQuarter, 3);
  });

  it('lies where the first ten runs lie', async () => {
    const few = forecastRows(await result, own);
    for (const [i, row] of table.rows.entries()) {
      const spread = row.quantiles.p95 - row.quantiles.p05;
      // a mean of ten runs: its standard error is about a tenth of the 90 % range
      expect(Math.abs(few[i]!.mean - row.mean)).toBeLessThan(0.45 * spread);
    }
  });
});

describe('the second issue', () => {
  it('differs from the first in how far it says it may be off, not in its middle', () => {
    const [first, second] = ISSUES.map(({ name }) => parseForecast(readIssue(name)).table.rows);
    for (const [i, { quantiles }] of first!.entries()) {
      const other = second![i]!.quantiles;
      expect(Math.abs(Math.log(other.p50 / quantiles.p50))).toBeLessThan(0.02);
      // a year ahead and more its own error has outgrown the constant one
      if (first![i]!.period >= '2027Q1') expect(other.p95 / other.p05).toBeGreaterThan(quantiles.p95 / quantiles.p05);
    }
  });
});

describe('a forecast from a study', () => {
  it("multiplies each run by the model's own error, the same in every scenario, half of its variance common to all quarters", async () => {
    const made = await result;
    const plain = forecastValues(made, 1, constantErrors(0));
    const errors = ownErrors(made.quarters.length, 0.04, made.study.seed, 3);
    const with_ = forecastValues(made, 1, constantErrors(0.04));
    const index = made.quarters.findIndex(({ name }) => name === '2026Q3');
    const period = plain.findIndex((one) => one.period === '2026Q3');
    expect(with_[period]!.values[3]! / plain[period]!.values[3]!).toBeCloseTo(errors[index]!, 12);
    const many = Array.from({ length: 4000 }, (_, run) => ownErrors(2, 0.04, 1, run).map(Math.log));
    const mean = (f: (e: number[]) => number) => many.reduce((sum, e) => sum + f(e), 0) / many.length;
    expect(mean(([a]) => a! * a!) / 0.0016).toBeCloseTo(1, 1);
    expect(mean(([a, b]) => a! * b!) / 0.0016).toBeCloseTo(0.5, 1);
  });

  it('gives a year the mean of its quarters, weighted by days', async () => {
    const made = await result;
    const values = forecastValues(made, 0, constantErrors(0));
    const of = (name: string) => values.find(({ period }) => period === name)!.values[2]!;
    const days = [90, 91, 92, 92];
    const year = days.reduce((sum, d, q) => sum + d * of(`2027Q${q + 1}`), 0) / 365;
    expect(of('2027') / year).toBeCloseTo(1, 12);
  });

  it('orders its quantiles and leaves out the quarter that is not whole', async () => {
    const rows = forecastRows(await result, constantErrors(0));
    expect(rows.some(({ period }) => period === '2026Q1')).toBe(false);
    for (const { quantiles, mean } of rows) {
      const ordered = Object.values(quantiles);
      expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
      expect(mean).toBeGreaterThan(ordered[0]!);
    }
  });
});
