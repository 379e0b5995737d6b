/** The world as an epoch finds it: market means over its nominal two weeks, subsidy, and what a hash earns. */
import { exp } from '../random/fdlibm.ts';
import { SECONDS_PER_HOUR } from '../units.ts';
import { followHashprice, holdWorld } from './freeze.ts';
import { meanBetween, NOMINAL_EPOCH_DAYS } from './market/path.ts';
import { TARGET_BLOCK_SECONDS } from './network/difficulty.ts';
import { hashpriceUsdPerEHHour } from './network/hashprice.ts';
import { meanEpochSubsidyBtc } from './network/subsidy.ts';
import type { RunState } from './runState.ts';

/** Market means over the nominal epoch, subsidy, hashprice as earned, as fair, and as smoothed. */
export function readWorld(state: RunState): void {
  const { epoch, market, parameters } = state;
  const from = (epoch.startDay - market.gridStartDay) / market.gridDays;
  const to = from + NOMINAL_EPOCH_DAYS / market.gridDays;
  epoch.priceUsd = meanBetween(market.price, from, to);
  epoch.feesBtc = meanBetween(market.fees, from, to);
  epoch.gpuHourUsd = meanBetween(market.gpuHour, from, to);
  epoch.rentUsdPerKWMonth = meanBetween(market.colocationRent, from, to);
  epoch.subsidyBtc = meanEpochSubsidyBtc(epoch.height);
  holdWorld(state);
  const reward = epoch.subsidyBtc + epoch.feesBtc;
  epoch.hashprice = hashpriceUsdPerEHHour(epoch.difficultyT, reward, epoch.priceUsd);
  epoch.fairHashprice = (reward * epoch.priceUsd * SECONDS_PER_HOUR) / (TARGET_BLOCK_SECONDS * epoch.willingEHs);
  const weight = 1 - exp(-NOMINAL_EPOCH_DAYS / parameters.dispatch.hashpriceSmoothingDays);
  if (epoch.index > 0) epoch.smoothedHashprice += weight * (epoch.fairHashprice - epoch.smoothedHashprice);
  followHashprice(state);
}
