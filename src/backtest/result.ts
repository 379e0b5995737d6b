/** What a backtest yields: forecasts with what came, and their scores. */
import type { Coverage } from '../summary/pit.ts';
import type { Skill } from '../summary/skill.ts';
import type { PastError } from './ownError.ts';

/** Price as it came (the conditional backtest) or simulated from what was known (the unconditional one). */
export type PriceMode = 'came' | 'simulated';

/** One forecast of one quarter from one start. Logs are natural; scores are of log hashrate. */
export interface Forecast {
  mode: PriceMode;
  /** Name of a scenario, or id of a rival. */
  method: string;
  isModel: boolean;
  /** First day of the quarter the forecast starts with, ISO. */
  start: string;
  quarter: string;
  /** 1 for the quarter that begins at the start. */
  horizon: number;
  observedEHs: number;
  /** Median, EH/s. */
  p50: number;
  p05: number;
  p10: number;
  p25: number;
  p75: number;
  p90: number;
  p95: number;
  /** Median less what came, logs. */
  logError: number;
  crps: number;
  pit: number;
  /** Runs; 0 for a closed form. */
  runs: number;
  /** Standard deviation of the model's own error in the log of this quarter, as known at the start; 0 for a rival. */
  ownErrorSd: number;
}

export interface Score {
  mode: PriceMode;
  method: string;
  horizon: number;
  /** Starts. */
  n: number;
  rmse: number;
  bias: number;
  crps: number;
  coverage: Coverage[];
}

export interface SkillRow extends Skill {
  mode: PriceMode;
  method: string;
  rival: string;
  horizon: number;
}

/** A year forward on the price that came, epoch by epoch, from one start. */
export interface WindowError {
  mode: PriceMode;
  method: string;
  start: string;
  /** Of log hashrate, median path against epochs. */
  rmse: number;
  bias: number;
  epochs: number;
}

export interface BacktestResult {
  forecasts: Forecast[];
  /** Of the model on the price that came, before its own error is laid on: what later starts learn it from. */
  errors: PastError[];
  scores: Score[];
  skills: SkillRow[];
  windows: WindowError[];
  /** Runs that failed, over all starts. */
  failedRuns: number;
}
