/**
 * Mining or AI: the slow choice. Per site MW, p(V) = logistic(((V_ai - V) / capex - hurdle) / spread). Against the
 * value of a new mining MW, its rigs and site to be paid, p draws away money and growth: foregone growth. Against
 * the value of a MW that mines already, a firm starts a project with hazard maxHazard x p x (1 + herding x share already turned): it starts when the hazard added up passes an exponential
 * threshold of the firm's own stream, so the same firm is early in every scenario of a run. All starts of an epoch
 * share the tenants' demand pro rata.
 */
import { CLASS_IDS } from '../../config/names.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { DAYS_PER_YEAR, HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { cloudRevenueUsdPerYear, colocationRevenueUsdPerYear, debtServiceUsdPerYear, netIncomeUsdPerYear } from './aiBusiness.ts';
import { addProject, PROJECT_STAGE } from './aiSites.ts';
import { decisionYears } from './deciding.ts';
import { FIRM_UNIFORMS, FIRST_THRESHOLD, THRESHOLDS } from './population.ts';
import { aiMWValueUsd, annuity, readMiningValue, realOptionPremium } from './valueOfMW.ts';

/** This many spreads below the hurdle nobody turns: the logistic is under 0.1 %. */
const INDIFFERENT = -7;
/** Below this a site counts as empty and is valued with new rigs. */
const SMALLEST_FLEET_EHS = 1e-6;
const DAYS_PER_MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;

/** Value of one site MW mining with the fleet's own rigs, USD, from the class's table. */
export function mineValuePerSiteMW(state: RunState, i: number, classIndex: number): number {
  const { fleets, epoch, parameters } = state;
  const hashprice = epoch.smoothedHashprice * (1 - parameters.network.poolFeeShare);
  const efficiency =
    fleets.installed[i] > SMALLEST_FLEET_EHS
      ? fleets.installedMW[i] / fleets.installed[i]
      : state.generations.efficiencyJPerTH[epoch.frontier];
  if (hashprice <= 0) return 0;
  const ratio = (efficiency * fleets.contractUsdPerMWh[i]) / hashprice;
  return HOURS_PER_YEAR * (hashprice / efficiency) * readMiningValue(state.miningValue[classIndex], ratio);
}

/** Value of one new MW of mining, USD, after its frontier rigs and its site are paid: what growth into mining is worth. */
function newMineValuePerSiteMW(state: RunState, i: number, classIndex: number): number {
  const { epoch, parameters, generations, fleets } = state;
  const hashprice = epoch.smoothedHashprice * (1 - parameters.network.poolFeeShare);
  const efficiency = generations.efficiencyJPerTH[epoch.frontier];
  const cost = epoch.newRigUsdPerEH / efficiency + parameters.growth.siteCapexUsdPerMW;
  if (hashprice <= 0) return -cost;
  const ratio = (efficiency * fleets.contractUsdPerMWh[i]) / hashprice;
  return HOURS_PER_YEAR * (hashprice / efficiency) * readMiningValue(state.miningValue[classIndex], ratio) - cost;
}

/** The AI option of this epoch by class: what a site MW of colocation is worth, and of a GPU cloud before its power. */
export function priceAiOption(state: RunState): void {
  const { parameters, epoch, aiOption } = state;
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
    const rate = parameters.classes[CLASS_IDS[c]].aiCostOfCapitalPerYear;
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
export function hurdleOf(ai: ModelParameters['ai'], ratePerYear: number): number {
  if (ai.optionVolatilityPerYear === 0) return ai.hurdle;
  return Math.max(ai.hurdle, realOptionPremium(ratePerYear, ratePerYear, ai.optionVolatilityPerYear));
}

/** Value of a site MW turned to AI by fleet i, USD. */
function aiValuePerSiteMW(state: RunState, i: number, classIndex: number): number {
  const { aiOption, fleets, ai } = state;
  if (ai.isCloud[i] === 0) return aiOption.colocationUsdPerMW[classIndex];
  return aiOption.cloudBaseUsdPerMW[classIndex] - aiOption.cloudUsdPerMWPerPowerPrice[classIndex] * fleets.contractUsdPerMWh[i];
}

/** How strongly AI beats another use of the MW, 0 to 1: logistic in the excess value per USD of AI capex. */
function preference(excessUsdPerMW: number, capexUsdPerMW: number, hurdle: number, spread: number): number {
  const distance = (excessUsdPerMW / capexUsdPerMW - hurdle) / spread;
  return distance < INDIFFERENT ? 0 : 1 / (1 + Math.exp(-distance));
}

function thresholdOf(state: RunState, i: number): number {
  const k = state.ai.projectsStarted[i] % THRESHOLDS;
  return -Math.log(state.population.uniforms[i * FIRM_UNIFORMS + FIRST_THRESHOLD + k]);
}

/** Whether tenants still sign. */
export function hasDemand(state: RunState, startDay: number): boolean {
  return (state.epoch.startDay - startDay) / DAYS_PER_YEAR < state.parameters.ai.demandEndsAfterYears;
}

/** Says who wants to start how much; returns the IT MW wanted in all. */
function wantProjects(state: RunState, demand: boolean): number {
  const { parameters, ai, fleets, roster, epoch, aiCandidates } = state;
  const p = parameters.ai;
  let turned = 0;
  let eligible = 0;
  for (let k = 0; k < aiCandidates.length; k++) {
    const i = aiCandidates[k];
    turned += ai.convertedMW[i];
    eligible += ai.eligibleMW[i];
  }
  const herd = 1 + (eligible > 0 ? (p.herding * turned) / eligible : 0);
  const colocationCapex = Math.max(p.colocation.capexUsdPerMW / p.pue, 1);
  const cloudCapex = Math.max(p.gpuCloud.capexUsdPerMW / p.pue, 1);
  const years = decisionYears(state);
  const every = parameters.growth.decisionEpochs;
  const { wantedMW } = ai;
  let wanted = 0;
  for (let k = 0; k < aiCandidates.length; k++) {
    const i = aiCandidates[k];
    wantedMW[i] = 0;
    if ((epoch.index - i) % every !== 0) continue;
    const classIndex = roster.classOf[i];
    const worth = aiValuePerSiteMW(state, i, classIndex);
    const capex = ai.isCloud[i] === 1 ? cloudCapex : colocationCapex;
    const hurdle = state.aiOption.hurdle[classIndex];
    const draws =
      demand && p.foregoneGrowth ? preference(worth - newMineValuePerSiteMW(state, i, classIndex), capex, hurdle, p.hurdleSpread) : 0;
    fleets.aiCrowding[i] = draws * p.capitalCrowdingShare * ai.capitalReach[i];
    if (!demand || !p.newPivots) continue;
    const likes = preference(worth - mineValuePerSiteMW(state, i, classIndex), capex, hurdle, p.hurdleSpread);
    if (likes === 0) continue;
    const open = ai.eligibleMW[i] - ai.convertedMW[i];
    if (open <= 0) continue;
    ai.hazard[i] += p.maxHazardPerYear * likes * herd * years;
    if (ai.hazard[i] < thresholdOf(state, i)) continue;
    ai.hazard[i] = 0;
    ai.projectsStarted[i]++;
    ai.wantedMW[i] = Math.min(p.projectMW, p.convertsMiningShare > 0 ? open / p.convertsMiningShare : p.projectMW);
    wanted += ai.wantedMW[i] / p.pue;
  }
  return wanted;
}

function startProject(state: RunState, i: number, siteMW: number): void {
  const { parameters, ai, epoch, fleets } = state;
  const p = parameters.ai;
  const isCloud = ai.isCloud[i] === 1;
  const itMW = siteMW / p.pue;
  const energiseDay = epoch.startDay + p.leadTimeMonths * DAYS_PER_MONTH;
  const construction = Math.min(p.constructionMonths, p.leadTimeMonths) * DAYS_PER_MONTH;
  const revenue = isCloud ? cloudRevenueUsdPerYear(p.gpuCloud, epoch.gpuHourUsd) : colocationRevenueUsdPerYear(epoch.rentUsdPerKWMonth);
  const net = netIncomeUsdPerYear(p, isCloud, revenue, fleets.contractUsdPerMWh[i]) - debtServiceUsdPerYear(p, isCloud);
  const fromMiningMW = siteMW * p.convertsMiningShare;
  addProject(
    state.projects,
    {
      fleet: i,
      cutoverDay: p.cutover === 'construction' ? energiseDay - construction : energiseDay,
      energiseDay,
      fromMiningMW,
      newMW: siteMW - fromMiningMW,
      itMW,
      revenueUsdPerHour: (itMW * revenue) / HOURS_PER_YEAR,
      netUsdPerHour: (itMW * net) / HOURS_PER_YEAR,
      termYears: (isCloud ? p.gpuCloud : p.colocation).termYears,
      isFloating: isCloud,
    },
    PROJECT_STAGE.planned,
  );
  ai.convertedMW[i] += fromMiningMW;
  ai.buildingMW[i] += siteMW;
}

/** One epoch of pivots: preferences, starts, demand shared pro rata. */
export function pivot(state: RunState, studyStartDay: number): void {
  const { parameters, ai, epoch, aiCandidates } = state;
  const p = parameters.ai;
  const demand = hasDemand(state, studyStartDay);
  const cap = p.demandMWPerYear * p.demandBacklogYears;
  state.aiBacklogItMW = demand
    ? Math.min(Math.max(cap, p.demandMWPerYear * epoch.years), state.aiBacklogItMW + p.demandMWPerYear * epoch.years)
    : 0;
  const wanted = wantProjects(state, demand);
  if (wanted === 0) return;
  const granted = Math.min(1, state.aiBacklogItMW / wanted);
  state.aiBacklogItMW -= wanted * granted;
  for (const i of aiCandidates) if (ai.wantedMW[i] * granted > 0) startProject(state, i, ai.wantedMW[i] * granted);
}
