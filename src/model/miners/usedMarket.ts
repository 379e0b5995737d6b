/**
 * The used-rig market: idle rigs are given up at a yearly rate; firms with free MW left over buy the mix for sale
 * where it pays back, pro rata; what finds no buyer decays. Prices as for new rigs, with a lower floor.
 */
import { exp } from '../../random/fdlibm.ts';
import type { RunState } from '../runState.ts';
import { decisionYears } from './deciding.ts';
import { resaleShareOf } from './deliveries.ts';
import { FLEET, FLEET_WIDTH, mayHaveIdleRigs, removeIdleShare } from './fleets.ts';
import { appraisedHashprice } from './orders.ts';
import { appetiteAt, marginAtLimit, rigPriceUsdPerEH } from './rigPrice.ts';
import type { ClassStretch } from './roster.ts';
import { decayPool, releaseRigs } from './usedPool.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, INSTALLED_MW, CASH_USD, MINING_MW, RESERVED_MW, EXITED } = FLEET;

/** Owners give up part of what stands idle for price. */
export function sellIdleRigs(state: RunState): void {
  const { fleets, epoch, parameters, roster, generations, pool, flows } = state;
  const part = 1 - exp(-parameters.usedMarket.idleSalePerYear * decisionYears(state));
  for (const { deciding } of roster.classes) {
    const fleetsDeciding = deciding[epoch.turn];
    for (let k = 0; k < fleetsDeciding.length; k++) {
      const i = fleetsDeciding[k];
      if (mayHaveIdleRigs(fleets, i)) removeIdleShare(fleets, i, part, generations.efficiencyJPerTH, pool.left);
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

/** Wishes of the firms of a class that decide and have free MW, into `usedWanted`; buyers are listed. Returns the EH/s wanted. */
function wantUsedRigs(state: RunState, stretch: ClassStretch, offer: Offer, hashprice: number): number {
  const { fleets, epoch, parameters, minerClasses, usedBuyers } = state;
  const years = decisionYears(state);
  const fillShare = Math.min(1, parameters.growth.fillPerYear * years) / offer.efficiencyJPerTH;
  const perRamp = 1 / parameters.growth.appetiteRampShare;
  const minerClass = minerClasses[stretch.classIndex];
  const least = marginAtLimit(offer.usdPerEH, minerClass.rigPaybackLimitYears);
  const fundingPerMW = minerClass.outsideFundingUsdPerMWYear * years;
  const { rows, usedWanted } = fleets;
  const { wear } = epoch;
  const { investableCashShare } = parameters.growth;
  const { efficiencyJPerTH, usdPerEH } = offer;
  const deciding = stretch.deciding[epoch.turn];
  let wanted = 0;
  for (let k = 0; k < deciding.length; k++) {
    const i = deciding[k];
    const at = i * WIDTH;
    const free = rows[at + MINING_MW] - rows[at + INSTALLED_MW] * wear - rows[at + RESERVED_MW];
    const margin = hashprice - efficiencyJPerTH * rows[at + CONTRACT_USD_PER_MWH];
    if (free <= 0 || margin <= least || rows[at + EXITED] === 1 || rows[at + CASH_USD] <= 0) continue;
    const money = rows[at + CASH_USD] * investableCashShare + fundingPerMW * rows[at + MINING_MW];
    const affordable = usdPerEH > 0 ? money / usdPerEH : Number.POSITIVE_INFINITY;
    const wish = Math.min(appetiteAt(least / margin, perRamp) * fillShare * free, affordable);
    usedWanted[i] = wish;
    usedBuyers.fleets[usedBuyers.count++] = i;
    wanted += wish;
  }
  return wanted;
}

/** Buyers pay for what they get: from outside funding first, then from cash. */
function payForUsedRigs(state: RunState, granted: number, usdPerEH: number): void {
  const { roster, minerClasses, usedBuyers } = state;
  const { rows, usedWanted } = state.fleets;
  const years = decisionYears(state);
  for (let k = 0; k < usedBuyers.count; k++) {
    const i = usedBuyers.fleets[k];
    const at = i * WIDTH;
    usedWanted[i] *= granted;
    const funding = minerClasses[roster.classOf[i]].outsideFundingUsdPerMWYear * years * rows[at + MINING_MW];
    rows[at + CASH_USD] -= Math.max(0, usedWanted[i] * usdPerEH - funding);
  }
}

/** Firms say what they would take, buyers share what is for sale; it is racked next epoch. */
export function tradeUsedRigs(state: RunState): void {
  const { epoch, parameters, pool, roster, usedBuyers } = state;
  const offer = offerOf(state);
  usedBuyers.count = 0;
  let wanted = 0;
  if (offer.ehs > 0) {
    const hashprice = appraisedHashprice(state);
    for (const stretch of roster.classes) wanted += wantUsedRigs(state, stretch, offer, hashprice);
  }
  if (wanted > 0) {
    const soldShare = Math.min(1, wanted / offer.ehs);
    for (let g = 0; g < pool.forSale.length; g++) {
      pool.inTransit[g] = pool.forSale[g] * soldShare;
      pool.forSale[g] -= pool.inTransit[g];
    }
    payForUsedRigs(state, (soldShare * offer.ehs) / wanted, offer.usdPerEH);
  }
  decayPool(pool, 1 - exp(-parameters.usedMarket.poolDecayPerYear * epoch.years));
}
