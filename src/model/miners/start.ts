/**
 * The first state of a run: fleets from the population, rigs already ordered, AI already operating, and the signed
 * contracts as projects under way. A contract whose construction began before the start has already taken its MW:
 * the hashrate reported at the start is what was left.
 */
import { CLASS_IDS, REGION_IDS } from '../../config/names.ts';
import type { ContractConfig, FirmConfig } from '../../config/schema/firms.ts';
import { DAYS_PER_YEAR, dayOf, HOURS_PER_YEAR, MONTHS_PER_YEAR } from '../../units.ts';
import type { RunState } from '../runState.ts';
import { debtServiceUsdPerYear, netIncomeUsdPerYear } from './aiBusiness.ts';
import { addProject, PROJECT_STAGE, resetAiSites } from './aiSites.ts';
import { addRigs } from './fleets.ts';
import { FIRM_UNIFORMS, MODE_UNIFORM } from './population.ts';
import type { RigMix } from './rigMix.ts';
import { shareAt } from './rigMix.ts';

/** Eligible share of MW from which on AI can draw on all of a firm's capital. */
const FULL_REACH_SHARE = 0.5;

function placeRigs(state: RunState, mix: RigMix): void {
  const { fleets, population, generations, roster, parameters } = state;
  fleets.rigs.fill(0);
  fleets.installed.fill(0);
  fleets.installedMW.fill(0);
  fleets.running.fill(0);
  fleets.runningMW.fill(0);
  fleets.firstRunning.fill(0);
  fleets.firstHeld.fill(generations.count);
  fleets.orders.fill(0);
  fleets.usedWanted.fill(0);
  fleets.aiCrowding.fill(0);
  fleets.exited.fill(0);
  for (let i = 0; i < roster.count; i++) {
    const minerClass = parameters.classes[CLASS_IDS[roster.classOf[i]]];
    const named = roster.firmOf[i];
    for (let g = 0; g < generations.count; g++) {
      const share = shareAt(mix, population.rung[i], g);
      if (share > 0) addRigs(fleets, i, g, population.installedEHs[i] * share, generations.efficiencyJPerTH[g]);
    }
    fleets.contractUsdPerMWh[i] = population.powerUsdPerMWh[i] * parameters.market.power.priceFactor;
    fleets.spotShare[i] = named?.firm.spotShare ?? minerClass.spotShare;
    fleets.miningMW[i] = fleets.installedMW[i] * (1 + minerClass.freeMWShare);
    fleets.cashUsd[i] = minerClass.cashUsdPerMW * fleets.miningMW[i];
  }
}

/** Spreads what firms had ordered evenly over the delivery slots. */
function placeOrders(state: RunState): void {
  const { fleets, roster, ordering, orderedGeneration, epoch, generations, parameters, population } = state;
  orderedGeneration.fill(epoch.frontier);
  const slots = orderedGeneration.length;
  fleets.reservedMW.fill(0);
  for (const list of ordering) list.count = 0;
  for (let i = 0; i < roster.count; i++) {
    const named = roster.firmOf[i];
    const order = named ? named.firm.orderedEHs / named.firm.sites.length : parameters.rigs.onOrderShare * population.installedEHs[i];
    if (order === 0) continue;
    for (let slot = 0; slot < slots; slot++) {
      fleets.orders[slot * roster.count + i] = order / slots;
      ordering[slot].fleets[ordering[slot].count++] = i;
    }
    const megawatts = order * generations.efficiencyJPerTH[epoch.frontier];
    fleets.miningMW[i] += megawatts;
    fleets.reservedMW[i] = megawatts;
  }
}

/** Fleet of a named firm that a contract's MW are at: the site's region, or the firm's first site. */
function fleetOfContract(state: RunState, firmIndex: number, contract: ContractConfig): number {
  const { roster } = state;
  let first = -1;
  for (let i = 0; i < roster.count; i++) {
    const named = roster.firmOf[i];
    if (named === null || named.firmIndex !== firmIndex) continue;
    if (contract.site !== undefined && REGION_IDS[roster.regionOf[i]] === contract.site) return i;
    if (named.site === 0) first = i;
  }
  return first;
}

function placeContract(state: RunState, i: number, contract: ContractConfig): void {
  const { parameters, projects, epoch, ai, fleets } = state;
  const p = parameters.ai;
  const energiseDay = dayOf(contract.start) + (p.contractDelayMonths * DAYS_PER_YEAR) / MONTHS_PER_YEAR;
  const constructionDays = (p.constructionMonths * DAYS_PER_YEAR) / MONTHS_PER_YEAR;
  const cutoverDay = p.cutover === 'construction' ? energiseDay - constructionDays : energiseDay;
  const siteMW = contract.itMW * p.pue;
  const fromMiningMW = siteMW * contract.fromMiningShare;
  const isCloud = contract.mode === 'gpuCloud';
  const net =
    netIncomeUsdPerYear(p, isCloud, contract.revenueUsdPerMWYear, fleets.contractUsdPerMWh[i]) - debtServiceUsdPerYear(p, isCloud);
  addProject(
    projects,
    {
      fleet: i,
      cutoverDay,
      energiseDay,
      fromMiningMW,
      newMW: siteMW - fromMiningMW,
      itMW: contract.itMW,
      revenueUsdPerHour: (contract.itMW * contract.revenueUsdPerMWYear) / HOURS_PER_YEAR,
      netUsdPerHour: (contract.itMW * net) / HOURS_PER_YEAR,
      termYears: contract.termYears,
      isFloating: false,
    },
    cutoverDay <= epoch.startDay ? PROJECT_STAGE.building : PROJECT_STAGE.planned,
  );
  ai.buildingMW[i] += siteMW;
  ai.convertedMW[i] += fromMiningMW;
}

function placeOperatingAi(state: RunState, i: number, firm: FirmConfig): void {
  const { ai, parameters, fleets } = state;
  const p = parameters.ai;
  const itMW = firm.aiOperatingMW;
  const isCloud = firm.aiMode === 'gpuCloud';
  const net =
    netIncomeUsdPerYear(p, isCloud, firm.aiOperatingRevenueUsdPerMWYear, fleets.contractUsdPerMWh[i]) - debtServiceUsdPerYear(p, isCloud);
  ai.operatingItMW[i] = itMW;
  ai.expiringItMWPerYear[i] = itMW / (isCloud ? p.gpuCloud : p.colocation).termYears;
  ai.operatingMW[i] = itMW * p.pue;
  ai.signedRevenueUsdPerHour[i] = (itMW * firm.aiOperatingRevenueUsdPerMWYear) / HOURS_PER_YEAR;
  ai.signedNetUsdPerHour[i] = (itMW * net) / HOURS_PER_YEAR;
}

/** Share of a fleet's MW that AI tenants would take. */
function eligibleShare({ ai, classes }: RunState['parameters'], { firmOf, classOf }: RunState['roster'], fleet: number): number {
  const share = firmOf[fleet]?.firm.aiEligibleShare ?? classes[CLASS_IDS[classOf[fleet]]].aiEligibleShare;
  return Math.min(1, share * ai.eligibleShareFactor);
}

function placeAi(state: RunState): void {
  const { ai, projects, roster, parameters, fleets, population } = state;
  resetAiSites(ai);
  projects.count = 0;
  if (!parameters.ai.enabled) return;
  for (let i = 0; i < roster.count; i++) {
    const named = roster.firmOf[i];
    const share = eligibleShare(parameters, roster, i);
    ai.eligibleMW[i] = share * fleets.miningMW[i];
    ai.capitalReach[i] = Math.min(1, share / FULL_REACH_SHARE);
    ai.isCloud[i] = (
      named
        ? named.firm.aiMode === 'gpuCloud'
        : population.uniforms[i * FIRM_UNIFORMS + MODE_UNIFORM] < parameters.ai.gpuCloudShare
    )
      ? 1
      : 0;
    if (named && named.site === 0) placeOperatingAi(state, i, named.firm);
  }
  if (parameters.ai.signedContracts) {
    parameters.firms.forEach((firm, firmIndex) => {
      for (const contract of firm.contracts)
        placeContract(state, fleetOfContract(state, firmIndex, contract as ContractConfig), contract as ContractConfig);
    });
  }
}

/** Before the draws of a run, a parameter given as a distribution is still one. */
function mayBeAboveZero(value: unknown): boolean {
  return typeof value !== 'number' || value > 0;
}

/** Fleets with AI of any kind, now or possibly later; the same in every run of a case. */
export function findAiCandidates(state: Pick<RunState, 'roster' | 'parameters'>): Int32Array {
  const { roster, parameters } = state;
  const candidates: number[] = [];
  for (let i = 0; i < roster.count; i++) {
    const named = roster.firmOf[i];
    const share = named?.firm.aiEligibleShare ?? parameters.classes[CLASS_IDS[roster.classOf[i]]].aiEligibleShare;
    const mayBeEligible = mayBeAboveZero(share) && mayBeAboveZero(parameters.ai.eligibleShareFactor);
    if (parameters.ai.enabled && (mayBeEligible || (named && (named.firm.aiOperatingMW > 0 || named.firm.contracts.length > 0))))
      candidates.push(i);
  }
  return Int32Array.from(candidates);
}

/** Puts fleets, orders and AI in place from the population built for this run. */
export function placeFleets(state: RunState, mix: RigMix): void {
  placeRigs(state, mix);
  placeOrders(state);
  placeAi(state);
}
