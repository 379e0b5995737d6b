/** The summary of a study: one row for every case, quantity and date, each figure with its Monte Carlo standard error. */
import type { StudyResult } from '../results/studyResult.ts';
import { probability } from './select.ts';
import { listSeries, type SummarySeries } from './series.ts';
import { describe, EMPTY_STATISTICS, type Statistics } from './statistics.ts';

export interface SummaryRow extends Statistics {
  scenario: string;
  pointId: number;
  /** ISO date. */
  date: string;
  quantity: string;
}

const FIELDS = Object.keys(EMPTY_STATISTICS) as (keyof Statistics)[];
/** Numbers kept for each value of a series. */
export const STATISTICS_WIDTH = FIELDS.length;

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
    const described = describe(series.valuesAt(index));
    FIELDS.forEach((field, i) => {
      statistics[(start + index) * STATISTICS_WIDTH + i] = described[field];
    });
  });
}

/** Rows of computed statistics. Where no run has a value (the change of the first quarter) there is nothing to say: no row. */
export function assembleSummary(result: StudyResult, series: readonly SummarySeries[], statistics: Float64Array): SummaryRow[] {
  const rows: SummaryRow[] = [];
  const { starts } = layOut(series);
  series.forEach(({ caseIndex, quantity, dates }, s) => {
    dates.forEach((date, index) => {
      const at = (starts[s] + index) * STATISTICS_WIDTH;
      const row: SummaryRow = { ...labelsOf(result, caseIndex), date, quantity, ...EMPTY_STATISTICS };
      FIELDS.forEach((field, i) => {
        row[field] = statistics[at + i];
      });
      if (row.n > 0) rows.push(row);
    });
  });
  return [...rows, ...declineRows(result)];
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
