/**
 * Structural or cyclical: what of a fall would not come back. In every run in which mean hashrate fell, price, fees, energy and season go
 * back, from the quarter's end on, to their mean of the quarter before, while rigs, sites, AI and the used market stay as the quarter left
 * them: dispatch alone answers. The share that does not return, (before - restored) / (before - after), is structural.
 */
import type { Freeze } from '../model/freeze.ts';
import { IDENTITY_SERIES } from '../model/observables.ts';
import { buildCalendar, type Calendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import { isoDateOf } from '../units.ts';
import type { Reading } from './readings.ts';

/** Dispatch has settled after this many days, and is measured until then. */
const SETTLED_DAYS = 77;
const MEASURED_DAYS = 112;
/** Smaller falls are not called falls, in percent of what was before. */
export const LEAST_FALL_PCT = 1;
/** From this share on a fall is called structural. */
export const STRUCTURAL_SHARE = 0.5;

/** What goes back, and what stays as the quarter left it. */
const RESTORED: Freeze['hold'] = ['price', 'fees', 'energy', 'season', 'rigs', 'wear', 'resale', 'aiConversion', 'aiForegone'];

export interface StructuralPlan {
  quarter: string;
  /** The study as long as the question takes. */
  study: Study;
  /** As it was, and with price and energy back. */
  freezes: [undefined, Freeze];
  /** Read of both: mean before, mean after, hashrate once dispatch has settled. */
  readings: Reading[];
  /** Read as it was: the accounting identity of the quarter. */
  asItIs: Reading[];
}

const stepAt = ({ gridStartDay, gridDays }: Calendar, day: number) => Math.floor((day - gridStartDay) / gridDays);

/** What has to be simulated for quarter number `q` of the study, 1 or later. */
export function structuralPlan(study: Study, q: number): StructuralPlan {
  const { gridDays } = study.scenarios[0].model.market;
  const { quarters } = buildCalendar(study.start, study.until, gridDays);
  const end = Math.ceil(quarters[q].endDay);
  const until = isoDateOf(end + MEASURED_DAYS - 1);
  const calendar = buildCalendar(study.start, until, gridDays);
  const restored: Freeze = {
    from: isoDateOf(end),
    asOf: isoDateOf(quarters[q].startDay),
    asOfFrom: isoDateOf(quarters[q - 1].startDay),
    hold: RESTORED,
  };
  return {
    quarter: quarters[q].name,
    study: { ...study, until },
    freezes: [undefined, restored],
    readings: [
      { kind: 'quarter', series: 'mean_hashrate_ehs', index: q - 1 },
      { kind: 'quarter', series: 'mean_hashrate_ehs', index: q },
      { kind: 'gridMean', series: 'hashrate_ehs', index: stepAt(calendar, end + SETTLED_DAYS), end: calendar.gridSteps },
    ],
    asItIs: IDENTITY_SERIES.map((series) => ({ kind: 'quarter', series, index: q })),
  };
}

/** What one run says; NaN where hashrate did not fall. */
export interface StructuralRun {
  /** Fall of the mean of running hashrate, EH/s; negative where it rose. */
  fallEHs: number;
  /** Share that does not return, as it comes: below 0 where more than the fall comes back, above 1 where less than nothing does. */
  share: number;
  /** The plain rule on the books: installed hashrate that is gone over that plus what stands idle, 0 to 1. */
  rule: number;
}

/** From mean before, after and restored, and the identity's terms in their order. */
export function structuralOf(before: number, after: number, restored: number, identity: readonly number[]): StructuralRun {
  const fallEHs = before - after;
  if (!(fallEHs >= (LEAST_FALL_PCT / 100) * before)) return { fallEHs, share: Number.NaN, rule: Number.NaN };
  const [newRigs, relocated, converted, retired, sold, idlePrice, idleWeather] = identity;
  const gone = Math.max(0, -(newRigs + relocated + converted + retired + sold));
  const idle = Math.max(0, -(idlePrice + idleWeather));
  return { fallEHs, share: (before - restored) / fallEHs, rule: gone / (gone + idle) };
}

export interface StructuralQuarter {
  quarter: string;
  /** Runs in which hashrate fell by at least LEAST_FALL_PCT. */
  falls: Probability;
  /** Among those: share that does not return, cut to 0 to 1; and as it comes. */
  share: Statistics;
  uncut: Statistics;
  rule: Statistics;
  /** How often the share is above a half, by the counterfactual and by the plain rule. */
  structural: Probability;
  structuralByRule: Probability;
  runs: StructuralRun[];
}

const cut = (share: number) => Math.min(1, Math.max(0, share));

export function structuralQuarter(quarter: string, runs: StructuralRun[]): StructuralQuarter {
  const shares = Float64Array.from(runs, ({ share }) => share);
  const rules = Float64Array.from(runs, ({ rule }) => rule);
  const isStructural = (share: number) => share > STRUCTURAL_SHARE;
  return {
    quarter,
    falls: probabilityOf(
      shares.map((share) => (Number.isNaN(share) ? 0 : 1)),
      (fell) => fell > 0,
    ),
    share: describe(shares.map(cut)),
    uncut: describe(shares),
    rule: describe(rules),
    structural: probabilityOf(shares, isStructural),
    structuralByRule: probabilityOf(rules, isStructural),
    runs,
  };
}
