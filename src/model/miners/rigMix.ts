/**
 * The rigs inside one fleet: log-normal weights around a mean efficiency over the generations released at the
 * start. A table over a ladder of means, built once per run, gives for any fleet efficiency the shares by
 * generation and the share of hashrate better than a break-even.
 */
import { exp, log } from '../../random/fdlibm.ts';
import type { Generations } from './generations.ts';

const RUNGS = 96;
/** Generations with less than this part of the largest weight are not in the fleet at all. */
const LEAST_WEIGHT = 0.004;

export interface RigMix {
  generations: number;
  /** Mean efficiency of each rung, falling from the oldest to the newest rigs. */
  meanJPerTH: Float64Array;
  /** [rung][generation] share of the fleet's hashrate. */
  share: Float64Array;
  /** [rung][generation + 1] share of hashrate in generations at or past the index (more efficient). */
  shareFrom: Float64Array;
  /** [generation] shares of the fleet looked at last. */
  ofFleet: Float64Array;
  /** What it was filled for: efficiencies, then frontier and spread. */
  filledFor: Float64Array;
}

export function createRigMix(generations: number): RigMix {
  return {
    generations,
    meanJPerTH: new Float64Array(RUNGS),
    share: new Float64Array(RUNGS * generations),
    shareFrom: new Float64Array(RUNGS * (generations + 1)),
    ofFleet: new Float64Array(generations),
    filledFor: new Float64Array(generations + 2).fill(Number.NaN),
  };
}

/** Whether the table stands for these generations, frontier and spread already; notes them if not. */
function isFilledFor(mix: RigMix, { efficiencyJPerTH }: Generations, frontier: number, spreadLogSd: number): boolean {
  const { filledFor, generations } = mix;
  let isSame = filledFor[generations] === frontier && filledFor[generations + 1] === spreadLogSd;
  for (let g = 0; g < generations; g++) isSame &&= filledFor[g] === efficiencyJPerTH[g];
  if (isSame) return true;
  filledFor.set(efficiencyJPerTH);
  filledFor[generations] = frontier;
  filledFor[generations + 1] = spreadLogSd;
  return false;
}

/** Fills the table for the generations up to `frontier` with the log spread of efficiency inside a fleet. */
export function fillRigMix(mix: RigMix, generations: Generations, frontier: number, spreadLogSd: number): void {
  if (isFilledFor(mix, generations, frontier, spreadLogSd)) return;
  const { efficiencyJPerTH } = generations;
  const oldest = log(efficiencyJPerTH[0]) + spreadLogSd;
  const newest = log(efficiencyJPerTH[frontier]) - 3 * spreadLogSd;
  for (let rung = 0; rung < RUNGS; rung++) {
    const centre = oldest + ((newest - oldest) * rung) / (RUNGS - 1);
    let sum = 0;
    let largest = Number.NEGATIVE_INFINITY;
    for (let g = 0; g <= frontier; g++) largest = Math.max(largest, -(((log(efficiencyJPerTH[g]) - centre) / spreadLogSd) ** 2) / 2);
    for (let g = 0; g < mix.generations; g++) {
      const weight = g > frontier ? 0 : exp(-(((log(efficiencyJPerTH[g]) - centre) / spreadLogSd) ** 2) / 2 - largest);
      mix.share[rung * mix.generations + g] = weight < LEAST_WEIGHT ? 0 : weight;
      sum += mix.share[rung * mix.generations + g];
    }
    let mean = 0;
    let from = 0;
    mix.shareFrom[rung * (mix.generations + 1) + mix.generations] = 0;
    for (let g = mix.generations - 1; g >= 0; g--) {
      const at = rung * mix.generations + g;
      mix.share[at] /= sum;
      mean += mix.share[at] * efficiencyJPerTH[g];
      from += mix.share[at];
      mix.shareFrom[rung * (mix.generations + 1) + g] = from;
    }
    mix.meanJPerTH[rung] = mean;
  }
}

/**
 * Position on the ladder, fractional, of a mean efficiency; cut to its ends. Means fall along the ladder, and looking
 * begins at the rung `near`: fitting asks for the same fleet again and again, a little further on.
 */
export function rungOf({ meanJPerTH }: RigMix, efficiencyJPerTH: number, near = RUNGS / 2): number {
  if (efficiencyJPerTH >= meanJPerTH[0]) return 0;
  if (efficiencyJPerTH <= meanJPerTH[RUNGS - 1]) return RUNGS - 1;
  let low = Math.min(near | 0, RUNGS - 2);
  while (meanJPerTH[low] < efficiencyJPerTH) low--;
  while (meanJPerTH[low + 1] >= efficiencyJPerTH) low++;
  return low + (meanJPerTH[low] - efficiencyJPerTH) / (meanJPerTH[low] - meanJPerTH[low + 1]);
}

/** Shares by generation at a fractional rung, into `ofFleet`. */
export function mixAt({ generations, share, ofFleet }: RigMix, rung: number): Float64Array {
  const low = Math.min(Math.floor(rung), RUNGS - 2);
  const weight = rung - low;
  const at = low * generations;
  for (let g = 0; g < generations; g++) ofFleet[g] = (1 - weight) * share[at + g] + weight * share[at + generations + g];
  return ofFleet;
}

/** Share of hashrate in generation g and all better ones at a fractional rung. */
export function shareFromAt(mix: RigMix, rung: number, g: number): number {
  const width = mix.generations + 1;
  const low = Math.min(Math.floor(rung), RUNGS - 2);
  const weight = rung - low;
  return (1 - weight) * mix.shareFrom[low * width + g] + weight * mix.shareFrom[(low + 1) * width + g];
}

/** Mean efficiency at a fractional rung. */
export function meanEfficiencyAt(mix: RigMix, rung: number): number {
  const low = Math.min(Math.floor(rung), RUNGS - 2);
  return mix.meanJPerTH[low] + (rung - low) * (mix.meanJPerTH[low + 1] - mix.meanJPerTH[low]);
}
