/** What an epoch looks like from outside: fills the recorder's values from the state and records both halves. */

import { CLASS_IDS } from '../config/names.ts';
import { log } from '../random/fdlibm.ts';
import { DAYS_PER_YEAR, HOURS_PER_DAY, SECONDS_PER_DAY, toUsdPerPHDay } from '../units.ts';
import { measureConcentration } from './concentration.ts';
import { CLASSES, REGIONS } from './miners/roster.ts';
import { impliedHashrateEHs } from './network/difficulty.ts';
import { BLOCKS_PER_HALF } from './network/epochClock.ts';
import { EPOCH_AT, type Recorder, recordStretch } from './record.ts';
import type { RunState, Sums } from './runState.ts';

const SMALL = CLASS_IDS.indexOf('small');
/** Epochs behind the volatility of hash supply: half a year. */
const VOLATILITY_EPOCHS = 13;
/** Fewer changes than this say nothing of volatility. */
const LEAST_CHANGES = 3;
const EPOCHS_PER_YEAR = DAYS_PER_YEAR / 14;

/** Log hashrates of the last epochs, a ring. */
export interface VolatilityWindow {
  logs: Float64Array;
  count: number;
}

export function createVolatilityWindow(): VolatilityWindow {
  return { logs: new Float64Array(VOLATILITY_EPOCHS + 1), count: 0 };
}

/** Standard deviation of the log change of hashrate between epochs over the window, annualised; NaN before three changes. */
export function pushVolatility(window: VolatilityWindow, hashrateEHs: number): number {
  const { logs } = window;
  const size = logs.length;
  logs[window.count % size] = log(Math.max(hashrateEHs, 1e-12));
  window.count++;
  const changes = Math.min(window.count, size) - 1;
  if (changes < LEAST_CHANGES) return Number.NaN;
  let sum = 0;
  let squares = 0;
  for (let k = 1; k <= changes; k++) {
    const change = logs[(window.count - k) % size] - logs[(window.count - k - 1) % size];
    sum += change;
    squares += change * change;
  }
  return Math.sqrt(Math.max(0, (squares - (sum * sum) / changes) / (changes - 1)) * EPOCHS_PER_YEAR);
}

function fillConcentration(state: RunState, values: Float64Array): void {
  const { owners, regions, sums, epoch } = state;
  measureConcentration(owners, sums.ownerHashrate);
  measureConcentration(regions, sums.regionHashrate);
  values[EPOCH_AT.hhi_owner] = owners.hhi;
  values[EPOCH_AT.gini_owner] = owners.gini;
  values[EPOCH_AT.nakamoto_owner] = owners.nakamoto;
  values[EPOCH_AT.effective_owners] = owners.effectiveNumber;
  values[EPOCH_AT.hhi_region] = regions.hhi;
  values[EPOCH_AT.gini_region] = regions.gini;
  values[EPOCH_AT.nakamoto_region] = regions.nakamoto;
  values[EPOCH_AT.effective_regions] = regions.effectiveNumber;
  values[EPOCH_AT.small_share] = sums.classHashrate[SMALL] / epoch.hashrateEHs;
}

function fillFlows(state: RunState, values: Float64Array): void {
  const { flows } = state;
  values[EPOCH_AT.total_new_rigs] = flows.newRigs;
  values[EPOCH_AT.total_relocated] = flows.relocated;
  values[EPOCH_AT.total_converted] = flows.converted;
  values[EPOCH_AT.total_retired] = flows.retired;
  values[EPOCH_AT.total_sold] = flows.sold;
  values[EPOCH_AT.foregone_growth_mw] = state.foregoneGrowthMW;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

function fillNetwork(state: RunState, values: Float64Array, volatility: number): void {
  const { epoch, sums } = state;
  const revenuePerDay = epoch.hashprice * epoch.hashrateEHs * HOURS_PER_DAY;
  values[EPOCH_AT.hashrate_ehs] = epoch.hashrateEHs;
  values[EPOCH_AT.installed_ehs] = epoch.installedEHs;
  values[EPOCH_AT.idle_price_ehs] = epoch.installedEHs - epoch.willingEHs;
  values[EPOCH_AT.idle_weather_ehs] = epoch.willingEHs - epoch.hashrateEHs;
  values[EPOCH_AT.difficulty_t] = epoch.difficultyT;
  values[EPOCH_AT.hashprice_usd_ph_day] = toUsdPerPHDay(epoch.hashprice);
  values[EPOCH_AT.ai_operating_mw] = sum(sums.classAiOperating);
  values[EPOCH_AT.ai_building_mw] = sum(sums.classAiBuilding);
  values[EPOCH_AT.security_usd_per_day] = revenuePerDay;
  values[EPOCH_AT.majority_rental_usd_per_day] = revenuePerDay;
  values[EPOCH_AT.majority_purchase_usd] = epoch.hashrateEHs * epoch.newRigUsdPerEH;
  values[EPOCH_AT.hashrate_volatility_per_year] = volatility;
  values[EPOCH_AT.fleet_efficiency_j_per_th] = sums.runningMW / epoch.hashrateEHs;
}

interface GroupSums {
  hashrate: Float64Array;
  installed: Float64Array;
  aiOperating: Float64Array;
  aiBuilding: Float64Array;
  aiRevenue: Float64Array;
}

const classSums = (sums: Sums): GroupSums => ({
  hashrate: sums.classHashrate,
  installed: sums.classInstalled,
  aiOperating: sums.classAiOperating,
  aiBuilding: sums.classAiBuilding,
  aiRevenue: sums.classAiRevenue,
});

const regionSums = (sums: Sums): GroupSums => ({
  hashrate: sums.regionHashrate,
  installed: sums.regionInstalled,
  aiOperating: sums.regionAiOperating,
  aiBuilding: sums.regionAiBuilding,
  aiRevenue: sums.regionAiRevenue,
});

/** Rates of one class or region in the order of GROUP_SERIES: hashrate, share, installed, AI operating, AI building, AI and mining revenue a day. */
function fillGroup(
  values: Float64Array,
  at: number,
  of: GroupSums,
  index: number,
  { hashrateEHs: network, hashprice }: RunState['epoch'],
): void {
  const width = CLASSES + REGIONS;
  const hashrateEHs = of.hashrate[index];
  values[at] = hashrateEHs;
  values[width + at] = hashrateEHs / network;
  values[2 * width + at] = of.installed[index];
  values[3 * width + at] = of.aiOperating[index];
  values[4 * width + at] = of.aiBuilding[index];
  values[5 * width + at] = of.aiRevenue[index] * HOURS_PER_DAY;
  values[6 * width + at] = hashrateEHs * hashprice * HOURS_PER_DAY;
}

/** Classes first, then regions. */
function fillGroups({ sums, epoch }: RunState, values: Float64Array): void {
  const byClass = classSums(sums);
  const byRegion = regionSums(sums);
  for (let c = 0; c < CLASSES; c++) fillGroup(values, c, byClass, c, epoch);
  for (let r = 0; r < REGIONS; r++) fillGroup(values, CLASSES + r, byRegion, r, epoch);
}

/** Records one half of the epoch with its own luck. */
function recordHalf(state: RunState, recorder: Recorder, from: number, days: number): void {
  const { epochValues } = recorder;
  const blockSeconds = (days * SECONDS_PER_DAY) / BLOCKS_PER_HALF;
  epochValues[EPOCH_AT.observed_hashrate_ehs] = impliedHashrateEHs(state.epoch.difficultyT, blockSeconds);
  epochValues[EPOCH_AT.block_interval_s] = blockSeconds;
  recordStretch(recorder, from, from + days);
}

/** Records the epoch just settled. */
export function recordEpoch(state: RunState, recorder: Recorder, window: VolatilityWindow): void {
  const { epoch } = state;
  fillNetwork(state, recorder.epochValues, pushVolatility(window, epoch.hashrateEHs));
  fillConcentration(state, recorder.epochValues);
  fillFlows(state, recorder.epochValues);
  fillGroups(state, recorder.groupValues);
  const { firstHalfDays, secondHalfDays } = epoch.times;
  recordHalf(state, recorder, epoch.startDay, firstHalfDays);
  recordHalf(state, recorder, epoch.startDay + firstHalfDays, secondHalfDays);
}
