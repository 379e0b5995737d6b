/**
 * Accounts: cash grows by mining income and net AI income, falls by site overhead and debt service; above its cap
 * it is paid out. AI projects are financed on their own and without recourse: their net income is never negative here.
 */
import type { RunState } from '../runState.ts';
import { FLEET, FLEET_WIDTH } from './fleets.ts';

const WIDTH = FLEET_WIDTH;
const { CASH_USD, INCOME_USD_PER_HOUR, MINING_MW } = FLEET;

export function settleAccounts(state: RunState): void {
  const { epoch, minerClasses, roster, shortOfCash } = state;
  const { rows } = state.fleets;
  const { hours, years } = epoch;
  const { fleets } = shortOfCash;
  let short = 0;
  for (const { classIndex, from, to } of roster.classes) {
    const minerClass = minerClasses[classIndex];
    const fixedUsdPerMW = minerClass.overheadUsdPerMWh * hours + minerClass.debtServiceUsdPerMWYear * years;
    const cap = minerClass.cashCapUsdPerMW;
    for (let i = from; i < to; i++) {
      const at = i * WIDTH;
      const megawatts = rows[at + MINING_MW];
      const cash = rows[at + CASH_USD] + rows[at + INCOME_USD_PER_HOUR] * hours - fixedUsdPerMW * megawatts;
      const most = cap * megawatts;
      rows[at + CASH_USD] = cash < most ? cash : most;
      if (cash < 0) fleets[short++] = i;
    }
  }
  shortOfCash.count = short;
}
