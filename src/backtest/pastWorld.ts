/**
 * The world as it was known at a date: shares of classes and regions, fleets, rigs announced, firms and contracts, the AI market,
 * shocks. Parsed from our own dated tables in configs/history. A row holds from its date until the next: nothing is read between
 * two rows, because the later one was not known yet.
 */
import type { ClassId, RegionId } from '../config/names.ts';
import { CLASS_IDS, REGION_IDS } from '../config/names.ts';
import { numberAt, readRows } from '../history/history.ts';

export interface HistoryWeek {
  /** ISO date. */
  date: string;
  priceUsd: number;
}

export interface DatedShares {
  from: string;
  classes: Record<ClassId, number>;
  regions: Record<RegionId, number>;
}

export interface DatedConditions {
  from: string;
  fleetEfficiencyJPerTH: number;
  /** Rigs without a place that look for one, as a share of what is installed. */
  displacedShare: number;
  deliveryEpochs: number;
  gpuHourUsd: number;
  colocationRentUsdPerKWMonth: number;
  /** IT MW a year; 0 while no tenant had signed with a miner. */
  aiDemandMWPerYear: number;
}

export interface RigGeneration {
  name: string;
  announced: string;
  release: string;
  efficiencyJPerTH: number;
}

export interface FirmSite {
  firm: string;
  from: string;
  region: RegionId;
  hashrateEHs: number;
  efficiencyJPerTH: number;
  powerPriceUsdPerMWh: number;
  aiEligibleShare: number;
  aiMode: 'colocation' | 'gpuCloud';
  aiOperatingMW: number;
}

export interface AnnouncedContract {
  firm: string;
  announced: string;
  tenant: string;
  itMW: number;
  start: string;
  termYears: number;
  revenueUsdPerMWYear: number;
  mode: 'colocation' | 'gpuCloud';
  fromMiningShare: number;
  site: RegionId;
}

export type ShockKind = 'power' | 'storm';

export interface KnownShock {
  known: string;
  kind: ShockKind;
  name: string;
  region: RegionId;
  start: string;
  end: string;
  /** Factor on spot power, or share of flexible load stopped. */
  size: number;
}

export interface PastWorld {
  shares: DatedShares[];
  conditions: DatedConditions[];
  rigs: RigGeneration[];
  firms: FirmSite[];
  contracts: AnnouncedContract[];
  shocks: KnownShock[];
}

export const PAST_WORLD_TABLES = ['shares', 'conditions', 'rigs', 'firms', 'contracts', 'shocks'] as const;
export type PastWorldTable = (typeof PAST_WORLD_TABLES)[number];

type Row = ReturnType<typeof readRows>[number];

function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const text = row.cell(column) as T;
  if (!allowed.includes(text))
    throw new Error(`history table, line ${row.line}: ${column} must be one of ${allowed.join(', ')}, got "${text}"`);
  return text;
}

function dateAt(row: Row, column: string): string {
  const text = row.cell(column);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Error(`history table, line ${row.line}: ${column} must be a date, got "${text}"`);
  return text;
}

const numbers = <K extends string>(row: Row, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, numberAt(row, key)])) as Record<K, number>;
const MODES = ['colocation', 'gpuCloud'] as const;

/** Parses configs/history/weeks.csv: price one day a week. */
export function parseWeeks(text: string): HistoryWeek[] {
  return readRows(text, ['date', 'price_usd']).map((row) => ({ date: dateAt(row, 'date'), priceUsd: numberAt(row, 'price_usd') }));
}

const SHARE_COLUMNS = ['from', ...CLASS_IDS, ...REGION_IDS];
const parseShares = (text: string): DatedShares[] =>
  readRows(text, SHARE_COLUMNS).map((row) => ({
    from: dateAt(row, 'from'),
    classes: numbers(row, CLASS_IDS),
    regions: numbers(row, REGION_IDS),
  }));

const parseConditions = (text: string): DatedConditions[] =>
  readRows(text, ['from', 'fleet_efficiency_j_per_th', 'ai_demand_mw_per_year']).map((row) => ({
    from: dateAt(row, 'from'),
    fleetEfficiencyJPerTH: numberAt(row, 'fleet_efficiency_j_per_th'),
    displacedShare: numberAt(row, 'displaced_share'),
    deliveryEpochs: numberAt(row, 'delivery_epochs'),
    gpuHourUsd: numberAt(row, 'gpu_hour_usd'),
    colocationRentUsdPerKWMonth: numberAt(row, 'colocation_rent_usd_per_kw_month'),
    aiDemandMWPerYear: numberAt(row, 'ai_demand_mw_per_year'),
  }));

const parseRigs = (text: string): RigGeneration[] =>
  readRows(text, ['name', 'announced', 'release', 'efficiency_j_per_th']).map((row) => ({
    name: row.cell('name'),
    announced: dateAt(row, 'announced'),
    release: dateAt(row, 'release'),
    efficiencyJPerTH: numberAt(row, 'efficiency_j_per_th'),
  }));

const parseFirms = (text: string): FirmSite[] =>
  readRows(text, ['firm', 'from', 'region', 'hashrate_ehs']).map((row) => ({
    firm: row.cell('firm'),
    from: dateAt(row, 'from'),
    region: oneOf(row, 'region', REGION_IDS),
    hashrateEHs: numberAt(row, 'hashrate_ehs'),
    efficiencyJPerTH: numberAt(row, 'efficiency_j_per_th'),
    powerPriceUsdPerMWh: numberAt(row, 'power_price_usd_per_mwh'),
    aiEligibleShare: numberAt(row, 'ai_eligible_share'),
    aiMode: oneOf(row, 'ai_mode', MODES),
    aiOperatingMW: numberAt(row, 'ai_operating_mw'),
  }));

const parseContracts = (text: string): AnnouncedContract[] =>
  readRows(text, ['firm', 'announced', 'tenant', 'it_mw', 'start']).map((row) => ({
    firm: row.cell('firm'),
    announced: dateAt(row, 'announced'),
    tenant: row.cell('tenant'),
    itMW: numberAt(row, 'it_mw'),
    start: dateAt(row, 'start'),
    termYears: numberAt(row, 'term_years'),
    revenueUsdPerMWYear: numberAt(row, 'revenue_usd_per_mw_year'),
    mode: oneOf(row, 'mode', MODES),
    fromMiningShare: numberAt(row, 'from_mining_share'),
    site: oneOf(row, 'site', REGION_IDS),
  }));

const parseShocks = (text: string): KnownShock[] =>
  readRows(text, ['known', 'kind', 'name', 'region', 'start', 'end', 'size']).map((row) => ({
    known: dateAt(row, 'known'),
    kind: oneOf(row, 'kind', ['power', 'storm']),
    name: row.cell('name'),
    region: oneOf(row, 'region', REGION_IDS),
    start: dateAt(row, 'start'),
    end: dateAt(row, 'end'),
    size: numberAt(row, 'size'),
  }));

/** Parses the dated tables, each from its text. */
export function parsePastWorld(texts: Record<PastWorldTable, string>): PastWorld {
  return {
    shares: parseShares(texts.shares),
    conditions: parseConditions(texts.conditions),
    rigs: parseRigs(texts.rigs),
    firms: parseFirms(texts.firms),
    contracts: parseContracts(texts.contracts),
    shocks: parseShocks(texts.shocks),
  };
}

/** The last row that had begun by an ISO date; rows in order of their dates. */
export function rowAt<T extends { from: string }>(rows: readonly T[], date: string): T {
  const known = rows.filter((row) => row.from <= date);
  const last = known.at(-1);
  if (last === undefined) throw new Error(`history tables begin ${rows[0]?.from ?? 'nowhere'}, after ${date}`);
  return last;
}
