/** Statistics of samples, for tests that compare simulated figures with known ones within their standard errors. */

export const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Variance of the sample about its own mean. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) ** 2;
  return squares / (values.length - 1);
}

export const deviation = (values: ArrayLike<number>): number => Math.sqrt(variance(values));

export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many standard errors the sample's mean lies from a known figure. */
export function errorsOff(values: ArrayLike<number>, known: number): number {
  return Math.abs(mean(values) - known) / (deviation(values) / Math.sqrt(values.length));
}

/** Relative distance. */
export const off = (value: number, known: number): number => Math.abs(value / known - 1);
