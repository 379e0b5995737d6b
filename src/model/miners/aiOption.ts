/**
 * What the option to turn a MW to AI is worth this epoch, by class: the value of a site MW of colocation, of a GPU
 * cloud before its power, and the hurdle that the gain over mining has to pass.
 */
import { CLASS_IDS } from '../../config/names.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { MONTHS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { cloudRevenueUsdPerYear, colocationRevenueUsdPerYear, debtServiceUsdPerYear, netIncomeUsdPerYear } from './aiBusiness.ts';
import { aiMWValueUsd, annuity, realOptionPremium } from './valueOfMW.ts';

/** The AI option of this epoch by class: what a site MW of colocation is worth, and of a GPU cloud before its power. */
export function priceAiOption(state: RunState): void {
  const { parameters, minerClasses, epoch, aiOption } = state;
  const p = parameters.ai;
  const lead = p.leadTimeMonths / MONTHS_PER_YEAR;
  aiOption.colocationRevenueUsd = colocationRevenueUsdPerYear(epoch.rentUsdPerKWMonth);
  aiOption.cloudRevenueUsd = cloudRevenueUsdPerYear(p.gpuCloud, epoch.gpuHourUsd);
  aiOption.colocationDebtUsd = debtServiceUsdPerYear(p, false);
  aiOption.cloudDebtUsd = debtServiceUsdPerYear(p, true);
  const colocationIncome = netIncomeUsdPerYear(p, false, aiOption.colocationRevenueUsd, 0);
  const cloudIncome = netIncomeUsdPerYear(p, true, aiOption.cloudRevenueUsd, 0);
  const cloudIncomePerPowerPrice = cloudIncome - netIncomeUsdPerYear(p, true, aiOption.cloudRevenueUsd, 1);
  for (let c = 0; c < CLASS_IDS.length; c++) {
    const rate = minerClasses[c].aiCostOfCapitalPerYear;
    const { termYears: colocationTerm, capexUsdPerMW: colocationCapex } = p.colocation;
    const { termYears: cloudTerm, capexUsdPerMW: cloudCapex } = p.gpuCloud;
    aiOption.hurdle[c] = hurdleOf(p, rate);
    aiOption.colocationAnnuity[c] = annuity(rate, colocationTerm);
    aiOption.cloudAnnuity[c] = annuity(rate, cloudTerm);
    aiOption.colocationUsdPerMW[c] = aiMWValueUsd(colocationIncome, rate, colocationTerm, lead, colocationCapex) / p.pue;
    aiOption.cloudBaseUsdPerMW[c] = aiMWValueUsd(cloudIncome, rate, cloudTerm, lead, cloudCapex) / p.pue;
    aiOption.cloudUsdPerMWPerPowerPrice[c] = aiMWValueUsd(cloudIncomePerPowerPrice, rate, cloudTerm, lead, 0) / p.pue;
  }
}

/** The hurdle of a class: the configured one, or the real-option premium where that is asked for and higher. */
function hurdleOf(ai: ModelParameters['ai'], ratePerYear: number): number {
  if (ai.optionVolatilityPerYear === 0) return ai.hurdle;
  return Math.max(ai.hurdle, realOptionPremium(ratePerYear, ratePerYear, ai.optionVolatilityPerYear));
}
