/** Boxes in the space of factors: limits of numbers, sets of choices, and what lies inside. */
import type { Behaviour, FactorColumn } from './behaviour.ts';

export interface Limit {
  /** Numbers below and above these are out; infinite where there is no limit. */
  low: number;
  high: number;
  /** Choices that are in, as places in the list of choices; undefined for numbers. */
  choices?: readonly number[] | undefined;
}

export type Box = readonly Limit[];

export interface BoxMeasures {
  points: number;
  /** Points inside, each counted by the share of its runs that behave. */
  behaving: number;
  /** Share of all behaving runs that lie inside. */
  coverage: number;
  /** Share of the runs inside that behave. */
  density: number;
  /** Share of all points that lie inside. */
  mass: number;
}

export function wholeSpace(columns: readonly FactorColumn[]): Box {
  return columns.map(({ choices }) => ({
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    ...(choices === undefined ? {} : { choices: [...choices.keys()] }),
  }));
}

export function isRestricted({ low, high, choices }: Limit, column: FactorColumn): boolean {
  return low > Number.NEGATIVE_INFINITY || high < Number.POSITIVE_INFINITY || (choices?.length ?? 0) < (column.choices?.length ?? 0);
}

function isWithin({ low, high, choices }: Limit, value: number): boolean {
  return value >= low && value <= high && (choices === undefined || choices.includes(value));
}

/** Of the points given, those inside; `except` is a factor whose limit does not count. */
export function pointsInside(columns: readonly FactorColumn[], box: Box, points: readonly number[], except = -1): number[] {
  return points.filter((p) => box.every((limit, i) => i === except || isWithin(limit, columns[i].values[p])));
}

export function measuresOf({ share }: Behaviour, inside: readonly number[], all: readonly number[]): BoxMeasures {
  const behaving = sumOf(share, inside);
  const points = inside.length;
  return { points, behaving, coverage: behaving / sumOf(share, all), density: behaving / points, mass: points / all.length };
}

export function sumOf(share: Float64Array, points: readonly number[]): number {
  let sum = 0;
  for (const p of points) sum += share[p];
  return sum;
}
