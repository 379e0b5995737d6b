/**
 * Mining or idle. A rig of efficiency e on power at c runs on while h >= e c (1 - takeOrPay)(1 - stopMargin), and
 * restarts when h >= e c (1 - takeOrPay)(1 + restartMargin): only avoidable cost counts, stopping and starting cost
 * something, and the retarget is on its way. h is the hashprice acted on: each class closes a share of the gap to
 * w x fair hashprice + (1 - w) x hashprice each epoch, else hashrate overshoots from epoch to epoch.
 * Curtailment then scales what runs. Breaking even is a look-up: running sums move by the generations that switch.
 */
import { CLASS_IDS, REGION_IDS } from '../../config/names.ts';
import { meanBetween } from '../market/path.ts';
import type { RunState } from '../runState.ts';
import type { Group } from './roster.ts';

/** Market paths are read as means over the epoch's nominal two weeks. */
export const NOMINAL_EPOCH_DAYS = 14;
/** A fleet has idle rigs when installed is above running by more than rounding. */
const ALL_RUNNING = 1 + 1e-9;

/** Moves each class's hashprice acted on towards the target by its responsiveness. */
export function adjustActedHashprice(state: RunState): void {
  const { epoch, actedHashprice, parameters } = state;
  const w = parameters.dispatch.expectedRetargetWeight;
  const target = w * epoch.fairHashprice + (1 - w) * epoch.hashprice;
  for (let c = 0; c < actedHashprice.length; c++)
    actedHashprice[c] += parameters.classes[CLASS_IDS[c]].responsiveness * (target - actedHashprice[c]);
}

function dispatchGroup(state: RunState, group: Group, netShare: number, from: number, to: number): void {
  const { fleets, epoch, sums, parameters, market } = state;
  const minerClass = parameters.classes[CLASS_IDS[group.classIndex]];
  const region = parameters.regions[REGION_IDS[group.regionIndex]];
  const spotRatio = meanBetween(market.power[group.regionIndex], from, to);
  const available = 1 - minerClass.flexibleLoadShare * meanBetween(market.curtailed[group.regionIndex], from, to);
  const takeOrPay = minerClass.takeOrPayShare;
  // switched off, nothing ever stops for price
  const acted = parameters.dispatch.enabled ? state.actedHashprice[group.classIndex] * netShare : Number.POSITIVE_INFINITY;
  const stopAt = acted / ((1 - takeOrPay) * (1 - parameters.dispatch.stopMarginShare));
  const restartAt = acted / ((1 - takeOrPay) * (1 + parameters.dispatch.restartMarginShare));
  const revenue = epoch.hashprice * netShare;
  const credit = region.curtailmentCreditUsdPerMWh;
  const wear = epoch.wear;
  const {
    rigs,
    generations,
    running,
    runningMW,
    firstRunning,
    installed,
    installedMW,
    contractUsdPerMWh,
    spotShare,
    powerUsdPerMWh,
    hashrateEHs,
    incomeUsdPerHour,
  } = fleets;
  const efficiency = state.generations.efficiencyJPerTH;
  const { ownerOf } = state.roster;
  const { ownerHashrate } = sums;
  const { idle } = state;
  let idleCount = idle.count;
  let groupHashrate = 0;
  let groupInstalled = 0;
  let groupWilling = 0;
  let groupMW = 0;
  for (let i = group.from; i < group.to; i++) {
    const power = contractUsdPerMWh[i] * (1 + spotShare[i] * (spotRatio - 1));
    const first = firstRunning[i];
    let g = first;
    let runs = running[i];
    let megawatts = runningMW[i];
    while (g < generations && efficiency[g] * power > stopAt) {
      const stopping = rigs[i * generations + g];
      runs -= stopping;
      megawatts -= stopping * efficiency[g];
      g++;
    }
    while (g > 0 && efficiency[g - 1] * power <= restartAt) {
      g--;
      const restarting = rigs[i * generations + g];
      runs += restarting;
      megawatts += restarting * efficiency[g];
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
    const willing = runs * wear;
    const willingMW = megawatts * wear;
    const hashrate = willing * available;
    powerUsdPerMWh[i] = power;
    hashrateEHs[i] = hashrate;
    incomeUsdPerHour[i] =
      hashrate * revenue -
      power * (willingMW * available + takeOrPay * (installedMW[i] * wear - willingMW)) +
      credit * willingMW * (1 - available);
    ownerHashrate[ownerOf[i]] += hashrate;
    if (installed[i] > runs * ALL_RUNNING) idle.fleets[idleCount++] = i;
    groupHashrate += hashrate;
    groupWilling += willing;
    groupInstalled += installed[i];
    groupMW += willingMW * available;
  }
  idle.count = idleCount;
  sums.classHashrate[group.classIndex] += groupHashrate;
  sums.classInstalled[group.classIndex] += groupInstalled * wear;
  sums.regionHashrate[group.regionIndex] += groupHashrate;
  sums.regionInstalled[group.regionIndex] += groupInstalled * wear;
  sums.runningMW += groupMW;
  epoch.hashrateEHs += groupHashrate;
  epoch.willingEHs += groupWilling;
  epoch.installedEHs += groupInstalled * wear;
}

/** Decides what runs this epoch and adds it up. */
export function dispatch(state: RunState): void {
  const { epoch, sums, market, parameters, roster } = state;
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
  state.idle.count = 0;
  const from = (epoch.startDay - market.gridStartDay) / market.gridDays;
  const to = from + NOMINAL_EPOCH_DAYS / market.gridDays;
  for (const group of roster.groups) dispatchGroup(state, group, 1 - parameters.network.poolFeeShare, from, to);
}
