/**
 * Deliveries: rigs ordered `deliveryEpochs` ago arrive, and used rigs bought last epoch are moved. Where they need
 * more MW than the site has, the least efficient rigs leave for the pool.
 */
import type { RunState } from '../runState.ts';
import { addMix, addRigs, FLEET, FLEET_WIDTH, removeLeastEfficient } from './fleets.ts';
import { releaseRigs } from './usedPool.ts';

const WIDTH = FLEET_WIDTH;
const { INSTALLED_MW, MINING_MW, RESERVED_MW } = FLEET;

/** Slot of the delivery ring that arrives, and is ordered into, at an epoch. */
export function deliverySlot(state: RunState, epochIndex: number): number {
  return epochIndex % state.orderedGeneration.length;
}

/** Racks the new rigs that arrive this epoch. */
export function rackNewRigs(state: RunState): void {
  const { fleets, epoch, generations, pool, flows, parameters } = state;
  const slot = deliverySlot(state, epoch.index);
  const g = state.orderedGeneration[slot];
  const { rows, orders, count } = fleets;
  const { efficiencyJPerTH } = generations;
  const efficiency = efficiencyJPerTH[g];
  const nominalPerReal = 1 / epoch.wear;
  const arrivals = state.ordering[slot];
  let delivered = 0;
  for (let k = 0; k < arrivals.count; k++) {
    const i = arrivals.fleets[k];
    const arriving = orders[slot * count + i];
    if (arriving === 0) continue;
    orders[slot * count + i] = 0;
    delivered += arriving;
    const at = i * WIDTH;
    rows[at + RESERVED_MW] = Math.max(0, rows[at + RESERVED_MW] - arriving * efficiency);
    addRigs(fleets, i, g, arriving * nominalPerReal, efficiency);
    const excess = rows[at + INSTALLED_MW] - rows[at + MINING_MW] * nominalPerReal;
    if (excess > 0) removeLeastEfficient(fleets, i, excess, efficiencyJPerTH, pool.left);
  }
  arrivals.count = 0;
  flows.newRigs += delivered;
  pool.deliveredNominal[g] += delivered * nominalPerReal;
  flows.sold += releaseRigs(pool, epoch.wear, resaleShareOf(parameters));
}

/** Share of leaving rigs that is offered for sale: none when the used market is off. */
export function resaleShareOf(parameters: RunState['parameters']): number {
  return parameters.usedMarket.enabled ? parameters.usedMarket.resaleShare : 0;
}

/** Racks the used rigs in transit, each buyer taking the same mix. */
export function rackUsedRigs(state: RunState): void {
  const { fleets, epoch, generations, pool, flows, usedBuyers } = state;
  if (usedBuyers.count === 0) return;
  const { rows } = fleets;
  let inTransit = 0;
  for (let g = 0; g < generations.count; g++) inTransit += pool.inTransit[g];
  for (let k = 0; k < usedBuyers.count; k++) {
    const i = usedBuyers.fleets[k];
    const part = fleets.usedWanted[i] / inTransit / epoch.wear;
    addMix(fleets, i, pool.inTransit, part, generations.efficiencyJPerTH);
    const excess = rows[i * WIDTH + INSTALLED_MW] - rows[i * WIDTH + MINING_MW] / epoch.wear;
    if (excess > 0) removeLeastEfficient(fleets, i, excess, generations.efficiencyJPerTH, pool.left);
  }
  for (let g = 0; g < generations.count; g++) {
    pool.rackedNominal[g] += pool.inTransit[g] / epoch.wear;
    pool.inTransit[g] = 0;
  }
  usedBuyers.count = 0;
  flows.relocated += inTransit;
  flows.sold += releaseRigs(pool, epoch.wear, resaleShareOf(state.parameters));
}
