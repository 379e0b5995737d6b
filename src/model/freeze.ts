/**
 * Counterfactuals: what is held still from a day on. A path (price, fees, subsidy, spot power, weather, AI prices) stays
 * at what the last epoch before that day saw, or the first epoch of a study that begins held; a stock or a rule
 * (AI conversion, foregone growth, rigs, wear, resale) stays as it is. Held from the first epoch that begins on or after
 * the day, so that two worlds which differ in what is held are the same, bit for bit, before it.
 */
import { HOLDABLE_IDS, type HoldableId } from '../config/names.ts';
import type { ModelParameters } from '../scenario/study.ts';
import { dayOf } from '../units.ts';
import type { Market } from './market/market.ts';
import { NOMINAL_EPOCH_DAYS } from './market/path.ts';
import type { RunRecord } from './runRecord.ts';
import type { RunState } from './runState.ts';

/** Hashprice of another run by epoch: as earned, as fair and as smoothed. */
export interface HashpriceTrace {
  earned: number[];
  fair: number[];
  smoothed: number[];
}

/** What a run holds still; with a trace, everybody sees the hashprice of another run instead of this one's own. */
export type Freeze = NonNullable<ModelParameters['freeze']> & { hashprice?: HashpriceTrace };

/** Paths as they are held: remembered over the epochs that count. */
interface Levels {
  /** Epochs in the mean. */
  epochs: number;
  priceUsd: number;
  feesBtc: number;
  subsidyBtc: number;
  gpuHourUsd: number;
  rentUsdPerKWMonth: number;
  /** By region. */
  spotRatio: Float64Array;
  curtailedShare: Float64Array;
  seasonalShare: Float64Array;
}

export interface Frozen {
  fromDay: number;
  /** Paths are remembered from epochs that begin before this day, as a mean from `asOfFromDay` on. */
  asOfDay: number;
  asOfFromDay: number;
  holds: Record<HoldableId, boolean>;
  /** Start of the first epoch held; infinite while none was. */
  sinceDay: number;
  hashprice: HashpriceTrace | undefined;
  levels: Levels;
}

const NEVER = Number.POSITIVE_INFINITY;

export function createFrozen(regions: number): Frozen {
  const byRegion = () => new Float64Array(regions);
  return {
    fromDay: NEVER,
    asOfDay: NEVER,
    asOfFromDay: NEVER,
    holds: Object.fromEntries(HOLDABLE_IDS.map((id) => [id, false])) as Record<HoldableId, boolean>,
    sinceDay: NEVER,
    hashprice: undefined,
    levels: {
      epochs: 0,
      priceUsd: 0,
      feesBtc: 0,
      subsidyBtc: 0,
      gpuHourUsd: 0,
      rentUsdPerKWMonth: 0,
      spotRatio: byRegion(),
      curtailedShare: byRegion(),
      seasonalShare: byRegion(),
    },
  };
}

/** What a run is to hold; nothing when left out. */
export function setFreeze(frozen: Frozen, freeze: Freeze | undefined): void {
  frozen.fromDay = freeze === undefined ? NEVER : dayOf(freeze.from);
  frozen.asOfDay = freeze?.asOf === undefined ? frozen.fromDay : dayOf(freeze.asOf);
  frozen.asOfFromDay = freeze?.asOfFrom === undefined ? NEVER : dayOf(freeze.asOfFrom);
  frozen.levels.epochs = 0;
  frozen.sinceDay = NEVER;
  frozen.hashprice = freeze?.hashprice;
  for (const id of HOLDABLE_IDS) frozen.holds[id] = freeze?.hold.includes(id) === true;
}

/** Whether something is held in this epoch. */
export function isHeld({ frozen, epoch }: Pick<RunState, 'frozen' | 'epoch'>, id: HoldableId): boolean {
  return epoch.startDay >= frozen.fromDay && frozen.holds[id];
}

/** Whether this epoch's paths are those to hold to: the latest before the day, and in any case the study's first. */
const isRemembered = ({ frozen, epoch }: RunState) => epoch.index === 0 || epoch.startDay < frozen.asOfDay;

/** Weight of this epoch in the level remembered: all of it, or its part of a mean. */
function weightOf({ frozen, epoch }: RunState): number {
  if (epoch.startDay < frozen.asOfFromDay || frozen.asOfFromDay === NEVER) return 1;
  return 1 / (frozen.levels.epochs + 1);
}

const mixed = (before: number, now: number, weight: number) => (weight === 1 ? now : before + weight * (now - before));

/** Prices, fees and subsidy of the epoch: remembered, or held. */
export function holdWorld(state: RunState): void {
  const { frozen, epoch } = state;
  const { levels, holds } = frozen;
  if (isRemembered(state)) {
    const weight = weightOf(state);
    levels.priceUsd = mixed(levels.priceUsd, epoch.priceUsd, weight);
    levels.feesBtc = mixed(levels.feesBtc, epoch.feesBtc, weight);
    levels.subsidyBtc = mixed(levels.subsidyBtc, epoch.subsidyBtc, weight);
    levels.gpuHourUsd = mixed(levels.gpuHourUsd, epoch.gpuHourUsd, weight);
    levels.rentUsdPerKWMonth = mixed(levels.rentUsdPerKWMonth, epoch.rentUsdPerKWMonth, weight);
  }
  if (epoch.startDay < frozen.fromDay) return;
  frozen.sinceDay = Math.min(frozen.sinceDay, epoch.startDay);
  if (holds.price) epoch.priceUsd = levels.priceUsd;
  if (holds.fees) epoch.feesBtc = levels.feesBtc;
  if (holds.halving) epoch.subsidyBtc = levels.subsidyBtc;
  if (!holds.aiMarket) return;
  epoch.gpuHourUsd = levels.gpuHourUsd;
  epoch.rentUsdPerKWMonth = levels.rentUsdPerKWMonth;
}

/** Seasonal curtailment of a region, mean over the epoch's nominal two weeks as the market's paths are read. */
function seasonalShareOf({ epoch, market, parameters, minerRegions }: RunState, region: number): number {
  if (!parameters.market.weather.seasonal) return 0;
  const { seasonalCurtailedShare } = minerRegions[region];
  const from = (epoch.startDay - market.gridStartDay) / market.gridDays;
  const to = from + NOMINAL_EPOCH_DAYS / market.gridDays;
  let sum = 0;
  for (let cell = Math.floor(from); cell < to; cell++) {
    const month = market.months[Math.min(Math.max(cell, 0), market.cells - 1)];
    sum += seasonalCurtailedShare[month] * (Math.min(to, cell + 1) - Math.max(from, cell));
  }
  return sum / (to - from);
}

/** Spot power and curtailment of the epoch, by region: remembered, or held. With the season held, storms still come and go. */
export function holdRegions(state: RunState): void {
  const { frozen, epoch, spotRatio, curtailedShare } = state;
  const { levels, holds } = frozen;
  const regions = spotRatio.length;
  if (isRemembered(state)) {
    const weight = weightOf(state);
    for (let r = 0; r < regions; r++) {
      levels.spotRatio[r] = mixed(levels.spotRatio[r], spotRatio[r], weight);
      levels.curtailedShare[r] = mixed(levels.curtailedShare[r], curtailedShare[r], weight);
      if (holds.season) levels.seasonalShare[r] = mixed(levels.seasonalShare[r], seasonalShareOf(state, r), weight);
    }
    levels.epochs = epoch.startDay < frozen.asOfFromDay ? 0 : levels.epochs + 1;
  }
  if (epoch.startDay < frozen.fromDay) return;
  if (holds.energy) spotRatio.set(levels.spotRatio);
  if (holds.weather) curtailedShare.set(levels.curtailedShare);
  else if (holds.season)
    for (let r = 0; r < regions; r++) {
      const storms = Math.min(1, (1 - curtailedShare[r]) / (1 - seasonalShareOf(state, r)));
      curtailedShare[r] = 1 - (1 - levels.seasonalShare[r]) * storms;
    }
}

/** Adds the epoch's hashprice to a trace. */
export function traceHashprice({ earned, fair, smoothed }: HashpriceTrace, { epoch }: Pick<RunState, 'epoch'>): void {
  earned.push(epoch.hashprice);
  fair.push(epoch.fairHashprice);
  smoothed.push(epoch.smoothedHashprice);
}

/** The hashprice of the run traced, epoch by epoch; past its end the last. Changes nothing without a trace. */
export function followHashprice({ frozen, epoch }: RunState): void {
  if (frozen.hashprice === undefined) return;
  const { earned, fair, smoothed } = frozen.hashprice;
  const at = Math.min(epoch.index, earned.length - 1);
  epoch.hashprice = earned[at];
  epoch.fairHashprice = fair[at];
  epoch.smoothedHashprice = smoothed[at];
}

/** The held levels in place of the market's own where the run's record shows market paths. */
export function recordHeld(grid: RunRecord['grid'], frozen: Frozen, market: Market, flexibleStart: Float64Array): void {
  const first = Math.ceil((frozen.sinceDay - market.gridStartDay) / market.gridDays);
  const hold = (column: Float64Array, value: number) => column.fill(value, Math.max(0, first));
  if (!(first < grid.price_usd.length)) return;
  const { holds, levels } = frozen;
  if (holds.price) hold(grid.price_usd, levels.priceUsd);
  if (holds.fees) hold(grid.fees_btc_per_block, levels.feesBtc);
  if (holds.aiMarket) {
    hold(grid.gpu_hour_usd, levels.gpuHourUsd);
    hold(grid.colocation_rent_usd_per_kw_month, levels.rentUsdPerKWMonth);
  }
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (holds.energy) hold(grid.power_price_index, mean(levels.spotRatio));
  if (holds.weather)
    hold(
      grid.weather_curtailed_share,
      levels.curtailedShare.reduce((sum, value, r) => sum + value * flexibleStart[r], 0),
    );
}
