/**
 * Distress: a firm whose cash is below zero sells what stands idle; one whose debt per MW passes the limit leaves
 * mining: all its rigs are sold, its MW go idle. AI income is project-financed and stays.
 */
import type { RunState } from '../runState.ts';
import { resaleShareOf } from './deliveries.ts';
import { FLEET, FLEET_WIDTH, mayHaveIdleRigs, removeIdleShare, removeLeastEfficient } from './fleets.ts';
import { releaseRigs } from './usedPool.ts';

const WIDTH = FLEET_WIDTH;
const { RUNNING_EHS, RUNNING_MW, INSTALLED_EHS, INSTALLED_MW, CASH_USD, MINING_MW, RESERVED_MW, EXITED } = FLEET;

/** A site with less than this for mining has nothing to leave: its MW have all gone to AI, and may come back. */
const LEAST_SITE_MW = 1e-6;

export function sellInDistress(state: RunState): void {
  const { fleets, parameters, generations, pool, epoch, flows, shortOfCash } = state;
  const { rows } = fleets;
  const limit = -parameters.distress.exitDebtUsdPerMW;
  for (let k = 0; k < shortOfCash.count; k++) {
    const i = shortOfCash.fleets[k];
    const at = i * WIDTH;
    const cash = rows[at + CASH_USD];
    if (cash >= 0 || rows[at + EXITED] === 1 || rows[at + MINING_MW] < LEAST_SITE_MW) continue;
    if (mayHaveIdleRigs(fleets, i)) removeIdleShare(fleets, i, 1, generations.efficiencyJPerTH, pool.left);
    if (cash >= limit * rows[at + MINING_MW]) continue;
    removeLeastEfficient(fleets, i, rows[at + INSTALLED_MW] * (1 + 1e-9), generations.efficiencyJPerTH, pool.left);
    rows[at + EXITED] = 1;
    clearFleet(state, i);
  }
  const left = releaseRigs(pool, epoch.wear, resaleShareOf(parameters));
  flows.sold += left;
  epoch.leftSinceDispatchEHs += left;
}

/** An empty site holds exactly nothing, and what was on order is cancelled. */
function clearFleet({ fleets }: RunState, i: number): void {
  const { rows, orders, count } = fleets;
  for (const quantity of [RUNNING_EHS, RUNNING_MW, INSTALLED_EHS, INSTALLED_MW, RESERVED_MW]) rows[i * WIDTH + quantity] = 0;
  for (let at = i; at < orders.length; at += count) orders[at] = 0;
}
