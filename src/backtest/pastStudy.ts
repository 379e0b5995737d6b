/**
 * A study for any start in the past, as it could have been written then. Everything in it was known at its first block, but the
 * price and the fees of `price: 'came'` (the conditional backtest) and the storms and energy prices of `shocksThatCame`. Structure and
 * behaviour come from a base model and from `parameters`; start, shares, fleets, rigs, firms and contracts from the dated tables.
 */
import { CLASS_IDS, REGION_IDS } from '../config/names.ts';
import { type ModelConfig, modelSchema } from '../config/schema/study.ts';
import type { HistoryEpoch } from '../history/history.ts';
import type { Study } from '../scenario/study.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { aiShareOfCapital } from './aiCapital.ts';
import { atMeans, scaled } from './means.ts';
import { feesAsKnown, feesThatCame, priceAsKnown, priceThatCame } from './pastMarket.ts';
import {
  hashrateAtStart,
  meanHashrate,
  type PastStart,
  pastStart,
  periodStart,
  priceAtStart,
  smoothedHashprice,
  trendPerEpoch,
} from './pastStart.ts';
import { type HistoryWeek, type PastWorld, rowAt, type ShockKind } from './pastWorld.ts';
import { setParameter } from './setParameter.ts';

export interface PastHistory {
  epochs: readonly HistoryEpoch[];
  /** Price one day a week; without it prices are means of epochs. */
  weeks: readonly HistoryWeek[];
  world: PastWorld;
}

export interface PastStudyOptions {
  /** 2024-07, 2024Q3 or 2024-07-01: the period it begins with. */
  start: string;
  /** Quarters simulated, from the one that holds `start`. */
  quarters: number;
  price: 'came' | 'simulated';
  /** The AI mechanisms: contracts announced by then, further pivots, foregone growth. */
  ai: boolean;
  /** How strongly AI draws on capital: as contracts of the year before tell (aiCapital.ts) unless the base sets it itself, or as the base is. */
  aiStrength?: 'from contracts' | 'as set';
  /** Storms and energy prices that came after the start and are told all the same; none when left out. */
  shocksThatCame?: readonly ShockKind[];
  /** Structure and behaviour; every default of the schema when left out. */
  base?: ModelConfig;
  /** Values by dotted path, laid over everything else. */
  parameters?: Readonly<Record<string, number>>;
  runs: number;
  seed: number;
}

/** Share of the fleet under water at this hashprice per J/TH of the fleet: CoinShares' 15-20 % at 30 USD/PH/day and 21.5 J/TH. */
const UNDER_WATER_USD_PER_PH_DAY_PER_J_PER_TH = 30 / 21.5;
const UNDER_WATER_SHARE = 0.175;
/** At this hurdle AI beats mining wherever it can be had: how much it takes is what contracts tell. */
const SIGNED_HURDLE = -5;
/** Rigs on the way where hashrate did not grow, as a share of what is installed: they replace what breaks. */
const LEAST_ON_ORDER_SHARE = 0.005;
/** So much of the trend is on order: a trend of twelve epochs holds luck and prices that pass. Fitted to the windows to 2024, 0.59 there. */
const ORDERED_SHARE_OF_TREND = 0.6;

function networkAt(begin: PastStart, model: ModelConfig): Partial<ModelConfig['network']> {
  const parameters = atMeans(model);
  const quarterDay = dayOf(quarterOf(begin.startDay, 0));
  // the base of the first change: the quarter the study starts in, as far as it had gone, or the one before
  const from = begin.startDay - quarterDay > 30 ? quarterDay : dayOf(quarterOf(begin.startDay, -1));
  return {
    startHeight: begin.epoch.height,
    startDifficultyT: begin.epoch.difficultyT,
    startHashrateEHs: hashrateAtStart(begin, parameters),
    startHashpriceSmoothedUsdPerPHDay: smoothedHashprice(begin, parameters.dispatch.hashpriceSmoothingDays),
    lastQuarterMeanHashrateEHs: meanHashrate(begin.before, from, Math.min(begin.startDay, dayOf(quarterOf(from, 1)))),
  };
}

/** ISO date of the first day of the quarter `offset` quarters from the one that holds the day. */
function quarterOf(day: number, offset: number): string {
  const date = new Date(isoDateOf(day));
  const index = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) + offset;
  return `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
}

/** Named firms and their contracts; nobody is named before the first contract was announced. */
function firmsAt(world: PastWorld, date: string): ModelConfig['firms'] {
  const signed = world.contracts.filter(({ announced }) => announced <= date);
  const names = [...new Set(signed.map(({ firm }) => firm))];
  return names.map((name) => {
    const rows = world.firms.filter(({ firm, from }) => firm === name && from <= date);
    const sites = rows.filter(({ from }) => from === rows[rows.length - 1]?.from);
    if (sites.length === 0) throw new Error(`history tables: ${name} has contracts but no sites by ${date}`);
    const [first] = sites;
    return {
      name,
      class: 'usPublic',
      sites: sites.map(({ region, hashrateEHs }) => ({ region, hashrateEHs })),
      efficiencyJPerTH: first.efficiencyJPerTH,
      powerPriceUsdPerMWh: first.powerPriceUsdPerMWh,
      aiEligibleShare: first.aiEligibleShare,
      aiMode: first.aiMode,
      aiOperatingMW: first.aiOperatingMW,
      aiOperatingRevenueUsdPerMWYear: signed.find(({ firm }) => firm === name)?.revenueUsdPerMWYear ?? 0,
      orderedEHs: 0,
      contracts: signed
        // what was to run by now is part of what operates
        .filter(({ firm, start }) => firm === name && start > date)
        .map(({ tenant, itMW, start, termYears, revenueUsdPerMWYear, mode, fromMiningShare, site }) => ({
          ...{ tenant, itMW, start, termYears, revenueUsdPerMWYear, mode, fromMiningShare },
          ...(sites.some(({ region }) => region === site) ? { site } : {}),
        })),
    };
  });
}

function shocksAt(world: PastWorld, date: string, until: string, came: readonly ShockKind[]) {
  const seen = world.shocks.filter(
    ({ kind, known, end, start }) => (came.includes(kind) || known <= date) && end >= date && start <= until,
  );
  return {
    crises: seen
      .filter(({ kind }) => kind === 'power')
      .map(({ name, region, start, end, size }) => ({ name, regions: [region], start, end, factor: size })),
    observedStorms: seen
      .filter(({ kind }) => kind === 'storm')
      .map(({ name, region, start, end, size }) => ({ name, region, start, end, curtailedShare: size })),
  };
}

/**
 * Writes the tables' figures for a date into the model. Rigs on order, which no table tells, are those that would carry six tenths of the
 * trend of the last twelve epochs on for as long as deliveries take.
 */
function layWorld(model: ModelConfig, world: PastWorld, begin: PastStart, until: string, options: PastStudyOptions): void {
  const date = isoDateOf(begin.startDay);
  const shares = rowAt(world.shares, date);
  for (const id of REGION_IDS) model.regions[id].hashrateShare = shares.regions[id];
  const now = rowAt(world.conditions, date);
  for (const id of CLASS_IDS) {
    model.classes[id].hashrateShare = shares.classes[id];
  }
  model.population.fleetEfficiencyJPerTH = now.fleetEfficiencyJPerTH;
  model.population.underWaterShare = UNDER_WATER_SHARE;
  model.population.underWaterHashpriceUsdPerPHDay = UNDER_WATER_USD_PER_PH_DAY_PER_J_PER_TH * now.fleetEfficiencyJPerTH;
  model.rigs.generations = world.rigs
    .filter(({ announced }) => announced <= date)
    .sort((a, b) => (a.release < b.release ? -1 : 1))
    .map(({ name, release, efficiencyJPerTH }) => ({ name, release, efficiencyJPerTH }));
  const pipeline = Math.max(LEAST_ON_ORDER_SHARE, ORDERED_SHARE_OF_TREND * trendPerEpoch(begin.before) * now.deliveryEpochs);
  Object.assign(model.rigs, { onOrderShare: now.displacedShare + pipeline, deliveryEpochs: now.deliveryEpochs });
  // fleets of the time keep the base's relations between classes
  const scale = now.fleetEfficiencyJPerTH / FLEET_OF_CLASS_DEFAULTS_J_PER_TH;
  for (const id of CLASS_IDS) model.classes[id].efficiencyJPerTH = scaled(model.classes[id].efficiencyJPerTH, scale);
  Object.assign(model.market.gpuHour, { start: now.gpuHourUsd, mean: now.gpuHourUsd, events: [] });
  Object.assign(model.market.colocationRent, { start: now.colocationRentUsdPerKWMonth, mean: now.colocationRentUsdPerKWMonth, events: [] });
  model.firms = options.ai ? firmsAt(world, date) : firmsAt(world, date).map((firm) => ({ ...firm, aiOperatingMW: 0, contracts: [] }));
  const hasTenants = now.aiDemandMWPerYear > 0;
  Object.assign(model.ai, {
    enabled: options.ai,
    demandMWPerYear: now.aiDemandMWPerYear,
    ...(hasTenants ? {} : { demandEndsAfterYears: 0 }),
    ...(hasTenants && options.aiStrength !== 'as set' && hasDefaultStrength(model)
      ? { hurdle: SIGNED_HURDLE, capitalCrowdingShare: aiShareOfCapital(world, begin, atMeans(model)) }
      : {}),
  });
  const { crises, observedStorms } = shocksAt(world, date, until, options.shocksThatCame ?? []);
  model.market.power.crises = crises;
  model.market.weather.observedStorms = observedStorms;
  // storms that came take the place of storms drawn
  if (options.shocksThatCame?.includes('storm')) model.market.weather.randomStorms = false;
}

/** Contracts take the place of the schema's judgement alone: what a study sets or draws is what it asks about. */
const hasDefaultStrength = ({ ai }: ModelConfig) =>
  ai.hurdle === DEFAULT_AI.hurdle && ai.capitalCrowdingShare === DEFAULT_AI.capitalCrowdingShare;
const DEFAULT_AI = modelSchema.parse({}).ai;

/** Hashrate-weighted efficiency of the classes' default medians: what they are scaled by. */
const FLEET_OF_CLASS_DEFAULTS_J_PER_TH = 22;

/** Builds the study. Throws where history does not reach. */
export function pastStudy(history: PastHistory, options: PastStudyOptions): Study {
  const begin = pastStart(history.epochs, options.start);
  const date = isoDateOf(begin.startDay);
  const first = periodStart(options.start);
  const until = isoDateOf(dayOf(quarterOf(dayOf(first), options.quarters)) - 1);
  const model: ModelConfig = structuredClone(options.base ?? modelSchema.parse({}));
  layWorld(model, history.world, begin, until, options);
  const startUsd = priceAtStart(begin, history.weeks);
  Object.assign(
    model.market.price,
    options.price === 'came' ? priceThatCame(history, begin, until, startUsd) : priceAsKnown(history, begin, startUsd, model.market.price),
  );
  Object.assign(model.market.fees, options.price === 'came' ? feesThatCame(history.epochs, begin, until) : feesAsKnown(begin));
  for (const [path, value] of Object.entries(options.parameters ?? {})) setParameter(model, path, value);
  Object.assign(model.network, networkAt(begin, model));
  const title = `From ${first}${options.ai ? '' : ', without AI'}`;
  return {
    name: `past-${first.slice(0, 7)}`,
    question: `What would the model have said at ${date}?`,
    start: begin.start,
    until,
    runs: options.runs,
    seed: options.seed,
    scenarios: [{ name: options.ai ? 'ai' : 'no-ai', title, model }],
    report: {},
  };
}
