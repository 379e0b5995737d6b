/**
 * What the option to turn a MW to AI is worth this epoch, by class: the value of a site MW of colocation, of a GPU
 * cloud before its power, and the hurdle that the gain over mining has to pass.
 */
import { CLASS_IDS } from '../../config/names.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { MONTHS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { cloudRevenueUsdPerYear, colocationRevenueUsdPerYear, debtServiceUsdPerYear, netIncomeUsdPerYear } from './aiBusiness.ts';
import { aiMWValueUsd, annuity, leadDiscount, realOptionPremium } from './valueOfMW.ts';

/** What parameters alone decide, the same in every epoch of a run. */
export function prepareAiOption({ parameters, minerClasses, aiOption }: RunState): void {
  const p = parameters.ai;
  const lead = p.leadTimeMonths / MONTHS_PER_YEAR;
  aiOption.colocationDebtUsd = debtServiceUsdPerYear(p, false);
  aiOption.cloudDebtUsd = debtServiceUsdPerYear(p, true);
  for (let c = 0; c < CLASS_IDS.length; c++) {
    const rate = minerClasses[c].aiCostOfCapitalPerYear;
    aiOption.hurdle[c] = hurdleOf(p, rate);
    aiOption.colocationAnnuity[c] = annuity(rate, p.colocation.termYears);
    aiOption.cloudAnnuity[c] = annuity(rate, p.gpuCloud.termYears);
    aiOption.leadDiscount[c] = leadDiscount(rate, lead);
  }
}

/** The AI option of this epoch by class: what a site MW of colocation is worth, and of a GPU cloud before its power. */
export function priceAiOption(state: RunState): void {
  const { parameters, epoch, aiOption } = state;
  const p = parameters.ai;
  aiOption.colocationRevenueUsd = colocationRevenueUsdPerYear(epoch.rentUsdPerKWMonth);
  aiOption.cloudRevenueUsd = cloudRevenueUsdPerYear(p.gpuCloud, epoch.gpuHourUsd);
  const colocationIncome = netIncomeUsdPerYear(p, false, aiOption.colocationRevenueUsd, 0);
  const cloudIncome = netIncomeUsdPerYear(p, true, aiOption.cloudRevenueUsd, 0);
  const cloudIncomePerPowerPrice = cloudIncome - netIncomeUsdPerYear(p, true, aiOption.cloudRevenueUsd, 1);
  for (let c = 0; c < CLASS_IDS.length; c++) {
    const discount = aiOption.leadDiscount[c];
    const cloudAnnuity = aiOption.cloudAnnuity[c];
    aiOption.colocationUsdPerMW[c] =
      aiMWValueUsd(colocationIncome, aiOption.colocationAnnuity[c], discount, p.colocation.capexUsdPerMW) / p.pue;
    aiOption.cloudBaseUsdPerMW[c] = aiMWValueUsd(cloudIncome, cloudAnnuity, discount, p.gpuCloud.capexUsdPerMW) / p.pue;
    aiOption.cloudUsdPerMWPerPowerPrice[c] = aiMWValueUsd(cloudIncomePerPowerPrice, cloudAnnuity, discount, 0) / p.pue;
  }
}

/** The hurdle of a class: the configured one, or the real-option premium where that is asked for and higher. */
function hurdleOf(ai: ModelParameters['ai'], ratePerYear: number): number {
  if (ai.optionVolatilityPerYear === 0) return ai.hurdle;
  return Math.max(ai.hurdle, realOptionPremium(ratePerYear, ratePerYear, ai.optionVolatilityPerYear));
}
