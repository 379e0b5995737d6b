/** Allocates the state of a case: every buffer its runs use. */
import { CLASS_IDS, REGION_IDS } from '../config/names.ts';
import type { ModelConfig, ModelParameters } from '../scenario/study.ts';
import { createConcentration } from './concentration.ts';
import { createFrozen } from './freeze.ts';
import { createAiSites, createProjects } from './miners/aiSites.ts';
import { createFleets } from './miners/fleets.ts';
import { createGenerations } from './miners/generations.ts';
import type { Population } from './miners/population.ts';
import { createRigMix, type RigMix } from './miners/rigMix.ts';
import { CLASSES, REGIONS, type Roster } from './miners/roster.ts';
import { findAiCandidates } from './miners/start.ts';
import { createUsedPool } from './miners/usedPool.ts';
import type { Room } from './room.ts';
import type { AiOption, Epoch, FleetList, RunState, Sums } from './runState.ts';

const PROJECT_CAPACITY = 1024;

function createEpoch(): Epoch {
  return {
    index: 0,
    turn: 0,
    startDay: 0,
    height: 0,
    difficultyT: 0,
    blockSeconds: 0,
    times: { firstHalfDays: 0, secondHalfDays: 0, timespanSeconds: 0 },
    days: 0,
    years: 0,
    hours: 0,
    priceUsd: 0,
    feesBtc: 0,
    subsidyBtc: 0,
    gpuHourUsd: 0,
    rentUsdPerKWMonth: 0,
    hashprice: 0,
    fairHashprice: 0,
    smoothedHashprice: 0,
    hashrateEHs: 0,
    willingEHs: 0,
    installedEHs: 0,
    leftSinceDispatchEHs: 0,
    wear: 1,
    frontier: 0,
    newRigUsdPerEH: 0,
  };
}

function createFleetList(count: number): FleetList {
  return { fleets: new Int32Array(count), count: 0 };
}

function createAiOption(): AiOption {
  const perClass = () => new Float64Array(CLASSES);
  return {
    colocationUsdPerMW: perClass(),
    cloudBaseUsdPerMW: perClass(),
    cloudUsdPerMWPerPowerPrice: perClass(),
    hurdle: perClass(),
    colocationAnnuity: perClass(),
    cloudAnnuity: perClass(),
    leadDiscount: perClass(),
    colocationRevenueUsd: 0,
    cloudRevenueUsd: 0,
    colocationDebtUsd: 0,
    cloudDebtUsd: 0,
  };
}

function createSums(owners: number): Sums {
  const perClass = () => new Float64Array(CLASSES);
  const perRegion = () => new Float64Array(REGIONS);
  return {
    classHashrate: perClass(),
    classInstalled: perClass(),
    regionHashrate: perRegion(),
    regionInstalled: perRegion(),
    ownerHashrate: new Float64Array(owners),
    classAiOperating: perClass(),
    classAiBuilding: perClass(),
    classAiRevenue: perClass(),
    regionAiOperating: perRegion(),
    regionAiBuilding: perRegion(),
    regionAiRevenue: perRegion(),
    runningMW: 0,
  };
}

/** State and rig mix of a case over its roster, with what it shares with other cases: market, tables of value, population. */
export function createRunState(
  model: ModelConfig,
  parameters: ModelParameters,
  { market, miningValue, calendar }: Pick<Room, 'market' | 'miningValue' | 'calendar'>,
  population: Population,
  roster: Roster,
): { state: RunState; mix: RigMix } {
  const generations = createGenerations(model.rigs, calendar.endDay);
  const deliverySlots = model.rigs.deliveryEpochs;
  const aiCandidates = findAiCandidates({ roster, parameters: model as unknown as ModelParameters });
  const state: RunState = {
    parameters,
    minerClasses: CLASS_IDS.map((id) => parameters.classes[id]),
    minerRegions: REGION_IDS.map((id) => parameters.regions[id]),
    roster,
    generations,
    market,
    population,
    fleets: createFleets(roster.count, generations.count, deliverySlots),
    ai: createAiSites(roster.count),
    projects: createProjects(PROJECT_CAPACITY),
    pool: createUsedPool(generations.count),
    epoch: createEpoch(),
    frozen: createFrozen(REGIONS),
    flows: { newRigs: 0, relocated: 0, converted: 0, retired: 0, sold: 0 },
    sums: createSums(roster.owners),
    owners: createConcentration(roster.owners),
    regions: createConcentration(REGIONS),
    actedHashprice: new Float64Array(CLASSES),
    spotRatio: new Float64Array(REGIONS),
    curtailedShare: new Float64Array(REGIONS),
    miningValue,
    switching: { stopAt: new Float64Array(CLASSES), restartAt: new Float64Array(CLASSES) },
    aiCandidates,
    aiDeciding: Array.from({ length: model.growth.decisionEpochs }, (_, turn) => aiCandidates.filter((i) => roster.turnOf[i] === turn)),
    aiOption: createAiOption(),
    aiStarters: createFleetList(roster.count),
    shortOfCash: createFleetList(roster.count),
    ordering: Array.from({ length: deliverySlots }, () => createFleetList(roster.count)),
    usedBuyers: createFleetList(roster.count),
    aiBacklogItMW: 0,
    foregoneGrowthMW: 0,
    orderedGeneration: new Int32Array(deliverySlots),
  };
  return { state, mix: createRigMix(generations.count) };
}
