/**
 * Orders, refresh and growth of sites. A firm buys frontier rigs for free MW where they pay back within its limit,
 * replaces its oldest rigs where the gain does, and adds energised MW where rigs and site together do; all within
 * what cash and outside funding allow. Where AI is worth more, the share `aiCrowding` of that money and growth goes
 * there: foregone growth. Every firm says what it wants; the makers' supply is then shared pro rata.
 */
import { CLASS_IDS } from '../../config/names.ts';
import { HOURS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { decisionYears, firstDeciding } from './deciding.ts';
import { deliverySlot } from './deliveries.ts';
import { frontierAt } from './generations.ts';
import { appetite, rigPriceUsdPerEH } from './rigPrice.ts';
import type { Group } from './roster.ts';

/** At most this share of a firm's money goes into new sites. */
const MOST_FOR_SITES = 0.5;

/** Frontier generation and its price at this epoch. */
export function priceNewRigs(state: RunState): void {
  const { epoch, generations, parameters } = state;
  epoch.frontier = frontierAt(generations, epoch.startDay);
  epoch.newRigUsdPerEH = rigPriceUsdPerEH(
    parameters.rigs,
    epoch.smoothedHashprice,
    generations.efficiencyJPerTH[epoch.frontier],
    parameters.rigs.newPriceFloorUsdPerTH,
  );
}

/**
 * Hashprice a buyer reckons with, after the pool's fee: today's fair hashprice, weighted with the smoothed one. Rig
 * prices follow the smoothed hashprice, so rigs look dear while hashprice falls and cheap while it rises.
 */
export function appraisedHashprice(state: RunState): number {
  const { epoch, parameters } = state;
  const w = parameters.growth.currentHashpriceWeight;
  return (w * epoch.fairHashprice + (1 - w) * epoch.smoothedHashprice) * (1 - parameters.network.poolFeeShare);
}

function orderGroup(state: RunState, group: Group, slot: number): number {
  const { fleets, epoch, parameters, generations } = state;
  const minerClass = parameters.classes[CLASS_IDS[group.classIndex]];
  const { growth } = parameters;
  const { frontier, newRigUsdPerEH: price, wear } = epoch;
  const years = decisionYears(state);
  const every = growth.decisionEpochs;
  const efficiency = generations.efficiencyJPerTH;
  const newEfficiency = efficiency[frontier];
  const hashprice = appraisedHashprice(state);
  const ramp = growth.appetiteRampShare;
  const rigLimit = minerClass.rigPaybackLimitYears;
  const siteLimit = minerClass.sitePaybackLimitYears;
  const growthShare = minerClass.siteGrowthPerYear * years;
  const fundingPerMW = minerClass.outsideFundingUsdPerMWYear * years;
  const fillShare = Math.min(1, growth.fillPerYear * years);
  const refreshShare = Math.min(1, minerClass.refreshPerYear * years);
  const overheadPerEH = minerClass.overheadUsdPerMWh * newEfficiency;
  const siteUsdPerEH = growth.siteCapexUsdPerMW * newEfficiency;
  const {
    rigs,
    generations: stride,
    installed,
    installedMW,
    miningMW,
    reservedMW,
    cashUsd,
    contractUsdPerMWh,
    aiCrowding,
    orders,
    count,
    exited,
  } = fleets;
  let wanted = 0;
  for (let i = firstDeciding(group.from, epoch.index, every); i < group.to; i += every) {
    const at = slot * count + i;
    orders[at] = 0;
    const power = contractUsdPerMWh[i];
    const margin = hashprice - newEfficiency * power;
    if (margin <= 0 || exited[i] === 1) continue; // its slot stays empty
    const crowding = 1 - aiCrowding[i];
    const cash = cashUsd[i];
    const funding = fundingPerMW * miningMW[i] * crowding;
    let money = (cash > 0 ? cash * growth.investableCashShare * crowding : 0) + funding;
    // a rig must also carry its site's overhead; a rig that replaces another does so already
    const perYear = HOURS_PER_YEAR * (margin - overheadPerEH);
    const siteAppetite = perYear > 0 ? appetite((price + siteUsdPerEH) / perYear, siteLimit, ramp) : 0;
    if (siteAppetite > 0) {
      const wish = growthShare * miningMW[i] * siteAppetite;
      state.foregoneGrowthMW += wish * (1 - crowding);
      const added = Math.min(wish * crowding, (MOST_FOR_SITES * money) / growth.siteCapexUsdPerMW);
      miningMW[i] += added;
      money -= added * growth.siteCapexUsdPerMW;
    }
    const rigAppetite = perYear > 0 ? appetite(price / perYear, rigLimit, ramp) : 0;
    const freeMW = miningMW[i] - installedMW[i] * wear - reservedMW[i];
    let want = rigAppetite > 0 && freeMW > 0 ? (rigAppetite * fillShare * freeMW) / newEfficiency : 0;
    // the oldest rigs up to the refresh share: their marginal generation decides whether replacing pays
    const due = refreshShare * installed[i];
    let oldest = 0;
    let older = 0;
    while (oldest < frontier && older + rigs[i * stride + oldest] < due) older += rigs[i * stride + oldest++];
    if (oldest < frontier) {
      const oldEfficiency = efficiency[oldest];
      const oldMargin = hashprice / oldEfficiency - power;
      const gain = (margin / newEfficiency - (oldMargin > 0 ? oldMargin : 0)) * HOURS_PER_YEAR;
      want += (appetite(price / newEfficiency / gain, rigLimit, ramp) * due * wear * oldEfficiency) / newEfficiency;
    }
    want = Math.min(want * crowding, money / price);
    orders[at] = want;
    wanted += want;
  }
  return wanted;
}

/** Every fleet's wish for new rigs this epoch, into the slot that arrives `deliveryEpochs` later; then the supply is shared. */
export function orderRigs(state: RunState): void {
  const { epoch, parameters, roster, generations } = state;
  const slot = deliverySlot(state, epoch.index);
  let wanted = 0;
  for (const group of roster.groups) wanted += orderGroup(state, group, slot);
  const supply = parameters.rigs.newSupplyPerYear * epoch.years * epoch.willingEHs;
  const granted = wanted > supply ? supply / wanted : 1;
  state.orderedGeneration[slot] = epoch.frontier;
  state.withFreeMW.count = 0;
  for (const group of roster.groups) payForOrders(state, group, slot, granted, generations.efficiencyJPerTH[epoch.frontier]);
}

/** Reserves MW and pays: from outside funding first, then from cash. Lists who still has free MW. */
function payForOrders(state: RunState, group: Group, slot: number, granted: number, efficiency: number): void {
  const { epoch, parameters, fleets, withFreeMW } = state;
  const { wear, newRigUsdPerEH: price } = epoch;
  const { orders, count, cashUsd, reservedMW, miningMW, installedMW, aiCrowding } = fleets;
  const fundingPerMW = parameters.classes[CLASS_IDS[group.classIndex]].outsideFundingUsdPerMWYear * decisionYears(state);
  let listed = withFreeMW.count;
  const every = parameters.growth.decisionEpochs;
  for (let i = firstDeciding(group.from, epoch.index, every); i < group.to; i += every) {
    const order = orders[slot * count + i] * granted;
    orders[slot * count + i] = order;
    const free = miningMW[i] - installedMW[i] * wear - reservedMW[i];
    const megawatts = order * efficiency;
    if (free > 0) {
      reservedMW[i] += free < megawatts ? free : megawatts;
      if (free > megawatts) withFreeMW.fleets[listed++] = i;
    }
    const fromCash = order * price - fundingPerMW * miningMW[i] * (1 - aiCrowding[i]);
    if (fromCash > 0) cashUsd[i] -= fromCash;
  }
  withFreeMW.count = listed;
}
