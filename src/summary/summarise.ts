/** The summary of a study: one row for every case, quantity and date, each figure with its Monte Carlo standard error. */
import type { StudyResult } from '../results/studyResult.ts';
import { probability } from './select.ts';
import { listSeries, type SummarySeries } from './series.ts';
import { describe, EMPTY_STATISTICS, type Statistics } from './statistics.ts';

/** What a row of the summary is of. */
export interface SummaryLabels {
  scenario: string;
  pointId: number;
  /** ISO date. */
  date: string;
  quantity: string;
}

export type SummaryRow = SummaryLabels & Statistics;

/** Numbers kept for each value of a series. */
export const STATISTICS_WIDTH = Object.keys(EMPTY_STATISTICS).length;

/** Rows of the statistics of a list of series, one after another: where each series begins, and how many there are in all. */
export function layOut(series: readonly SummarySeries[]): { starts: number[]; rows: number } {
  let rows = 0;
  const starts = series.map(({ dates }) => {
    const start = rows;
    rows += dates.length;
    return start;
  });
  return { starts, rows };
}

/** Computes the statistics of one series into its rows. */
export function describeInto(statistics: Float64Array, start: number, series: SummarySeries): void {
  series.dates.forEach((_, index) => {
    pack(describe(series.valuesAt(index)), statistics, (start + index) * STATISTICS_WIDTH);
  });
}

/** Rows of computed statistics. Where no run has a value (the change of the first quarter) there is nothing to say: no row. */
export function assembleSummary(result: StudyResult, series: readonly SummarySeries[], statistics: Float64Array): SummaryRow[] {
  const rows: SummaryRow[] = [];
  let at = 0;
  for (const { caseIndex, quantity, dates } of series) {
    const { scenario, pointId } = labelsOf(result, caseIndex);
    for (const date of dates) {
      const row = unpack(statistics, at, { scenario, pointId, date, quantity });
      if (row.n > 0) rows.push(row);
      at += STATISTICS_WIDTH;
    }
  }
  return [...rows, ...declineRows(result)];
}

function pack(s: Statistics, into: Float64Array, at: number): void {
  into.set([s.n, s.mean, s.mcse, s.p05, s.p25, s.p50, s.p75, s.p95, s.p05Mcse, s.p25Mcse, s.p50Mcse, s.p75Mcse, s.p95Mcse], at);
}

function unpack(from: Float64Array, at: number, { scenario, pointId, date, quantity }: Omit<SummaryRow, keyof Statistics>): SummaryRow {
  return {
    scenario,
    pointId,
    date,
    quantity,
    n: from[at],
    mean: from[at + 1],
    mcse: from[at + 2],
    p05: from[at + 3],
    p25: from[at + 4],
    p50: from[at + 5],
    p75: from[at + 6],
    p95: from[at + 7],
    p05Mcse: from[at + 8],
    p25Mcse: from[at + 9],
    p50Mcse: from[at + 10],
    p75Mcse: from[at + 11],
    p95Mcse: from[at + 12],
  };
}

export function summarise(result: StudyResult): SummaryRow[] {
  const series = listSeries(result);
  const { starts, rows } = layOut(series);
  const statistics = new Float64Array(rows * STATISTICS_WIDTH);
  series.forEach((one, s) => {
    describeInto(statistics, starts[s], one);
  });
  return assembleSummary(result, series, statistics);
}

function labelsOf(result: StudyResult, caseIndex: number): { scenario: string; pointId: number } {
  const { scenarioIndex, pointId } = result.cases[caseIndex];
  return { scenario: result.study.scenarios[scenarioIndex].name, pointId };
}

/** Chance that the mean hashrate of a quarter is below that of the quarter before. */
function declineRows(result: StudyResult): SummaryRow[] {
  return result.cases.flatMap((_, caseIndex) =>
    result.quarters.flatMap(({ end }, quarter) => {
      const { n, probability: mean, mcse } = probability(result, caseIndex, quarter, (change) => change < 0);
      const labels = { ...labelsOf(result, caseIndex), date: end, quantity: 'quarter.decline_probability' };
      return n > 0 ? [{ ...labels, ...EMPTY_STATISTICS, n, mean, mcse }] : [];
    }),
  );
}
