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
import { addProject, noteActive, PROJECT_STAGE, resetAiSites } from './aiSites.ts';
import { addMix, FLEET, FLEET_WIDTH, resetFleets } from './fleets.ts';
import { FIRM_UNIFORMS, MODE_UNIFORM } from './population.ts';
import { mixAt, type RigMix } from './rigMix.ts';

const WIDTH = FLEET_WIDTH;
const { CONTRACT_USD_PER_MWH, SPOT_SHARE, INSTALLED_MW, CASH_USD, MINING_MW, RESERVED_MW } = FLEET;

/** Eligible share of MW from which on AI can draw on all of a firm's capital. */
const FULL_REACH_SHARE = 0.5;

function placeRigs(state: RunState, mix: RigMix): void {
  const { fleets, population, generations, roster, parameters, minerClasses } = state;
  const { rows } = fleets;
  resetFleets(fleets, generations.efficiencyJPerTH);
  for (let i = 0; i < roster.count; i++) {
    const minerClass = minerClasses[roster.classOf[i]];
    const named = roster.firmOf[i];
    addMix(fleets, i, mixAt(mix, population.rung[i]), population.installedEHs[i], generations.efficiencyJPerTH);
    const at = i * WIDTH;
    rows[at + CONTRACT_USD_PER_MWH] = population.powerUsdPerMWh[i] * parameters.market.power.priceFactor;
    rows[at + SPOT_SHARE] = named?.firm.spotShare ?? minerClass.spotShare;
    rows[at + MINING_MW] = rows[at + INSTALLED_MW] * (1 + minerClass.freeMWShare);
    rows[at + CASH_USD] = minerClass.cashUsdPerMW * rows[at + MINING_MW];
  }
}

/** Spreads what firms had ordered evenly over the delivery slots. */
function placeOrders(state: RunState): void {
  const { fleets, roster, ordering, orderedGeneration, epoch, generations, parameters, population } = state;
  orderedGeneration.fill(epoch.frontier);
  const slots = orderedGeneration.length;
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
    fleets.rows[i * WIDTH + MINING_MW] += megawatts;
    fleets.rows[i * WIDTH + RESERVED_MW] = megawatts;
  }
}

/** Fleet of a named firm that a contract's MW are at: the site's region, or the firm's first site. */
function fleetOfContract(state: RunState, firmIndex: number, contract: ContractConfig): number {
  const { fleetsOfFirm, firmOf, regionOf } = state.roster;
  const fleets = fleetsOfFirm[firmIndex];
  const atSite = contract.site === undefined ? undefined : fleets.find((i) => REGION_IDS[regionOf[i]] === contract.site);
  return atSite ?? fleets.find((i) => firmOf[i]?.site === 0) ?? -1;
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
    netIncomeUsdPerYear(p, isCloud, contract.revenueUsdPerMWYear, fleets.rows[i * WIDTH + CONTRACT_USD_PER_MWH]) -
    debtServiceUsdPerYear(p, isCloud);
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
  noteActive(ai, i);
}

function placeOperatingAi(state: RunState, i: number, firm: FirmConfig): void {
  const { ai, parameters, fleets } = state;
  const p = parameters.ai;
  const itMW = firm.aiOperatingMW;
  const isCloud = firm.aiMode === 'gpuCloud';
  const net =
    netIncomeUsdPerYear(p, isCloud, firm.aiOperatingRevenueUsdPerMWYear, fleets.rows[i * WIDTH + CONTRACT_USD_PER_MWH]) -
    debtServiceUsdPerYear(p, isCloud);
  if (itMW > 0) noteActive(ai, i);
  ai.operatingItMW[i] = itMW;
  ai.expiringItMWPerYear[i] = itMW / (isCloud ? p.gpuCloud : p.colocation).termYears;
  ai.operatingMW[i] = itMW * p.pue;
  ai.signedRevenueUsdPerHour[i] = (itMW * firm.aiOperatingRevenueUsdPerMWYear) / HOURS_PER_YEAR;
  ai.signedNetUsdPerHour[i] = (itMW * net) / HOURS_PER_YEAR;
}

/** Share of a fleet's MW that AI tenants would take. */
function eligibleShare({ parameters, minerClasses, roster }: RunState, fleet: number): number {
  const share = roster.firmOf[fleet]?.firm.aiEligibleShare ?? minerClasses[roster.classOf[fleet]].aiEligibleShare;
  return Math.min(1, share * parameters.ai.eligibleShareFactor);
}

function placeAi(state: RunState): void {
  const { ai, projects, roster, parameters, fleets, population } = state;
  resetAiSites(ai);
  projects.count = 0;
  if (!parameters.ai.enabled) return;
  for (const i of state.aiCandidates) {
    const named = roster.firmOf[i];
    const share = eligibleShare(state, i);
    ai.eligibleMW[i] = share * fleets.rows[i * WIDTH + MINING_MW];
    ai.capitalReach[i] = Math.min(1, share / FULL_REACH_SHARE);
    ai.allEligibleMW += ai.eligibleMW[i];
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
