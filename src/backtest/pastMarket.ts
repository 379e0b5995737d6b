/**
 * Price and fees of a study of the past: as they came (weekly prices; fees of each epoch as dated steps without noise), or simulated
 * from what was known (last price, volatility of the two years before, fees of the year before).
 */
import type { ModelConfig } from '../config/schema/study.ts';
import type { HistoryEpoch } from '../history/history.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { type PastStart, volatilityAtStart } from './pastStart.ts';
import type { PastHistory } from './pastStudy.ts';

/** A path may end this many days before the study does: prices of the last days are not known yet. */
const SPARE_DAYS = 16;
const FEE_EPOCHS = 26;
/** Fees step at once: a reversion this quick has nothing left to revert. */
const STEP_REVERSION_PER_YEAR = 100;
const MIN_FEES_BTC = 1e-4;

type Price = ModelConfig['market']['price'];
type Fees = ModelConfig['market']['fees'];

/** Weekly prices from the start on; means at the middle of epochs where weeks end. */
export function priceThatCame({ weeks, epochs }: PastHistory, { startDay }: PastStart, until: string, startUsd: number): Partial<Price> {
  const endDay = dayOf(until);
  const path: [string, number][] = [[isoDateOf(startDay), startUsd]];
  for (const { date, priceUsd } of weeks) if (dayOf(date) > startDay && dayOf(date) <= endDay + 7) path.push([date, priceUsd]);
  for (const epoch of epochs) {
    const middle = dayOf(epoch.start) + epoch.days / 2;
    if (middle > dayOf(path[path.length - 1][0]) + 3 && middle <= endDay + 7) path.push([isoDateOf(middle), epoch.priceUsd]);
  }
  const last = path[path.length - 1][0];
  if (dayOf(last) < endDay - SPARE_DAYS) throw new Error(`the price that came is known to ${last}, the study goes to ${until}`);
  return { model: 'path', startUsd, path };
}

/** Jump diffusion from the last price, with the volatility seen in the two years before, jumps taken out. */
export function priceAsKnown({ weeks }: PastHistory, begin: PastStart, startUsd: number, base: Price): Partial<Price> {
  const seen = volatilityAtStart(begin, weeks);
  const [jumps, meanLog, sdLog] = [base.jumpsPerYear, base.jumpMeanLog, base.jumpSdLog].map((v) => (typeof v === 'number' ? v : 0));
  const diffusion =
    seen === undefined ? base.volatilityPerYear : Math.sqrt(Math.max(seen ** 2 / 4, seen ** 2 - jumps * (meanLog ** 2 + sdLog ** 2)));
  return { model: 'jumpDiffusion', startUsd, volatilityPerYear: diffusion, path: [] };
}

const feesOf = (epoch: HistoryEpoch) => Math.max(MIN_FEES_BTC, epoch.feesBtcPerBlock);

/** The fees of every epoch from the start on, as steps. */
export function feesThatCame(epochs: readonly HistoryEpoch[], { epoch: first, startDay }: PastStart, until: string): Partial<Fees> {
  const events: Fees['events'] = [];
  let level = feesOf(first);
  for (const epoch of epochs) {
    const day = dayOf(epoch.start);
    if (day <= startDay || day > dayOf(until)) continue;
    const factor = Math.min(100, Math.max(0.01, feesOf(epoch) / level));
    events.push({ date: epoch.start, meanFactor: factor, jumpFactor: factor });
    level *= factor;
  }
  const start = feesOf(first);
  return { start, mean: start, driftPerYear: 0, reversionPerYear: STEP_REVERSION_PER_YEAR, volatilityPerYear: 0, events };
}

/** Fees from the last epoch on, returning to the median of the year before. */
export function feesAsKnown({ before }: PastStart): Partial<Fees> {
  const year = before
    .slice(-FEE_EPOCHS)
    .map(feesOf)
    .sort((a, b) => a - b);
  return { start: feesOf(before[before.length - 1]), mean: year[Math.floor(year.length / 2)], events: [] };
}
