/**
 * Regional spot power over its base: log mean-reverting around 1, shocks partly common to all regions, times the
 * factor of any energy crisis that covers the cell.
 */

import { REGION_IDS } from '../../config/names.ts';
import { exp } from '../../random/fdlibm.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { DAYS_PER_YEAR, dayOf } from '../../units.ts';
import type { MarketPath } from './path.ts';

type PowerParameters = ModelParameters['market']['power'];

/** Share of the cell [from, to) that the stretch [start, end) covers. */
export function overlapShare(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start)) / (to - from);
}

/** Fills one path per region. */
export function fillPower(
  paths: readonly MarketPath[],
  p: PowerParameters,
  gridStartDay: number,
  gridDays: number,
  common: Float64Array,
  regional: Float64Array,
): void {
  const stepYears = gridDays / DAYS_PER_YEAR;
  const keep = exp(-p.reversionPerYear * stepYears);
  const spread = p.volatilityPerYear * Math.sqrt((1 - keep * keep) / (2 * p.reversionPerYear));
  const loadCommon = Math.sqrt(p.commonShare);
  const loadRegional = Math.sqrt(1 - p.commonShare);
  const regions = paths.length;
  for (let r = 0; r < regions; r++) {
    const { values } = paths[r];
    let x = 0;
    for (let i = 0; i < values.length; i++) {
      values[i] = exp(x);
      x = x * keep + spread * (loadCommon * common[i] + loadRegional * regional[i * regions + r]);
    }
  }
  for (const crisis of p.crises) applyCrisis(paths, crisis, gridStartDay, gridDays);
}

function applyCrisis(
  paths: readonly MarketPath[],
  crisis: PowerParameters['crises'][number],
  gridStartDay: number,
  gridDays: number,
): void {
  const start = dayOf(crisis.start);
  const end = dayOf(crisis.end) + 1;
  for (const id of crisis.regions) {
    const { values } = paths[REGION_IDS.indexOf(id)];
    for (let i = 0; i < values.length; i++) {
      const from = gridStartDay + i * gridDays;
      values[i] *= 1 + (crisis.factor - 1) * overlapShare(from, from + gridDays, start, end);
    }
  }
}
