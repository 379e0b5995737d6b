/** Files as people download them, made from the shipped months and epochs and carried on by two made-up months. */
import { readHistory, readHistoryMonths } from '../../src/history/readHistory.ts';
import { dayOf, isoDateOf } from '../../src/units.ts';

export const TODAY = '2026-06-01';
const FIRST = dayOf('2026-01-01');
const DAYS = dayOf('2026-05-31') - FIRST + 1;

export interface Day {
  date: string;
  hashrateEHs: number;
  difficultyT: number;
  priceUsd: number;
  feesBtc: number;
  blocks: number;
}

const epochs = readHistory();
const months = readHistoryMonths();
const last = epochs.at(-1)!;
const lastEnd = dayOf(last.start) + last.days;
/** After the last epoch blocks come every ten minutes and difficulty stays. */
const difficultyAfter = (last.difficultyT * 14) / last.days;

function difficultyOn(day: number): number {
  const epoch = epochs.find(({ start, days }) => dayOf(start) <= day && day < dayOf(start) + days);
  return epoch?.difficultyT ?? difficultyAfter;
}

export const days: Day[] = Array.from({ length: DAYS }, (_, i) => {
  const day = FIRST + i;
  const month = months.find((one) => one.month === isoDateOf(day).slice(0, 7)) ?? months.at(-1)!;
  const wave = 1 + 0.05 * Math.sin(i);
  return {
    date: isoDateOf(day),
    hashrateEHs: month.hashrateEHs * wave,
    difficultyT: difficultyOn(day + 0.5),
    priceUsd: month.priceUsd * (1 + 0.03 * Math.cos(i)),
    feesBtc: 2.5,
    blocks: 144,
  };
});

const lines = (rows: readonly string[]) => `${rows.join('\n')}\n`;

export const coinMetrics = lines([
  'time,AdrActCnt,BlkCnt,DiffMean,FeeTotNtv,HashRate,PriceUSD',
  ...days.map((d) => `${d.date},700000,${d.blocks},${d.difficultyT * 1e12},${d.feesBtc},${d.hashrateEHs * 1e6},${d.priceUsd}`),
]);
export const hashrateCsv = lines(['date,hashrate_ehs', ...days.map((d) => `${d.date},${d.hashrateEHs}`)]);
export const priceCsv = lines(['date,price_usd', ...days.map((d) => `${d.date},${d.priceUsd}`)]);
export const blockchainCsv = lines(days.map((d) => `"${d.date} 00:00:00","${d.hashrateEHs * 1e6}"`));
export const blockchainNamed = lines(['"Timestamp","hash-rate"', ...days.map((d) => `"${d.date} 00:00:00","${d.hashrateEHs * 1e6}"`)]);
const seconds = (date: string) => dayOf(date) * 86_400;
export const blockchainJson = JSON.stringify(
  {
    status: 'ok',
    name: 'Hash Rate',
    unit: 'Hash Rate TH/s',
    period: 'day',
    values: days.map((d) => ({ x: seconds(d.date), y: d.hashrateEHs * 1e6 })),
  },
  null,
  1,
);

/** Newest first, the last three made up: two epochs of exactly two weeks, and the one that runs. */
export const retargets: [time: number, height: number, difficulty: number, change: number][] = [
  ...epochs.slice(-12).map((e) => ({ day: dayOf(e.start), height: e.height, difficultyT: e.difficultyT })),
  ...[0, 1, 2].map((k) => ({ day: lastEnd + 14 * k, height: last.height + 2016 * (k + 1), difficultyT: difficultyAfter })),
]
  .map(({ day, height, difficultyT }, i, all): [number, number, number, number] => [
    Math.round(day * 86_400),
    height,
    difficultyT * 1e12,
    Number((difficultyT / (all[i - 1]?.difficultyT ?? epochs.at(-13)!.difficultyT)).toFixed(5)),
  ])
  .reverse();
export const mempool = (rows: readonly unknown[] = retargets) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
