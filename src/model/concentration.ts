/**
 * Concentration of hashrate over owners or regions: Herfindahl-Hirschman index (sum of squared percentage shares),
 * effective number 10,000 / HHI, Gini coefficient, and Nakamoto coefficient (smallest number of holders with more
 * than half). The order of holders is kept from call to call: it changes little, so sorting it again is nearly linear.
 */
export interface Concentration {
  hhi: number;
  effectiveNumber: number;
  gini: number;
  nakamoto: number;
}

export interface ConcentrationState extends Concentration {
  /** Holders from largest to smallest at the last call. */
  order: Int32Array;
  /** Their amounts in that order. */
  sorted: Float64Array;
}

export function createConcentration(holders: number): ConcentrationState {
  return {
    hhi: Number.NaN,
    effectiveNumber: Number.NaN,
    gini: Number.NaN,
    nakamoto: Number.NaN,
    order: Int32Array.from({ length: holders }, (_, i) => i),
    sorted: new Float64Array(holders),
  };
}

/** Back to the order of indices, so that a run does not depend on the run before it. */
export function resetConcentration(state: ConcentrationState): void {
  for (let i = 0; i < state.order.length; i++) state.order[i] = i;
}

/** Sorts `order` and the amounts in it, largest first, by insertion: few holders are out of place. */
function sortDescending(order: Int32Array, sorted: Float64Array, amounts: Float64Array): void {
  const n = order.length;
  for (let i = 0; i < n; i++) sorted[i] = amounts[order[i]];
  for (let i = 1; i < n; i++) {
    const amount = sorted[i];
    if (sorted[i - 1] >= amount) continue;
    const holder = order[i];
    let j = i - 1;
    while (j >= 0 && sorted[j] < amount) {
      order[j + 1] = order[j];
      sorted[j + 1] = sorted[j];
      j--;
    }
    order[j + 1] = holder;
    sorted[j + 1] = amount;
  }
}

/** Measures `amounts` (any unit, not negative) and writes into `state`. With nothing held, all measures are NaN. */
export function measureConcentration(state: ConcentrationState, amounts: Float64Array): void {
  const { order, sorted } = state;
  sortDescending(order, sorted, amounts);
  let total = 0;
  let squares = 0;
  let ranked = 0;
  const n = order.length;
  for (let i = 0; i < n; i++) {
    const amount = sorted[i];
    total += amount;
    squares += amount * amount;
    ranked += (n - i) * amount;
  }
  let held = 0;
  let nakamoto = 0;
  while (nakamoto < n && held <= total / 2) held += sorted[nakamoto++];
  state.hhi = (10_000 * squares) / (total * total);
  state.effectiveNumber = 10_000 / state.hhi;
  state.gini = (2 * ranked) / (n * total) - (n + 1) / n;
  state.nakamoto = total > 0 ? nakamoto : Number.NaN;
}
