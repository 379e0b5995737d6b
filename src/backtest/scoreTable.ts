/** Scores of a forecast on record, row by row, as far as its quarters are over: CRPS from its quantiles, error, place in the distribution. */
import { crpsOfQuantiles } from '../summary/crps.ts';
import { luckOfLevel } from '../summary/luck.ts';
import { FORECAST_QUANTILES, type ForecastQuantile, type ForecastRow } from './forecastTable.ts';
import type { Outcome } from './outcomes.ts';

export interface ScoredRow {
  row: ForecastRow;
  /** Undefined while the period is not over, or not imported. */
  outcome: Outcome | undefined;
  /** Median less outcome, logs. */
  logError: number;
  /** Of log hashrate, from seven quantiles. */
  crps: number;
  /** Share of the forecast below what came, between the quantiles by straight lines; 0.05 and 0.95 stand for beyond them. */
  place: number;
  inside50: boolean;
  inside80: boolean;
  inside90: boolean;
}

const IDS = Object.keys(FORECAST_QUANTILES) as ForecastQuantile[];

/** Relative standard error of an outcome from block luck. */
export function luckOf({ blocks }: Outcome): number {
  return luckOfLevel(blocks);
}

export function scoreRow(row: ForecastRow, outcome: Outcome | undefined): ScoredRow {
  const { quantiles } = row;
  if (outcome === undefined) {
    return { row, outcome, logError: Number.NaN, crps: Number.NaN, place: Number.NaN, inside50: false, inside80: false, inside90: false };
  }
  const y = outcome.hashrateEHs;
  const inside = (low: ForecastQuantile, high: ForecastQuantile) => y >= quantiles[low] && y <= quantiles[high];
  return {
    row,
    outcome,
    logError: Math.log(quantiles.p50 / y),
    crps: crpsOfQuantiles(
      IDS.map((id) => ({ p: FORECAST_QUANTILES[id], value: Math.log(quantiles[id]) })),
      Math.log(y),
    ),
    place: placeOf(row, y),
    inside50: inside('p25', 'p75'),
    inside80: inside('p10', 'p90'),
    inside90: inside('p05', 'p95'),
  };
}

function placeOf({ quantiles }: ForecastRow, y: number): number {
  const above = IDS.findIndex((id) => quantiles[id] >= y);
  if (above === 0) return FORECAST_QUANTILES.p05;
  if (above < 0) return FORECAST_QUANTILES.p95;
  const [low, high] = [IDS[above - 1]!, IDS[above]!];
  const share = (y - quantiles[low]) / (quantiles[high] - quantiles[low] || 1);
  return FORECAST_QUANTILES[low] + share * (FORECAST_QUANTILES[high] - FORECAST_QUANTILES[low]);
}
