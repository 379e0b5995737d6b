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
  /** Whether they were sorted before in this run, so that most are near their place. */
  wasSorted: boolean;
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
    wasSorted: false,
    sorted: new Float64Array(holders),
  };
}

/** Back to the order of indices, so that a run does not depend on the run before it. */
export function resetConcentration(state: ConcentrationState): void {
  for (let i = 0; i < state.order.length; i++) state.order[i] = i;
  state.wasSorted = false;
}

/** Gaps of Shell's sort (Ciura 2001): with thousands of holders a moved one is far from its place. */
const GAPS = [701, 301, 132, 57, 23, 10, 4];
/** Few holders sorted before need no gaps: what is out of place is near its place. */
const HOLDERS_PER_GAP = 150;

/** Insertion sort of what stands `gap` apart, largest first. */
function sortAtGap(order: Int32Array, amounts: Float64Array, gap: number): void {
  for (let i = gap; i < order.length; i++) {
    const holder = order[i];
    const amount = amounts[holder];
    let j = i - gap;
    for (; j >= 0 && amounts[order[j]] < amount; j -= gap) order[j + gap] = order[j];
    order[j + gap] = holder;
  }
}

/** Insertion sort of `order` by the amounts, largest first, and of the amounts into `sorted` as they are looked up. */
function sortByAmount({ order, sorted }: ConcentrationState, amounts: Float64Array): void {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < order.length; i++) {
    const holder = order[i];
    const amount = amounts[holder];
    let j = i;
    if (amount <= least) least = amount;
    else
      for (; j > 0 && sorted[j - 1] < amount; j--) {
        order[j] = order[j - 1];
        sorted[j] = sorted[j - 1];
      }
    order[j] = holder;
    sorted[j] = amount;
  }
}

/** Sorts `order` and the amounts in it, largest first. */
function sortDescending(state: ConcentrationState, amounts: Float64Array): void {
  const { order } = state;
  const holdersPerGap = state.wasSorted ? HOLDERS_PER_GAP : 1;
  state.wasSorted = true;
  for (const gap of GAPS) if (gap * holdersPerGap < order.length) sortAtGap(order, amounts, gap);
  sortByAmount(state, amounts);
}

/** Measures `amounts` (any unit, not negative) and writes into `state`. With nothing held, all measures are NaN. */
export function measureConcentration(state: ConcentrationState, amounts: Float64Array): void {
  const { order, sorted } = state;
  sortDescending(state, amounts);
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
