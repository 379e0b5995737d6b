/**
 * AI projects under way. At cutover the MW stop mining: free MW go first, then the least efficient rigs. At
 * energisation they begin to earn. MW that AI gave up come back to mining after their reconversion.
 */
import type { RunState } from '../runState.ts';
import { compactProjects, PROJECT_STAGE } from './aiSites.ts';
import { resaleShareOf } from './deliveries.ts';
import { FLEET, FLEET_WIDTH, removeLeastEfficient } from './fleets.ts';
import { releaseRigs } from './usedPool.ts';

const WIDTH = FLEET_WIDTH;
const { INSTALLED_MW, MINING_MW } = FLEET;

/** Takes MW from mining on fleet i; the rigs that no longer fit leave. */
function takeFromMining(state: RunState, i: number, megawatts: number): void {
  const { fleets, epoch, generations, pool } = state;
  const { rows } = fleets;
  const at = i * WIDTH;
  rows[at + MINING_MW] = Math.max(0, rows[at + MINING_MW] - megawatts);
  const excess = rows[at + INSTALLED_MW] - rows[at + MINING_MW] / epoch.wear;
  if (excess > 0) removeLeastEfficient(fleets, i, excess, generations.efficiencyJPerTH, pool.left);
}

function energise(state: RunState, k: number): void {
  const { projects, ai } = state;
  const i = projects.fleet[k];
  const siteMW = projects.fromMiningMW[k] + projects.newMW[k];
  ai.buildingMW[i] = Math.max(0, ai.buildingMW[i] - siteMW);
  ai.operatingMW[i] += siteMW;
  ai.operatingItMW[i] += projects.itMW[k];
  ai.expiringItMWPerYear[i] += projects.itMW[k] / projects.termYears[k];
  if (projects.isFloating[k] === 1) ai.floatingItMW[i] += projects.itMW[k];
  else {
    ai.signedRevenueUsdPerHour[i] += projects.revenueUsdPerHour[k];
    ai.signedNetUsdPerHour[i] += projects.netUsdPerHour[k];
  }
}

/** Moves every project to where it stands at the epoch's start. */
export function advanceProjects(state: RunState): void {
  const { projects, epoch, fleets, ai, pool, flows } = state;
  let done = 0;
  for (let k = 0; k < projects.count; k++) {
    if (projects.stage[k] === PROJECT_STAGE.planned && projects.cutoverDay[k] <= epoch.startDay) {
      takeFromMining(state, projects.fleet[k], projects.fromMiningMW[k]);
      projects.stage[k] = PROJECT_STAGE.building;
    }
    if (projects.energiseDay[k] > epoch.startDay) continue;
    if (projects.stage[k] === PROJECT_STAGE.building) energise(state, k);
    else if (projects.stage[k] === PROJECT_STAGE.returning) {
      const i = projects.fleet[k];
      ai.returningMW[i] = Math.max(0, ai.returningMW[i] - projects.fromMiningMW[k]);
      fleets.rows[i * WIDTH + MINING_MW] += projects.fromMiningMW[k];
    }
    projects.stage[k] = PROJECT_STAGE.done;
    done++;
  }
  flows.converted += releaseRigs(pool, epoch.wear, resaleShareOf(state.parameters));
  if (done > 0) compactProjects(projects);
}
