/**
 * Between what and what a change is taken. A quarter by mean: its mean on the mean of the quarter before, with causes held from the
 * first day of the quarter before, because what happens in either moves the change. Two dates, or a quarter by its ends: the grid
 * steps that hold them, with causes held from the first.
 */
import { quoted, usageError } from '../config/fault.ts';
import type { GridSeries, QuarterSeries } from '../model/observables.ts';
import { buildCalendar, type Calendar } from '../scenario/calendar.ts';
import type { Study } from '../scenario/study.ts';
import { dayOf, isoDateOf } from '../units.ts';
import type { Reading } from './readings.ts';

export const QUANTITY_IDS = ['hashrate', 'small-share', 'hhi-owner', 'ai-mw'] as const;
export type QuantityId = (typeof QUANTITY_IDS)[number];

export interface Quantity {
  id: QuantityId;
  title: string;
  /** In a sentence. */
  phrase: string;
  unit: string;
  /** Factor from what is recorded to the unit. */
  scale: number;
  quarter: { kind: 'quarter' | 'classes'; series: string };
  grid: GridSeries;
}

export const QUANTITIES: Record<QuantityId, Quantity> = {
  hashrate: {
    id: 'hashrate',
    title: 'Hashrate',
    phrase: 'hashrate',
    unit: 'EH/s',
    scale: 1,
    quarter: { kind: 'quarter', series: 'mean_hashrate_ehs' },
    grid: 'hashrate_ehs',
  },
  'small-share': {
    id: 'small-share',
    title: 'Share of small miners',
    phrase: 'the share of small miners',
    unit: 'points',
    scale: 100,
    quarter: { kind: 'quarter', series: 'mean_small_share' },
    grid: 'small_share',
  },
  'hhi-owner': {
    id: 'hhi-owner',
    title: 'HHI by owner',
    phrase: 'the HHI by owner',
    unit: 'points',
    scale: 1,
    quarter: { kind: 'quarter', series: 'mean_hhi_owner' },
    grid: 'hhi_owner',
  },
  'ai-mw': {
    id: 'ai-mw',
    title: 'AI in operation',
    phrase: 'AI in operation',
    unit: 'MW',
    scale: 1,
    quarter: { kind: 'classes', series: 'ai_operating_mw' },
    grid: 'ai_operating_mw',
  },
};

export type Measure = 'mean' | 'ends';

export interface Period {
  /** 2026Q1, or undefined for two dates. */
  quarter: string | undefined;
  measure: Measure;
  /** ISO dates between which the change is taken: first day of the quarter before and last of the quarter, or the dates. */
  from: string;
  to: string;
  /** Day from which causes are held. */
  heldFrom: string;
  /** Index of the quarter or grid step before and after. */
  before: number;
  after: number;
  /** What a reader has to know of the period, in sentences. */
  notes: string[];
}

export interface PeriodRequest {
  quarter?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  measure?: Measure | undefined;
  /** Hold causes from this day on instead of the first of the period. */
  heldFrom?: string | undefined;
}

function calendarOf(study: Study): Calendar {
  return buildCalendar(study.start, study.until, study.scenarios[0].model.market.gridDays);
}

function stepOf({ gridStartDay, gridDays, gridSteps, endDay }: Calendar, option: string, iso: string): number {
  const day = dayOf(iso);
  if (!(day >= gridStartDay && day < endDay))
    throw usageError(option, `must be inside the study, ${isoDateOf(gridStartDay)} to ${isoDateOf(endDay - 1)}, got ${quoted(iso)}`);
  return Math.min(gridSteps - 1, Math.floor((day - gridStartDay) / gridDays));
}

export interface PartlySimulated {
  quarter: string;
  /** First and last day that are simulated. */
  from: string;
  to: string;
}

/** Which of a quarter and the one before are simulated in part only. */
function partlySimulated({ quarters }: Calendar, after: number): PartlySimulated[] {
  return quarters
    .slice(after - 1, after + 1)
    .filter(({ complete }) => !complete)
    .map(({ name, startDay, endDay }) => ({ quarter: name, from: isoDateOf(startDay), to: isoDateOf(Math.ceil(endDay) - 1) }));
}

/** Quarters of a period that are simulated in part only: their mean is over that part. */
export function partlyIn(study: Study, { measure, after }: Period): PartlySimulated[] {
  return measure === 'mean' ? partlySimulated(calendarOf(study), after) : [];
}

function byMean(calendar: Calendar, quarter: string): Period {
  const { quarters } = calendar;
  const after = quarters.findIndex(({ name }) => name === quarter);
  const possible = quarters.slice(1).map(({ name }) => name);
  if (after < 1) {
    const rule = possible.length === 0 ? 'the study has no quarter with one before it' : `must be one of ${possible.join(', ')}`;
    const why = after === 0 ? ', because a change by mean needs the quarter before inside the study' : '';
    throw usageError('--quarter', `${rule}${why}, got ${quoted(quarter)}`);
  }
  const before = quarters[after - 1];
  const partly = partlySimulated(calendar, after);
  const from = isoDateOf(before.startDay);
  return {
    quarter,
    measure: 'mean',
    from,
    to: isoDateOf(Math.ceil(quarters[after].endDay) - 1),
    heldFrom: from,
    before: after - 1,
    after,
    notes: partly.map((one) => `${one.quarter} is only simulated in part, ${one.from} to ${one.to}: its mean is over that part.`),
  };
}

function byEnds(calendar: Calendar, from: string, to: string, quarter?: string): Period {
  const before = stepOf(calendar, '--from', from);
  const after = stepOf(calendar, '--to', to);
  if (after <= before)
    throw usageError('--to', `must be at least a grid step (${calendar.gridDays} days) after --from ${from}, got ${quoted(to)}`);
  return { quarter, measure: 'ends', from, to, heldFrom: from, before, after, notes: [] };
}

/** The last day that the measure of a period reads: that of its last grid step where it is measured by them. */
export function lastDayOf(study: Study, { measure, to, after }: Period): string {
  if (measure === 'mean') return to;
  const { gridStartDay, gridDays } = calendarOf(study);
  return isoDateOf(gridStartDay + (after + 1) * gridDays - 1);
}

/** The period a request asks for; throws a usage error that names the option. */
export function periodOf(study: Study, request: PeriodRequest): Period {
  const calendar = calendarOf(study);
  const period = unheldPeriod(calendar, request);
  if (request.heldFrom === undefined) return period;
  stepOf(calendar, '--held-from', request.heldFrom);
  if (dayOf(request.heldFrom) > dayOf(period.to))
    throw usageError('--held-from', `must be before ${period.to}, got ${quoted(request.heldFrom)}`);
  return { ...period, heldFrom: request.heldFrom };
}

function unheldPeriod(calendar: Calendar, { quarter, from, to, measure }: PeriodRequest): Period {
  if (quarter === undefined) {
    if (from === undefined || to === undefined) throw usageError('--quarter', 'name a quarter like 2026Q1, or give --from and --to');
    if (measure === 'mean') throw usageError('--measure', 'mean needs --quarter; two dates are compared by their grid steps');
    return byEnds(calendar, from, to);
  }
  if (from !== undefined || to !== undefined) throw usageError('--quarter', 'give either a quarter or --from and --to');
  if (measure !== 'ends') return byMean(calendar, quarter);
  const named = calendar.quarters.find(({ name }) => name === quarter);
  if (named === undefined)
    throw usageError('--quarter', `must be one of ${calendar.quarters.map(({ name }) => name).join(', ')}, got ${quoted(quarter)}`);
  return byEnds(calendar, isoDateOf(named.startDay), isoDateOf(Math.ceil(named.endDay) - 1), quarter);
}

/** What is read for a quantity before and after, running and, for hashrate, as observed. */
export function readingsOf(period: Period, id: QuantityId): { running: [Reading, Reading]; observed: [Reading, Reading] } {
  const { quarter, grid } = QUANTITIES[id];
  const at = (index: number): Reading =>
    period.measure === 'ends' ? { kind: 'grid', series: grid, index } : ({ ...quarter, index } as Reading);
  const observedAt = (index: number): Reading =>
    period.measure === 'ends'
      ? { kind: 'grid', series: 'observed_hashrate_ehs', index }
      : { kind: 'quarter', series: 'mean_observed_hashrate_ehs' satisfies QuarterSeries, index };
  const running: [Reading, Reading] = [at(period.before), at(period.after)];
  return { running, observed: id === 'hashrate' ? [observedAt(period.before), observedAt(period.after)] : running };
}
