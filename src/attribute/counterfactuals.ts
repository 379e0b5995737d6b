/**
 * The same runs many times over, each time with something else held still: every variant of a run shares its prices, weather, firms
 * and luck, so that what differs is due to what is held. A run's values, in its stretch: the variants' readings, then those of the
 * two variants of give-back, then what is read of the run as it is alone.
 */
import type { HoldableId } from '../config/names.ts';
import { type Freeze, type HashpriceTrace, traceHashprice } from '../model/freeze.ts';
import type { RunRecord } from '../model/runRecord.ts';
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
  | { kind: 'orders'; pairs: number }
  /** No causes: what is held in each variant, nothing where undefined. */
  | { kind: 'given'; freezes: readonly (Freeze | undefined)[] };

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
  /** Read of the run with everything running, or of the first variant given, alone. */
  asItIs: readonly Reading[];
  /** Causes, by place, whose effect is also taken while everybody else sees the hashprice of a world without them. */
  giveBack?: { conversion: number; foregone: number } | undefined;
}

const GIVE_BACK_VARIANTS = 2;

/** Values of a run. */
export function valuesPerRun(job: Counterfactuals): number {
  return (mostVariants(job) + GIVE_BACK_VARIANTS) * job.readings.length + job.asItIs.length;
}

/** Where in a run's values a variant begins, those of give-back coming after the others, or what is read of the run as it is. */
export const giveBackVariant = (job: Counterfactuals, k: 0 | 1) => mostVariants(job) + k;
export const asItIsAt = (job: Counterfactuals) => (mostVariants(job) + GIVE_BACK_VARIANTS) * job.readings.length;

/** Orders in which causes are switched on in a run: none when all subsets are simulated. */
export function ordersOf({ causes, subsets }: Pick<Counterfactuals, 'causes' | 'subsets'>, seed: number, run: number): number[][] {
  return subsets.kind === 'orders' ? drawOrders(causes.length, subsets.pairs, openStream(seed, run, 'orders')) : [];
}

/** Subsets simulated in a run, as masks with bit i set where cause i runs; the numbers of the variants where those are given. */
export function masksOfRun(job: Pick<Counterfactuals, 'causes' | 'subsets' | 'giveBack'>, seed: number, run: number): number[] {
  const n = job.causes.length;
  if (job.subsets.kind === 'given') return job.subsets.freezes.map((_, k) => k);
  if (job.subsets.kind === 'all') return Array.from({ length: 2 ** n }, (_, mask) => mask);
  const masks = masksOf(n, ordersOf(job, seed, run));
  if (job.giveBack === undefined) return masks;
  const without = (2 ** n - 1) & ~(1 << job.giveBack.conversion) & ~(1 << job.giveBack.foregone);
  return masks.includes(without) ? masks : [...masks, without];
}

/** Variants for which a run has room. */
function mostVariants({ causes, subsets }: Pick<Counterfactuals, 'causes' | 'subsets'>): number {
  const n = causes.length;
  if (subsets.kind === 'given') return subsets.freezes.length;
  return subsets.kind === 'all' ? 2 ** n : Math.min(2 ** n, 3 + 2 * n + 2 * subsets.pairs * n);
}

/** What is held while the causes of a mask run; nothing when all do. */
function freezeOf({ causes, heldFrom, asOf }: Pick<Counterfactuals, 'causes' | 'heldFrom' | 'asOf'>, mask: number): Freeze | undefined {
  const hold = causes.flatMap((holds, i) => ((mask & (1 << i)) === 0 ? [...holds] : []));
  return hold.length === 0 ? undefined : { from: heldFrom, ...(asOf !== undefined && { asOf }), hold };
}

/** Simulates every variant of one run into its stretch of the values. */
export function simulateVariants(
  job: Counterfactuals,
  seed: Study['seed'],
  simulator: Simulator,
  slot: number,
  values: Float64Array,
): void {
  const { readings, asItIs } = job;
  const run = job.runNumbers[slot];
  const base = slot * valuesPerRun(job);
  const full = 2 ** job.causes.length - 1;
  const store = (record: RunRecord, variant: number) => {
    for (const [r, reading] of readings.entries()) values[base + variant * readings.length + r] = read(record, reading);
  };
  for (const [k, mask] of masksOfRun(job, seed, run).entries()) {
    const record = simulator.simulate(0, run, job.subsets.kind === 'given' ? job.subsets.freezes[k] : freezeOf(job, mask));
    store(record, k);
    if (job.subsets.kind === 'given' ? k === 0 : mask === full)
      for (const [r, reading] of asItIs.entries()) values[base + asItIsAt(job) + r] = read(record, reading);
  }
  if (job.giveBack === undefined) return;
  const conversion = 1 << job.giveBack.conversion;
  const foregone = 1 << job.giveBack.foregone;
  const hashprice: HashpriceTrace = { earned: [], fair: [], smoothed: [] };
  simulator.onEpoch = (state) => traceHashprice(hashprice, state);
  simulator.simulate(0, run, freezeOf(job, full & ~conversion & ~foregone));
  delete simulator.onEpoch;
  const nothing = { from: job.heldFrom, hold: [] };
  for (const k of [0, 1] as const) {
    const held = k === 0 ? freezeOf(job, full & ~foregone) : nothing;
    store(simulator.simulate(0, run, { ...(held ?? nothing), hashprice }), giveBackVariant(job, k));
  }
}
