/**
 * Orders, refresh and growth of sites. A firm buys frontier rigs for free MW where they pay back within its limit,
 * replaces its oldest rigs where the gain does, and adds energised MW where rigs and site together do; all within
 * what cash and outside funding allow. Where AI is worth more, the share `aiCrowding` of that money and growth goes
 * there: foregone growth. Every firm says what it wants; the makers' supply, new EH/s <= capacity in MW / J/TH of the
 * frontier, is then shared pro rata.
 */
import { MW_PER_GW } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { decisionYears } from './deciding.ts';
import { deliverySlot } from './deliveries.ts';
import { FLEET, FLEET_WIDTH } from './fleets.ts';
import { frontierAt } from './generations.ts';
import { appetiteAt, marginAtLimit, rigPriceUsdPerEH } from './rigPrice.ts';
import type { ClassStretch } from './roster.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, INSTALLED_EHS, INSTALLED_MW, CASH_USD, MINING_MW, RESERVED_MW, AI_CROWDING, FIRST_HELD, EXITED } = FLEET;

/** At most this share of a firm's money goes into new sites. */
const MOST_FOR_SITES = 0.5;
/** What costs nothing counts as this, so that no money still buys none of it. */
const LEAST_COST_USD = 1;

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

/** First generation, from `oldest` on, that the oldest `due` EH/s do not use up: the margin of refreshing. */
function marginOfRefresh(rigs: Float64Array, row: number, oldest: number, frontier: number, due: number): number {
  let g = oldest;
  let older = 0;
  while (g < frontier && older + rigs[row + g] < due) older += rigs[row + g++];
  return g;
}

/** Wishes of the deciding firms of one class, in EH/s; lists who wishes and, of the others, who has free MW. */
function orderClass(state: RunState, stretch: ClassStretch, slot: number): number {
  const { fleets, epoch, generations } = state;
  const minerClass = state.minerClasses[stretch.classIndex];
  const { growth } = state.parameters;
  const { frontier, newRigUsdPerEH: price, wear } = epoch;
  const years = decisionYears(state);
  const { efficiencyJPerTH, ehsPerMW } = generations;
  const newEfficiency = efficiencyJPerTH[frontier];
  const newPerMW = ehsPerMW[frontier];
  const hashprice = appraisedHashprice(state);
  const perRamp = 1 / growth.appetiteRampShare;
  const rigMargin = marginAtLimit(price, minerClass.rigPaybackLimitYears);
  const siteMargin = marginAtLimit(price + growth.siteCapexUsdPerMW * newEfficiency, minerClass.sitePaybackLimitYears);
  const growthShare = minerClass.siteGrowthPerYear * years;
  const fundingPerMW = minerClass.outsideFundingUsdPerMWYear * years;
  const fillShare = Math.min(1, growth.fillPerYear * years) * newPerMW;
  const refreshShare = Math.min(1, minerClass.refreshPerYear * years);
  const overheadPerEH = minerClass.overheadUsdPerMWh * newEfficiency;
  const leastMargin = Math.max(0, Math.min(rigMargin, siteMargin + overheadPerEH));
  const investableShare = growth.investableCashShare;
  const { siteCapexUsdPerMW } = growth;
  const sitesPerUsd = MOST_FOR_SITES / Math.max(siteCapexUsdPerMW, LEAST_COST_USD);
  const perPrice = 1 / Math.max(price, LEAST_COST_USD);
  const { rows, rigs, generations: stride, orders, count } = fleets;
  const ordering = state.ordering[slot];
  let wanted = 0;
  let foregoneMW = 0;
  const deciding = stretch.deciding[epoch.turn];
  for (let k = 0; k < deciding.length; k++) {
    const i = deciding[k];
    const at = i * WIDTH;
    if (rows[at + EXITED] === 1) continue;
    const power = rows[at + CONTRACT_USD_PER_MWH];
    const margin = hashprice - newEfficiency * power;
    let want = 0;
    if (margin > leastMargin) {
      const crowding = 1 - rows[at + AI_CROWDING];
      const cash = rows[at + CASH_USD];
      let megawatts = rows[at + MINING_MW];
      let money = ((cash > 0 ? cash * investableShare : 0) + fundingPerMW * megawatts) * crowding;
      // a rig must also carry its site's overhead; a rig that replaces another does so already
      const afterOverhead = margin - overheadPerEH;
      if (afterOverhead > siteMargin) {
        const wish = growthShare * megawatts * appetiteAt(siteMargin / afterOverhead, perRamp);
        foregoneMW += wish * (1 - crowding);
        const added = Math.min(wish * crowding, money * sitesPerUsd);
        megawatts += added;
        rows[at + MINING_MW] = megawatts;
        money -= added * siteCapexUsdPerMW;
      }
      if (afterOverhead > rigMargin) {
        const freeMW = megawatts - rows[at + INSTALLED_MW] * wear - rows[at + RESERVED_MW];
        if (freeMW > 0) want = appetiteAt(rigMargin / afterOverhead, perRamp) * fillShare * freeMW;
      }
      // the oldest rigs up to the refresh share: their marginal generation decides whether replacing pays
      if (margin > rigMargin) {
        const due = refreshShare * rows[at + INSTALLED_EHS];
        const oldest = marginOfRefresh(rigs, i * stride, rows[at + FIRST_HELD] | 0, frontier, due);
        if (oldest < frontier) {
          const oldMargin = hashprice * ehsPerMW[oldest] - power;
          const gain = margin - (oldMargin > 0 ? oldMargin * newEfficiency : 0);
          want += appetiteAt(rigMargin / gain, perRamp) * due * wear * efficiencyJPerTH[oldest] * newPerMW;
        }
      }
      want = Math.min(want * crowding, money * perPrice);
    }
    if (want !== 0) {
      orders[slot * count + i] = want;
      ordering.fleets[ordering.count++] = i;
      wanted += want;
    }
  }
  state.foregoneGrowthMW += foregoneMW;
  return wanted;
}

/**
 * Hashrate the makers can deliver: chips come from so many wafers a year, and a wafer carries about the same power in every generation,
 * so that capacity is a power, and the hashrate in it grows with efficiency alone.
 */
function suppliedEHs(capacityGWPerYear: number, years: number, efficiencyJPerTH: number): number {
  return (capacityGWPerYear * MW_PER_GW * years) / efficiencyJPerTH; // 1 J/TH is 1 MW per EH/s
}

/** Every fleet's wish for new rigs this epoch, into the slot that arrives `deliveryEpochs` later; then the supply is shared. */
export function orderRigs(state: RunState): void {
  const { epoch, generations, parameters, roster } = state;
  const slot = deliverySlot(state, epoch.index);
  let wanted = 0;
  for (const stretch of roster.classes) wanted += orderClass(state, stretch, slot);
  const supply = suppliedEHs(parameters.rigs.newSupplyGWPerYear, epoch.years, generations.efficiencyJPerTH[epoch.frontier]);
  state.orderedGeneration[slot] = epoch.frontier;
  payForOrders(state, slot, wanted > supply ? supply / wanted : 1);
}

/** Reserves MW and pays: from outside funding first, then from cash. */
function payForOrders(state: RunState, slot: number, granted: number): void {
  const { epoch, fleets, minerClasses } = state;
  const { classOf } = state.roster;
  const { wear, newRigUsdPerEH: price } = epoch;
  const efficiency = state.generations.efficiencyJPerTH[epoch.frontier];
  const { rows, orders, count } = fleets;
  const years = decisionYears(state);
  const buyers = state.ordering[slot];
  for (let k = 0; k < buyers.count; k++) {
    const i = buyers.fleets[k];
    const at = i * WIDTH;
    const order = orders[slot * count + i] * granted;
    orders[slot * count + i] = order;
    const free = rows[at + MINING_MW] - rows[at + INSTALLED_MW] * wear - rows[at + RESERVED_MW];
    const megawatts = order * efficiency;
    if (free > 0) rows[at + RESERVED_MW] += free < megawatts ? free : megawatts;
    const fromCash =
      order * price - minerClasses[classOf[i]].outsideFundingUsdPerMWYear * years * rows[at + MINING_MW] * (1 - rows[at + AI_CROWDING]);
    if (fromCash > 0) rows[at + CASH_USD] -= fromCash;
  }
}
