/**
 * The same runs many times over, each time with something else held still: every variant of a run shares its prices, weather, firms
 * and luck, so that what differs is due to what is held. Values go to their slots, [run][variant][reading].
 */
import type { HoldableId } from '../config/names.ts';
import type { Freeze } from '../model/freeze.ts';
import type { Simulator } from '../model/simulate.ts';
import { openStream } from '../random/stream.ts';
import type { ModelConfig, Study } from '../scenario/study.ts';
import { type Reading, read } from './readings.ts';
import { drawOrders, masksOf } from './shapley.ts';

/** Which subsets of causes are simulated in a run. */
export type Subsets =
  /** All of them, by mask. */
  | { kind: 'all' }
  /** Those that random orders of the run's own pass through, in the order of `masksOf`. */
  | { kind: 'orders'; pairs: number };

/** Plain data: it is cloned into every worker. */
export interface Counterfactuals {
  model: ModelConfig;
  runNumbers: readonly number[];
  /** What each cause holds while it is off. */
  causes: readonly (readonly HoldableId[])[];
  subsets: Subsets;
  heldFrom: string;
  /** Paths are held at their level of this day; that of `heldFrom` when left out. */
  asOf?: string | undefined;
  readings: readonly Reading[];
}

/** Orders in which causes are switched on in a run: none when all subsets are simulated. */
export function ordersOf({ causes, subsets }: Pick<Counterfactuals, 'causes' | 'subsets'>, seed: number, run: number): number[][] {
  return subsets.kind === 'all' ? [] : drawOrders(causes.length, subsets.pairs, openStream(seed, run, 'orders'));
}

/** Subsets simulated in a run, as masks with bit i set where cause i runs. */
export function masksOfRun(job: Pick<Counterfactuals, 'causes' | 'subsets'>, seed: number, run: number): number[] {
  const n = job.causes.length;
  if (job.subsets.kind === 'all') return Array.from({ length: 2 ** n }, (_, mask) => mask);
  return masksOf(n, ordersOf(job, seed, run));
}

/** Variants for which a run has room. */
export function mostVariants({ causes, subsets }: Pick<Counterfactuals, 'causes' | 'subsets'>): number {
  const n = causes.length;
  return subsets.kind === 'all' ? 2 ** n : Math.min(2 ** n, 2 + 2 * n + 2 * subsets.pairs * n);
}

/** What is held while the causes of a mask run; nothing when all do. */
export function freezeOf(
  { causes, heldFrom, asOf }: Pick<Counterfactuals, 'causes' | 'heldFrom' | 'asOf'>,
  mask: number,
): Freeze | undefined {
  const hold = causes.flatMap((holds, i) => ((mask & (1 << i)) === 0 ? [...holds] : []));
  return hold.length === 0 ? undefined : { from: heldFrom, ...(asOf !== undefined && { asOf }), hold };
}

/** Simulates every variant of one run into its slots. */
export function simulateVariants(
  job: Counterfactuals,
  seed: Study['seed'],
  simulator: Simulator,
  slot: number,
  values: Float64Array,
): void {
  const { readings } = job;
  const run = job.runNumbers[slot];
  const base = slot * mostVariants(job) * readings.length;
  for (const [k, mask] of masksOfRun(job, seed, run).entries()) {
    const record = simulator.simulate(0, run, freezeOf(job, mask));
    for (const [r, reading] of readings.entries()) values[base + k * readings.length + r] = read(record, reading);
  }
}
