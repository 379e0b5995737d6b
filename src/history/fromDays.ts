/** Months and quarters of imported days, in the form of the shipped tables; only periods whose every day is there. */
import { DIFFICULTY_PER_T, dayOf, HASHES_PER_DIFFICULTY, HASHES_PER_EH, isoDateOf, SECONDS_PER_DAY } from '../units.ts';
import type { HistoryEpoch, HistoryMonth, HistoryQuarter } from './history.ts';
import { meanSubsidyBtc } from './newEpochs.ts';
import type { HistoryDay } from './tables.ts';

const BLOCKS_PER_DAY = 144;

/** A day's hashrate: as imported, else from its blocks and its difficulty. */
function hashrateOf({ hashrateEHs, blocks, difficultyT }: HistoryDay): number {
  if (!Number.isNaN(hashrateEHs)) return hashrateEHs;
  return (blocks * difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY) / SECONDS_PER_DAY / HASHES_PER_EH;
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const meanOf = (values: readonly number[]) => sumOf(values) / values.length;
/** Blocks of days; those expected where a file did not count them. */
const blocksOf = (days: readonly HistoryDay[]) => sumOf(days.map(({ blocks }) => (Number.isNaN(blocks) ? BLOCKS_PER_DAY : blocks)));

function wholePeriods(days: readonly HistoryDay[], nameOf: (date: string) => string): [string, HistoryDay[]][] {
  const periods = new Map<string, HistoryDay[]>();
  for (const day of days) {
    if (Number.isNaN(hashrateOf(day))) continue;
    const list = periods.get(nameOf(day.date));
    if (list) list.push(day);
    else periods.set(nameOf(day.date), [day]);
  }
  return [...periods].filter(([name, list]) => {
    const [first, last] = [list[0]!.date, list.at(-1)!.date];
    const outside = [isoDateOf(dayOf(first) - 1), isoDateOf(dayOf(last) + 1)];
    return outside.every((date) => nameOf(date) !== name) && dayOf(last) - dayOf(first) + 1 === list.length;
  });
}

/** Months; the subsidy is that of the epoch that holds the middle of the month, hashprice NaN where none does. */
export function monthsFromDays(days: readonly HistoryDay[], epochs: readonly HistoryEpoch[]): HistoryMonth[] {
  return wholePeriods(days, (date) => date.slice(0, 7)).map(([month, list]) => {
    const middle = dayOf(`${month}-15`);
    const epoch = epochs.find(({ start, days: length }) => dayOf(start) <= middle && middle < dayOf(start) + length);
    const priceUsd = meanOf(list.map((day) => day.priceUsd));
    const blocks = blocksOf(list);
    const feesBtcPerBlock = sumOf(list.map((day) => day.feesBtc)) / blocks;
    const hashratePH = meanOf(list.map(hashrateOf)) * 1e3;
    const subsidy = epoch === undefined ? Number.NaN : meanSubsidyBtc(epoch.height);
    const hashpriceUsdPerPHDay = ((subsidy + feesBtcPerBlock) * blocks * priceUsd) / list.length / hashratePH;
    return { month, hashrateEHs: hashratePH / 1e3, priceUsd, feesBtcPerBlock, hashpriceUsdPerPHDay, blocks };
  });
}

function quarterNameOf(date: string): string {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export function quartersFromDays(days: readonly HistoryDay[]): HistoryQuarter[] {
  return wholePeriods(days, quarterNameOf).map(([quarter, list]) => {
    const part = (some: HistoryDay[]) => ({ hashrate: meanOf(some.map(hashrateOf)), blocks: blocksOf(some) });
    const [all, week, last, month] = [part(list), part(list.slice(0, 7)), part(list.slice(-7)), part(list.slice(-30))];
    return {
      quarter,
      days: list.length,
      blocks: all.blocks,
      hashrateEHs: all.hashrate,
      firstWeekEHs: week.hashrate,
      firstWeekBlocks: week.blocks,
      lastWeekEHs: last.hashrate,
      lastWeekBlocks: last.blocks,
      last30DaysEHs: month.hashrate,
      last30DaysBlocks: month.blocks,
      trendPct: trendPct(list.map(hashrateOf)),
      endPriceUsd: list.at(-1)!.priceUsd,
    };
  });
}

/** Growth from the first day to the last by least squares through the logs. */
function trendPct(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const logs = values.map(Math.log);
  const mean = meanOf(logs);
  const slope = sumOf(logs.map((log, i) => (i - middle) * (log - mean))) / sumOf(logs.map((_, i) => (i - middle) ** 2));
  return 100 * Math.expm1(slope * (values.length - 1));
}
