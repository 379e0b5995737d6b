/**
 * Runs until an outcome is known well enough, checked at fixed numbers of runs so that a lucky moment cannot stop it: 8, 32, 128, 512 and
 * so on. All scenarios of a point have the same runs, so that they stay paired.
 */

import { probabilityOf } from '../../summary/probability.ts';
import { meanOf } from '../../summary/statistics.ts';
import { DECLINE } from '../outcomes.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import type { BlockData } from './blockData.ts';
import type { Layout } from './layout.ts';

const FIRST = 8;
const GROWTH = 4;
const Z_95 = 1.959963984540054;

/** Numbers of runs at which is checked, up to `most`. */
export function batchEnds(most: number): number[] {
  const ends: number[] = [];
  for (let end = FIRST; end < most; end *= GROWTH) ends.push(end);
  return [...ends, most];
}

/** Whether the outcome is known well enough in every scenario of the only point of a block. */
export function isKnownWellEnough({ plan, layout }: { plan: SweepPlan; layout: Layout }, data: BlockData): boolean {
  const { precision } = plan;
  if (precision === undefined) return true;
  return plan.scenarios.every((_, s) => standardErrorOf(layout, data, s, precision.outcome) < precision.standardError);
}

function standardErrorOf(layout: Layout, { counts, columns }: BlockData, scenario: number, outcome: string): number {
  const [runs] = counts;
  const isDecline = outcome === DECLINE;
  const c = layout.columns.findIndex(({ table, series }) =>
    isDecline ? table === 'quarters' && series === 'change_mean_pct' : series === outcome,
  );
  const { width } = layout.columns[c];
  const at = isDecline ? layout.headline : 0;
  const values = Float64Array.from({ length: runs }, (_, r) => columns[c][(scenario * runs + r) * width + at]);
  if (!isDecline) return meanOf(values).mcse;
  // Half of Wilson's interval: unlike the binomial error it is not zero where every run says the same.
  const { low, high } = probabilityOf(values, (change) => change < 0);
  return (high - low) / 2 / Z_95;
}
