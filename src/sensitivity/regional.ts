/**
 * Regional sensitivity (Hornberger and Spear 1981): how far apart are the factor values of points that behave and of those that do not?
 * Kolmogorov-Smirnov distance between the two distributions, each point counted in both by the share of its runs; for choices, the
 * largest difference in the share of one choice. What chance makes of it is seen by dealing the shares out to the points at random.
 */
import { openStream } from '../random/stream.ts';
import type { Behaviour, FactorColumn } from './behaviour.ts';

export interface RegionalFactor {
  name: string;
  /** Kolmogorov-Smirnov distance, 0 to 1. */
  distance: number;
  /** The distance that a factor which does nothing exceeds in 5 % of studies with so many factors. */
  noiseFloor: number;
  /** Share of random deals with a distance as large, the true one counted. */
  pValue: number;
  isDistinguishable: boolean;
  /** Mean value where it behaves and where not; for choices NaN. */
  meanBehaving: number;
  meanRest: number;
}

export interface RegionalResult {
  factors: RegionalFactor[];
  points: number;
  /** Share of all runs that behave, points counted alike. */
  share: number;
}

const DEALS = 1999;

export function regionalSensitivity({ columns, share }: Behaviour, seed: number, deals = DEALS): RegionalResult {
  const n = share.length;
  const total = share.reduce((sum, one) => sum + one, 0);
  const orders = columns.map(({ values }) => Uint32Array.from([...values.keys()].sort((a, b) => values[a] - values[b] || a - b)));
  const measure = (of: Float64Array) => columns.map((column, i) => distance(column, orders[i], of, total));
  const actual = measure(share);
  const byChance = columns.map(() => new Float64Array(deals));
  const dealt = share.slice();
  const stream = openStream(seed, 0, 'resampling', 'regional');
  for (let deal = 0; deal < deals; deal++) {
    for (let i = n - 1; i > 0; i--) {
      const other = Math.floor(stream() * (i + 1));
      const kept = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = kept;
    }
    measure(dealt).forEach((d, i) => {
      byChance[i][deal] = d;
    });
  }
  const factors = columns.map((column, i): RegionalFactor => {
    const sorted = byChance[i].sort();
    const level = 1 - 0.05 / columns.length;
    const noiseFloor = sorted[Math.min(deals - 1, Math.ceil(level * deals))] ?? 0;
    const larger = sorted.reduce((count, d) => count + Number(d >= actual[i] - 1e-12), 0);
    const isNumber = column.choices === undefined;
    return {
      name: column.name,
      distance: actual[i],
      noiseFloor,
      pValue: (1 + larger) / (1 + deals),
      isDistinguishable: actual[i] > noiseFloor,
      meanBehaving: isNumber ? weighted(column.values, (p) => share[p]) : Number.NaN,
      meanRest: isNumber ? weighted(column.values, (p) => 1 - share[p]) : Number.NaN,
    };
  });
  return { factors, points: n, share: total / n };
}

/** Zero when all points behave or none does: there is nothing to tell apart. */
function distance({ values, choices }: FactorColumn, order: Uint32Array, share: Float64Array, total: number): number {
  const [behaving, rest] = [1 / total, 1 / (order.length - total)];
  if (!Number.isFinite(behaving) || !Number.isFinite(rest)) return 0;
  let [gap, largest] = [0, 0];
  for (let k = 0; k < order.length; k++) {
    const p = order[k];
    gap += share[p] * behaving - (1 - share[p]) * rest;
    // Equal values are one step of both distributions.
    if (k + 1 < order.length && values[order[k + 1]] === values[p]) continue;
    largest = Math.max(largest, Math.abs(gap));
    if (choices !== undefined) gap = 0;
  }
  return largest;
}

function weighted(values: Float64Array, weight: (p: number) => number): number {
  let [sum, weights] = [0, 0];
  for (let p = 0; p < values.length; p++) {
    sum += weight(p) * values[p];
    weights += weight(p);
  }
  return sum / weights;
}
