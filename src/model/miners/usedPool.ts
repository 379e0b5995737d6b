/**
 * Rigs that left their sites: a share is offered for sale, the rest is scrapped; what finds no buyer decays.
 * The ledger keeps every rig accounted for, per generation.
 */
export interface UsedPool {
  /** [generation] real EH/s for sale. */
  forSale: Float64Array;
  /** [generation] real EH/s sold, on the way to the buyer's site. */
  inTransit: Float64Array;
  /** [generation] real EH/s scrapped so far. */
  scrapped: Float64Array;
  /** [generation] nominal EH/s that just left a site: scratch of one process. */
  left: Float64Array;
  /** [generation] ledger, nominal EH/s so far: delivered new, racked used, left sites. */
  deliveredNominal: Float64Array;
  rackedNominal: Float64Array;
  leftNominal: Float64Array;
}

export function createUsedPool(generations: number): UsedPool {
  const column = () => new Float64Array(generations);
  return {
    forSale: column(),
    inTransit: column(),
    scrapped: column(),
    left: column(),
    deliveredNominal: column(),
    rackedNominal: column(),
    leftNominal: column(),
  };
}

export function resetUsedPool(pool: UsedPool): void {
  for (const column of Object.values(pool)) column.fill(0);
}

/** Moves what stands in `left` to the pool: `resaleShare` for sale, the rest to scrap. Returns the real EH/s that left. */
export function releaseRigs(pool: UsedPool, wear: number, resaleShare: number): number {
  const { left, forSale, scrapped, leftNominal } = pool;
  let released = 0;
  for (let g = 0; g < left.length; g++) {
    const nominal = left[g];
    if (nominal === 0) continue;
    const real = nominal * wear;
    forSale[g] += real * resaleShare;
    scrapped[g] += real * (1 - resaleShare);
    leftNominal[g] += nominal;
    left[g] = 0;
    released += real;
  }
  return released;
}

/** Scraps the share `part` of what is for sale. */
export function decayPool(pool: UsedPool, part: number): void {
  for (let g = 0; g < pool.forSale.length; g++) {
    const out = pool.forSale[g] * part;
    pool.forSale[g] -= out;
    pool.scrapped[g] += out;
  }
}
