/**
 * Simulation-based calibration (Cook, Gelman and Rubin 2006; Talts and others 2018): simulations of a pool play history one after
 * another. The rank of their true parameters in their own posteriors must be uniform, and 90 % intervals must hold the truth in 90 %
 * of repeats. Because the pool is simulated once, a repeat costs a chain on the emulator.
 */
import { type Emulator, emulate, type Pool } from './emulator.ts';
import { marginalOf, posteriorOf } from './posterior.ts';

export interface Recovery {
  parameter: string;
  /** Share of repeats whose 90 % interval holds the truth. */
  coverage: number;
  /** Mean posterior standard deviation over that of the prior. */
  shrinkage: number;
  /** Rank of the truth among the draws in each repeat, 0 to 1. */
  ranks: number[];
  /** Posterior standard deviation over that of the prior in each repeat. */
  sds: number[];
}

/** A parameter whose posterior is on average narrower than this share of its prior is identified. */
export const IDENTIFIED_BELOW = 0.85;
const DRAWS = 400;

/**
 * Repeats with the last simulations of the pool as history, the emulator made from the others: none is told its own answer.
 * `names` in the order of the scores.
 */
export function recover(pool: Pool, names: readonly string[], repeats: number, seed: number): Recovery[] {
  const first = pool.scores.length - repeats;
  const emulator: Emulator = emulate({ scores: pool.scores.slice(0, first), summaries: pool.summaries.slice(0, first) });
  const truths = pool.scores.slice(first);
  const posteriors = truths.map((_, j) =>
    posteriorOf(emulator, pool.summaries[first + j], { dimension: names.length, seed, chain: j + 1, draws: DRAWS }),
  );
  return names.map((parameter, k) => {
    const ranks = posteriors.map(({ draws }, j) => draws.filter((z) => z[k] < truths[j][k]).length / draws.length);
    const sds = posteriors.map(({ draws }) => marginalOf(draws, k).sd);
    return {
      parameter,
      ranks,
      sds,
      coverage: ranks.filter((rank) => rank >= 0.05 && rank <= 0.95).length / repeats,
      shrinkage: sds.reduce((sum, sd) => sum + sd, 0) / repeats,
    };
  });
}
