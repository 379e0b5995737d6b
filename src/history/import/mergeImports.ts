/** Checked series and retargets of all files laid over the history there is: days by quantity, epochs that history does not have yet. */
import { isoDateOf } from '../../units.ts';
import type { HistoryEpoch } from '../history.ts';
import { epochsFromDays, epochsFromRetargets } from '../newEpochs.ts';
import type { HistoryDay } from '../tables.ts';
import type { Complain, Point, Quantity, Retarget } from './imported.ts';

export interface CheckedFile {
  file: string;
  series: { quantity: Quantity; points: Point[] }[];
  retargets: Retarget[];
}

export interface Merged {
  days: HistoryDay[];
  epochs: HistoryEpoch[];
}

const FIELD: Record<Quantity, Exclude<keyof HistoryDay, 'date'>> = {
  hashrate_ehs: 'hashrateEHs',
  difficulty_t: 'difficultyT',
  price_usd: 'priceUsd',
  fees_btc: 'feesBtc',
  blocks: 'blocks',
};
/** Two sources of one day may differ by this factor: estimators of hashrate do, a price hardly. */
const AGREES: Record<Quantity, number> = { hashrate_ehs: 1.4, difficulty_t: 1.3, price_usd: 1.12, fees_btc: 1.5, blocks: 1.3 };

/** What the files add; where two files differ about a day the second is at fault. Days known before are renewed. */
export function mergeImports(files: readonly CheckedFile[], base: Merged, complainOf: (file: string) => Complain): Merged {
  const days = new Map(base.days.map((day) => [day.date, { ...day }]));
  const first = new Map<string, { file: string; value: number }>();
  for (const { file, series } of files) {
    const complain = complainOf(file);
    for (const { quantity, points } of series) {
      for (const { day, value, line } of points) {
        const date = isoDateOf(day);
        const before = first.get(`${quantity} ${date}`);
        if (before === undefined) {
          first.set(`${quantity} ${date}`, { file, value });
          const row = days.get(date) ?? emptyDay(date);
          days.set(date, { ...row, [FIELD[quantity]]: value });
        } else if (Math.abs(Math.log(value / before.value)) > Math.log(AGREES[quantity])) {
          complain(
            line,
            `contradicts ${before.file}: ${quantity} on ${date} is ${Number(value.toPrecision(5))}, there ${Number(before.value.toPrecision(5))}`,
          );
        }
      }
    }
  }
  const sorted = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const retargets = files.flatMap((file) => file.retargets);
  const byHeight = new Map<number, HistoryEpoch>(base.epochs.map((epoch) => [epoch.height, epoch]));
  for (const epoch of epochsFromRetargets(retargets, sorted)) if (!byHeight.has(epoch.height)) byHeight.set(epoch.height, epoch);
  const known = contiguous([...byHeight.values()].sort((a, b) => a.height - b.height));
  return { days: sorted, epochs: [...known, ...epochsFromDays(known.at(-1), sorted)] };
}

function emptyDay(date: string): HistoryDay {
  return { date, hashrateEHs: Number.NaN, difficultyT: Number.NaN, priceUsd: Number.NaN, feesBtc: Number.NaN, blocks: Number.NaN };
}

const BLOCKS = 2016;

/** Up to the first epoch that is missing. */
function contiguous(epochs: HistoryEpoch[]): HistoryEpoch[] {
  const gap = epochs.findIndex(({ height }, i) => i > 0 && height !== epochs[i - 1]!.height + BLOCKS);
  return gap < 0 ? epochs : epochs.slice(0, gap);
}
