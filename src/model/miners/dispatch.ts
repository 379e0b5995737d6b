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
import type { Group } from './roster.ts';

/** Moves each class's hashprice acted on towards the target by its responsiveness. */
export function adjustActedHashprice(state: RunState): void {
  const { epoch, actedHashprice, minerClasses, parameters } = state;
  const w = parameters.dispatch.expectedRetargetWeight;
  const target = w * epoch.fairHashprice + (1 - w) * epoch.hashprice;
  for (let c = 0; c < actedHashprice.length; c++) actedHashprice[c] += minerClasses[c].responsiveness * (target - actedHashprice[c]);
}

/** Runs one group's fleets. What its class and region have in common is worked out before the loop. */
function dispatchGroup(state: RunState, group: Group, spotRatio: number, curtailedShare: number): void {
  const { fleets, epoch, sums, parameters } = state;
  const minerClass = state.minerClasses[group.classIndex];
  const netShare = 1 - parameters.network.poolFeeShare;
  const available = 1 - minerClass.flexibleLoadShare * curtailedShare;
  const takeOrPay = minerClass.takeOrPayShare;
  // switched off, nothing ever stops for price
  const acted = parameters.dispatch.enabled ? state.actedHashprice[group.classIndex] * netShare : Number.POSITIVE_INFINITY;
  const stopAt = acted / ((1 - takeOrPay) * (1 - parameters.dispatch.stopMarginShare));
  const restartAt = acted / ((1 - takeOrPay) * (1 + parameters.dispatch.restartMarginShare));
  const { wear } = epoch;
  const spotExcess = spotRatio - 1;
  const revenuePerEH = epoch.hashprice * netShare * available * wear;
  const creditPerMW = state.minerRegions[group.regionIndex].curtailmentCreditUsdPerMWh * (1 - available) * wear;
  const runningPaid = (available - takeOrPay) * wear;
  const standingPaid = takeOrPay * wear;
  const hashratePerEH = available * wear;
  const { rigs, generations, running, runningMW, firstRunning, installed, installedMW } = fleets;
  const { contractUsdPerMWh, spotShare, incomeUsdPerHour, hashrateEHs } = fleets;
  const { efficiencyJPerTH } = state.generations;
  const { ownerOf } = state.roster;
  const { ownerHashrate } = sums;
  let groupRunning = 0;
  let groupInstalled = 0;
  let groupMW = 0;
  for (let i = group.from; i < group.to; i++) {
    const power = contractUsdPerMWh[i] * (1 + spotShare[i] * spotExcess);
    const first = firstRunning[i];
    let g = first;
    let runs = running[i];
    let megawatts = runningMW[i];
    while (g < generations && efficiencyJPerTH[g] * power > stopAt) {
      const stopping = rigs[i * generations + g];
      runs -= stopping;
      megawatts -= stopping * efficiencyJPerTH[g];
      g++;
    }
    while (g > 0 && efficiencyJPerTH[g - 1] * power <= restartAt) {
      g--;
      const restarting = rigs[i * generations + g];
      runs += restarting;
      megawatts += restarting * efficiencyJPerTH[g];
    }
    if (g !== first) {
      if (g === generations) {
        runs = 0; // no rounding left over from the running sums
        megawatts = 0;
      }
      firstRunning[i] = g;
      running[i] = runs;
      runningMW[i] = megawatts;
    }
    incomeUsdPerHour[i] = runs * revenuePerEH + megawatts * creditPerMW - power * (megawatts * runningPaid + installedMW[i] * standingPaid);
    const hashrate = runs * hashratePerEH;
    hashrateEHs[i] = hashrate;
    ownerHashrate[ownerOf[i]] += hashrate;
    groupRunning += runs;
    groupInstalled += installed[i];
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
  for (const group of roster.groups) dispatchGroup(state, group, spotRatio[group.regionIndex], curtailedShare[group.regionIndex]);
}
