/**
 * A change split over causes, run by run. In every run carried in + causes + luck = change: carried in is what would have come with
 * every cause held, luck is observed less running, the causes' Shapley values are the rest.
 */
import { probabilityOf } from '../summary/probability.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import type { Cause } from './causes.ts';
import type { PartlySimulated, Period, Quantity } from './period.ts';

/** A part of the change in every run. */
export interface Part {
  id: string;
  title: string;
  /** A cause that is switched, what was under way anyway, or the luck of the blocks. */
  kind: 'cause' | 'carried-in' | 'luck';
  statistics: Statistics;
  mean: number;
  mcse: number;
  p05: number;
  p50: number;
  p95: number;
  /** Share of runs in which no other part moves the quantity as much in the direction of the run's change; causes only. */
  probabilityLargest: number;
  /** Share of runs in which no other cause pulls the quantity down as much. */
  probabilityLargestFall: number;
  /** Share of runs in which it pulls the quantity down. */
  probabilityFall: number;
  /** Mean effect of the cause alone running, and of it alone being held. */
  firstIn: number;
  firstInMcse: number;
  lastIn: number;
  lastInMcse: number;
  /** [run] in the unit of the quantity. */
  perRun: Float64Array;
}

/** A part of the exact accounting identity, or of what AI did, in every run. */
export interface Entry {
  id: string;
  title: string;
  statistics: Statistics;
  perRun: Float64Array;
}

export interface Attribution {
  study: string;
  scenario: string;
  seed: number;
  quantity: Quantity;
  period: Period;
  /** Quarters of the period that are simulated in part only. */
  partly: PartlySimulated[];
  /** Exact over all subsets, or over so many random orders a run. */
  method: { kind: 'exact'; subsets: number } | { kind: 'sampled'; ordersPerRun: number };
  /** Run numbers of the values a run; runs that failed are left out. */
  runNumbers: number[];
  failed: { run: number; message: string }[];
  /** What it was before and after, as observed, and the change. */
  before: Statistics;
  after: Statistics;
  total: Statistics;
  /** Change in percent of what it was before. */
  totalPct: Statistics;
  probabilityFall: number;
  /** Causes first, in the order asked for, then carried in, then luck. */
  causes: Part[];
  /**
   * By the books, for hashrate by mean: new rigs, relocated, converted, retired, sold, idle by price and by weather, luck. They add up
   * to the change in every run. Empty where the identity is not defined.
   */
  accounting: Entry[];
  /**
   * What AI removed (converted, at the hashprice of a world without the pivot), prevented (growth foregone, at the same) and what the
   * others gave back as difficulty fell; they add up to `net`. Empty unless both causes of AI are split.
   */
  ai: Entry[];
  perRun: { before: Float64Array; after: Float64Array; total: Float64Array };
  /** Largest gap between the sum of parts and the change in any run, over the level before. */
  identityError: number;
}

/** What was measured in every run, in the quantity's unit. */
export interface Measured {
  before: Float64Array;
  after: Float64Array;
  /** Value after the period with every cause held, and the same before it (they can only differ before by block luck: they do not). */
  carriedIn: Float64Array;
  luck: Float64Array;
  /** [cause][run] */
  shapley: Float64Array[];
  firstIn: Float64Array[];
  lastIn: Float64Array[];
}

/** Which parts are the largest in the direction of the run's change, among the causes. */
function largestOf(shapley: readonly Float64Array[], total: Float64Array, signOf: (run: number) => number): Int32Array {
  return Int32Array.from(total, (_, run) => {
    let best = -1;
    let most = 0;
    const sign = signOf(run);
    for (const [i, phi] of shapley.entries()) {
      const push = phi[run] * sign;
      if (push > most) {
        best = i;
        most = push;
      }
    }
    return best;
  });
}

const share = (values: ArrayLike<number>, holds: (value: number) => boolean) => probabilityOf(values, holds).probability;

function partOf(id: string, title: string, kind: Part['kind'], perRun: Float64Array, rest: Partial<Part> = {}): Part {
  const statistics = describe(perRun);
  const { mean, mcse, p05, p50, p95 } = statistics;
  const nothing = { probabilityLargest: Number.NaN, probabilityLargestFall: Number.NaN };
  const noOrder = { firstIn: Number.NaN, firstInMcse: Number.NaN, lastIn: Number.NaN, lastInMcse: Number.NaN };
  const probabilityFall = share(perRun, (value) => value < 0);
  return { id, title, kind, statistics, mean, mcse, p05, p50, p95, ...nothing, probabilityFall, ...noOrder, perRun, ...rest };
}

function causeParts(causes: readonly Cause[], m: Measured, total: Float64Array): Part[] {
  const largest = largestOf(m.shapley, total, (run) => Math.sign(total[run]));
  const largestFall = largestOf(m.shapley, total, () => -1);
  return causes.map(({ id, title }, i) => {
    const [first, last] = [describe(m.firstIn[i]), describe(m.lastIn[i])];
    return partOf(id, title, 'cause', m.shapley[i], {
      probabilityLargest: share(largest, (best) => best === i),
      probabilityLargestFall: share(largestFall, (best) => best === i),
      firstIn: first.mean,
      firstInMcse: first.mcse,
      lastIn: last.mean,
      lastInMcse: last.mcse,
    });
  });
}

export const entry = (id: string, title: string, perRun: Float64Array): Entry => ({ id, title, statistics: describe(perRun), perRun });

/** Everything that is said of a change, from what was measured in every run. */
export function attributionOf(
  about: Pick<
    Attribution,
    'study' | 'scenario' | 'seed' | 'quantity' | 'period' | 'partly' | 'method' | 'runNumbers' | 'failed' | 'accounting' | 'ai'
  >,
  causes: readonly Cause[],
  m: Measured,
): Attribution {
  const total = m.after.map((value, run) => value - m.before[run]);
  const parts = [
    ...causeParts(causes, m, total),
    partOf('carried-in', 'Carried in', 'carried-in', m.carriedIn),
    ...(m.luck.some((value) => value !== 0) ? [partOf('luck', 'Luck of the blocks', 'luck', m.luck)] : []),
  ];
  let identityError = 0;
  for (let run = 0; run < total.length; run++) {
    const sum = parts.reduce((at, { perRun }) => at + perRun[run], 0);
    identityError = Math.max(identityError, Math.abs(sum - total[run]) / Math.max(Math.abs(m.before[run]), Number.MIN_VALUE));
  }
  return {
    ...about,
    before: describe(m.before),
    after: describe(m.after),
    total: describe(total),
    totalPct: describe(total.map((change, run) => (100 * change) / m.before[run])),
    probabilityFall: share(total, (change) => change < 0),
    causes: parts,
    perRun: { before: m.before, after: m.after, total },
    identityError,
  };
}
