/**
 * BTC price per grid cell. Geometric Brownian: d ln S = (mu - sigma^2/2) dt + sigma dW. Jump diffusion (Merton
 * 1976): at most one jump a step, with its expected growth taken out of the drift. Stationary block bootstrap
 * (Politis and Romano 1994): blocks of geometric length out of given returns, their mean replaced by the drift.
 * Given path: piecewise linear in logs, read at the middle of each cell.
 */
import { exp, log, log1p } from '../../random/fdlibm.ts';
import type { ModelParameters } from '../../scenario/study.ts';
import { dayOf } from '../../units.ts';

type PriceParameters = ModelParameters['market']['price'];

function jumpOf(p: PriceParameters, stepYears: number, uniform: number, size: number): number {
  const probability = 1 - exp(-p.jumpsPerYear * stepYears);
  const compensation = probability * (exp(p.jumpMeanLog + (p.jumpSdLog * p.jumpSdLog) / 2) - 1);
  const jump = uniform < probability ? p.jumpMeanLog + p.jumpSdLog * size : 0;
  return jump - log1p(compensation);
}

/** Fills values[cell] by diffusion from normal shocks z[cell] (z[0] moves the first cell to the second). */
export function fillDiffusion(
  values: Float64Array,
  p: PriceParameters,
  stepYears: number,
  z: Float64Array,
  jumpUniform: Float64Array,
  jumpSize: Float64Array,
): void {
  const withJumps = p.model === 'jumpDiffusion';
  const drift = (p.driftPerYear - (p.volatilityPerYear * p.volatilityPerYear) / 2) * stepYears;
  const spread = p.volatilityPerYear * Math.sqrt(stepYears);
  let logPrice = log(p.startUsd);
  for (let i = 0; i < values.length; i++) {
    values[i] = exp(logPrice);
    logPrice += drift + spread * z[i];
    if (withJumps) logPrice += jumpOf(p, stepYears, jumpUniform[i], jumpSize[i]);
  }
}

/** Fills values[cell] by the stationary bootstrap; one uniform decides whether a block ends, another where the next begins. */
export function fillBootstrap(
  values: Float64Array,
  p: PriceParameters,
  stepYears: number,
  uniforms: Float64Array,
  blockStart: Float64Array,
): void {
  const returns = p.returns;
  const mean = returns.reduce((sum, r) => sum + r, 0) / returns.length;
  const variance = returns.reduce((sum, r) => sum + (r - mean) ** 2, 0) / returns.length;
  const drift = p.driftPerYear * stepYears - variance / 2;
  const endBlock = 1 / p.meanBlockWeeks;
  let logPrice = log(p.startUsd);
  let at = -1;
  for (let i = 0; i < values.length; i++) {
    values[i] = exp(logPrice);
    at = at < 0 || uniforms[i] < endBlock ? Math.floor(blockStart[i] * returns.length) : (at + 1) % returns.length;
    logPrice += returns[at] - mean + drift;
  }
}

/** Fills values[cell] from the given path. Before its first and past its last point the price stays. */
export function fillGivenPath(values: Float64Array, p: PriceParameters, gridStartDay: number, gridDays: number): void {
  const days = p.path.map(([date]) => dayOf(date));
  const logs = p.path.map(([, usd]) => log(usd));
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const day = gridStartDay + (i + 0.5) * gridDays;
    while (at < days.length - 2 && days[at + 1] <= day) at++;
    const weight = days.length < 2 ? 0 : Math.min(1, Math.max(0, (day - days[at]) / (days[at + 1] - days[at])));
    values[i] = exp(logs[at] + weight * ((logs[at + 1] ?? logs[at]) - logs[at]));
  }
}
