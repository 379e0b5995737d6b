/** What every run says of a change: from the values of its variants to Shapley values, first-in and last-in effects, carried in and luck. */
import type { Measured } from './attribution.ts';
import { asItIsAt, type Counterfactuals, giveBackVariant, masksOfRun, ordersOf, valuesPerRun } from './counterfactuals.ts';
import { QUANTITIES, type QuantityId } from './period.ts';
import { exactShapley, sampledShapley } from './shapley.ts';

/** Readings of a quantity, in this order: running before and after, observed before and after. */
export const READINGS_PER_QUANTITY = 4;

/** Where a quantity's readings begin, and whether luck is one of the causes. */
export interface Where {
  quantity: QuantityId;
  firstReading: number;
  luckIsACause: boolean;
}

/** Measures one quantity in the runs whose slots are given. */
export function measure(job: Counterfactuals, seed: number, slots: readonly number[], values: Float64Array, where: Where): Measured {
  const n = job.causes.length;
  const full = 2 ** n - 1;
  const { scale } = QUANTITIES[where.quantity];
  const column = () => new Float64Array(slots.length);
  const columns = () => Array.from({ length: n }, column);
  const m: Measured = {
    before: column(),
    after: column(),
    carriedIn: column(),
    luck: column(),
    shapley: columns(),
    firstIn: columns(),
    lastIn: columns(),
  };
  const width = job.readings.length;
  slots.forEach((slot, at) => {
    const base = slot * valuesPerRun(job) + where.firstReading;
    const indexOf = new Map(masksOfRun(job, seed, job.runNumbers[slot]).map((mask, k) => [mask, k]));
    const readingOf = (mask: number, r: number) => scale * values[base + (indexOf.get(mask) as number) * width + r];
    // with luck among the causes the game is played for what is observed, else for what runs
    const offset = where.luckIsACause ? 2 : 0;
    const changeOf = (mask: number) => readingOf(mask, offset + 1) - readingOf(mask, offset);
    const orders = ordersOf(job, seed, job.runNumbers[slot]);
    const phi = job.subsets.kind === 'all' ? exactShapley(n, changeOf) : sampledShapley(n, orders, changeOf);
    m.before[at] = readingOf(full, 2);
    m.after[at] = readingOf(full, 3);
    m.carriedIn[at] = changeOf(0);
    m.luck[at] = m.after[at] - m.before[at] - changeOf(full);
    for (let i = 0; i < n; i++) {
      m.shapley[i][at] = phi[i];
      m.firstIn[i][at] = changeOf(1 << i) - changeOf(0);
      m.lastIn[i][at] = changeOf(full) - changeOf(full & ~(1 << i));
    }
  });
  return m;
}

/** Effect of AI on a quantity in every run: taken away, kept from growing, and given back by the others as difficulty falls. */
export interface GiveBack {
  removed: Float64Array;
  prevented: Float64Array;
  gaveBack: Float64Array;
  net: Float64Array;
}

/** The three numbers of one quantity; undefined when the two causes of AI are not both asked for. */
export function measureGiveBack(
  job: Counterfactuals,
  seed: number,
  slots: readonly number[],
  values: Float64Array,
  where: Where,
): GiveBack | undefined {
  if (job.giveBack === undefined) return undefined;
  const full = 2 ** job.causes.length - 1;
  const without = full & ~(1 << job.giveBack.conversion) & ~(1 << job.giveBack.foregone);
  const { scale } = QUANTITIES[where.quantity];
  const width = job.readings.length;
  const column = () => new Float64Array(slots.length);
  const result: GiveBack = { removed: column(), prevented: column(), gaveBack: column(), net: column() };
  slots.forEach((slot, at) => {
    const base = slot * valuesPerRun(job) + where.firstReading;
    const masks = masksOfRun(job, seed, job.runNumbers[slot]);
    const changeOf = (variant: number) => scale * (values[base + variant * width + 1] - values[base + variant * width]);
    const [none, all] = [changeOf(masks.indexOf(without)), changeOf(masks.indexOf(full))];
    const [converted, both] = [changeOf(giveBackVariant(job, 0)), changeOf(giveBackVariant(job, 1))];
    result.removed[at] = converted - none;
    result.prevented[at] = both - converted;
    result.gaveBack[at] = all - both;
    result.net[at] = all - none;
  });
  return result;
}

/** One reading of the runs as they are, by its place in `asItIs`. */
export function measureAsItIs(job: Counterfactuals, slots: readonly number[], values: Float64Array, place: number): Float64Array {
  return Float64Array.from(slots, (slot) => values[slot * valuesPerRun(job) + asItIsAt(job) + place]);
}
