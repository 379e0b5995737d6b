/**
 * AI in operation. At each decision the contracts that end (share dt / term) come up for renewal and the share default x dt
 * loses its tenant (more while market rent is below half of what was signed). What comes up is let again at market
 * terms where there is demand and AI income is worth more than mining, the building being paid for; else it goes
 * back to mining after the reconversion time. Net income goes to cash, project debt served first.
 */
import { DAYS_PER_YEAR, HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../../units.ts';
import { isHeld } from '../freeze.ts';
import type { RunState } from '../runState.ts';
import { netIncomeUsdPerYear } from './aiBusiness.ts';
import { addProject, PROJECT_STAGE } from './aiSites.ts';
import { decides, decisionYears } from './deciding.ts';
import { FLEET, FLEET_WIDTH } from './fleets.ts';
import { mineValuePerSiteMW } from './siteValue.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, CASH_USD, EXITED } = FLEET;

/** Market rent below this part of rent signed makes tenants walk away. */
const DISTRESSED_RENT_SHARE = 0.5;

function giveUp(state: RunState, i: number, share: number): void {
  const { ai, parameters, epoch, projects } = state;
  const megawatts = ai.operatingMW[i] * share;
  const keep = 1 - share;
  ai.operatingMW[i] *= keep;
  ai.operatingItMW[i] *= keep;
  ai.floatingItMW[i] *= keep;
  ai.signedRevenueUsdPerHour[i] *= keep;
  ai.signedNetUsdPerHour[i] *= keep;
  ai.expiringItMWPerYear[i] *= keep;
  ai.convertedMW[i] = Math.max(0, ai.convertedMW[i] - megawatts);
  ai.returningMW[i] += megawatts;
  const readyDay = epoch.startDay + (parameters.ai.reconversionMonths * DAYS_PER_YEAR) / MONTHS_PER_YEAR;
  addProject(
    projects,
    {
      fleet: i,
      cutoverDay: epoch.startDay,
      energiseDay: readyDay,
      fromMiningMW: megawatts,
      newMW: 0,
      itMW: 0,
      revenueUsdPerHour: 0,
      netUsdPerHour: 0,
      termYears: 1,
      isFloating: false,
    },
    PROJECT_STAGE.returning,
  );
}

function relet(state: RunState, i: number, share: number, marketUsdPerHour: number, marketNetUsdPerHour: number, termYears: number): void {
  const { ai } = state;
  const signedItMW = ai.operatingItMW[i] - ai.floatingItMW[i];
  ai.expiringItMWPerYear[i] += share * (ai.operatingItMW[i] / termYears - ai.expiringItMWPerYear[i]);
  ai.signedRevenueUsdPerHour[i] += share * (signedItMW * marketUsdPerHour - ai.signedRevenueUsdPerHour[i]);
  ai.signedNetUsdPerHour[i] += share * (signedItMW * marketNetUsdPerHour - ai.signedNetUsdPerHour[i]);
}

/** Renewal, default and return of fleet i's operating MW. */
function renew(state: RunState, i: number, demand: boolean, years: number): void {
  const { ai, parameters, roster, fleets, aiOption } = state;
  const p = parameters.ai;
  const classIndex = roster.classOf[i];
  const isCloud = ai.isCloud[i] === 1;
  const revenue = isCloud ? aiOption.cloudRevenueUsd : aiOption.colocationRevenueUsd;
  const income = netIncomeUsdPerYear(p, isCloud, revenue, fleets.rows[i * WIDTH + CONTRACT_USD_PER_MWH]);
  const signedItMW = ai.operatingItMW[i] - ai.floatingItMW[i];
  const isDistressed = revenue * signedItMW < DISTRESSED_RENT_SHARE * ai.signedRevenueUsdPerHour[i] * HOURS_PER_YEAR;
  const defaults = Math.min(1, (isDistressed ? p.distressedDefaultPerYear : p.tenantDefaultPerYear) * years);
  const expiring = Math.min(1 - defaults, (years * ai.expiringItMWPerYear[i]) / ai.operatingItMW[i]);
  const worth = (income * (isCloud ? aiOption.cloudAnnuity[classIndex] : aiOption.colocationAnnuity[classIndex])) / p.pue;
  if (demand && worth > mineValuePerSiteMW(state, i, classIndex)) {
    const net = income - (isCloud ? aiOption.cloudDebtUsd : aiOption.colocationDebtUsd);
    const { termYears } = isCloud ? p.gpuCloud : p.colocation;
    relet(state, i, expiring + defaults, revenue / HOURS_PER_YEAR, net / HOURS_PER_YEAR, termYears);
  } else giveUp(state, i, expiring + defaults);
}

/** One epoch of AI operations over all fleets that have any; adds its income to cash and to the epoch's sums. */
export function operateAi(state: RunState, demand: boolean): void {
  const { ai, parameters, epoch, roster, fleets, sums } = state;
  const p = parameters.ai;
  sums.classAiOperating.fill(0);
  sums.classAiBuilding.fill(0);
  sums.classAiRevenue.fill(0);
  sums.regionAiOperating.fill(0);
  sums.regionAiBuilding.fill(0);
  sums.regionAiRevenue.fill(0);
  const { cloudRevenueUsd, cloudDebtUsd } = state.aiOption;
  const years = decisionYears(state);
  const renews = !isHeld(state, 'aiConversion');
  const { operatingMW, buildingMW, floatingItMW, signedRevenueUsdPerHour, signedNetUsdPerHour } = ai;
  const { rows } = fleets;
  const { classOf, regionOf } = roster;
  const { active } = ai;
  for (let k = 0; k < active.count; k++) {
    const i = active.fleets[k];
    if (operatingMW[i] === 0 && buildingMW[i] === 0) continue;
    if (renews && operatingMW[i] > 0 && decides(state, i)) renew(state, i, demand, years);
    const at = i * WIDTH;
    const floatingNet = netIncomeUsdPerYear(p, true, cloudRevenueUsd, rows[at + CONTRACT_USD_PER_MWH]) - cloudDebtUsd;
    const gross = signedRevenueUsdPerHour[i] + (floatingItMW[i] * cloudRevenueUsd) / HOURS_PER_YEAR;
    const net = signedNetUsdPerHour[i] + (floatingItMW[i] * floatingNet) / HOURS_PER_YEAR;
    if (rows[at + EXITED] === 0) rows[at + CASH_USD] += Math.max(0, net) * epoch.hours;
    const c = classOf[i];
    const r = regionOf[i];
    sums.classAiOperating[c] += operatingMW[i];
    sums.classAiBuilding[c] += buildingMW[i];
    sums.classAiRevenue[c] += gross;
    sums.regionAiOperating[r] += operatingMW[i];
    sums.regionAiBuilding[r] += buildingMW[i];
    sums.regionAiRevenue[r] += gross;
  }
}
