/**
 * The tables of a backtest: forecasts, errors its own error is learnt from, scores, skill, skill over late starts alone and years on the
 * price that came; tidy, units in the column names.
 */
import type { PlainColumns } from '../results/writePlainTable.ts';
import { lateSkills } from './lateSkill.ts';
import type { BacktestResult } from './result.ts';

const round = (value: number, digits = 6) => (Number.isFinite(value) ? Number(value.toPrecision(digits)) : null);

function table(rows: Record<string, string | number | null>[], empty: readonly string[]): PlainColumns {
  return { columns: rows[0] === undefined ? empty : Object.keys(rows[0]), rows };
}

export function backtestTables({ forecasts, errors, scores, skills, windows }: BacktestResult): Record<string, PlainColumns> {
  return {
    forecasts: table(
      forecasts.map((one) => ({
        price: one.mode,
        method: one.method,
        start: one.start,
        quarter: one.quarter,
        horizon_quarters: one.horizon,
        observed_ehs: round(one.observedEHs),
        p05_ehs: round(one.p05),
        p10_ehs: round(one.p10),
        p25_ehs: round(one.p25),
        p50_ehs: round(one.p50),
        p75_ehs: round(one.p75),
        p90_ehs: round(one.p90),
        p95_ehs: round(one.p95),
        log_error: round(one.logError),
        crps_log: round(one.crps),
        pit: round(one.pit),
        runs: one.runs,
        own_error_sd: round(one.ownErrorSd),
      })),
      ['price', 'method', 'start', 'quarter'],
    ),
    errors: table(
      errors.map(({ method, start, quarter, horizon, logError, logVariance }) => ({
        method,
        start,
        quarter,
        horizon_quarters: horizon,
        log_error: round(logError),
        log_variance: round(logVariance),
      })),
      ['method', 'start', 'quarter'],
    ),
    scores: table(
      scores.map(({ mode, method, horizon, n, rmse, bias, crps, coverage }) => ({
        price: mode,
        method,
        horizon_quarters: horizon,
        starts: n,
        rmse_log: round(rmse),
        bias_log: round(bias),
        crps_log: round(crps),
        ...Object.fromEntries(coverage.map(({ nominal, held }) => [`held_${Math.round(100 * nominal)}`, held])),
      })),
      ['price', 'method', 'horizon_quarters'],
    ),
    skill: table(
      skills.map(({ mode, method, rival, horizon, skill, low, high, n }) => ({
        price: mode,
        method,
        rival,
        horizon_quarters: horizon,
        starts: n,
        skill: round(skill, 4),
        low_90: round(low, 4),
        high_90: round(high, 4),
      })),
      ['price', 'method', 'rival'],
    ),
    skill_late: table(
      lateSkills(forecasts).map(({ mode, method, rival, from, horizon, n, skill }) => ({
        price: mode,
        method,
        rival,
        starts_from: from,
        horizon_quarters: horizon,
        starts: n,
        skill: round(skill, 4),
      })),
      ['price', 'method', 'rival', 'starts_from'],
    ),
    windows: table(
      windows.map(({ mode, method, start, rmse, bias, epochs }) => ({
        price: mode,
        method,
        start,
        epochs,
        rmse_log: round(rmse),
        bias_log: round(bias),
      })),
      ['price', 'method', 'start'],
    ),
  };
}
