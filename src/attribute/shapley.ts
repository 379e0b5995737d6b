/**
 * Shapley values of a game v(S), S the set of causes that run: phi_i = sum over S without i of
 * |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)). They sum to v(all) - v(none). Source: Shapley 1953. For more causes than can
 * be told apart by all subsets, the mean marginal contribution over random orders (Castro, Gomez and Tejada 2009), each
 * with its reverse, which sums to the same in every sample.
 */

/** Most causes for which all subsets are simulated. */
export const MOST_EXACT = 8;

function weightsOf(n: number): number[] {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return Array.from({ length: n }, (_, size) => (factorial(size) * factorial(n - size - 1)) / factorial(n));
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** Exact values; `value(mask)` with bit i set where cause i runs. */
export function exactShapley(n: number, value: (mask: number) => number): number[] {
  const weights = weightsOf(n);
  const phi = new Array<number>(n).fill(0);
  for (let mask = 0; mask < 2 ** n; mask++) {
    const weight = weights[sizeOf(mask)];
    for (let i = 0; i < n; i++) if ((mask & (1 << i)) === 0) phi[i] += weight * (value(mask | (1 << i)) - value(mask));
  }
  return phi;
}

/** Mean marginal contributions over given orders, each a permutation of 0 to n - 1. */
export function sampledShapley(n: number, orders: readonly (readonly number[])[], value: (mask: number) => number): number[] {
  const phi = new Array<number>(n).fill(0);
  for (const order of orders) {
    let mask = 0;
    for (const i of order) {
      phi[i] += (value(mask | (1 << i)) - value(mask)) / orders.length;
      mask |= 1 << i;
    }
  }
  return phi;
}

/** `pairs` random orders, each followed by its reverse. */
export function drawOrders(n: number, pairs: number, uniform: () => number): number[][] {
  const orders: number[][] = [];
  for (let k = 0; k < pairs; k++) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    orders.push(order, [...order].reverse());
  }
  return orders;
}

/** Every subset that some orders pass through, and with each cause alone and each alone off: what has to be simulated. */
export function masksOf(n: number, orders: readonly (readonly number[])[]): number[] {
  const full = 2 ** n - 1;
  const masks = new Set([0, full]);
  for (let i = 0; i < n; i++) masks.add(1 << i).add(full & ~(1 << i));
  for (const order of orders) {
    let mask = 0;
    for (const i of order) {
      mask |= 1 << i;
      masks.add(mask);
    }
  }
  return [...masks];
}
