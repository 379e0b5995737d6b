/** The posterior of the fitted parameters given a history, drawn with an emulator, and what it says of each of them. */
import { chiSquared, type Emulator, logPosterior } from './emulator.ts';
import { sample } from './ensembleSampler.ts';

export interface PosteriorOptions {
  dimension: number;
  seed: number;
  /** Which history: 0 is the real one. */
  chain?: number;
  /** Draws wanted. */
  draws: number;
}

const WALKERS_PER_DIMENSION = 4;
const BURN_IN = 300;
const STEPS = 300;

export interface Posterior {
  /** [draw][parameter] scores. */
  draws: number[][];
  acceptance: number;
  /** Mean squared distance of history from the emulator over the draws: about the number of summaries where the model fits. */
  chiSquared: number;
}

export function posteriorOf(emulator: Emulator, observed: readonly number[], options: PosteriorOptions): Posterior {
  const walkers = WALKERS_PER_DIMENSION * options.dimension;
  const kept = Math.ceil(options.draws / walkers);
  const { draws, accepted } = sample((z) => logPosterior(emulator, observed, z), {
    dimension: options.dimension,
    walkers,
    burnIn: BURN_IN,
    steps: STEPS,
    thin: Math.max(1, Math.floor(STEPS / kept)),
    seed: options.seed,
    chain: options.chain ?? 0,
  });
  // evenly through the chain, so that the draws wanted come from all of it
  const some = Array.from({ length: options.draws }, (_, i) => draws[Math.floor((i * draws.length) / options.draws)]);
  return {
    draws: some,
    acceptance: accepted,
    chiSquared: some.reduce((sum, z) => sum + chiSquared(emulator, observed, z), 0) / some.length,
  };
}

export interface Marginal {
  mean: number;
  sd: number;
  p05: number;
  p50: number;
  p95: number;
}

export function marginalOf(draws: readonly (readonly number[])[], parameter: number): Marginal {
  const values = draws.map((z) => z[parameter]).sort((a, b) => a - b);
  const n = values.length;
  const quantile = (p: number) => values[Math.min(n - 1, Math.floor(p * n))];
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1));
  return { mean, sd, p05: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
}
