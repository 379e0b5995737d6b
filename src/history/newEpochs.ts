/**
 * Epochs that the shipped table does not have: from retargets at known heights, or counted out from the blocks of days. Derived as in
 * the shipped table: hashrate = difficulty * 2^32 * 2016 / duration; hashprice = subsidy and fees of a block at the mean price, per hash.
 */
import {
  BLOCKS_PER_EPOCH,
  BLOCKS_PER_HALVING,
  DIFFICULTY_PER_T,
  dayOf,
  HASHES_PER_DIFFICULTY,
  HASHES_PER_EH,
  isoDateOf,
  MS_PER_DAY,
  SECONDS_PER_DAY,
} from '../units.ts';
import type { HistoryEpoch } from './history.ts';
import type { HistoryDay } from './tables.ts';

const FIRST_SUBSIDY_BTC = 50;

interface Start {
  height: number;
  day: number;
  difficultyT: number;
}

/** Mean subsidy of the 2016 blocks from a height on. */
export function meanSubsidyBtc(height: number): number {
  const era = Math.floor(height / BLOCKS_PER_HALVING);
  const before = Math.min(BLOCKS_PER_EPOCH, (era + 1) * BLOCKS_PER_HALVING - height);
  const subsidy = FIRST_SUBSIDY_BTC / 2 ** era;
  return (before * subsidy + ((BLOCKS_PER_EPOCH - before) * subsidy) / 2) / BLOCKS_PER_EPOCH;
}

/** Epochs between neighbouring retargets; the one that runs is left out. Price and fees are NaN where no day tells them. */
export function epochsFromRetargets(retargets: readonly Start[], days: readonly HistoryDay[]): HistoryEpoch[] {
  const byHeight = new Map(retargets.map((one) => [one.height, one]));
  const sorted = [...byHeight.values()].sort((a, b) => a.height - b.height);
  return sorted.slice(1).flatMap((next, i) => {
    const start = sorted[i]!;
    return next.height === start.height + BLOCKS_PER_EPOCH ? [epochBetween(start, next.day, days)] : [];
  });
}

/**
 * Epochs after the last one known, by counting the blocks of days; the difficulty is that of the days inside. Stops at the first day
 * whose blocks or difficulty are not known, and where the counted duration contradicts the retarget by more than what a day's edge explains.
 */
export function epochsFromDays(last: HistoryEpoch | undefined, days: readonly HistoryDay[]): HistoryEpoch[] {
  if (last === undefined) return [];
  const epochs: HistoryEpoch[] = [];
  let start: Start = { height: last.height + BLOCKS_PER_EPOCH, day: dayOf(last.start) + last.days, difficultyT: Number.NaN };
  const byDay = new Map(days.map((day) => [dayOf(day.date), day]));
  for (;;) {
    const end = endOf(start.day, byDay);
    const difficultyT = end === undefined ? undefined : difficultyInside(start.day, end, byDay);
    if (end === undefined || difficultyT === undefined) return epochs;
    const epoch = epochBetween({ ...start, difficultyT }, end, days);
    epochs.push(epoch);
    start = { height: start.height + BLOCKS_PER_EPOCH, day: end, difficultyT: Number.NaN };
  }
}

/** When 2016 blocks from `from` on are found, blocks spread evenly over each day. */
function endOf(from: number, byDay: ReadonlyMap<number, HistoryDay>): number | undefined {
  let left = BLOCKS_PER_EPOCH;
  for (let day = Math.floor(from); ; day++) {
    const blocks = byDay.get(day)?.blocks ?? Number.NaN;
    if (!(blocks > 0)) return undefined;
    const share = day < from ? day + 1 - from : 1;
    if (blocks * share >= left) return Math.max(day, from) + left / blocks;
    left -= blocks * share;
  }
}

/** Of the whole days inside an epoch: the same on each; undefined where it is not known or not the same. */
function difficultyInside(from: number, until: number, byDay: ReadonlyMap<number, HistoryDay>): number | undefined {
  const inside: number[] = [];
  for (let day = Math.ceil(from) + 1; day + 2 <= until; day++) inside.push(byDay.get(day)?.difficultyT ?? Number.NaN);
  const middle = [...inside].sort((a, b) => a - b)[Math.floor(inside.length / 2)];
  if (middle === undefined || inside.some((value) => !(Math.abs(value / middle - 1) < 0.002))) return undefined;
  return middle;
}

function epochBetween({ height, day, difficultyT }: Start, end: number, days: readonly HistoryDay[]): HistoryEpoch {
  const length = end - day;
  const inside = days.filter(({ date }) => dayOf(date) + 1 > day && dayOf(date) < end);
  const isWhole = inside.length >= Math.floor(length);
  const mean = (values: number[]) => (isWhole ? values.reduce((a, b) => a + b, 0) / values.length : Number.NaN);
  const priceUsd = mean(inside.map((one) => one.priceUsd));
  const feesBtcPerBlock = mean(inside.map((one) => one.feesBtc)) / mean(inside.map((one) => one.blocks));
  const hashesPerBlock = difficultyT * DIFFICULTY_PER_T * HASHES_PER_DIFFICULTY;
  return {
    height,
    start: new Date(Math.round(day * 24) * (MS_PER_DAY / 24)).toISOString().replace('.000Z', 'Z'),
    difficultyT,
    days: length,
    hashrateEHs: (hashesPerBlock * BLOCKS_PER_EPOCH) / (length * SECONDS_PER_DAY) / HASHES_PER_EH,
    priceUsd,
    feesBtcPerBlock,
    hashpriceUsdPerPHDay: ((1e15 * SECONDS_PER_DAY) / hashesPerBlock) * (meanSubsidyBtc(height) + feesBtcPerBlock) * priceUsd,
  };
}

/** The day before an epoch's end, ISO: the last it covers whole. */
export function lastDayOf(epoch: HistoryEpoch): string {
  return isoDateOf(dayOf(epoch.start) + epoch.days - 1);
}
