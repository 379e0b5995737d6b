/** What history already has for a day, to hold imported values against: units, and contradictions. */
import { dayOf, isoDateOf } from '../../units.ts';
import type { History } from '../tables.ts';
import type { Point, Quantity, Unit } from './imported.ts';

export interface Known {
  /** Typical value around a day; undefined where history has none. */
  at(quantity: Quantity, day: number): number | undefined;
  /** Last value there is, to judge the size of what comes after. */
  last(quantity: Quantity): number | undefined;
}

export function knownFrom({ epochs, months }: Pick<History, 'epochs' | 'months'>): Known {
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const month = (day: number) => byMonth.get(isoDateOf(day).slice(0, 7));
  const spans = epochs.map(({ start, days, difficultyT }) => ({ from: dayOf(start), until: dayOf(start) + days, difficultyT }));
  const pick = (quantity: Quantity, row: (typeof months)[number] | undefined): number | undefined => {
    if (row === undefined) return undefined;
    const value = quantity === 'hashrate_ehs' ? row.hashrateEHs : quantity === 'price_usd' ? row.priceUsd : Number.NaN;
    // A month of which only the other quantity was imported knows nothing of this one.
    return Number.isNaN(value) ? undefined : value;
  };
  return {
    at(quantity, day) {
      if (quantity === 'difficulty_t') {
        const middle = day + 0.5;
        return spans.findLast(({ from, until }) => from <= middle && middle <= until)?.difficultyT;
      }
      return pick(quantity, month(day));
    },
    last: (quantity) =>
      quantity === 'difficulty_t'
        ? epochs.at(-1)?.difficultyT
        : pick(
            quantity,
            months.findLast((row) => pick(quantity, row) !== undefined),
          ),
  };
}

/** Middle of the ratios of values to what is known for their days; NaN where no day is known. */
export function typicalRatio(points: readonly Point[], quantity: Quantity, known: Known): number {
  const ratios = points
    .flatMap(({ day, value }) => {
      const reference = known.at(quantity, day);
      return reference === undefined || !(value > 0) ? [] : [value / reference];
    })
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

const CANDIDATES: readonly Unit[] = [
  { quantity: 'hashrate_ehs', divisor: 1, name: 'EH/s' },
  { quantity: 'hashrate_ehs', divisor: 1e3, name: 'PH/s' },
  { quantity: 'hashrate_ehs', divisor: 1e6, name: 'TH/s' },
  { quantity: 'hashrate_ehs', divisor: 1e9, name: 'GH/s' },
  { quantity: 'hashrate_ehs', divisor: 1e18, name: 'H/s' },
  { quantity: 'difficulty_t', divisor: 1e12, name: '' },
  { quantity: 'price_usd', divisor: 1, name: 'USD' },
];
/** A column without a name is taken for what it fits within this factor, where nothing else fits as well. */
const FITS = 1.3;

/** What a column without a name is, by its values; undefined where nothing fits or more than one thing does. */
export function guessUnit(points: readonly Point[], known: Known): Unit | undefined {
  const fitting = CANDIDATES.filter(({ quantity, divisor }) => {
    const ratio = typicalRatio(points, quantity, known) / divisor;
    return ratio < FITS && ratio > 1 / FITS;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
