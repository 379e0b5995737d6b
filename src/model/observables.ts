/**
 * What a run writes down: the names of the recorded series, with their units. A series, its Parquet column,
 * its summary quantity and its chart field are the same word.
 */

/** Network-level series on the calendar grid, time-weighted over epochs. Names are column names. */
export const GRID_SERIES = [
  'hashrate_ehs', // running hashrate
  'observed_hashrate_ehs', // what block times imply: running hashrate with the luck of the blocks
  'installed_ehs',
  'idle_price_ehs',
  'idle_weather_ehs',
  'difficulty_t',
  'hashprice_usd_ph_day',
  'block_interval_s',
  'price_usd',
  'fees_btc_per_block',
  'gpu_hour_usd',
  'colocation_rent_usd_per_kw_month',
  'power_price_index', // exogenous: mean regional spot over base, 1 = base
  'weather_curtailed_share', // exogenous: curtailed share of all flexible load, start weights
  'ai_operating_mw', // site MW
  'ai_building_mw',
  'hhi_owner',
  'gini_owner',
  'nakamoto_owner',
  'effective_owners',
  'hhi_region',
  'gini_region',
  'nakamoto_region',
  'effective_regions',
  'small_share',
  'security_usd_per_day', // subsidy and fees
  'majority_rental_usd_per_day', // to rent as much hashrate as all others run, at hashprice
  'majority_purchase_usd', // to buy it as new rigs
  'hashrate_volatility_per_year', // sd of log change of running hashrate between epochs, last 13, annualised
  'fleet_efficiency_j_per_th',
] as const;
export type GridSeries = (typeof GRID_SERIES)[number];

/** Network-level series per quarter. The identity: see IDENTITY_SERIES. */
export const QUARTER_SERIES = [
  'mean_hashrate_ehs', // running
  'mean_observed_hashrate_ehs', // running with luck: the figure people quote
  'end_hashrate_ehs',
  'end_observed_hashrate_ehs',
  'change_mean_pct', // observed mean on the quarter before
  'change_first_last_week_pct', // observed, first week to last week inside the quarter
  'change_end_pct', // running, end to end
  // identity of the change of the observed mean, EH/s, on the quarter before; they add up to change_mean_ehs;
  // where the quarter before is only partly simulated, change_mean_pct is on its known mean, these on its simulated part
  'change_mean_ehs',
  'new_rigs_ehs',
  'relocated_ehs',
  'converted_to_ai_ehs',
  'retired_ehs',
  'sold_ehs',
  'idle_price_change_ehs',
  'idle_weather_change_ehs',
  'luck_ehs',
  'mean_price_usd',
  'mean_hashprice_usd_ph_day',
  'mean_block_interval_s',
  'ai_operating_mw_end',
  'ai_building_mw_end',
  'ai_foregone_growth_mw', // cumulative MW of growth that went to AI instead of mining
  'ai_revenue_usd', // in the quarter
  'mining_revenue_usd',
  'mean_hhi_owner',
  'mean_hhi_region',
  'mean_nakamoto_owner',
  'mean_small_share',
  'security_usd_per_day',
  'fleet_efficiency_j_per_th',
] as const;
export type QuarterSeries = (typeof QUARTER_SERIES)[number];

/** The accounting identity: these, with their signs, sum to change_mean_ehs exactly. */
export const IDENTITY_SERIES = [
  'new_rigs_ehs',
  'relocated_ehs',
  'converted_to_ai_ehs',
  'retired_ehs',
  'sold_ehs',
  'idle_price_change_ehs',
  'idle_weather_change_ehs',
  'luck_ehs',
] as const satisfies readonly QuarterSeries[];

/** Series per quarter and class, and per quarter and region: means over the quarter unless the name says otherwise. */
export const GROUP_SERIES = [
  'hashrate_ehs',
  'hashrate_share',
  'installed_ehs',
  'ai_operating_mw',
  'ai_building_mw',
  'ai_revenue_usd',
  'mining_revenue_usd',
] as const;
export type GroupSeries = (typeof GROUP_SERIES)[number];

/** Headline outcomes of a run. */
export const RUN_SERIES = [
  'end_hashrate_ehs', // running, mean of the last grid step
  'change_over_study_pct', // against the start
  'min_hashrate_ratio', // lowest grid value over the start
  'mean_hashrate_ehs',
  'end_price_usd',
  'end_ai_operating_mw',
  'peak_ai_operating_mw',
  'ai_foregone_growth_mw',
  'ai_converted_ehs', // cumulative hashrate that left for AI
  'end_hhi_owner',
  'end_nakamoto_owner',
  'end_small_share',
  'end_us_public_share',
  'firms_exited',
  'epochs',
  'start_fleet_efficiency_j_per_th',
  'start_under_water_share',
] as const;
export type RunSeries = (typeof RUN_SERIES)[number];
