/**
 * Distress: a firm whose cash is below zero sells what stands idle; one whose debt per MW passes the limit leaves
 * mining: all its rigs are sold, its MW go idle. AI income is project-financed and stays.
 */
import type { RunState } from '../runState.ts';
import { resaleShareOf } from './deliveries.ts';
import { removeIdleShare, removeLeastEfficient } from './fleets.ts';
import { releaseRigs } from './usedPool.ts';

/** A site with less than this for mining has nothing to leave: its MW have all gone to AI, and may come back. */
const LEAST_SITE_MW = 1e-6;

export function sellInDistress(state: RunState): void {
  const { fleets, parameters, generations, pool, epoch, flows } = state;
  const { cashUsd, miningMW, installedMW, exited } = fleets;
  const limit = -parameters.distress.exitDebtUsdPerMW;
  for (let k = 0; k < state.shortOfCash.count; k++) {
    const i = state.shortOfCash.fleets[k];
    const cash = cashUsd[i];
    if (cash >= 0 || exited[i] === 1 || miningMW[i] < LEAST_SITE_MW) continue;
    removeIdleShare(fleets, i, 1, generations.efficiencyJPerTH, pool.left);
    if (cash >= limit * miningMW[i]) continue;
    removeLeastEfficient(fleets, i, installedMW[i] * (1 + 1e-9), generations.efficiencyJPerTH, pool.left);
    exited[i] = 1;
    clearFleet(state, i);
  }
  const left = releaseRigs(pool, epoch.wear, resaleShareOf(parameters));
  flows.sold += left;
  epoch.leftSinceDispatchEHs += left;
}

/** An empty site holds exactly nothing, and what was on order is cancelled. */
function clearFleet(state: RunState, i: number): void {
  const { fleets } = state;
  fleets.installed[i] = 0;
  fleets.installedMW[i] = 0;
  fleets.running[i] = 0;
  fleets.runningMW[i] = 0;
  fleets.reservedMW[i] = 0;
  for (let at = i; at < fleets.orders.length; at += fleets.count) fleets.orders[at] = 0;
}
