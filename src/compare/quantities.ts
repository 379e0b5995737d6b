/**
 * What two scenarios are compared in: recorded series under the names of the summary, each with its words, its unit and what it says
 * about the network. Any other series of the summary can be compared by its name.
 */
import { CLASS_TITLES, REGION_TITLES } from '../config/names.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { listSeries, type SummarySeries } from '../summary/series.ts';

export interface Quantity {
  /** As in summary.csv. */
  name: string;
  /** How a sentence calls it. */
  title: string;
  unit: string;
  /** Divides the recorded value to get the unit. */
  divisor: number;
  /** Most decimals worth printing. */
  decimals: number;
  /** Which figure a sentence gives: the last one, or the mean of the whole study. */
  moment: 'end' | 'study';
}

const atEnd = (name: string, title: string, unit: string, decimals = 0, divisor = 1): Quantity => {
  return { name, title, unit, divisor, decimals, moment: 'end' };
};
const overStudy = (...shown: Parameters<typeof atEnd>): Quantity => ({ ...atEnd(...shown), moment: 'study' });

/** In the order of the story: how much, who, where, how steadily, how safe. */
export const COMPARED: readonly Quantity[] = [
  atEnd('hashrate_ehs', 'hashrate', 'EH/s'),
  atEnd('class.usPublic.hashrate_share', 'share of US public miners', 'points', 1, 0.01),
  atEnd('class.small.hashrate_share', 'share of small miners', 'points', 2, 0.01),
  atEnd('hhi_owner', 'HHI by owner', 'HHI points', 1),
  atEnd('nakamoto_owner', 'Nakamoto coefficient by owner', 'owners', 1),
  atEnd('hhi_region', 'HHI by region', 'HHI points', 1),
  atEnd('nakamoto_region', 'Nakamoto coefficient by region', 'regions', 2),
  overStudy('block_interval_s', 'block interval', 'seconds', 1),
  overStudy('hashrate_volatility_per_year', 'volatility of hash supply', 'points a year', 2, 0.01),
  overStudy('majority_rental_usd_per_day', 'cost of renting a majority', 'million USD a day', 2, 1e6),
  overStudy('majority_purchase_usd', 'cost of buying a majority in new rigs', 'billion USD', 2, 1e9),
  overStudy('security_usd_per_day', 'security budget', 'million USD a day', 3, 1e6),
  overStudy('hashprice_usd_ph_day', 'hashprice', 'USD/PH/day', 1),
  atEnd('ai_operating_mw', 'AI at miners’ sites', 'MW'),
];

/** Series of one case by the name of the summary. */
export function seriesByName(result: StudyResult, caseIndex: number): Map<string, SummarySeries> {
  const own = listSeries(result).filter((series) => series.caseIndex === caseIndex);
  return new Map(own.map((series) => [series.quantity, series]));
}

/** A quantity by its name: one of those above, else as recorded. */
export function quantityOf(name: string): Quantity {
  const known = COMPARED.find((one) => one.name === name);
  if (known) return known;
  const share = /(^|_|\.)\w*share$/.test(name);
  return atEnd(name, titleOf(name), share ? 'points' : unitOf(name), share ? 2 : 1, share ? 0.01 : 1);
}

function titleOf(name: string): string {
  const group = /^(class|region)\.(\w+)\.(.+)$/.exec(name);
  const words = (text: string) => text.replaceAll('_', ' ');
  if (!group) return words(name.replace(/^(quarter|run)\./, ''));
  const [, , id, series] = group as unknown as [string, string, string, string];
  const titles = { ...CLASS_TITLES, ...REGION_TITLES } as Record<string, string>;
  const member = titles[id] ?? id;
  return series === 'hashrate_share' ? `share of ${member} in hashrate` : `${words(series)}, ${member}`;
}

const UNITS: [RegExp, string][] = [
  [/_ehs$/, 'EH/s'],
  [/_mw(_end)?$/, 'MW'],
  [/_pct$/, 'points'],
  [/_usd_per_day$/, 'USD a day'],
  [/_usd_ph_day$/, 'USD/PH/day'],
  [/_usd$/, 'USD'],
  [/_j_per_th$/, 'J/TH'],
  [/_s$/, 'seconds'],
  [/hhi/, 'HHI points'],
];

function unitOf(name: string): string {
  return UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? '';
}
