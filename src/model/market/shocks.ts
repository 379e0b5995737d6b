/**
 * The luck of one run's markets: standard normals and uniforms per grid step, drawn once per run and shared by all
 * scenarios of the run. Each purpose has its own stream with a fixed number of draws per step, so switching one
 * mechanism off, or changing its parameters, leaves every other draw alone.
 */
import { REGION_IDS } from '../../config/names.ts';
import { drawNormal } from '../../random/normal.ts';
import { openStream, type Stream } from '../../random/stream.ts';

/** Storms a region can be given in one winter. */
export const MAX_STORMS_PER_WINTER = 4;
/** Uniforms kept per winter and storm system: the count, then start, length and depth of each storm. */
export const UNIFORMS_PER_WINTER = 1 + 3 * MAX_STORMS_PER_WINTER;

export interface Shocks {
  steps: number;
  /** [step] */
  price: Float64Array;
  jumpUniform: Float64Array;
  jumpSize: Float64Array;
  /** Where a new bootstrap block begins. */
  blockStart: Float64Array;
  fees: Float64Array;
  gpuHour: Float64Array;
  colocationRent: Float64Array;
  powerCommon: Float64Array;
  /** [step][region] */
  powerRegional: Float64Array;
  /** [winter][storm system][UNIFORMS_PER_WINTER] */
  weather: Float64Array;
}

export function createShocks(steps: number, winters: number, stormSystems: number): Shocks {
  const series = () => new Float64Array(steps);
  return {
    steps,
    price: series(),
    jumpUniform: series(),
    jumpSize: series(),
    blockStart: series(),
    fees: series(),
    gpuHour: series(),
    colocationRent: series(),
    powerCommon: series(),
    powerRegional: new Float64Array(steps * REGION_IDS.length),
    weather: new Float64Array(winters * stormSystems * UNIFORMS_PER_WINTER),
  };
}

function fillNormals(out: Float64Array, stream: Stream): void {
  for (let i = 0; i < out.length; i++) out[i] = drawNormal(stream);
}

/** Draws the shocks of a run into `shocks`. */
export function drawShocks(shocks: Shocks, seed: number, run: number): void {
  fillNormals(shocks.price, openStream(seed, run, 'price'));
  const jumps = openStream(seed, run, 'jumps');
  for (let i = 0; i < shocks.steps; i++) {
    shocks.jumpUniform[i] = jumps();
    shocks.jumpSize[i] = drawNormal(jumps);
    shocks.blockStart[i] = jumps();
  }
  fillNormals(shocks.fees, openStream(seed, run, 'fees'));
  fillNormals(shocks.gpuHour, openStream(seed, run, 'gpuHour'));
  fillNormals(shocks.colocationRent, openStream(seed, run, 'colocationRent'));
  fillNormals(shocks.powerCommon, openStream(seed, run, 'power'));
  fillNormals(shocks.powerRegional, openStream(seed, run, 'power', 'regional'));
  const weather = openStream(seed, run, 'weather');
  for (let i = 0; i < shocks.weather.length; i++) shocks.weather[i] = weather();
}
