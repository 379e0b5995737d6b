/**
 * Summary of a case of a sweep: every outcome of its runs, every figure of the headline quarter, and the chance of decline in each
 * quarter, each with its Monte Carlo standard error. Figures of other quarters are in quarters.parquet.
 */
import { probabilityOf } from '../../summary/probability.ts';
import { describe, EMPTY_STATISTICS, type Statistics } from '../../summary/statistics.ts';
import type { SummaryLabels } from '../../summary/summarise.ts';
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
  /** Hands over the rows of the case gathered so far, one by one; then the next one begins. */
  take(each: (labels: SummaryLabels, statistics: Statistics) => void): void;
}

export function summariseCases(plan: SweepPlan, layout: Layout): CaseSummary {
  const followed = followedOf(plan, layout);
  const samples = followed.map(createSample);
  let labels = { scenario: '', pointId: 0 };
  return {
    add({ pointId, scenario, runs, data, firstSlot }) {
      labels = { scenario: plan.study.scenarios[plan.scenarios[scenario]].name, pointId };
      followed.forEach(({ column, width, at }, i) => {
        samples[i].add(data.columns[column], firstSlot * width + at, width, runs);
      });
    },
    take(each) {
      followed.forEach((one, i) => {
        const statistics = statisticsOf(one, samples[i].take());
        if (statistics.n > 0)
          each({ scenario: labels.scenario, pointId: labels.pointId, date: one.date, quantity: one.quantity }, statistics);
      });
    },
  };
}

/** Values of one case after another in the same room, which grows to the largest: new lists for every case would be so much garbage. */
function createSample() {
  let room = new Float64Array(128);
  let n = 0;
  return {
    /** Every `stride`-th value of `column` from `first` on, `count` of them. */
    add(column: ArrayLike<number>, first: number, stride: number, count: number) {
      if (n + count > room.length) {
        const larger = new Float64Array(2 * (n + count));
        larger.set(room);
        room = larger;
      }
      for (let i = 0; i < count; i++) room[n + i] = column[first + i * stride];
      n += count;
    },
    /** What was added since the last time; good until the next value is added. */
    take(): Float64Array {
      const taken = room.subarray(0, n);
      n = 0;
      return taken;
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

function statisticsOf({ isDecline }: Followed, values: Float64Array): Statistics {
  if (!isDecline) return describe(values);
  const { n, probability: mean, mcse } = probabilityOf(values, (change) => change < 0);
  return { ...EMPTY_STATISTICS, n, mean, mcse };
}
