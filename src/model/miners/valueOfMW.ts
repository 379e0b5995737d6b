/**
 * What a megawatt is worth.
 * Mining: V = 8760 [ (h/e) A(r+d, L) - c A(r, L) ] with A(x, L) = (1 - exp(-x L)) / x, hashprice falling at d, and
 * L = min(rig life, ln(revenue/cost)/d), the time until revenue meets cost. Per USD of revenue it depends on the
 * cost ratio u = e c / h alone, so it is tabulated once per class.
 * AI: V = NOI A(r, term) exp(-r lead) - capex, per MW of IT load; divided by PUE before the two are compared.
 * Source: annuity with shut-down option; MODEL.md, submodel Value of a megawatt.
 */
import { exp, log } from '../../random/fdlibm.ts';
import { HOURS_PER_YEAR } from '../../units.ts';

/** A(x, L) = (1 - exp(-x L)) / x: present value of one USD a year for L years at rate x. */
export function annuity(ratePerYear: number, years: number): number {
  return Math.abs(ratePerYear) < 1e-9 ? years : (1 - exp(-ratePerYear * years)) / ratePerYear;
}

/** Years until falling revenue meets cost, at most the rig's life; u is cost over revenue today. */
export function yearsUntilShutDown(costRatio: number, declinePerYear: number, rigLifeYears: number): number {
  if (costRatio >= 1) return 0;
  if (costRatio <= 0 || declinePerYear <= 0) return rigLifeYears;
  return Math.min(rigLifeYears, -log(costRatio) / declinePerYear);
}

/** Present value of mining per USD of first-year revenue, at cost ratio u. */
export function miningValuePerRevenue(costRatio: number, ratePerYear: number, declinePerYear: number, rigLifeYears: number): number {
  const years = yearsUntilShutDown(costRatio, declinePerYear, rigLifeYears);
  return years === 0 ? 0 : annuity(ratePerYear + declinePerYear, years) - costRatio * annuity(ratePerYear, years);
}

/** Value of a mining MW, USD: hashprice in USD per EH/s-hour, efficiency in J/TH, power in USD/MWh. */
export function miningMWValueUsd(
  hashprice: number,
  efficiencyJPerTH: number,
  powerUsdPerMWh: number,
  ratePerYear: number,
  declinePerYear: number,
  rigLifeYears: number,
): number {
  if (hashprice <= 0) return 0;
  const ratio = (efficiencyJPerTH * powerUsdPerMWh) / hashprice;
  return HOURS_PER_YEAR * (hashprice / efficiencyJPerTH) * miningValuePerRevenue(ratio, ratePerYear, declinePerYear, rigLifeYears);
}

/** What a USD a year from energisation on is worth at the start of construction: exp(-r lead). */
export function leadDiscount(ratePerYear: number, leadYears: number): number {
  return exp(-ratePerYear * leadYears);
}

/** Value of an IT MW to be built for AI, USD: yearly net operating income x A(r, term) x exp(-r lead), less capex. */
export function aiMWValueUsd(netIncomeUsdPerYear: number, annuityOfTerm: number, discountOfLead: number, capexUsd: number): number {
  return netIncomeUsdPerYear * annuityOfTerm * discountOfLead - capexUsd;
}

/** Real-option premium over cost at which to invest, b/(b-1) - 1 (Dixit and Pindyck 1994, ch. 5): r rate, q payout, s volatility. */
export function realOptionPremium(ratePerYear: number, payoutPerYear: number, volatilityPerYear: number): number {
  const variance = volatilityPerYear * volatilityPerYear;
  const a = (ratePerYear - payoutPerYear) / variance - 0.5;
  const b = -a + Math.sqrt(a * a + (2 * ratePerYear) / variance);
  return b / (b - 1) - 1;
}

const STEPS = 128;

/** Table of miningValuePerRevenue over the cost ratio 0 to 1, read linearly. */
export interface MiningValueTable {
  ratePerYear: number;
  declinePerYear: number;
  rigLifeYears: number;
  values: Float64Array;
}

export function createMiningValueTable(): MiningValueTable {
  return { ratePerYear: Number.NaN, declinePerYear: Number.NaN, rigLifeYears: Number.NaN, values: new Float64Array(STEPS + 2) };
}

/** Refills the table when its parameters changed since the last run. */
export function fillMiningValueTable(table: MiningValueTable, ratePerYear: number, declinePerYear: number, rigLifeYears: number): void {
  if (table.ratePerYear === ratePerYear && table.declinePerYear === declinePerYear && table.rigLifeYears === rigLifeYears) return;
  table.ratePerYear = ratePerYear;
  table.declinePerYear = declinePerYear;
  table.rigLifeYears = rigLifeYears;
  for (let i = 0; i <= STEPS; i++) table.values[i] = miningValuePerRevenue(i / STEPS, ratePerYear, declinePerYear, rigLifeYears);
}

export function readMiningValue(table: MiningValueTable, costRatio: number): number {
  if (costRatio >= 1) return 0;
  const position = costRatio * STEPS;
  const low = position | 0;
  return table.values[low] + (position - low) * (table.values[low + 1] - table.values[low]);
}
