/**
 * The world outside of one run: every market path on the calendar grid, built from the run's shocks and the
 * parameters of its scenario. Nothing the miners do feeds back into it.
 */
import { REGION_IDS } from '../../config/names.ts';
import type { ModelConfig, ModelParameters } from '../../scenario/study.ts';
import { DAYS_PER_YEAR, MS_PER_DAY } from '../../units.ts';
import { cholesky, correlateStep, correlationMatrix } from './correlate.ts';
import { fillMeanReverting } from './meanReverting.ts';
import { createPath, integratePath, type MarketPath } from './path.ts';
import { fillPower } from './power.ts';
import { fillBootstrap, fillDiffusion, fillGivenPath } from './price.ts';
import type { Shocks } from './shocks.ts';
import { fillWeather } from './weather.ts';

/** What can differ between two scenarios of a run while the rest of the world is the same. */
export const MARKET_PARTS = ['price', 'fees', 'gpuHour', 'colocationRent', 'power', 'weather'] as const;
export type MarketPart = (typeof MARKET_PARTS)[number];
const SHOCK_OF = { fees: 1, gpuHour: 2, colocationRent: 3 };

/** Everything in a configuration that a part of the market depends on, as text: equal text and run, equal paths. */
export function marketKeys(model: ModelConfig): Record<MarketPart, string> {
  const { market, regions } = model;
  const keyOf = (part: MarketPart) => JSON.stringify([market.correlation, market[part], part === 'weather' ? regions : null]);
  return Object.fromEntries(MARKET_PARTS.map((part) => [part, keyOf(part)])) as Record<MarketPart, string>;
}

export interface Market {
  gridStartDay: number;
  gridDays: number;
  cells: number;
  winters: readonly number[];
  /** [cell] month, 0 to 11, of the cell's middle. */
  months: Uint8Array;
  price: MarketPath;
  fees: MarketPath;
  gpuHour: MarketPath;
  colocationRent: MarketPath;
  /** Per region: spot power over base. */
  power: MarketPath[];
  /** Per region: curtailed share of flexible load. */
  curtailed: MarketPath[];
  /** Correlated shocks, [series][cell]. */
  correlated: Float64Array[];
}

export function createMarket(gridStartDay: number, gridDays: number, cells: number, winters: readonly number[]): Market {
  const perRegion = () => REGION_IDS.map(() => createPath(cells));
  return {
    gridStartDay,
    gridDays,
    cells,
    winters,
    months: Uint8Array.from({ length: cells }, (_, i) => new Date((gridStartDay + (i + 0.5) * gridDays) * MS_PER_DAY).getUTCMonth()),
    price: createPath(cells),
    fees: createPath(cells),
    gpuHour: createPath(cells),
    colocationRent: createPath(cells),
    power: perRegion(),
    curtailed: perRegion(),
    correlated: Array.from({ length: 5 }, () => new Float64Array(cells)),
  };
}

const independent = new Float64Array(5);
const dependent = new Float64Array(5);

function correlateShocks(market: Market, shocks: Shocks, correlation: ModelParameters['market']['correlation']): void {
  const lower = cholesky(correlationMatrix(correlation));
  if (lower === null) throw new Error('market.correlation: the drawn correlations are not positive definite');
  for (let i = 0; i < market.cells; i++) {
    independent[0] = shocks.price[i];
    independent[1] = shocks.fees[i];
    independent[2] = shocks.gpuHour[i];
    independent[3] = shocks.colocationRent[i];
    independent[4] = shocks.powerCommon[i];
    correlateStep(dependent, lower, independent);
    for (let s = 0; s < 5; s++) market.correlated[s][i] = dependent[s];
  }
}

function pathsOf(market: Market, part: MarketPart): readonly MarketPath[] {
  if (part === 'power') return market.power;
  return part === 'weather' ? market.curtailed : [market[part]];
}

function fillPrice(market: Market, p: ModelParameters['market']['price'], shocks: Shocks): void {
  const values = market.price.values;
  if (p.model === 'path') fillGivenPath(values, p, market.gridStartDay, market.gridDays);
  else if (p.model === 'bootstrap') fillBootstrap(values, p, market.gridDays / DAYS_PER_YEAR, shocks.jumpUniform, shocks.blockStart);
  else fillDiffusion(values, p, market.gridDays / DAYS_PER_YEAR, market.correlated[0], shocks.jumpUniform, shocks.jumpSize);
}

/** Builds the paths of a run: all of them, or those named. */
export function fillMarket(market: Market, parameters: ModelParameters, shocks: Shocks, parts: readonly MarketPart[] = MARKET_PARTS): void {
  if (parts.length === 0) return;
  const { gridStartDay, gridDays } = market;
  const m = parameters.market;
  correlateShocks(market, shocks, m.correlation);
  for (const part of parts) {
    if (part === 'price') fillPrice(market, m.price, shocks);
    else if (part === 'power') fillPower(market.power, m.power, gridStartDay, gridDays, market.correlated[4], shocks.powerRegional);
    else if (part === 'weather') fillWeather(market.curtailed, m.weather, parameters.regions, market, shocks.weather);
    else fillMeanReverting(market[part].values, m[part], gridStartDay, gridDays, market.correlated[SHOCK_OF[part]]);
    for (const path of pathsOf(market, part)) integratePath(path);
  }
}
