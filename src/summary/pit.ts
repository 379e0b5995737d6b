/**
 * Probability integral transform and coverage: where in its predictive distribution each outcome fell. Of a calibrated forecast the
 * transforms are uniform: a hump in the middle means too wide, a U too narrow, a slope bias.
 */
import { wilsonInterval } from './probability.ts';

/** Share of the sample below what came, ties by half, kept off 0 and 1 by half a rank; NaN for an empty sample. */
export function pitOfEnsemble(values: ArrayLike<number>, observed: number): number {
  let below = 0;
  let equal = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    n++;
    if (value < observed) below++;
    else if (value === observed) equal++;
  }
  return n === 0 ? Number.NaN : (below + equal / 2 + 0.5) / (n + 1);
}

/** Counts of transforms in bins of equal width from 0 to 1. */
export function pitHistogram(pits: readonly number[], bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const pit of pits) if (!Number.isNaN(pit)) counts[Math.min(bins - 1, Math.floor(pit * bins))]++;
  return counts;
}

export interface Coverage {
  /** Share the interval claims to hold, like 0.9. */
  nominal: number;
  n: number;
  held: number;
  share: number;
  /** Wilson's 95 % interval of the share, as if outcomes were independent. */
  low: number;
  high: number;
}

/** How often the central interval of the claimed share held what came, read from the transforms. */
export function coverageOf(pits: readonly number[], nominal: number): Coverage {
  const known = pits.filter((pit) => !Number.isNaN(pit));
  const tail = (1 - nominal) / 2;
  const held = known.filter((pit) => pit >= tail && pit <= 1 - tail).length;
  return { nominal, n: known.length, held, share: held / known.length, ...wilsonInterval(held, known.length) };
}
