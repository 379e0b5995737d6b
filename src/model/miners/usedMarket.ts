/**
 * The used-rig market: idle rigs are given up at a yearly rate; firms with free MW left over buy the mix for sale
 * where it pays back, pro rata; what finds no buyer decays. Prices as for new rigs, with a lower floor.
 */
import type { RunState } from '../runState.ts';
import { decisionYears } from './deciding.ts';
import { resaleShareOf } from './deliveries.ts';
import { removeIdleShare } from './fleets.ts';
import { appraisedHashprice } from './orders.ts';
import { appetiteAt, marginAtLimit, rigPriceUsdPerEH } from './rigPrice.ts';
import { decayPool, releaseRigs } from './usedPool.ts';

/** Owners give up part of what stands idle for price. */
export function sellIdleRigs(state: RunState): void {
  const { fleets, epoch, parameters, roster, generations, pool, flows } = state;
  const part = 1 - Math.exp(-parameters.usedMarket.idleSalePerYear * decisionYears(state));
  const { firstHeld, firstRunning } = fleets;
  for (const { deciding } of roster.classes) {
    const fleetsDeciding = deciding[epoch.turn];
    for (let k = 0; k < fleetsDeciding.length; k++) {
      const i = fleetsDeciding[k];
      if (firstHeld[i] < firstRunning[i]) removeIdleShare(fleets, i, part, generations.efficiencyJPerTH, pool.left);
    }
  }
  const left = releaseRigs(pool, epoch.wear, resaleShareOf(parameters));
  flows.sold += left;
  epoch.leftSinceDispatchEHs += left;
}

interface Offer {
  ehs: number;
  efficiencyJPerTH: number;
  usdPerEH: number;
}

/** The mix for sale: its amount, mean efficiency and mean price. */
function offerOf(state: RunState): Offer {
  const { pool, generations, parameters, epoch } = state;
  let ehs = 0;
  let megawatts = 0;
  let usd = 0;
  for (let g = 0; g < generations.count; g++) {
    const amount = pool.forSale[g];
    if (amount === 0) continue;
    ehs += amount;
    megawatts += amount * generations.efficiencyJPerTH[g];
    usd +=
      amount *
      rigPriceUsdPerEH(parameters.rigs, epoch.smoothedHashprice, generations.efficiencyJPerTH[g], parameters.rigs.usedPriceFloorUsdPerTH);
  }
  return { ehs, efficiencyJPerTH: megawatts / ehs, usdPerEH: usd / ehs };
}

/** Wishes of the firms with free MW, into `usedWanted`; buyers are listed. Returns the EH/s wanted. */
function wantUsedRigs(state: RunState, offer: Offer): number {
  const { fleets, epoch, parameters, roster, minerClasses, withFreeMW, usedBuyers } = state;
  const hashprice = appraisedHashprice(state);
  const years = decisionYears(state);
  const fillShare = Math.min(1, parameters.growth.fillPerYear * years) / offer.efficiencyJPerTH;
  const perRamp = 1 / parameters.growth.appetiteRampShare;
  const { usedWanted, miningMW, installedMW, reservedMW, contractUsdPerMWh, cashUsd, exited } = fleets;
  let wanted = 0;
  for (let k = 0; k < withFreeMW.count; k++) {
    const i = withFreeMW.fleets[k];
    const free = miningMW[i] - installedMW[i] * epoch.wear - reservedMW[i];
    const margin = hashprice - offer.efficiencyJPerTH * contractUsdPerMWh[i];
    if (free <= 0 || margin <= 0 || exited[i] === 1 || cashUsd[i] <= 0) continue;
    const minerClass = minerClasses[roster.classOf[i]];
    const least = marginAtLimit(offer.usdPerEH, minerClass.rigPaybackLimitYears);
    if (margin <= least) continue;
    const money = cashUsd[i] * parameters.growth.investableCashShare + minerClass.outsideFundingUsdPerMWYear * years * miningMW[i];
    const affordable = offer.usdPerEH > 0 ? money / offer.usdPerEH : Number.POSITIVE_INFINITY;
    const wish = Math.min(appetiteAt(least / margin, perRamp) * fillShare * free, affordable);
    usedWanted[i] = wish;
    usedBuyers.fleets[usedBuyers.count++] = i;
    wanted += wish;
  }
  return wanted;
}

/** Firms say what they would take, buyers share what is for sale; it is racked next epoch. */
export function tradeUsedRigs(state: RunState): void {
  const { fleets, epoch, parameters, pool, usedBuyers } = state;
  const offer = offerOf(state);
  usedBuyers.count = 0;
  const wanted = offer.ehs > 0 ? wantUsedRigs(state, offer) : 0;
  if (wanted > 0) {
    const soldShare = Math.min(1, wanted / offer.ehs);
    for (let g = 0; g < pool.forSale.length; g++) {
      pool.inTransit[g] = pool.forSale[g] * soldShare;
      pool.forSale[g] -= pool.inTransit[g];
    }
    const granted = (soldShare * offer.ehs) / wanted;
    for (let k = 0; k < usedBuyers.count; k++) {
      const i = usedBuyers.fleets[k];
      fleets.usedWanted[i] *= granted;
      fleets.cashUsd[i] -= fleets.usedWanted[i] * offer.usdPerEH;
    }
  }
  decayPool(pool, 1 - Math.exp(-parameters.usedMarket.poolDecayPerYear * epoch.years));
}
