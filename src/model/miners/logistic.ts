/**
 * The logistic curve 1 / (1 + exp(-x)). exp is taken from two tables, of whole numbers and of 64ths, and a short
 * polynomial for the rest: relative error below 2e-10, at a fraction of the time of Math.exp. Past +-30 it is 0 or 1.
 */
import { exp } from '../../random/fdlibm.ts';

const REACH = 30;
const PARTS = 64;
const LOG2_PARTS = 6;
const WHOLE = Float64Array.from({ length: 2 * REACH }, (_, k) => exp(k - REACH));
const PART = Float64Array.from({ length: PARTS }, (_, k) => exp((k + 0.5) / PARTS));

export function logistic(x: number): number {
  if (x >= REACH) return 1;
  if (x <= -REACH) return 0;
  const position = (REACH - x) * PARTS;
  const step = position | 0;
  const r = (position - step - 0.5) * (1 / PARTS);
  const power = WHOLE[step >> LOG2_PARTS] * PART[step & (PARTS - 1)] * (1 + r + r * r * (1 / 2 + r * (1 / 6)));
  return 1 / (1 + power);
}
