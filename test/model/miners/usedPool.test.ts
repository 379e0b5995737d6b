import { describe, expect, it } from 'vitest';
import { createUsedPool, decayPool, releaseRigs, resetUsedPool } from '../../../src/model/miners/usedPool.ts';

describe('the pool of used rigs', () => {
  it('offers the resale share of what left, worn as it is, and scraps the rest', () => {
    const pool = createUsedPool(3);
    pool.left.set([10, 0, 20]);
    expect(releaseRigs(pool, 0.9, 0.7)).toBeCloseTo(27, 12);
    expect(Array.from(pool.forSale)).toEqual([6.3, 0, 12.6].map((v) => expect.closeTo(v, 12)));
    expect(Array.from(pool.scrapped)).toEqual([2.7, 0, 5.4].map((v) => expect.closeTo(v, 12)));
    expect(Array.from(pool.leftNominal)).toEqual([10, 0, 20]);
    expect(Array.from(pool.left)).toEqual([0, 0, 0]);
  });

  it('scraps what finds no buyer', () => {
    const pool = createUsedPool(2);
    pool.forSale.set([10, 5]);
    decayPool(pool, 0.2);
    expect(Array.from(pool.forSale)).toEqual([8, 4]);
    expect(Array.from(pool.scrapped)).toEqual([2, 1]);
  });

  it('is empty at the start of a run', () => {
    const pool = createUsedPool(2);
    for (const column of Object.values(pool)) column.fill(7);
    resetUsedPool(pool);
    for (const column of Object.values(pool)) expect(Array.from(column)).toEqual([0, 0]);
  });
});
