/**
 * Summary of a case of a sweep: every outcome of its runs, every figure of the headline quarter, and the chance of decline in each
 * quarter, each with its Monte Carlo standard error. Figures of other quarters are in quarters.parquet.
 */
import { probabilityOf } from '../../summary/probability.ts';
import { describe, EMPTY_STATISTICS } from '../../summary/statistics.ts';
import type { SummaryRow } from '../../summary/summarise.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import type { KeptColumn, Layout } from '../shard/layout.ts';
import type { CaseRuns } from './caseRuns.ts';

interface Followed {
  quantity: string;
  date: string;
  column: number;
  width: number;
  at: number;
  isDecline: boolean;
}

export interface CaseSummary {
  add(part: CaseRuns): void;
  /** Rows of the case gathered so far; then the next one begins. */
  take(): SummaryRow[];
}

export function summariseCases(plan: SweepPlan, layout: Layout): CaseSummary {
  const followed = followedOf(plan, layout);
  let values = followed.map((): number[] => []);
  let labels = { scenario: '', pointId: 0 };
  return {
    add({ pointId, scenario, runs, data, firstSlot }) {
      labels = { scenario: plan.study.scenarios[plan.scenarios[scenario]].name, pointId };
      followed.forEach(({ column, width, at }, i) => {
        for (let r = 0; r < runs; r++) values[i].push(data.columns[column][(firstSlot + r) * width + at]);
      });
    },
    take() {
      const rows = followed.flatMap((one, i) => rowOf(one, values[i], labels));
      values = followed.map(() => []);
      return rows;
    },
  };
}

function followedOf({ study }: SweepPlan, { columns, quarters, headline }: Layout): Followed[] {
  const follow = ({ series, width }: KeptColumn, column: number, quantity: string, date: string, at: number, isDecline = false) => ({
    quantity: `${quantity}.${series}`,
    date,
    column,
    width,
    at,
    isDecline,
  });
  const last = quarters.at(-1)?.end ?? study.until;
  const outcomes = columns.flatMap((column, c) => (column.table === 'runs' ? [follow(column, c, 'run', last, 0)] : []));
  const ofQuarters = columns.flatMap((column, c): [KeptColumn, number][] => (column.table === 'quarters' ? [[column, c]] : []));
  const figures = headline < 0 ? [] : ofQuarters.map(([column, c]) => follow(column, c, 'quarter', quarters[headline].end, headline));
  const changes = ofQuarters.filter(([{ series }]) => series === 'change_mean_pct');
  const declines = changes.flatMap(([column, c]) =>
    quarters.map(({ end }, q) => ({ ...follow(column, c, 'quarter', end, q, true), quantity: 'quarter.decline_probability' })),
  );
  return [...outcomes, ...figures, ...declines];
}

function rowOf({ quantity, date, isDecline }: Followed, values: number[], labels: Pick<SummaryRow, 'scenario' | 'pointId'>): SummaryRow[] {
  if (!isDecline) {
    const statistics = describe(values);
    return statistics.n > 0 ? [{ ...labels, date, quantity, ...statistics }] : [];
  }
  const { n, probability: mean, mcse } = probabilityOf(values, (change) => change < 0);
  return n > 0 ? [{ ...labels, date, quantity, ...EMPTY_STATISTICS, n, mean, mcse }] : [];
}
