/** What every run says of a change: from the values of its variants to Shapley values, first-in and last-in effects, carried in and luck. */
import type { Measured } from './attribution.ts';
import { type Counterfactuals, masksOfRun, mostVariants, ordersOf } from './counterfactuals.ts';
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
    const base = slot * mostVariants(job) * width + where.firstReading;
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
