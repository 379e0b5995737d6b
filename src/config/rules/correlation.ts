/** Correlations of market shocks: the matrix must be positive definite, or no such shocks exist. Distributions count by their means. */
import { type ModelRule, meanOf } from './rule.ts';

const SERIES = ['price', 'fees', 'gpuHour', 'colocationRent', 'power'] as const;

/** Whether a symmetric matrix is positive definite: its Cholesky factor exists. */
function isPositiveDefinite(matrix: readonly (readonly number[])[]): boolean {
  const factor = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (factor[i] as number[])[k]! * (factor[j] as number[])[k]!;
      if (i === j && sum <= 1e-10) return false;
      (factor[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / (factor[j] as number[])[j]!;
    }
  }
  return true;
}

export const correlationsAreConsistent: ModelRule = {
  reads: ['market.correlation'],
  check({ market }, _, report) {
    const given = market.correlation as Record<string, Parameters<typeof meanOf>[0]>;
    const between = (a: string, b: string) => {
      const key = (x: string, y: string) => given[`${x}${y.charAt(0).toUpperCase()}${y.slice(1)}`];
      const value = key(a, b) ?? key(b, a);
      return a === b ? 1 : value === undefined ? 0 : meanOf(value);
    };
    const matrix = SERIES.map((a) => SERIES.map((b) => between(a, b)));
    if (!isPositiveDefinite(matrix)) {
      report(['market', 'correlation'], 'the correlations contradict each other: their matrix must be positive definite');
    }
  },
};
