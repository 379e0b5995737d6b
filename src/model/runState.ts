/** Everything one run carries from epoch to epoch. Allocated once per case, reset at the start of each run. */
import type { ClassId, RegionId } from '../config/names.ts';
import type { ModelParameters } from '../scenario/study.ts';
import type { ConcentrationState } from './concentration.ts';
import type { Frozen } from './freeze.ts';
import type { Market } from './market/market.ts';
import type { AiSites, Projects } from './miners/aiSites.ts';
import type { Fleets } from './miners/fleets.ts';
import type { Generations } from './miners/generations.ts';
import type { Population } from './miners/population.ts';
import type { Roster } from './miners/roster.ts';
import type { UsedPool } from './miners/usedPool.ts';
import type { MiningValueTable } from './miners/valueOfMW.ts';
import type { EpochTimes } from './network/epochClock.ts';

/** The network and the world as of this epoch. Money per hour; hashprice in USD per EH/s and hour. */
export interface Epoch {
  index: number;
  /** Remainder of the index by `decisionEpochs`: whose turn it is to decide. */
  turn: number;
  startDay: number;
  height: number;
  difficultyT: number;
  /** Expected and drawn times of the epoch. */
  blockSeconds: number;
  times: EpochTimes;
  days: number;
  years: number;
  hours: number;
  priceUsd: number;
  feesBtc: number;
  subsidyBtc: number;
  gpuHourUsd: number;
  rentUsdPerKWMonth: number;
  /** What a hash earns at this difficulty. */
  hashprice: number;
  /** What it would earn once difficulty has caught up with the hashrate that is willing to run. */
  fairHashprice: number;
  /** The fair hashprice as investment sees it: smoothed. */
  smoothedHashprice: number;
  hashrateEHs: number;
  /** Hashrate that would run without curtailment. */
  willingEHs: number;
  installedEHs: number;
  /** Real EH/s that left sites since dispatch. */
  leftSinceDispatchEHs: number;
  /** Real over nominal hashrate of every rig: falls by attrition. */
  wear: number;
  frontier: number;
  newRigUsdPerEH: number;
}

/** Real EH/s moved since the start, by cause. */
export interface Flows {
  newRigs: number;
  relocated: number;
  converted: number;
  retired: number;
  sold: number;
}

/** A list of fleets that can act, filled by one process for a later one, so that the others need not be looked at. */
export interface FleetList {
  fleets: Int32Array;
  count: number;
}

/** Figures of the AI option that are common to a class this epoch: value per site MW = base - slope x power price. */
export interface AiOption {
  colocationUsdPerMW: Float64Array;
  cloudBaseUsdPerMW: Float64Array;
  cloudUsdPerMWPerPowerPrice: Float64Array;
  hurdle: Float64Array;
  /** Present value of one USD a year over a new contract's term. */
  colocationAnnuity: Float64Array;
  cloudAnnuity: Float64Array;
  /** What a USD at energisation is worth when construction is decided on. */
  leadDiscount: Float64Array;
  /** Gross revenue and debt service of one IT MW at market terms, USD a year. */
  colocationRevenueUsd: number;
  cloudRevenueUsd: number;
  colocationDebtUsd: number;
  cloudDebtUsd: number;
}

/** Sums over fleets of this epoch. */
export interface Sums {
  classHashrate: Float64Array;
  classInstalled: Float64Array;
  regionHashrate: Float64Array;
  regionInstalled: Float64Array;
  ownerHashrate: Float64Array;
  classAiOperating: Float64Array;
  classAiBuilding: Float64Array;
  classAiRevenue: Float64Array;
  regionAiOperating: Float64Array;
  regionAiBuilding: Float64Array;
  regionAiRevenue: Float64Array;
  runningMW: number;
}

export interface RunState {
  parameters: ModelParameters;
  /** The parameters' classes in the order of CLASS_IDS. */
  minerClasses: ModelParameters['classes'][ClassId][];
  /** The parameters' regions in the order of REGION_IDS. */
  minerRegions: ModelParameters['regions'][RegionId][];
  roster: Roster;
  generations: Generations;
  market: Market;
  population: Population;
  fleets: Fleets;
  ai: AiSites;
  projects: Projects;
  pool: UsedPool;
  epoch: Epoch;
  /** What a counterfactual holds still. */
  frozen: Frozen;
  flows: Flows;
  sums: Sums;
  owners: ConcentrationState;
  regions: ConcentrationState;
  /** Per class: hashprice acted on, and the table behind the value of a mining MW. */
  actedHashprice: Float64Array;
  miningValue: MiningValueTable[];
  /** Per class, USD per EH/s and hour: cost of power above which rigs stop, and up to which they restart. */
  switching: { stopAt: Float64Array; restartAt: Float64Array };
  /** Per region, means over the epoch: spot power over its base, curtailed share of flexible load. */
  spotRatio: Float64Array;
  curtailedShare: Float64Array;
  /** Fleets that have AI, contracts for it, or could turn to it. */
  aiCandidates: Int32Array;
  /** [turn] those of them that decide in it. */
  aiDeciding: Int32Array[];
  aiOption: AiOption;
  /** Fleets that want to start an AI project this epoch. */
  aiStarters: FleetList;
  /** Fleets short of cash, and with used rigs in transit. */
  shortOfCash: FleetList;
  /** Per delivery slot: fleets with rigs on order. */
  ordering: FleetList[];
  usedBuyers: FleetList;
  /** IT MW of AI demand not yet used. */
  aiBacklogItMW: number;
  foregoneGrowthMW: number;
  /** Generation ordered in each delivery slot. */
  orderedGeneration: Int32Array;
}
