/** Interval of a mean of few values: the 97.5 % point of Student's t, exact for few degrees of freedom, Cornish and Fisher's series beyond. */
import type { Mean } from './statistics.ts';

/** Degrees of freedom 1 to 6; the series is within 0.001 from 7 on. */
const EXACT = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912];
const Z = 1.959963984540054;

export function student975(degrees: number): number {
  if (degrees < 1) return Number.NaN;
  const exact = EXACT[degrees - 1];
  if (exact !== undefined) return exact;
  const z3 = Z ** 3;
  const first = (z3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * z3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * z3 - 15 * Z) / 384;
  return Z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

/** 95 % interval of a mean. NaN for fewer than two values. */
export function meanInterval({ n, mean, mcse }: Mean): [low: number, high: number] {
  const half = student975(n - 1) * mcse;
  return [mean - half, mean + half];
}
