/** A smooth curve of a sample: Gaussian kernel, Silverman's bandwidth. */

export interface DensityPoint {
  x: number;
  /** Per unit of x. */
  density: number;
}

const POINTS = 70;

/** Within the limits given. Empty when the values are all alike: there is no curve to draw. */
export function density(values: ArrayLike<number>, limits: readonly [number, number]): DensityPoint[] {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const n = sorted.length;
  if (n < 2 || sorted[0] === sorted[n - 1]) return [];
  const bandwidth = silverman(sorted);
  const from = Math.max(limits[0], sorted[0]! - 2 * bandwidth);
  const step = (Math.min(limits[1], sorted[n - 1]! + 2 * bandwidth) - from) / (POINTS - 1);
  return Array.from({ length: POINTS }, (_, i) => {
    const x = from + i * step;
    let sum = 0;
    for (const value of sorted) sum += Math.exp(-0.5 * ((x - value) / bandwidth) ** 2);
    return { x, density: sum / (n * bandwidth * Math.sqrt(2 * Math.PI)) };
  });
}

function silverman(sorted: Float64Array): number {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const quartiles = (sorted[Math.floor(0.75 * (n - 1))]! - sorted[Math.floor(0.25 * (n - 1))]!) / 1.349;
  const spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
  return 0.9 * spread * n ** -0.2;
}
