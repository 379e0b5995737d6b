/**
 * Distributions a parameter may be given as, drawn by inversion from one uniform:
 * normal [mean, sd], lognormal [median, sigma], uniform [low, high], triangular [low, mode, high].
 */

import type { Distribution } from '../config/field.ts';
import { exp } from './fdlibm.ts';
import { normalQuantile } from './normal.ts';

export function isDistribution(value: unknown): value is Distribution {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('normal' in value || 'lognormal' in value || 'uniform' in value || 'triangular' in value || 'rows' in value)
  );
}

function triangularQuantile(u: number, low: number, mode: number, high: number): number {
  if (high === low) return low;
  const split = (mode - low) / (high - low);
  return u < split ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Value of the distribution at probability u. */
export function distributionQuantile(distribution: Distribution, u: number): number {
  if ('normal' in distribution) return distribution.normal[0] + distribution.normal[1] * normalQuantile(u);
  if ('lognormal' in distribution) return distribution.lognormal[0] * exp(distribution.lognormal[1] * normalQuantile(u));
  if ('uniform' in distribution) return distribution.uniform[0] + u * (distribution.uniform[1] - distribution.uniform[0]);
  if ('rows' in distribution) return [...distribution.rows].sort((a, b) => a - b)[Math.floor(u * distribution.rows.length)];
  return triangularQuantile(u, ...distribution.triangular);
}
