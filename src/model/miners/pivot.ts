/**
 * Mining or AI: the slow choice. Per site MW, p(V) = logistic(((V_ai - V) / capex - hurdle) / spread). Against the
 * value of a new mining MW, its rigs and site to be paid, p draws away money and growth: foregone growth. Against
 * the value of a MW that mines already, a firm starts a project with hazard maxHazard x p x (1 + herding x share
 * already turned): it starts when the hazard added up passes an exponential threshold of the firm's own stream, so
 * the same firm is early in every scenario of a run. All starts of an epoch share the tenants' demand pro rata.
 */
import { log } from '../../random/fdlibm.ts';
import { DAYS_PER_YEAR, HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../../units.ts';
import { isHeld } from '../freeze.ts';
import type { RunState } from '../runState.ts';
import { cloudRevenueUsdPerYear, colocationRevenueUsdPerYear, netIncomeUsdPerYear } from './aiBusiness.ts';
import { addProject, noteActive, PROJECT_STAGE } from './aiSites.ts';
import { decisionYears } from './deciding.ts';
import { FLEET, FLEET_WIDTH } from './fleets.ts';
import { logistic } from './logistic.ts';
import { FIRM_UNIFORMS, FIRST_THRESHOLD, THRESHOLDS } from './population.ts';
import { mineValuePerSiteMW } from './siteValue.ts';
import { readMiningValue } from './valueOfMW.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, AI_CROWDING } = FLEET;
/** This many spreads below the hurdle nobody turns: the logistic is under 0.1 %. */
const INDIFFERENT = -7;
const DAYS_PER_MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;

/** Whether tenants still sign. */
export function hasDemand(state: RunState, startDay: number): boolean {
  return (state.epoch.startDay - startDay) / DAYS_PER_YEAR < state.parameters.ai.demandEndsAfterYears;
}

/** How strongly AI beats another use of the MW, 0 to 1; `distance` from the hurdle in spreads. */
function preference(distance: number): number {
  return distance < INDIFFERENT ? 0 : logistic(distance);
}

/** Whether the hazard added up has reached the fleet's next threshold, -ln u, which is at least 1 - u. */
function isDue(hazard: number, u: number): boolean {
  return hazard >= 1 - u && hazard >= -log(u);
}

/** Hazard of a fleet per unit of preference and year: more where many have turned already. */
function hazardPerYear(state: RunState): number {
  const { active, convertedMW, allEligibleMW } = state.ai;
  const { maxHazardPerYear, herding } = state.parameters.ai;
  let turned = 0;
  for (let k = 0; k < active.count; k++) turned += convertedMW[active.fleets[k]];
  return maxHazardPerYear * (allEligibleMW > 0 ? 1 + (herding * turned) / allEligibleMW : 1);
}

/** Without tenants nothing draws on the capital of the firms that decide now. */
function forgetAi({ aiDeciding, epoch, fleets: { rows } }: RunState): number {
  const deciding = aiDeciding[epoch.turn];
  for (let k = 0; k < deciding.length; k++) rows[deciding[k] * WIDTH + AI_CROWDING] = 0;
  return 0;
}

/** The deciding firms' preferences: for growth, and for what mines already. Lists who starts; returns the IT MW wanted in all. */
function wantProjects(state: RunState): number {
  const { ai, fleets, roster, epoch, generations, aiStarters, miningValue } = state;
  const p = state.parameters.ai;
  const { growth, network } = state.parameters;
  const { classOf } = roster;
  const deciding = state.aiDeciding[epoch.turn];
  const { rows } = fleets;
  const { isCloud, eligibleMW, convertedMW, hazard, capitalReach, projectsStarted } = ai;
  const { uniforms } = state.population;
  const { colocationUsdPerMW, cloudBaseUsdPerMW, cloudUsdPerMWPerPowerPrice, hurdle } = state.aiOption;
  const { capitalCrowdingShare } = p;
  const foregoneGrowth = p.foregoneGrowth && !isHeld(state, 'aiForegone');
  const newPivots = p.newPivots && !isHeld(state, 'aiConversion');
  const perSpread = 1 / p.hurdleSpread;
  const hazardOfEpoch = hazardPerYear(state) * decisionYears(state);
  const perColocationUsd = 1 / (Math.max(p.colocation.capexUsdPerMW / p.pue, 1) * p.hurdleSpread);
  const perCloudUsd = 1 / (Math.max(p.gpuCloud.capexUsdPerMW / p.pue, 1) * p.hurdleSpread);
  const newPerMW = generations.ehsPerMW[epoch.frontier];
  const newRevenuePerMW = Math.max(epoch.smoothedHashprice * (1 - network.poolFeeShare) * newPerMW, Number.MIN_VALUE);
  const newCostPerMW = epoch.newRigUsdPerEH * newPerMW + growth.siteCapexUsdPerMW;
  let wanted = 0;
  aiStarters.count = 0;
  for (let k = 0; k < deciding.length; k++) {
    const i = deciding[k];
    const c = classOf[i];
    const at = i * WIDTH;
    const power = rows[at + CONTRACT_USD_PER_MWH];
    const worth = isCloud[i] === 0 ? colocationUsdPerMW[c] : cloudBaseUsdPerMW[c] - cloudUsdPerMWPerPowerPrice[c] * power;
    const perUsd = isCloud[i] === 0 ? perColocationUsd : perCloudUsd;
    const least = hurdle[c] * perSpread;
    if (foregoneGrowth) {
      const newMine = HOURS_PER_YEAR * newRevenuePerMW * readMiningValue(miningValue[c], power / newRevenuePerMW) - newCostPerMW;
      rows[at + AI_CROWDING] = preference((worth - newMine) * perUsd - least) * capitalCrowdingShare * capitalReach[i];
    } else rows[at + AI_CROWDING] = 0;
    const open = eligibleMW[i] - convertedMW[i];
    if (open <= 0 || !newPivots) continue;
    const likes = preference((worth - mineValuePerSiteMW(state, i, c)) * perUsd - least);
    if (likes === 0) continue;
    hazard[i] += likes * hazardOfEpoch;
    if (!isDue(hazard[i], uniforms[i * FIRM_UNIFORMS + FIRST_THRESHOLD + (projectsStarted[i] % THRESHOLDS)])) continue;
    hazard[i] = 0;
    projectsStarted[i]++;
    ai.wantedMW[i] = Math.min(p.projectMW, p.convertsMiningShare > 0 ? open / p.convertsMiningShare : p.projectMW);
    wanted += ai.wantedMW[i] / p.pue;
    aiStarters.fleets[aiStarters.count++] = i;
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
  const net =
    netIncomeUsdPerYear(p, isCloud, revenue, fleets.rows[i * WIDTH + CONTRACT_USD_PER_MWH]) -
    (isCloud ? state.aiOption.cloudDebtUsd : state.aiOption.colocationDebtUsd);
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
  noteActive(ai, i);
}

/** One epoch of pivots: preferences, starts, demand shared pro rata. */
export function pivot(state: RunState, studyStartDay: number): void {
  const { parameters, ai, epoch, aiStarters } = state;
  const p = parameters.ai;
  const demand = hasDemand(state, studyStartDay);
  const cap = p.demandMWPerYear * p.demandBacklogYears;
  state.aiBacklogItMW = demand
    ? Math.min(Math.max(cap, p.demandMWPerYear * epoch.years), state.aiBacklogItMW + p.demandMWPerYear * epoch.years)
    : 0;
  const wanted = demand ? wantProjects(state) : forgetAi(state);
  if (wanted === 0) return;
  const granted = Math.min(1, state.aiBacklogItMW / wanted);
  state.aiBacklogItMW -= wanted * granted;
  for (let k = 0; k < aiStarters.count; k++) {
    const i = aiStarters.fleets[k];
    if (ai.wantedMW[i] * granted > 0) startProject(state, i, ai.wantedMW[i] * granted);
  }
}
