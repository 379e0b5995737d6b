/** Weighted linear least squares with a touch of ridge, several targets at once, by Cholesky of the normal equations. */

/** Solves A X = B for symmetric positive definite A; B and X are [row][target]. */
function solvePositive(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  const n = a.length;
  const lower = a.map((row) => [...row]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
      if (i === j && !(sum > 0)) throw new Error('least squares: the matrix is not positive definite');
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j];
    }
  }
  const x = b.map((row) => [...row]);
  for (let t = 0; t < (b[0]?.length ?? 0); t++) {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i][t] -= lower[i][k] * x[k][t];
      x[i][t] /= lower[i][i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i][t] -= lower[k][i] * x[k][t];
      x[i][t] /= lower[i][i];
    }
  }
  return x;
}

const RIDGE = 1e-8;

/** Coefficients [feature][target] of targets on features; rows carry weights. A constant is a feature of one's own. */
export function leastSquares(
  features: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
  weights?: readonly number[],
): number[][] {
  const p = features[0].length;
  const t = targets[0].length;
  const normal = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  const right = Array.from({ length: p }, () => new Array<number>(t).fill(0));
  features.forEach((row, r) => {
    const w = weights?.[r] ?? 1;
    if (w === 0) return;
    for (let i = 0; i < p; i++) {
      const wi = w * row[i];
      for (let j = 0; j <= i; j++) normal[i][j] += wi * row[j];
      for (let k = 0; k < t; k++) right[i][k] += wi * targets[r][k];
    }
  });
  for (let i = 0; i < p; i++) for (let j = i + 1; j < p; j++) normal[i][j] = normal[j][i];
  const scale = normal.reduce((sum, row, i) => sum + row[i], 0) / p;
  for (let i = 0; i < p; i++) normal[i][i] += RIDGE * scale + Number.MIN_VALUE;
  return solvePositive(normal, right);
}

/** Predictions of one row. */
export function predict(coefficients: readonly (readonly number[])[], row: readonly number[]): number[] {
  const out = new Array<number>(coefficients[0].length).fill(0);
  for (let i = 0; i < row.length; i++) for (let k = 0; k < out.length; k++) out[k] += row[i] * coefficients[i][k];
  return out;
}
