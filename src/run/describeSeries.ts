/** The summary's statistics, shared out by series. Every thread lists the same series and writes into the rows of its own. */
import type { StudyResult } from '../results/studyResult.ts';
import { listSeries } from '../summary/series.ts';
import { assembleSummary, describeInto, layOut, STATISTICS_WIDTH, type SummaryRow } from '../summary/summarise.ts';
import { createControl } from './control.ts';
import type { DescribeJob, Perform, Shared } from './job.ts';
import type { Pool } from './pool.ts';
import { resultOf } from './resultOf.ts';

export function describeSeries(job: DescribeJob, shared: Shared): Perform {
  const series = listSeries(resultOf(shared));
  const { starts } = layOut(series);
  return (item) => describeInto(job.statistics, starts[item], series[item]);
}

export async function summariseWith(pool: Pool, result: StudyResult): Promise<SummaryRow[]> {
  const series = listSeries(result);
  const bytes = layOut(series).rows * STATISTICS_WIDTH * Float64Array.BYTES_PER_ELEMENT;
  const statistics = new Float64Array(new SharedArrayBuffer(bytes));
  await pool.run({ kind: 'describe', items: series.length, statistics }, createControl(pool.workers));
  return assembleSummary(result, series, statistics);
}
