/** How often something holds among the runs, with its binomial standard error and Wilson's 95 % interval. */

export interface Probability {
  n: number;
  /** Runs in which it held. */
  count: number;
  probability: number;
  /** Binomial standard error. Zero at 0 and 1: the interval is what to quote there. */
  mcse: number;
  /** Wilson's 95 % interval. */
  low: number;
  high: number;
}

const Z_95 = 1.959963984540054;

export function probabilityOf(values: ArrayLike<number>, holds: (value: number) => boolean): Probability {
  let n = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    n++;
    if (holds(value)) count++;
  }
  const probability = count / n;
  const mcse = Math.sqrt((probability * (1 - probability)) / n);
  return { n, count, probability, mcse, ...wilsonInterval(count, n) };
}

/** Wilson's 95 % interval of a share seen `count` times in n. */
export function wilsonInterval(count: number, n: number): { low: number; high: number } {
  const share = count / n;
  const z2 = Z_95 * Z_95;
  const centre = (count + z2 / 2) / (n + z2);
  const halfWidth = (Z_95 * Math.sqrt(n * share * (1 - share) + z2 / 4)) / (n + z2);
  return { low: Math.max(0, centre - halfWidth), high: Math.min(1, centre + halfWidth) };
}
