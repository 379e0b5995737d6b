/**
 * Streams of random numbers. One stream per (format version, seed, run, purpose): never keyed by scenario, worker
 * or time, so that two scenarios of the same run see the same world and any worker draws the same numbers.
 * Generator: Tyche-i (Neves and Filipe 2011) as in seedrandom; 53-bit fractions.
 */
import seedrandom from 'seedrandom';

/** Raised whenever the use of a stream changes, so that old and new results cannot be mistaken for each other. */
export const STREAM_FORMAT = 1;

export type Purpose =
  | 'price'
  | 'jumps'
  | 'fees'
  | 'gpuHour'
  | 'colocationRent'
  | 'power'
  | 'weather'
  | 'blocks'
  | 'firms'
  | 'parameters'
  | 'design'
  | 'resampling'
  | 'orders'
  | 'worlds'
  | 'draws'
  | 'calibration';

export type Stream = () => number;

/** Opens the stream of a run and purpose; `part` splits a purpose further (a parameter's path). Yields uniforms in [0, 1). */
export function openStream(seed: number, run: number, purpose: Purpose, part?: string): Stream {
  const key = part === undefined ? [STREAM_FORMAT, seed, run, purpose] : [STREAM_FORMAT, seed, run, purpose, part];
  return seedrandom.tychei(JSON.stringify(key)).double;
}
