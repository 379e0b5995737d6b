/**
 * Mining or idle. A rig of efficiency e on power at c runs on while h >= e c (1 - takeOrPay)(1 - stopMargin), and
 * restarts when h >= e c (1 - takeOrPay)(1 + restartMargin): only avoidable cost counts, stopping and starting cost
 * something, and the retarget is on its way. h is the hashprice acted on: each class closes a share of the gap to
 * w x fair hashprice + (1 - w) x hashprice each epoch, else hashrate overshoots from epoch to epoch.
 * Curtailment then scales what runs. Breaking even is a look-up: running sums move by the generations that switch.
 */
import { REGION_IDS } from '../../config/names.ts';
import { holdRegions } from '../freeze.ts';
import { meanBetween, NOMINAL_EPOCH_DAYS } from '../market/path.ts';
import type { RunState } from '../runState.ts';
import { FLEET, FLEET_WIDTH, type Fleets, setMargin } from './fleets.ts';
import type { Group } from './roster.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, SPOT_SHARE, MARGINAL_J_PER_TH, NEXT_IDLE_J_PER_TH, RUNNING_EHS, RUNNING_MW } = FLEET;
const { INSTALLED_EHS, INSTALLED_MW, INCOME_USD_PER_HOUR, HASHRATE_EHS, FIRST_RUNNING } = FLEET;

/** Moves each class's hashprice acted on towards the target by its responsiveness. */
export function adjustActedHashprice(state: RunState): void {
  const { epoch, actedHashprice, minerClasses, parameters } = state;
  const w = parameters.dispatch.expectedRetargetWeight;
  const target = w * epoch.fairHashprice + (1 - w) * epoch.hashprice;
  for (let c = 0; c < actedHashprice.length; c++) actedHashprice[c] += minerClasses[c].responsiveness * (target - actedHashprice[c]);
}

/** The cost of power per EH/s, by class, above which a rig stops and up to which it restarts. */
function setSwitching({ parameters, minerClasses, actedHashprice, switching }: RunState): void {
  const netShare = 1 - parameters.network.poolFeeShare;
  const { enabled, stopMarginShare, restartMarginShare } = parameters.dispatch;
  for (let c = 0; c < actedHashprice.length; c++) {
    const avoidable = 1 - minerClasses[c].takeOrPayShare;
    // switched off, nothing ever stops for price
    const acted = enabled ? actedHashprice[c] * netShare : Number.POSITIVE_INFINITY;
    switching.stopAt[c] = acted / (avoidable * (1 - stopMarginShare));
    switching.restartAt[c] = acted / (avoidable * (1 + restartMarginShare));
  }
}

/** Stops generations of fleet i that do not pay their power, least efficient first, or restarts those that do again. */
function switchRigs(fleets: Fleets, i: number, power: number, stopAt: number, restartAt: number, efficiencyJPerTH: Float64Array): void {
  const { rows, rigs, generations } = fleets;
  const at = i * WIDTH;
  const row = i * generations;
  let g = rows[at + FIRST_RUNNING] | 0;
  let runs = rows[at + RUNNING_EHS];
  let megawatts = rows[at + RUNNING_MW];
  while (g < generations && efficiencyJPerTH[g] * power > stopAt) {
    const stopping = rigs[row + g];
    runs -= stopping;
    megawatts -= stopping * efficiencyJPerTH[g];
    g++;
  }
  while (g > 0 && efficiencyJPerTH[g - 1] * power <= restartAt) {
    g--;
    const restarting = rigs[row + g];
    runs += restarting;
    megawatts += restarting * efficiencyJPerTH[g];
  }
  // once all have stopped no rounding is left over from the running sums
  rows[at + RUNNING_EHS] = g === generations ? 0 : runs;
  rows[at + RUNNING_MW] = g === generations ? 0 : megawatts;
  setMargin(fleets, i, g, efficiencyJPerTH);
}

/** Runs one group's fleets. What its class and region have in common is worked out before the loop. */
function dispatchGroup(state: RunState, group: Group): void {
  const { fleets, epoch, sums, minerClasses, switching } = state;
  const minerClass = minerClasses[group.classIndex];
  const netShare = 1 - state.parameters.network.poolFeeShare;
  const available = 1 - minerClass.flexibleLoadShare * state.curtailedShare[group.regionIndex];
  const takeOrPay = minerClass.takeOrPayShare;
  const stopAt = switching.stopAt[group.classIndex];
  const restartAt = switching.restartAt[group.classIndex];
  const { wear } = epoch;
  const spotExcess = state.spotRatio[group.regionIndex] - 1;
  const revenuePerEH = epoch.hashprice * netShare * available * wear;
  const creditPerMW = state.minerRegions[group.regionIndex].curtailmentCreditUsdPerMWh * (1 - available) * wear;
  const runningPaid = (available - takeOrPay) * wear;
  const standingPaid = takeOrPay * wear;
  const hashratePerEH = available * wear;
  const { rows } = fleets;
  const { efficiencyJPerTH } = state.generations;
  const { ownerOf } = state.roster;
  const { ownerHashrate } = sums;
  const { from, to } = group;
  let groupRunning = 0;
  let groupInstalled = 0;
  let groupMW = 0;
  for (let i = from; i < to; i++) {
    const at = i * WIDTH;
    const power = rows[at + CONTRACT_USD_PER_MWH] * (1 + rows[at + SPOT_SHARE] * spotExcess);
    if (rows[at + MARGINAL_J_PER_TH] * power > stopAt || rows[at + NEXT_IDLE_J_PER_TH] * power <= restartAt)
      switchRigs(fleets, i, power, stopAt, restartAt, efficiencyJPerTH);
    const runs = rows[at + RUNNING_EHS];
    const megawatts = rows[at + RUNNING_MW];
    const hashrate = runs * hashratePerEH;
    rows[at + INCOME_USD_PER_HOUR] =
      runs * revenuePerEH + megawatts * creditPerMW - power * (megawatts * runningPaid + rows[at + INSTALLED_MW] * standingPaid);
    rows[at + HASHRATE_EHS] = hashrate;
    ownerHashrate[ownerOf[i]] += hashrate;
    groupRunning += runs;
    groupInstalled += rows[at + INSTALLED_EHS];
    groupMW += megawatts;
  }
  const groupHashrate = groupRunning * hashratePerEH;
  sums.classHashrate[group.classIndex] += groupHashrate;
  sums.classInstalled[group.classIndex] += groupInstalled * wear;
  sums.regionHashrate[group.regionIndex] += groupHashrate;
  sums.regionInstalled[group.regionIndex] += groupInstalled * wear;
  sums.runningMW += groupMW * hashratePerEH;
  epoch.hashrateEHs += groupHashrate;
  epoch.willingEHs += groupRunning * wear;
  epoch.installedEHs += groupInstalled * wear;
}

/** Decides what runs this epoch and adds it up. */
export function dispatch(state: RunState): void {
  const { epoch, sums, market, roster, spotRatio, curtailedShare } = state;
  sums.classHashrate.fill(0);
  sums.classInstalled.fill(0);
  sums.regionHashrate.fill(0);
  sums.regionInstalled.fill(0);
  sums.ownerHashrate.fill(0);
  sums.runningMW = 0;
  epoch.hashrateEHs = 0;
  epoch.willingEHs = 0;
  epoch.installedEHs = 0;
  epoch.leftSinceDispatchEHs = 0;
  const from = (epoch.startDay - market.gridStartDay) / market.gridDays;
  const to = from + NOMINAL_EPOCH_DAYS / market.gridDays;
  for (let r = 0; r < REGION_IDS.length; r++) {
    spotRatio[r] = meanBetween(market.power[r], from, to);
    curtailedShare[r] = meanBetween(market.curtailed[r], from, to);
  }
  holdRegions(state);
  setSwitching(state);
  for (const group of roster.groups) dispatchGroup(state, group);
}
