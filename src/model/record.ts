/**
 * Recording: each epoch is spread over the grid steps and quarters it touches by the time it spends in them, not
 * sampled; the two halves of an epoch carry their own block luck. Quarter sums keep the running totals of the
 * flows, so the accounting identity holds exactly for the change of quarterly means.
 */
import type { Calendar } from '../scenario/calendar.ts';
import { GRID_SERIES, GROUP_SERIES, type GridSeries } from './observables.ts';

/** Grid series that come from the market paths themselves, not from epochs. */
const MARKET_SERIES = [
  'price_usd',
  'fees_btc_per_block',
  'gpu_hour_usd',
  'colocation_rent_usd_per_kw_month',
  'power_price_index',
  'weather_curtailed_share',
] as const satisfies readonly GridSeries[];
/** Running totals that only quarters need: the flows of the identity, and growth foregone to AI. */
const TOTAL_SERIES = ['total_new_rigs', 'total_relocated', 'total_converted', 'total_retired', 'total_sold', 'foregone_growth_mw'] as const;

type EpochGridSeries = Exclude<GridSeries, (typeof MARKET_SERIES)[number]>;
export type EpochSeries = EpochGridSeries | (typeof TOTAL_SERIES)[number];
const isMarket = (name: GridSeries) => (MARKET_SERIES as readonly GridSeries[]).includes(name);
const EPOCH_GRID_SERIES = GRID_SERIES.filter((name): name is EpochGridSeries => !isMarket(name));

/** Series an epoch writes, in this order: the grid series that are not market paths, then the totals. */
export const EPOCH_SERIES: readonly EpochSeries[] = [...EPOCH_GRID_SERIES, ...TOTAL_SERIES];
export const EPOCH_AT = Object.fromEntries(EPOCH_SERIES.map((name, k) => [name, k])) as Record<EpochSeries, number>;

/** How many of them are grid series; they come first. */
export const EPOCH_GRID_COUNT = EPOCH_GRID_SERIES.length;

export interface Accumulator {
  width: number;
  /** [slot][width] sums of value x days, and [slot] days. */
  sums: Float64Array;
  days: Float64Array;
}

function createAccumulator(slots: number, width: number): Accumulator {
  return { width, sums: new Float64Array(slots * width), days: new Float64Array(slots) };
}

function resetAccumulator(accumulator: Accumulator): void {
  accumulator.sums.fill(0);
  accumulator.days.fill(0);
}

/** Adds `values` for `days` to a slot. */
function accumulate(accumulator: Accumulator, slot: number, values: Float64Array, days: number): void {
  const { sums, width } = accumulator;
  const base = slot * width;
  for (let k = 0; k < width; k++) sums[base + k] += values[k] * days;
  accumulator.days[slot] += days;
}

/** Everything that accumulates in one run. Group values: [series][class] then [series][region] of GROUP_SERIES rates. */
export interface Recorder {
  calendar: Calendar;
  epochValues: Float64Array;
  groupValues: Float64Array;
  grid: Accumulator;
  quarters: Accumulator;
  groups: Accumulator;
  /** First and last week of each quarter: observed hashrate. */
  firstWeek: Accumulator;
  lastWeek: Accumulator;
  /** [quarter] running hashrate, AI MW and the like when the quarter ends: the last values written inside it. */
  lastEpochValues: Float64Array;
  observedOnly: Float64Array;
}

export function createRecorder(calendar: Calendar, classes: number, regions: number): Recorder {
  const quarters = calendar.quarters.length;
  const groupWidth = GROUP_SERIES.length * (classes + regions);
  return {
    calendar,
    epochValues: new Float64Array(EPOCH_SERIES.length),
    groupValues: new Float64Array(groupWidth),
    grid: createAccumulator(calendar.gridSteps, EPOCH_GRID_COUNT),
    quarters: createAccumulator(quarters, EPOCH_SERIES.length),
    groups: createAccumulator(quarters, groupWidth),
    firstWeek: createAccumulator(quarters, 1),
    lastWeek: createAccumulator(quarters, 1),
    lastEpochValues: new Float64Array(quarters * EPOCH_SERIES.length),
    observedOnly: new Float64Array(1),
  };
}

export function resetRecorder(recorder: Recorder): void {
  for (const accumulator of [recorder.grid, recorder.quarters, recorder.groups, recorder.firstWeek, recorder.lastWeek])
    resetAccumulator(accumulator);
  recorder.lastEpochValues.fill(Number.NaN);
}

const WEEK_DAYS = 7;

function overlap(from: number, to: number, start: number, end: number): number {
  return Math.min(to, end) - Math.max(from, start);
}

function spreadOverGrid(recorder: Recorder, from: number, to: number): void {
  const { calendar, grid, epochValues } = recorder;
  const first = Math.max(0, Math.floor((from - calendar.gridStartDay) / calendar.gridDays));
  for (let g = first; g < calendar.gridSteps; g++) {
    const start = calendar.gridStartDay + g * calendar.gridDays;
    if (start >= to) break;
    const days = overlap(from, to, start, start + calendar.gridDays);
    if (days > 0) accumulate(grid, g, epochValues, days);
  }
}

function spreadOverQuarters(recorder: Recorder, from: number, to: number): void {
  const { calendar, epochValues, observedOnly } = recorder;
  observedOnly[0] = epochValues[EPOCH_AT.observed_hashrate_ehs];
  for (let q = 0; q < calendar.quarters.length; q++) {
    const { startDay, endDay } = calendar.quarters[q];
    if (startDay >= to) break;
    const days = overlap(from, to, startDay, endDay);
    if (days <= 0) continue;
    accumulate(recorder.quarters, q, epochValues, days);
    accumulate(recorder.groups, q, recorder.groupValues, days);
    recorder.lastEpochValues.set(epochValues, q * epochValues.length);
    const firstDays = overlap(from, to, startDay, startDay + WEEK_DAYS);
    if (firstDays > 0) accumulate(recorder.firstWeek, q, observedOnly, firstDays);
    const lastDays = overlap(from, to, endDay - WEEK_DAYS, endDay);
    if (lastDays > 0) accumulate(recorder.lastWeek, q, observedOnly, lastDays);
  }
}

/** Spreads the recorder's epochValues and groupValues over [from, to), cut to the study. */
export function recordStretch(recorder: Recorder, from: number, to: number): void {
  const end = Math.min(to, recorder.calendar.endDay);
  if (end <= from) return;
  spreadOverGrid(recorder, from, end);
  spreadOverQuarters(recorder, from, end);
}
