/**
 * Accounts: cash grows by mining income and net AI income, falls by site overhead and debt service; above its cap
 * it is paid out. AI projects are financed on their own and without recourse: their net income is never negative here.
 */
import type { RunState } from '../runState.ts';

export function settleAccounts(state: RunState): void {
  const { fleets, epoch, minerClasses, roster } = state;
  const { cashUsd, incomeUsdPerHour, miningMW } = fleets;
  const { hours, years } = epoch;
  const { shortOfCash } = state;
  let short = 0;
  for (const { classIndex, from, to } of roster.classes) {
    const minerClass = minerClasses[classIndex];
    const fixedUsdPerMW = minerClass.overheadUsdPerMWh * hours + minerClass.debtServiceUsdPerMWYear * years;
    const cap = minerClass.cashCapUsdPerMW;
    for (let i = from; i < to; i++) {
      const megawatts = miningMW[i];
      const cash = cashUsd[i] + incomeUsdPerHour[i] * hours - fixedUsdPerMW * megawatts;
      const most = cap * megawatts;
      cashUsd[i] = cash < most ? cash : most;
      if (cash < 0) shortOfCash.fleets[short++] = i;
    }
  }
  shortOfCash.count = short;
}
