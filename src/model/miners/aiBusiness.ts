/**
 * The two businesses a MW can turn to, as figures of one epoch. Colocation: rent per kW and month of IT load, the
 * tenant brings GPUs and pays power. GPU cloud: GPUs per MW x utilisation x price, capex includes GPUs, the miner
 * pays power, revenue floats. Debt on `debtShare` of capex is served as an annuity over the term.
 */
import type { ModelParameters } from '../../scenario/study.ts';
import { HOURS_PER_YEAR, KW_PER_MW, MONTHS_PER_YEAR } from '../../units.ts';
import { annuity } from './valueOfMW.ts';

/** Gross revenue of one IT MW, USD a year. */
export function colocationRevenueUsdPerYear(rentUsdPerKWMonth: number): number {
  return rentUsdPerKWMonth * KW_PER_MW * MONTHS_PER_YEAR;
}

/** Gross revenue of one IT MW of GPU cloud, USD a year. */
export function cloudRevenueUsdPerYear(cloud: ModelParameters['ai']['gpuCloud'], gpuHourUsd: number): number {
  return cloud.gpusPerMW * cloud.utilisationShare * gpuHourUsd * HOURS_PER_YEAR;
}

/** Income before debt of one IT MW, USD a year. */
export function netIncomeUsdPerYear(
  ai: ModelParameters['ai'],
  isCloud: boolean,
  revenueUsdPerYear: number,
  powerUsdPerMWh: number,
): number {
  if (!isCloud) return revenueUsdPerYear * (1 - ai.colocation.operatingCostShare);
  return revenueUsdPerYear * (1 - ai.gpuCloud.operatingCostShare) - HOURS_PER_YEAR * ai.pue * powerUsdPerMWh;
}

/** Yearly debt service of one IT MW, USD. */
export function debtServiceUsdPerYear(ai: ModelParameters['ai'], isCloud: boolean): number {
  const business = isCloud ? ai.gpuCloud : ai.colocation;
  return (ai.debtShare * business.capexUsdPerMW) / annuity(ai.debtRatePerYear, business.termYears);
}
