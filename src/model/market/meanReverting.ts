/**
 * Log mean-reverting market (fees, GPU-hour price, colocation rent): x = ln level, exact step
 * x' = m + (x - m) e^(-k dt) + sigma sqrt((1 - e^(-2 k dt)) / 2k) z, with m = ln mean + drift t + dated changes.
 * Source: the Schwartz (1997) one-factor model; Ornstein-Uhlenbeck transition density.
 */
import { exp, log } from '../../random/fdlibm.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { DAYS_PER_YEAR, dayOf } from '../../units.ts';

type MarketParameters = ModelParameters['market']['fees'];

/** Fills values[cell] from shocks z[cell * stride + offset]. */
export function fillMeanReverting(
  values: Float64Array,
  p: MarketParameters,
  gridStartDay: number,
  gridDays: number,
  z: Float64Array,
): void {
  const stepYears = gridDays / DAYS_PER_YEAR;
  const keep = exp(-p.reversionPerYear * stepYears);
  const spread = p.volatilityPerYear * Math.sqrt((1 - keep * keep) / (2 * p.reversionPerYear));
  const events = p.events
    .map((e) => ({ day: dayOf(e.date), mean: log(e.meanFactor), jump: log(e.jumpFactor) }))
    .sort((a, b) => a.day - b.day);
  let next = 0;
  let level = log(p.mean);
  let x = log(p.start);
  for (let i = 0; i < values.length; i++) {
    for (; next < events.length && events[next].day <= gridStartDay + i * gridDays; next++) {
      level += events[next].mean;
      x += events[next].jump;
    }
    values[i] = exp(x);
    const target = level + p.driftPerYear * stepYears * (i + 1);
    x = target + (x - target) * keep + spread * z[i];
  }
}
