/**
 * The used-rig market: idle rigs are given up at a yearly rate; firms with free MW left over buy the mix for sale
 * where it pays back, pro rata; what finds no buyer decays. Prices as for new rigs, with a lower floor.
 */
import { CLASS_IDS } from '../../config/names.ts';
import { HOURS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { resaleShareOf } from './deliveries.ts';
import { removeIdleShare } from './fleets.ts';
import { appetite, rigPriceUsdPerEH } from './rigPrice.ts';
import { decayPool, releaseRigs } from './usedPool.ts';

/** Owners give up part of what stands idle for price. */
export function sellIdleRigs(state: RunState): void {
  const { fleets, epoch, parameters, generations, pool, flows } = state;
  const part = 1 - Math.exp(-parameters.usedMarket.idleSalePerYear * epoch.years);
  const { installed, running, count } = fleets;
  for (let i = 0; i < count; i++) {
    if (installed[i] > running[i] * (1 + 1e-9)) removeIdleShare(fleets, i, part, generations.efficiencyJPerTH, pool.left);
  }
  flows.sold += releaseRigs(pool, epoch.wear, resaleShareOf(parameters));
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
    usd += amount * rigPriceUsdPerEH(parameters.rigs, epoch.smoothedHashprice, generations.efficiencyJPerTH[g], parameters.rigs.usedPriceFloorUsdPerTH);
  }
  return { ehs, efficiencyJPerTH: megawatts / ehs, usdPerEH: usd / ehs };
}

/** Firms say what they would take, buyers share what is for sale; it is racked next epoch. */
export function tradeUsedRigs(state: RunState): void {
  const { fleets, epoch, parameters, pool, roster } = state;
  const offer = offerOf(state);
  fleets.usedWanted.fill(0);
  if (offer.ehs > 0) {
    const hashprice = epoch.smoothedHashprice * (1 - parameters.network.poolFeeShare);
    const fillShare = Math.min(1, parameters.growth.fillPerYear * epoch.years);
    const { usedWanted, miningMW, installedMW, reservedMW, contractUsdPerMWh, cashUsd, exited } = fleets;
    let wanted = 0;
    for (const group of roster.groups) {
      const limit = parameters.classes[CLASS_IDS[group.classIndex]].rigPaybackLimitYears;
      for (let i = group.from; i < group.to; i++) {
        const free = miningMW[i] - installedMW[i] * epoch.wear - reservedMW[i];
        const margin = hashprice - offer.efficiencyJPerTH * contractUsdPerMWh[i];
        if (free <= 0 || margin <= 0 || exited[i] === 1 || cashUsd[i] <= 0) continue;
        const wish = (appetite(offer.usdPerEH / (HOURS_PER_YEAR * margin), limit, parameters.growth.appetiteRampShare) * fillShare * free) / offer.efficiencyJPerTH;
        usedWanted[i] = wish;
        wanted += wish;
      }
    }
    const soldShare = wanted === 0 ? 0 : Math.min(1, wanted / offer.ehs);
    for (let g = 0; g < pool.forSale.length; g++) {
      pool.inTransit[g] = pool.forSale[g] * soldShare;
      pool.forSale[g] -= pool.inTransit[g];
    }
    payForUsedRigs(fleets, wanted, offer, soldShare);
  }
  decayPool(pool, 1 - Math.exp(-parameters.usedMarket.poolDecayPerYear * epoch.years));
}

function payForUsedRigs(fleets: RunState['fleets'], wanted: number, offer: Offer, soldShare: number): void {
  if (wanted === 0) return;
  const granted = (soldShare * offer.ehs) / wanted;
  for (let i = 0; i < fleets.count; i++) fleets.cashUsd[i] -= fleets.usedWanted[i] * granted * offer.usdPerEH;
}
