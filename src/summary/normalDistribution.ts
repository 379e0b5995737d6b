/** The normal distribution: density and distribution function. Its quantile is normalQuantile in src/random/normal.ts. */

const SQRT_TAU = Math.sqrt(2 * Math.PI);
/** Beyond this the double next to 0 or 1 is the answer to all digits that matter. */
const REACH = 8;

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_TAU;
}

/** Probability below z, by Marsaglia's series (2004) around zero: absolute error about 1e-15. */
export function normalBelow(z: number): number {
  if (z <= -REACH) return 0;
  if (z >= REACH) return 1;
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + sum * normalDensity(z)));
}
