/** The causes a change is split over: what each holds still when it is off, and how it is named. Definitions stand in MODEL.md. */
import type { HoldableId } from '../config/names.ts';

export interface Cause {
  id: string;
  title: string;
  /** In a sentence, after "because of" or as a subject. */
  phrase: string;
  holds: readonly HoldableId[];
}

const cause = (id: string, title: string, phrase: string, ...holds: HoldableId[]): Cause => ({ id, title, phrase, holds });

/** Eight causes: exact over all 256 subsets. */
export const MAIN_CAUSES: readonly Cause[] = [
  cause('price', 'Bitcoin price', 'the price of bitcoin', 'price'),
  cause('fees-and-halving', 'Fees and halving', 'fees and the halving', 'fees', 'halving'),
  cause('energy', 'Energy prices', 'energy prices', 'energy'),
  cause('weather', 'Weather and season', 'weather and season', 'weather'),
  cause('ai-conversion', 'Sites converted to AI', 'sites converted to AI', 'aiConversion'),
  cause('ai-foregone', 'Growth foregone to AI', 'growth foregone to AI', 'aiForegone'),
  cause('rigs', 'New rigs, refresh and wear', 'new rigs, refresh and wear', 'rigs', 'wear'),
  cause('resale', 'Used rigs and exits', 'used rigs and exits', 'resale'),
];

/** The same and more, one by one. */
const FINER_CAUSES: readonly Cause[] = [
  cause('fees', 'Fees', 'fees', 'fees'),
  cause('halving', 'Halving', 'the halving', 'halving'),
  cause('ai-market', 'AI rents and GPU prices', 'AI rents and GPU prices', 'aiMarket'),
  cause('deliveries', 'New rigs and refresh', 'new rigs and refresh', 'rigs'),
  cause('wear', 'Wear of rigs', 'wear of rigs', 'wear'),
  cause('block-luck', 'Luck of the blocks', 'the luck of the blocks', 'blockLuck'),
];

export const ALL_CAUSES: readonly Cause[] = [...MAIN_CAUSES, ...FINER_CAUSES];

/** Every cause there is, as finely as it can be told apart: eleven, by sampling of orders. */
export const FINEST_CAUSES: readonly Cause[] = ALL_CAUSES.filter(({ id }) => id !== 'fees-and-halving' && id !== 'rigs');

/** Two causes may not hold the same thing. Returns what is held twice. */
export function heldTwice(causes: readonly Cause[]): HoldableId[] {
  const all = causes.flatMap(({ holds }) => holds);
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))];
}
