/**
 * Share of flexible load curtailed, per region and grid cell: 1 - (1 - seasonal)(1 - storms). Storms are observed
 * ones with dates, or random winter storms: a Poisson number a winter, start uniform in December to February,
 * exponential length, depth within +-30 % of the region's. One storm system crosses Texas, the rest of the US and
 * Canada together, so those three share their draws.
 */

import { REGION_IDS, type RegionId } from '../../config/names.ts';
import { exp, log } from '../../random/fdlibm.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { dayOf, isoDateOf } from '../../units.ts';
import type { MarketPath } from './path.ts';
import { overlapShare } from './power.ts';
import { MAX_STORMS_PER_WINTER, UNIFORMS_PER_WINTER } from './shocks.ts';

const NORTH_AMERICA: readonly RegionId[] = ['texas', 'usOther', 'canada'];
const WINTER_DAYS = 90;
const DEPTH_SPREAD = 0.3;

/** Which storm system a region belongs to; system 0 is North America. */
export function stormSystemOf(region: number): number {
  return NORTH_AMERICA.includes(REGION_IDS[region]) ? 0 : region;
}

/** First of December of every winter that the stretch of days touches. */
export function winterStarts(startDay: number, endDay: number): number[] {
  const firstYear = new Date(isoDateOf(startDay)).getUTCFullYear() - 1;
  const lastYear = new Date(isoDateOf(endDay)).getUTCFullYear();
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => dayOf(`${firstYear + i}-12-01`));
}

function poissonCount(u: number, mean: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < MAX_STORMS_PER_WINTER) {
    count++;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

function addStorm(curtailed: Float64Array, gridStartDay: number, gridDays: number, start: number, end: number, share: number): void {
  const first = Math.max(0, Math.floor((start - gridStartDay) / gridDays));
  const last = Math.min(curtailed.length - 1, Math.floor((end - gridStartDay) / gridDays));
  for (let i = first; i <= last; i++) {
    const from = gridStartDay + i * gridDays;
    curtailed[i] = 1 - (1 - curtailed[i]) * (1 - Math.min(1, share) * overlapShare(from, from + gridDays, start, end));
  }
}

/** When the grid begins, how long a cell is, which month each cell's middle is in, and when winters begin. */
export interface WeatherCalendar {
  gridStartDay: number;
  gridDays: number;
  months: Uint8Array;
  winters: readonly number[];
}

function fillSeasonal(curtailed: Float64Array, monthly: readonly number[], months: Uint8Array): void {
  for (let i = 0; i < curtailed.length; i++) curtailed[i] = monthly[months[i]];
}

/** Fills one path per region from the weather uniforms of the run. */
export function fillWeather(
  paths: readonly MarketPath[],
  weather: ModelParameters['market']['weather'],
  regions: ModelParameters['regions'],
  calendar: WeatherCalendar,
  uniforms: Float64Array,
): void {
  const { gridStartDay, gridDays, months, winters } = calendar;
  for (let r = 0; r < paths.length; r++) {
    const region = regions[REGION_IDS[r]];
    const curtailed = paths[r].values;
    if (weather.seasonal) fillSeasonal(curtailed, region.seasonalCurtailedShare, months);
    else curtailed.fill(0);
    if (!weather.randomStorms) continue;
    for (let w = 0; w < winters.length; w++) {
      const base = (w * paths.length + stormSystemOf(r)) * UNIFORMS_PER_WINTER;
      const count = poissonCount(uniforms[base], region.stormsPerWinter * weather.stormRateFactor);
      for (let s = 0; s < count; s++) {
        const start = winters[w] + uniforms[base + 1 + 3 * s] * WINTER_DAYS;
        const length = -log(1 - uniforms[base + 2 + 3 * s]) * region.stormDays;
        const depth = region.stormCurtailedShare * (1 + DEPTH_SPREAD * (2 * uniforms[base + 3 + 3 * s] - 1));
        addStorm(curtailed, gridStartDay, gridDays, start, start + length, depth);
      }
    }
  }
  for (const storm of weather.observedStorms)
    addStorm(
      paths[REGION_IDS.indexOf(storm.region)].values,
      gridStartDay,
      gridDays,
      dayOf(storm.start),
      dayOf(storm.end) + 1,
      storm.curtailedShare,
    );
}
