/**
 * Draws from a density known up to a constant: the affine-invariant ensemble of Goodman and Weare (2010), stretch moves with a = 2.
 * Needs no tuning; two halves of the walkers move in turn against each other. Everything depends on the seed alone.
 */
import { drawNormal } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';

export interface SamplerOptions {
  dimension: number;
  walkers: number;
  /** Steps of every walker that are thrown away. */
  burnIn: number;
  steps: number;
  /** One step in so many is kept. */
  thin: number;
  seed: number;
  /** Which chain, so that repeats differ. */
  chain: number;
}

const STRETCH = 2;
const FIRST_SPREAD = 0.5;

export interface Chain {
  /** [draw][coordinate] */
  draws: number[][];
  accepted: number;
}

export function sample(logDensity: (z: readonly number[]) => number, options: SamplerOptions): Chain {
  const { dimension, walkers, burnIn, steps, thin } = options;
  const stream = openStream(options.seed, options.chain, 'calibration', 'sampler');
  const at = Array.from({ length: walkers }, () => Array.from({ length: dimension }, () => FIRST_SPREAD * drawNormal(stream)));
  const density = at.map(logDensity);
  const half = walkers / 2;
  const draws: number[][] = [];
  let accepted = 0;
  for (let step = 0; step < burnIn + steps; step++) {
    for (let w = 0; w < walkers; w++) {
      const other = at[(w < half ? half : 0) + Math.floor(stream() * half)];
      const stretch = ((STRETCH - 1) * stream() + 1) ** 2 / STRETCH;
      const proposal = other.map((o, k) => o + stretch * (at[w][k] - o));
      const there = logDensity(proposal);
      const isTaken = Math.log(Math.max(stream(), Number.MIN_VALUE)) < (dimension - 1) * Math.log(stretch) + there - density[w];
      if (!isTaken) continue;
      at[w] = proposal;
      density[w] = there;
      if (step >= burnIn) accepted++;
    }
    if (step >= burnIn && (step - burnIn) % thin === 0) for (const z of at) draws.push([...z]);
  }
  return { draws, accepted: accepted / (walkers * steps) };
}
