/**
 * Mining as a contest (Tullock) between k firms that choose hashrate as Cournot players: firm i earns
 * R H_i / H - c_i H_i. In equilibrium H = R (k - 1) / sum(c) and s_i = 1 - (k - 1) c_i / sum(c); a firm whose cost
 * makes its share negative stays out. With many equal firms H tends to R / c: free entry, all revenue spent.
 * Source: Dimitri 2017; Arnosti and Weinberg 2022. Not part of the simulator: a benchmark it is held against.
 */
export interface ContestEquilibrium {
  /** Hashrate of all firms together, in units of revenue over cost. */
  hashrate: number;
  /** Share of each firm, in the order of the costs given; 0 for those that stay out. */
  shares: number[];
}

/** Equilibrium of a reward per unit of time between firms with the given costs per unit of hashrate and time. */
export function contestEquilibrium(reward: number, costs: readonly number[]): ContestEquilibrium {
  const sorted = [...costs].sort((a, b) => a - b);
  let active = 0;
  let sum = 0;
  // the dearest firm inside must still earn a positive share once it is in
  while (active < sorted.length && (active < 2 || (active - 1) * sorted[active] < sum)) sum += sorted[active++];
  const lost = (active - 1) / sum;
  const shares = costs.map((cost) => (active < 2 ? Number(cost === sorted[0]) : Math.max(0, 1 - lost * cost)));
  return { hashrate: reward * lost, shares };
}

/** Hashrate at which free entry has competed all profit away: revenue over cost, both per unit of time. */
export function freeEntryHashrate(reward: number, costPerHashrate: number): number {
  return reward / costPerHashrate;
}
