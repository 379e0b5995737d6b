/**
 * The change of hashrate in a quarter by every measure people use, each with its standard error from block luck. Which measure is meant
 * decides the sign: a quarter can fall by its mean and rise from its first week to its last.
 */
import type { HistoryEpoch, HistoryMonth, HistoryQuarter } from '../history/history.ts';
import { BLOCKS_PER_EPOCH, dayOf } from '../units.ts';
import { BLOCKS_PER_DAY, luckOfLogRatio, luckOfLogTrend } from './luck.ts';

export const MEASURES = {
  meanToMean: { title: 'Mean on mean of the quarter before', short: 'Mean on mean' },
  firstToLastWeek: { title: 'First week to last week of the quarter', short: 'First to last week' },
  endToEndWeek: { title: 'End to end, last 7 days on the last 7 of the quarter before', short: 'End to end, 7 days' },
  endToEnd30Days: { title: 'End to end, last 30 days on the last 30 of the quarter before', short: 'End to end, 30 days' },
  lastMonthToLastMonth: { title: 'Last month on the last month of the quarter before', short: 'Last month on last month' },
  firstToLastMonth: { title: 'First month to last month of the quarter', short: 'First to last month' },
  difficulty: { title: 'Difficulty in force as the quarter begins to as it ends', short: 'Difficulty' },
  trend: { title: 'Straight line through the logs of the days', short: 'Trend of the days' },
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as Measure[];

export interface Change {
  measure: Measure;
  quarter: string;
  changePct: number;
  /** From block luck alone, percentage points. */
  sePct: number;
  /** The change over its error, both in logs: how many standard errors away from zero. */
  z: number;
}

export interface HistoryTables {
  epochs: readonly HistoryEpoch[];
  months: readonly HistoryMonth[];
  quarters: readonly HistoryQuarter[];
}

interface LogChange {
  log: number;
  se: number;
}

interface Estimate {
  hashrateEHs: number;
  blocks: number;
}

const between = (before: Estimate | undefined, after: Estimate | undefined): LogChange | undefined =>
  before && after && { log: Math.log(after.hashrateEHs / before.hashrateEHs), se: luckOfLogRatio(before.blocks, after.blocks) };

/** Every measure of the change in a quarter like 2026Q1 that the tables can tell. */
export function changesOf(tables: HistoryTables, quarter: string): Change[] {
  return MEASURE_IDS.flatMap((measure) => {
    const change = logChange(tables, measure, quarter);
    if (change === undefined || !Number.isFinite(change.log)) return [];
    const { log, se } = change;
    return [{ measure, quarter, changePct: 100 * Math.expm1(log), sePct: 100 * Math.exp(log) * se, z: log / se }];
  });
}

function logChange({ epochs, months, quarters }: HistoryTables, measure: Measure, name: string): LogChange | undefined {
  const index = quarters.findIndex(({ quarter }) => quarter === name);
  const here = quarters[index];
  const before = quarters[index - 1]?.quarter === previousQuarter(name) ? quarters[index - 1] : undefined;
  const month = (at: string): Estimate | undefined => months.find((row) => row.month === at);
  const [first, last] = [monthOf(name, 1), monthOf(name, 3)];
  switch (measure) {
    case 'meanToMean':
      return between(before, here);
    case 'firstToLastWeek':
      return here && between(firstWeek(here), lastWeek(here));
    case 'endToEndWeek':
      return before && here && between(lastWeek(before), lastWeek(here));
    case 'endToEnd30Days':
      return before && here && between(last30Days(before), last30Days(here));
    case 'lastMonthToLastMonth':
      return between(month(monthOf(previousQuarter(name), 3)), month(last));
    case 'firstToLastMonth':
      return between(month(first), month(last));
    case 'difficulty':
      return difficultyChange(epochs, `${first}-01`, here ? dayOf(`${first}-01`) + here.days : Number.NaN);
    case 'trend':
      return here && { log: Math.log1p(here.trendPct / 100), se: luckOfLogTrend(here.days, here.blocks / here.days) };
  }
}

const firstWeek = (q: HistoryQuarter): Estimate => ({ hashrateEHs: q.firstWeekEHs, blocks: q.firstWeekBlocks });
const lastWeek = (q: HistoryQuarter): Estimate => ({ hashrateEHs: q.lastWeekEHs, blocks: q.lastWeekBlocks });
const last30Days = (q: HistoryQuarter): Estimate => ({ hashrateEHs: q.last30DaysEHs, blocks: q.last30DaysBlocks });

const NOMINAL_DAYS = 14;
/** Starts of epochs are known to a few hours. */
const HOURS_KNOWN_DAYS = 0.2;

/** Difficulty in force as the quarter begins and as it ends; each was set by the duration of 2016 blocks. */
function difficultyChange(epochs: readonly HistoryEpoch[], firstDay: string, endDay: number): LogChange | undefined {
  const [before, after] = [difficultyAt(epochs, dayOf(firstDay)), difficultyAt(epochs, endDay)];
  if (before === undefined || after === undefined) return undefined;
  return { log: Math.log(after / before), se: luckOfLogRatio(BLOCKS_PER_EPOCH, BLOCKS_PER_EPOCH) };
}

/** Of the epoch that holds the day; of the one that runs after the last by the protocol's rule: two weeks over what the last took. */
function difficultyAt(epochs: readonly HistoryEpoch[], day: number): number | undefined {
  const epoch = epochs.findLast(({ start }) => dayOf(start) < day);
  if (epoch === undefined) return undefined;
  const end = dayOf(epoch.start) + epoch.days;
  if (day <= end + HOURS_KNOWN_DAYS) return epoch.difficultyT;
  return day <= end + NOMINAL_DAYS ? (epoch.difficultyT * NOMINAL_DAYS) / epoch.days : undefined;
}

export function previousQuarter(name: string): string {
  const index = Number(name.slice(0, 4)) * 4 + Number(name.slice(5)) - 2;
  return `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
}

/** Month number 1, 2 or 3 of a quarter, like 2026-03. */
export function monthOf(quarter: string, number: number): string {
  return `${quarter.slice(0, 4)}-${String((Number(quarter.slice(5)) - 1) * 3 + number).padStart(2, '0')}`;
}

/** Error from luck of the change of a simulated quarter by mean, per one: both quarters hold about 13,000 blocks. */
export const LUCK_OF_MEAN_CHANGE = luckOfLogRatio(90 * BLOCKS_PER_DAY, 90 * BLOCKS_PER_DAY);
/** The same from first to last week. */
export const LUCK_OF_WEEK_CHANGE = luckOfLogRatio(7 * BLOCKS_PER_DAY, 7 * BLOCKS_PER_DAY);

/** Standard error from luck of a change by the mean of a quarter on that of the quarter before, percentage points. */
export function luckOfMeanChangePct(changePct: number): number {
  return (100 + changePct) * LUCK_OF_MEAN_CHANGE;
}
