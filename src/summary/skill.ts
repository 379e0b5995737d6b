/**
 * Skill against a rival: 1 - mean score / mean score of the rival, so that 0 is no better, 1 perfect and below 0 worse. Its interval comes
 * from a block bootstrap over starts: forecasts from neighbouring starts share most of their months and are not independent.
 */

import { openStream } from '../random/stream.ts';
import { quantile } from './statistics.ts';

export interface Skill {
  skill: number;
  /** 90 % bootstrap interval; NaN where there are too few starts. */
  low: number;
  high: number;
  n: number;
}

export interface BootstrapOptions {
  /** Starts in a block; a year of quarterly starts, the longest horizon. */
  block?: number;
  resamples?: number;
  seed?: number;
  confidence?: number;
}

/** Starts for fewer blocks than this give no interval: one block alone, drawn in a circle, is the whole sample every time. */
const LEAST_BLOCKS = 2;

/**
 * Skill of paired scores in the order of their starts, with the interval of a circular block bootstrap (Politis and Romano 1992):
 * whole blocks of neighbouring starts are drawn, of both forecasters at once.
 */
export function skillOf(scores: readonly number[], rival: readonly number[], options: BootstrapOptions = {}): Skill {
  const { block = 4, resamples = 2000, seed = 1, confidence = 0.9 } = options;
  const n = scores.length;
  if (n !== rival.length) throw new Error(`skill: ${n} scores against ${rival.length} of the rival`);
  const skill = 1 - sumOf(scores) / sumOf(rival);
  if (n < Math.max(4, LEAST_BLOCKS * block)) return { skill, low: Number.NaN, high: Number.NaN, n };
  const stream = openStream(seed, 0, 'resampling');
  const length = Math.min(block, n);
  const drawn = Float64Array.from({ length: resamples }, () => {
    let [own, other] = [0, 0];
    for (let taken = 0; taken < n; ) {
      const first = Math.floor(stream() * n);
      for (let k = 0; k < length && taken < n; k++, taken++) {
        own += scores[(first + k) % n];
        other += rival[(first + k) % n];
      }
    }
    return 1 - own / other;
  }).sort();
  const at = (p: number) => quantile(drawn, p);
  return { skill, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2), n };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
