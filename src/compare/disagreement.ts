/** Runs whose difference has the other sign than the mean, and what sets them apart from the runs that agree with it. */
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { featuresOf } from './features.ts';
import { type Pairs, runNumber } from './pairs.ts';
import { type Separation, separations } from './separation.ts';

export interface Disagreement {
  /** Runs on the other side of zero than the mean; ties agree with nobody and are left out. */
  share: Probability;
  /** By pair. */
  disagrees: boolean[];
  /** Those furthest from the mean first. */
  runs: { slot: number; run: number; difference: number }[];
  /** Every feature looked at, the one that separates most first; empty when all runs agree. */
  separations: Separation[];
}

export function disagreementOf(pairs: Pairs, differences: Float64Array, mean: number): Disagreement {
  const isOther = (value: number) => value * mean < 0;
  const disagrees = Array.from(differences, isOther);
  const runs = pairs.slots
    .map((slot, i) => ({ slot, run: runNumber(pairs.result, slot), difference: differences[i]! }))
    .filter(({ difference }) => isOther(difference))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return { share: probabilityOf(differences, isOther), disagrees, runs, separations: separations(featuresOf(pairs), disagrees) };
}

/** A feature says something when no chance finding, and more than a slight one. */
export const CLEAR = { p: 0.01, area: 0.1 } as const;

export function clearSeparations({ separations: all }: Disagreement): Separation[] {
  return all.filter(({ p, area }) => p < CLEAR.p && Math.abs(area - 0.5) >= CLEAR.area);
}
