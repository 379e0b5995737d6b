/**
 * Where a study of the past begins, and what hashrate, hashprice, price and fees were then, seen from epochs that had ended:
 * level = mean of the last two epochs carried one epoch on by the trend of the last twelve; its standard error is that of
 * 4,032 blocks, 1.6 %. Curtailment usual in those months is taken off again, because the study puts it on itself.
 */
import { CLASS_IDS, REGION_IDS, type RegionId } from '../config/names.ts';
import type { HistoryEpoch } from '../history/history.ts';
import type { ModelParameters } from '../scenario/study.ts';
import { DAYS_PER_YEAR, dayOf, isoDateOf } from '../units.ts';
import type { HistoryWeek, KnownShock } from './pastWorld.ts';

/** An epoch that begins within the first day of the period counts as its start. */
const FIRST_DAY = 1;
const LEVEL_EPOCHS = 2;
const TREND_EPOCHS = 12;
const TREND_ENDS = 3;
const VOLATILITY_WEEKS = 104;
const WEEKS_PER_YEAR = DAYS_PER_YEAR / 7;

export interface PastStart {
  /** The epoch the study starts in. */
  epoch: HistoryEpoch;
  /** Epochs complete before it, oldest first: all that was known. */
  before: HistoryEpoch[];
  startDay: number;
  /** ISO date-time of the first block. */
  start: string;
}

/** `2024-07`, `2024Q3` or a date: the first day of the period, ISO. */
export function periodStart(text: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(text);
  if (quarter) return `${quarter[1]}-${String((Number(quarter[2]) - 1) * 3 + 1).padStart(2, '0')}-01`;
  const date = /^\d{4}-\d\d$/.test(text) ? `${text}-01` : text;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(dayOf(date)))
    throw new Error(`a start must look like 2024-07, 2024Q3 or 2024-07-01, got "${text}"`);
  return date;
}

/** The epoch under way when the period begins: the study covers the whole period and knows nothing of it. */
export function pastStart(epochs: readonly HistoryEpoch[], period: string): PastStart {
  const day = dayOf(periodStart(period));
  const index = epochs.findLastIndex((epoch) => dayOf(epoch.start) < day + FIRST_DAY);
  const epoch = epochs[index];
  if (epoch === undefined || index < TREND_EPOCHS) throw new Error(`history does not reach back far enough for a start at ${period}`);
  if (dayOf(epoch.start) + epoch.days < day)
    throw new Error(`history ends ${isoDateOf(dayOf(epoch.start) + epoch.days)}, before ${period}`);
  return { epoch, before: epochs.slice(0, index), startDay: dayOf(epoch.start), start: epoch.start };
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Flexible load of a region as a share of the network's hashrate. */
function flexibleShare(p: ModelParameters, region: RegionId): number {
  const weights = CLASS_IDS.map((c) => p.classes[c].hashrateShare * p.classes[c].regions[region]);
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return 0;
  const flexible = CLASS_IDS.reduce((sum, c, i) => sum + weights[i] * p.classes[c].flexibleLoadShare, 0) / total;
  const all = REGION_IDS.reduce((sum, r) => sum + p.regions[r].hashrateShare, 0);
  return (p.regions[region].hashrateShare * flexible) / all;
}

/** Share of the network's hashrate that is usually curtailed in the month of a day, by where the flexible load is. */
export function usuallyCurtailed(p: ModelParameters, day: number): number {
  if (!p.market.weather.seasonal) return 0;
  const month = new Date(isoDateOf(day)).getUTCMonth();
  return REGION_IDS.reduce((sum, r) => sum + flexibleShare(p, r) * p.regions[r].seasonalCurtailedShare[month], 0);
}

/** Share of the network's hashrate that storms stopped between two days, in the mean; `end` of a storm is its last day. */
export function stoppedByStorms(p: ModelParameters, shocks: readonly KnownShock[], fromDay: number, toDay: number): number {
  return shocks
    .filter(({ kind }) => kind === 'storm')
    .reduce((sum, { region, start, end, size }) => {
      const days = Math.min(toDay, dayOf(end) + 1) - Math.max(fromDay, dayOf(start));
      return sum + (Math.max(0, days) / (toDay - fromDay)) * size * flexibleShare(p, region);
    }, 0);
}

/** Growth of log hashrate an epoch: mean of the last three of twelve epochs on that of the first three. */
export function trendPerEpoch(before: readonly HistoryEpoch[]): number {
  return trendOf(before.slice(-TREND_EPOCHS).map(({ hashrateEHs }) => Math.log(hashrateEHs)));
}

const trendOf = (logs: readonly number[]) =>
  (mean(logs.slice(-TREND_ENDS)) - mean(logs.slice(0, TREND_ENDS))) / (TREND_EPOCHS - TREND_ENDS);

/** Hashrate able and willing to run at the start, EH/s. */
export function hashrateAtStart({ before }: PastStart, p: ModelParameters): number {
  const willing = before.slice(-TREND_EPOCHS).map((e) => Math.log(e.hashrateEHs / (1 - usuallyCurtailed(p, dayOf(e.start) + e.days / 2))));
  return Math.exp(mean(willing.slice(-LEVEL_EPOCHS)) + trendOf(willing));
}

/** Hashprice miners had got used to: exponentially weighted with the time constant of the smoothed hashprice, USD/PH/day. */
export function smoothedHashprice({ before, startDay }: PastStart, smoothingDays: number): number {
  let sum = 0;
  let weights = 0;
  for (const epoch of before) {
    const weight = epoch.days * Math.exp(-(startDay - dayOf(epoch.start) - epoch.days / 2) / smoothingDays);
    sum += weight * epoch.hashpriceUsdPerPHDay;
    weights += weight;
  }
  return sum / weights;
}

/** Time-weighted mean hashrate between two days, EH/s, as far as epochs cover them; NaN when none does. */
export function meanHashrate(epochs: readonly HistoryEpoch[], fromDay: number, toDay: number): number {
  let sum = 0;
  let days = 0;
  for (const epoch of epochs) {
    const overlap = Math.min(toDay, dayOf(epoch.start) + epoch.days) - Math.max(fromDay, dayOf(epoch.start));
    if (overlap > 0) {
      sum += overlap * epoch.hashrateEHs;
      days += overlap;
    }
  }
  return days > 0 ? sum / days : Number.NaN;
}

/** Last price known at the start: of the week, or of the epoch before where there is no week. */
export function priceAtStart({ before, startDay }: PastStart, weeks: readonly HistoryWeek[]): number {
  const week = weeks.findLast(({ date }) => dayOf(date) <= startDay);
  return week && startDay - dayOf(week.date) < 14 ? week.priceUsd : before[before.length - 1].priceUsd;
}

/** Volatility of the log price a year over the two years before the start, from weeks. */
export function volatilityAtStart({ startDay }: PastStart, weeks: readonly HistoryWeek[]): number | undefined {
  const logs = weeks
    .filter(({ date }) => dayOf(date) <= startDay)
    .slice(-VOLATILITY_WEEKS - 1)
    .map(({ priceUsd }) => Math.log(priceUsd));
  if (logs.length < VOLATILITY_WEEKS / 2) return undefined;
  const changes = logs.slice(1).map((value, i) => value - logs[i]);
  const centre = mean(changes);
  return Math.sqrt(mean(changes.map((c) => (c - centre) ** 2)) * WEEKS_PER_YEAR);
}
