/**
 * Correlated shocks: z' = L z with L L^T the correlation matrix of (price, fees, GPU-hour, colocation rent, power).
 * Price comes first, so its own shocks never depend on the correlations.
 */
import type { ModelParameters } from '../../scenario/study.ts';

const CORRELATED = ['price', 'fees', 'gpuHour', 'colocationRent', 'power'] as const;
const N = CORRELATED.length;

/** The correlation matrix of the configuration, row by row. */
export function correlationMatrix(c: ModelParameters['market']['correlation']): number[][] {
  return [
    [1, c.priceFees, c.priceGpuHour, c.priceColocationRent, c.pricePower],
    [c.priceFees, 1, 0, 0, 0],
    [c.priceGpuHour, 0, 1, c.gpuHourColocationRent, c.gpuHourPower],
    [c.priceColocationRent, 0, c.gpuHourColocationRent, 1, c.colocationRentPower],
    [c.pricePower, 0, c.gpuHourPower, c.colocationRentPower, 1],
  ];
}

/** Lower Cholesky factor, row by row; null when the matrix is not positive definite. */
export function cholesky(matrix: readonly (readonly number[])[]): Float64Array | null {
  const n = matrix.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i === j) {
        if (sum <= 0) return null;
        lower[i * n + i] = Math.sqrt(sum);
      } else lower[i * n + j] = sum / lower[j * n + j];
    }
  }
  return lower;
}

/** Writes the correlated shocks of one step into `out` from independent ones. */
export function correlateStep(out: Float64Array, lower: Float64Array, independent: Float64Array): void {
  for (let i = 0; i < N; i++) {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += lower[i * N + k] * independent[k];
    out[i] = sum;
  }
}
