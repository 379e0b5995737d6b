/** Market parameters with defaults filled in, and the shocks of a run, for tests of single markets. */
import { modelSchema } from '../../../src/config/schema/study.ts';
import { createShocks, drawShocks, type Shocks } from '../../../src/model/market/shocks.ts';
import type { ModelParameters } from '../../../src/scenario/study.ts';

export type MarketParameters = ModelParameters['market'];

export function marketParameters(change: Record<string, unknown> = {}): MarketParameters {
  return modelSchema.parse({ market: change }).market as unknown as MarketParameters;
}

const REGION_COUNT = 8;

/** Shocks of run `run`, seed 1. */
export function shocksOfRun(run: number, steps: number, winters = 1): Shocks {
  const shocks = createShocks(steps, winters, REGION_COUNT);
  drawShocks(shocks, 1, run);
  return shocks;
}
