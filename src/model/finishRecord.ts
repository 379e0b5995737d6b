/** Turns what a run accumulated into its record: means, changes, the accounting identity and the headline outcomes. */
import { CLASS_IDS, REGION_IDS } from '../config/names.ts';
import { type Frozen, recordHeld } from './freeze.ts';
import type { Market } from './market/market.ts';
import { FLEET, FLEET_WIDTH } from './miners/fleets.ts';
import { CLASSES, REGIONS } from './miners/roster.ts';
import { GROUP_SERIES, type GridSeries, type QuarterSeries } from './observables.ts';
import { EPOCH_AT, EPOCH_GRID_COUNT, EPOCH_SERIES, type EpochSeries, type Recorder } from './record.ts';
import type { RunRecord } from './runRecord.ts';
import type { RunState } from './runState.ts';

function finishGrid(record: RunRecord, recorder: Recorder, market: Market, flexibleStart: Float64Array, frozen: Frozen): void {
  const { grid } = recorder;
  for (let k = 0; k < EPOCH_GRID_COUNT; k++) {
    const column = record.grid[EPOCH_SERIES[k] as GridSeries];
    for (let g = 0; g < column.length; g++) column[g] = grid.sums[g * grid.width + k] / grid.days[g];
  }
  for (let g = 0; g < recorder.calendar.gridSteps; g++) {
    record.grid.price_usd[g] = market.price.values[g];
    record.grid.fees_btc_per_block[g] = market.fees.values[g];
    record.grid.gpu_hour_usd[g] = market.gpuHour.values[g];
    record.grid.colocation_rent_usd_per_kw_month[g] = market.colocationRent.values[g];
    let power = 0;
    let curtailed = 0;
    for (let r = 0; r < REGIONS; r++) {
      power += market.power[r].values[g] / REGIONS;
      curtailed += market.curtailed[r].values[g] * flexibleStart[r];
    }
    record.grid.power_price_index[g] = power;
    record.grid.weather_curtailed_share[g] = curtailed;
  }
  recordHeld(record.grid, frozen, market, flexibleStart);
}

function meanOf(recorder: Recorder, q: number, name: EpochSeries): number {
  return recorder.quarters.sums[q * recorder.quarters.width + EPOCH_AT[name]] / recorder.quarters.days[q];
}

const FLOW_SIGNS: [QuarterSeries, EpochSeries, number][] = [
  ['new_rigs_ehs', 'total_new_rigs', 1],
  ['relocated_ehs', 'total_relocated', 1],
  ['converted_to_ai_ehs', 'total_converted', -1],
  ['retired_ehs', 'total_retired', -1],
  ['sold_ehs', 'total_sold', -1],
  ['idle_price_change_ehs', 'idle_price_ehs', -1],
  ['idle_weather_change_ehs', 'idle_weather_ehs', -1],
];

function finishIdentity(record: RunRecord, recorder: Recorder, q: number): void {
  const { quarterly } = record;
  const luck = (k: number) => meanOf(recorder, k, 'observed_hashrate_ehs') - meanOf(recorder, k, 'hashrate_ehs');
  quarterly.change_mean_ehs[q] = quarterly.mean_observed_hashrate_ehs[q] - quarterly.mean_observed_hashrate_ehs[q - 1];
  for (const [term, total, sign] of FLOW_SIGNS) quarterly[term][q] = sign * (meanOf(recorder, q, total) - meanOf(recorder, q - 1, total));
  quarterly.luck_ehs[q] = luck(q) - luck(q - 1);
}

function percentChange(now: number, before: number): number {
  return 100 * (now / before - 1);
}

function finishQuarter(record: RunRecord, recorder: Recorder, q: number, lastQuarterMeanEHs: number, hasHistory: boolean): void {
  const { quarterly: out } = record;
  const last = (name: EpochSeries) => recorder.lastEpochValues[q * EPOCH_SERIES.length + EPOCH_AT[name]];
  const mean = (name: EpochSeries) => meanOf(recorder, q, name);
  out.mean_hashrate_ehs[q] = mean('hashrate_ehs');
  out.mean_observed_hashrate_ehs[q] = mean('observed_hashrate_ehs');
  out.end_hashrate_ehs[q] = last('hashrate_ehs');
  const lastWeek = recorder.lastWeek.sums[q] / recorder.lastWeek.days[q];
  out.end_observed_hashrate_ehs[q] = lastWeek;
  out.change_first_last_week_pct[q] = percentChange(lastWeek, recorder.firstWeek.sums[q] / recorder.firstWeek.days[q]);
  if (q > 0) out.change_end_pct[q] = percentChange(out.end_hashrate_ehs[q], out.end_hashrate_ehs[q - 1]);
  const base = hasHistory ? lastQuarterMeanEHs : q > 0 ? out.mean_observed_hashrate_ehs[q - 1] : Number.NaN;
  out.change_mean_pct[q] = percentChange(out.mean_observed_hashrate_ehs[q], base);
  if (q > 0) finishIdentity(record, recorder, q);
  out.mean_hashprice_usd_ph_day[q] = mean('hashprice_usd_ph_day');
  out.mean_block_interval_s[q] = mean('block_interval_s');
  out.ai_operating_mw_end[q] = last('ai_operating_mw');
  out.ai_building_mw_end[q] = last('ai_building_mw');
  out.ai_foregone_growth_mw[q] = last('foregone_growth_mw');
  out.mean_hhi_owner[q] = mean('hhi_owner');
  out.mean_hhi_region[q] = mean('hhi_region');
  out.mean_nakamoto_owner[q] = mean('nakamoto_owner');
  out.mean_small_share[q] = mean('small_share');
  out.security_usd_per_day[q] = mean('security_usd_per_day');
  out.fleet_efficiency_j_per_th[q] = mean('fleet_efficiency_j_per_th');
}

/** Class and region series of a quarter: means, but revenues as sums over the quarter. */
function finishGroups(record: RunRecord, recorder: Recorder, q: number): void {
  const { groups } = recorder;
  const width = CLASSES + REGIONS;
  const base = q * groups.width;
  let aiRevenue = 0;
  let miningRevenue = 0;
  GROUP_SERIES.forEach((name, k) => {
    const scale = name === 'ai_revenue_usd' || name === 'mining_revenue_usd' ? 1 : 1 / groups.days[q];
    for (let c = 0; c < CLASSES; c++) {
      const value = groups.sums[base + k * width + c] * scale;
      record.classQuarterly[name][q * CLASS_IDS.length + c] = value;
      if (name === 'ai_revenue_usd') aiRevenue += value;
      if (name === 'mining_revenue_usd') miningRevenue += value;
    }
    for (let r = 0; r < REGIONS; r++)
      record.regionQuarterly[name][q * REGION_IDS.length + r] = groups.sums[base + k * width + CLASSES + r] * scale;
  });
  record.quarterly.ai_revenue_usd[q] = aiRevenue;
  record.quarterly.mining_revenue_usd[q] = miningRevenue;
}

function meanPrice(record: RunRecord, recorder: Recorder, q: number): number {
  const { calendar } = recorder;
  const { startDay, endDay } = calendar.quarters[q];
  let sum = 0;
  let days = 0;
  for (let g = 0; g < calendar.gridSteps; g++) {
    const from = calendar.gridStartDay + g * calendar.gridDays;
    const covered = Math.min(from + calendar.gridDays, endDay) - Math.max(from, startDay);
    if (covered <= 0) continue;
    sum += record.grid.price_usd[g] * covered;
    days += covered;
  }
  return sum / days;
}

/** Owners that have left mining on every site they have. */
function firmsExited({ roster, fleets }: RunState): number {
  const isMining = new Uint8Array(roster.owners);
  let left = roster.owners;
  for (let i = 0; i < roster.count; i++) {
    const owner = roster.ownerOf[i];
    if (fleets.rows[i * FLEET_WIDTH + FLEET.EXITED] === 1 || isMining[owner] === 1) continue;
    isMining[owner] = 1;
    left--;
  }
  return left;
}

function finishOutcomes(record: RunRecord, state: RunState, epochs: number): void {
  const { grid, outcomes } = record;
  const last = grid.hashrate_ehs.length - 1;
  const start = state.parameters.network.startHashrateEHs;
  const classShare = record.classQuarterly.hashrate_share;
  outcomes.end_hashrate_ehs = grid.hashrate_ehs[last];
  outcomes.change_over_study_pct = percentChange(grid.hashrate_ehs[last], start);
  let lowest = Number.POSITIVE_INFINITY;
  let peak = 0;
  let total = 0;
  for (let g = 0; g <= last; g++) {
    lowest = Math.min(lowest, grid.hashrate_ehs[g]);
    peak = Math.max(peak, grid.ai_operating_mw[g]);
    total += grid.hashrate_ehs[g];
  }
  outcomes.min_hashrate_ratio = lowest / start;
  outcomes.mean_hashrate_ehs = total / (last + 1);
  outcomes.end_price_usd = grid.price_usd[last];
  outcomes.end_ai_operating_mw = grid.ai_operating_mw[last];
  outcomes.peak_ai_operating_mw = peak;
  outcomes.ai_foregone_growth_mw = state.foregoneGrowthMW;
  outcomes.ai_converted_ehs = state.flows.converted;
  outcomes.end_hhi_owner = grid.hhi_owner[last];
  outcomes.end_nakamoto_owner = grid.nakamoto_owner[last];
  outcomes.end_small_share = grid.small_share[last];
  outcomes.end_us_public_share = classShare[classShare.length - CLASSES];
  outcomes.firms_exited = firmsExited(state);
  outcomes.epochs = epochs;
  outcomes.start_fleet_efficiency_j_per_th = state.population.fleetEfficiencyJPerTH;
  outcomes.start_under_water_share = state.population.underWaterShare;
}

/** Share of flexible load in each region at the start, of all load: weights of the curtailment index. */
export function flexibleWeights(state: RunState): Float64Array {
  const weights = new Float64Array(REGIONS);
  let total = 0;
  for (const group of state.roster.groups) {
    const flexible = state.parameters.classes[CLASS_IDS[group.classIndex]].flexibleLoadShare;
    for (let i = group.from; i < group.to; i++) {
      weights[group.regionIndex] += flexible * state.population.installedEHs[i];
      total += flexible * state.population.installedEHs[i];
    }
  }
  for (let r = 0; r < REGIONS; r++) weights[r] /= total || 1;
  return weights;
}

/** Writes the run's record. */
export function finishRecord(record: RunRecord, recorder: Recorder, state: RunState, epochs: number, flexibleStart: Float64Array): void {
  const { network } = state.parameters;
  finishGrid(record, recorder, state.market, flexibleStart, state.frozen);
  const { quarters } = recorder.calendar;
  const historyQuarter = network.lastQuarterMeanHashrateEHs > 0 ? (quarters[0].complete ? 0 : 1) : -1;
  for (let q = 0; q < quarters.length; q++) {
    finishQuarter(record, recorder, q, network.lastQuarterMeanHashrateEHs, q === historyQuarter);
    finishGroups(record, recorder, q);
    record.quarterly.mean_price_usd[q] = meanPrice(record, recorder, q);
  }
  finishOutcomes(record, state, epochs);
}
