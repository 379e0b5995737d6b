/**
 * How strongly AI drew on the capital of miners at a start, from what was public by then. Of the money that listed miners put into growth
 * over the year before, AI had the share
 *   c = A / (A + M),   A = IT MW of the contracts announced x what such a MW costs,
 *                      M = growth of listed hashrate x (price of new rigs + what their site costs),
 * and miners who can reach AI let it have that share of what they would put into mining. Nothing of it is fitted to hashrate.
 */
import type { ModelParameters } from '../scenario/study.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { meanHashrate, type PastStart } from './pastStart.ts';
import { type PastWorld, rowAt } from './pastWorld.ts';

/** New rigs of 2024-25: between 20 USD/TH in July 2023 (coindesk) and 14 for an S21+ in 2025 (asicmarketplace); S21 class. */
const RIG_USD_PER_TH = 16;
const RIG_J_PER_TH = 18;
const TH_PER_EH = 1e6;

/** ISO date a year before. */
const yearBefore = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
const LEVEL_DAYS = 30;

/** Share of AI in the money listed miners put into growth in the year before a start. */
export function aiShareOfCapital(world: PastWorld, { before, startDay }: PastStart, p: ModelParameters): number {
  const date = isoDateOf(startDay);
  const from = yearBefore(date);
  const capexOf = { colocation: p.ai.colocation.capexUsdPerMW, gpuCloud: p.ai.gpuCloud.capexUsdPerMW };
  const ai = world.contracts
    .filter(({ announced }) => announced > from && announced <= date)
    .reduce((sum, { itMW, mode }) => sum + itMW * capexOf[mode], 0);
  const listedEHs = (day: string) => rowAt(world.shares, day).classes.usPublic * meanHashrate(before, dayOf(day) - LEVEL_DAYS, dayOf(day));
  const usdPerEH = RIG_USD_PER_TH * TH_PER_EH + RIG_J_PER_TH * p.growth.siteCapexUsdPerMW;
  const mining = Math.max(0, listedEHs(date) - listedEHs(from)) * usdPerEH;
  return ai > 0 ? ai / (ai + mining) : 0;
}
