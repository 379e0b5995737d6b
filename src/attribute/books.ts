/** What stands beside the causes: the accounting identity of the change, and what AI removed, prevented and got back. */
import { IDENTITY_SERIES } from '../model/observables.ts';
import { type Entry, entry } from './attribution.ts';
import type { Counterfactuals } from './counterfactuals.ts';
import { measureAsItIs, measureGiveBack, type Where } from './measure.ts';
import type { Period, QuantityId } from './period.ts';
import type { Reading } from './readings.ts';

const IDENTITY_TITLES: Record<(typeof IDENTITY_SERIES)[number], string> = {
  new_rigs_ehs: 'New rigs',
  relocated_ehs: 'Rigs moved to other sites',
  converted_to_ai_ehs: 'Rigs on sites converted to AI',
  retired_ehs: 'Rigs worn out',
  sold_ehs: 'Rigs sold off',
  idle_price_change_ehs: 'Idle for price',
  idle_weather_change_ehs: 'Idle for weather',
  luck_ehs: 'Luck of the blocks',
};

const hasBooks = (id: QuantityId, { measure }: Period) => id === 'hashrate' && measure === 'mean';

/** What has to be read of the runs as they are for the books of some quantities. */
export function bookReadings(quantities: readonly QuantityId[], period: Period): Reading[] {
  if (!quantities.some((id) => hasBooks(id, period))) return [];
  return IDENTITY_SERIES.map((series) => ({ kind: 'quarter', series, index: period.after }));
}

/** The accounting identity in the runs, for hashrate by mean; empty for anything else. */
export function accountingOf(
  job: Counterfactuals,
  slots: readonly number[],
  values: Float64Array,
  id: QuantityId,
  period: Period,
): Entry[] {
  if (!hasBooks(id, period)) return [];
  return IDENTITY_SERIES.map((series, place) => entry(series, IDENTITY_TITLES[series], measureAsItIs(job, slots, values, place)));
}

/** Removed, prevented, given back and the sum of them, for hashrate; empty unless both causes of AI are split. */
export function aiEntries(job: Counterfactuals, seed: number, slots: readonly number[], values: Float64Array, where: Where): Entry[] {
  if (where.quantity !== 'hashrate') return [];
  const found = measureGiveBack(job, seed, slots, values, where);
  if (found === undefined) return [];
  return [
    entry('removed', 'Removed: sites converted', found.removed),
    entry('prevented', 'Prevented: growth foregone', found.prevented),
    entry('gave-back', 'Given back by the others as difficulty fell', found.gaveBack),
    entry('net', 'Net effect of AI', found.net),
  ];
}
