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

export interface Frozen {
  fromDay: number;
  /** Paths are remembered from epochs that begin before this day. */
  asOfDay: number;
  holds: Record<HoldableId, boolean>;
  /** Start of the first epoch held; infinite while none was. */
  sinceDay: number;
  hashprice: HashpriceTrace | undefined;
  /** Paths as last seen before, with regions in their order. */
  priceUsd: number;
  feesBtc: number;
  subsidyBtc: number;
  gpuHourUsd: number;
  rentUsdPerKWMonth: number;
  spotRatio: Float64Array;
  curtailedShare: Float64Array;
}

export function createFrozen(regions: number): Frozen {
  return {
    fromDay: Number.POSITIVE_INFINITY,
    asOfDay: Number.POSITIVE_INFINITY,
    holds: Object.fromEntries(HOLDABLE_IDS.map((id) => [id, false])) as Record<HoldableId, boolean>,
    sinceDay: Number.POSITIVE_INFINITY,
    hashprice: undefined,
    priceUsd: 0,
    feesBtc: 0,
    subsidyBtc: 0,
    gpuHourUsd: 0,
    rentUsdPerKWMonth: 0,
    spotRatio: new Float64Array(regions),
    curtailedShare: new Float64Array(regions),
  };
}

/** What a run is to hold; nothing when left out. */
export function setFreeze(frozen: Frozen, freeze: Freeze | undefined): void {
  frozen.fromDay = freeze === undefined ? Number.POSITIVE_INFINITY : dayOf(freeze.from);
  frozen.asOfDay = freeze?.asOf === undefined ? frozen.fromDay : dayOf(freeze.asOf);
  frozen.sinceDay = Number.POSITIVE_INFINITY;
  frozen.hashprice = freeze?.hashprice;
  for (const id of HOLDABLE_IDS) frozen.holds[id] = freeze?.hold.includes(id) === true;
}

/** Whether something is held in this epoch. */
export function isHeld({ frozen, epoch }: Pick<RunState, 'frozen' | 'epoch'>, id: HoldableId): boolean {
  return epoch.startDay >= frozen.fromDay && frozen.holds[id];
}

/** Whether this epoch's paths are those to hold to: the latest one before the day, and in any case the study's first. */
const isRemembered = ({ frozen, epoch }: RunState) => epoch.index === 0 || epoch.startDay < frozen.asOfDay;

/** Prices, fees and subsidy of the epoch: remembered, or held. */
export function holdWorld(state: RunState): void {
  const { frozen, epoch } = state;
  if (isRemembered(state)) {
    frozen.priceUsd = epoch.priceUsd;
    frozen.feesBtc = epoch.feesBtc;
    frozen.subsidyBtc = epoch.subsidyBtc;
    frozen.gpuHourUsd = epoch.gpuHourUsd;
    frozen.rentUsdPerKWMonth = epoch.rentUsdPerKWMonth;
  }
  if (epoch.startDay < frozen.fromDay) return;
  frozen.sinceDay = Math.min(frozen.sinceDay, epoch.startDay);
  if (frozen.holds.price) epoch.priceUsd = frozen.priceUsd;
  if (frozen.holds.fees) epoch.feesBtc = frozen.feesBtc;
  if (frozen.holds.halving) epoch.subsidyBtc = frozen.subsidyBtc;
  if (!frozen.holds.aiMarket) return;
  epoch.gpuHourUsd = frozen.gpuHourUsd;
  epoch.rentUsdPerKWMonth = frozen.rentUsdPerKWMonth;
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

/** Spot power and curtailment of the epoch, by region: remembered, or held. */
export function holdRegions(state: RunState): void {
  const { frozen, epoch, spotRatio, curtailedShare } = state;
  if (isRemembered(state)) {
    frozen.spotRatio.set(spotRatio);
    frozen.curtailedShare.set(curtailedShare);
  }
  if (epoch.startDay < frozen.fromDay) return;
  if (frozen.holds.energy) spotRatio.set(frozen.spotRatio);
  if (frozen.holds.weather) curtailedShare.set(frozen.curtailedShare);
}

/** The held levels in place of the market's own where the run's record shows market paths. */
export function recordHeld(grid: RunRecord['grid'], frozen: Frozen, market: Market, flexibleStart: Float64Array): void {
  const first = Math.ceil((frozen.sinceDay - market.gridStartDay) / market.gridDays);
  const hold = (column: Float64Array, value: number) => column.fill(value, Math.max(0, first));
  if (!(first < grid.price_usd.length)) return;
  const { holds } = frozen;
  if (holds.price) hold(grid.price_usd, frozen.priceUsd);
  if (holds.fees) hold(grid.fees_btc_per_block, frozen.feesBtc);
  if (holds.aiMarket) {
    hold(grid.gpu_hour_usd, frozen.gpuHourUsd);
    hold(grid.colocation_rent_usd_per_kw_month, frozen.rentUsdPerKWMonth);
  }
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (holds.energy) hold(grid.power_price_index, mean(frozen.spotRatio));
  if (holds.weather)
    hold(
      grid.weather_curtailed_share,
      frozen.curtailedShare.reduce((sum, value, r) => sum + value * flexibleStart[r], 0),
    );
}
