/**
 * What sets two groups of runs apart: for each feature the chance that a run of the first group has more of it than one of the second
 * (area under the ROC curve, ties half), with DeLong's standard error, the rank-sum test under no difference, and Holm's correction over
 * all features looked at. DeLong, DeLong and Clarke-Pearson 1988; Holm 1979.
 */
import { normalBelow } from '../summary/normalDistribution.ts';
import { describe } from '../summary/statistics.ts';

export interface Feature {
  name: string;
  /** By pair. */
  values: Float64Array;
}

export interface Separation {
  name: string;
  /** Medians of the two groups. */
  insideMedian: number;
  outsideMedian: number;
  /** 0.5: no difference; 1: every inside run has more. */
  area: number;
  low: number;
  high: number;
  /** Of the rank-sum test, Holm's over all features. */
  p: number;
}

const Z_95 = 1.959963984540054;

/** Ranks from 1, the mean rank for ties. */
export function midranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function tieTerm(values: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) counts.set(values[i]!, (counts.get(values[i]!) ?? 0) + 1);
  return [...counts.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

function separate({ name, values }: Feature, isInside: readonly boolean[]): Separation {
  const inside = values.filter((_, i) => isInside[i]);
  const outside = values.filter((_, i) => !isInside[i]);
  const [m, n] = [inside.length, outside.length];
  const all = Float64Array.from([...inside, ...outside]);
  const ranks = midranks(all);
  const [insideRanks, outsideRanks] = [midranks(inside), midranks(outside)];
  // share of the other group that each run beats, ties half
  const beats = Float64Array.from(inside, (_, i) => (ranks[i]! - insideRanks[i]!) / n);
  const beaten = Float64Array.from(outside, (_, i) => 1 - (ranks[m + i]! - outsideRanks[i]!) / m);
  const area = beats.reduce((sum, share) => sum + share, 0) / m;
  const error = Math.sqrt(variance(beats) / m + variance(beaten) / n);
  const total = m + n;
  const nullError = Math.sqrt(((total + 1 - tieTerm(all) / (total * (total - 1))) * (m * n)) / 12) / (m * n);
  return {
    name,
    insideMedian: describe(inside).p50,
    outsideMedian: describe(outside).p50,
    area,
    low: Math.max(0, area - Z_95 * error),
    high: Math.min(1, area + Z_95 * error),
    p: nullError > 0 ? Math.min(1, 2 * normalBelow(-Math.abs(area - 0.5) / nullError)) : 1,
  };
}

/** Holm's step-down: p values that hold for all looked at together. */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!);
  const adjusted = new Array<number>(p.length);
  let most = 0;
  order.forEach((index, rank) => {
    most = Math.max(most, Math.min(1, p[index]! * (p.length - rank)));
    adjusted[index] = most;
  });
  return adjusted;
}

/** Every feature that varies, the one that separates most first. Needs runs on both sides. */
export function separations(features: readonly Feature[], isInside: readonly boolean[]): Separation[] {
  if (!isInside.includes(true) || !isInside.includes(false)) return [];
  const varying = features.filter(({ values }) => values.every(Number.isFinite) && values.some((value) => value !== values[0]));
  const found = varying.map((feature) => separate(feature, isInside));
  const adjusted = holm(found.map(({ p }) => p));
  return found.map((one, i) => ({ ...one, p: adjusted[i]! })).sort((a, b) => Math.abs(b.area - 0.5) - Math.abs(a.area - 0.5));
}
