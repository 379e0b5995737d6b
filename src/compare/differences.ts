/** Paired difference of one quantity at one date: against less base, run by run. */
import { type Probability, probabilityOf } from '../summary/probability.ts';
import type { SummarySeries } from '../summary/series.ts';
import { describe, type Mean, meanOf, type Statistics } from '../summary/statistics.ts';
import { meanInterval } from '../summary/studentInterval.ts';
import type { Pairs } from './pairs.ts';
import { type Quantity, seriesByName } from './quantities.ts';

export interface Difference {
  quantity: Quantity;
  /** ISO date; the last day of the quarter for quarterly series. */
  date: string;
  /** Over the pairs alone, in the unit of the quantity. */
  base: Mean;
  against: Mean;
  /** Of against less base. */
  difference: Statistics;
  /** 95 % interval of the paired mean. */
  low: number;
  high: number;
  /** In per cent of the base of the same run; NaN where the base is zero. */
  percent: Statistics;
  /** How often base is above against, and against above base; the rest are ties. */
  baseAbove: Probability;
  againstAbove: Probability;
  /** Variance of the difference of independent runs over that of the pairs. */
  varianceRatio: number;
}

/** A quantity as values by pair, at each of its dates. */
export interface PairedSeries {
  quantity: Quantity;
  dates: readonly string[];
  baseAt(index: number): Float64Array;
  againstAt(index: number): Float64Array;
}

/** Series of both scenarios, looked up by name; undefined when the result does not record it. */
export type SeriesLookup = (quantity: Quantity) => PairedSeries | undefined;

export function pairedSeries({ result, base, against, slots }: Pairs): SeriesLookup {
  const [bases, others] = [seriesByName(result, base.caseIndex), seriesByName(result, against.caseIndex)];
  return (quantity) => {
    const [a, b] = [bases.get(quantity.name), others.get(quantity.name)];
    if (!a || !b) return undefined;
    const picked = (series: SummarySeries) => (index: number) => {
      const values = series.valuesAt(index);
      return Float64Array.from(slots, (slot) => values[slot]! / quantity.divisor);
    };
    return { quantity, dates: a.dates, baseAt: picked(a), againstAt: picked(b) };
  };
}

/** Differences by pair at one date. */
export function differencesAt(series: PairedSeries, index: number): Float64Array {
  const base = series.baseAt(index);
  return series.againstAt(index).map((value, i) => value - base[i]!);
}

export function differenceAt(series: PairedSeries, index: number): Difference {
  return differenceOf(series.quantity, series.dates[index]!, series.baseAt(index), series.againstAt(index));
}

export function differenceOf(quantity: Quantity, date: string, base: Float64Array, against: Float64Array): Difference {
  const values = against.map((value, i) => value - base[i]!);
  const difference = describe(values);
  const [low, high] = meanInterval(difference);
  const [baseMean, againstMean] = [meanOf(base), meanOf(against)];
  return {
    quantity,
    date,
    base: baseMean,
    against: againstMean,
    difference,
    low,
    high,
    percent: describe(values.map((value, i) => (base[i] === 0 ? Number.NaN : (100 * value) / base[i]!))),
    baseAbove: probabilityOf(values, (value) => value < 0),
    againstAbove: probabilityOf(values, (value) => value > 0),
    varianceRatio: (baseMean.mcse ** 2 + againstMean.mcse ** 2) / difference.mcse ** 2,
  };
}
