/** Shapley values against answers known in advance: products, additive games, the axioms, sampled against exact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrders, exactShapley, masksOf, sampledShapley } from '../../src/attribute/shapley.ts';
import { openStream } from '../../src/random/stream.ts';

/** Random games: a value for every subset of n causes. */
const games = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('Shapley values', () => {
  it('of the product (.54, .8) are -.414 and -.154, -.568 in all', () => {
    const factors = [0.54, 0.8];
    const value = (mask: number) => factors.reduce((product, factor, i) => ((mask & (1 << i)) !== 0 ? product * factor : product), 1);
    const [a, b] = exactShapley(2, value) as [number, number];
    expect([a, b, a + b].map((x) => Number(x.toFixed(3)))).toEqual([-0.414, -0.154, -0.568]);
  });

  it('sum to the value of all less that of none, in any game', () => {
    fc.assert(
      fc.property(games, (game) => {
        const phi = exactShapley(Math.log2(game.length), (mask) => game[mask]!);
        expect(sum(phi)).toBeCloseTo(game.at(-1)! - game[0]!, 8);
      }),
    );
  });

  it('of an additive game are its terms, whatever the order', () => {
    const terms = [3, -1.5, 0.25, 7, 0];
    const value = (mask: number) => sum(terms.filter((_, i) => (mask & (1 << i)) !== 0));
    exactShapley(5, value).forEach((phi, i) => {
      expect(phi).toBeCloseTo(terms[i]!, 12);
    });
    const orders = [[4, 2, 0, 1, 3]];
    sampledShapley(5, orders, value).forEach((phi, i) => {
      expect(phi).toBeCloseTo(terms[i]!, 12);
    });
  });

  it('are free of the order on a log-additive model: the log of a product is an additive game', () => {
    const value = (mask: number) => Math.log((mask & 1 ? 0.54 : 1) * (mask & 2 ? 0.8 : 1));
    const [firstIn, secondIn] = [value(1) - value(0), value(3) - value(2)];
    expect(firstIn).toBeCloseTo(secondIn, 12);
    expect(exactShapley(2, value)[0]).toBeCloseTo(Math.log(0.54), 12);
  });

  it('give causes that do the same the same, and a cause that does nothing nothing', () => {
    const value = (mask: number) => ((mask & 3) === 3 ? 10 : 0);
    expect(exactShapley(3, value)).toEqual([5, 5, 0]);
  });
});

describe('sampled Shapley values', () => {
  it('sum exactly in every sample, and are exact over all orders', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 0, max: 1e6 }), (game, run) => {
        const n = Math.log2(game.length);
        const orders = drawOrders(n, 3, openStream(1, run, 'orders'));
        expect(orders).toHaveLength(6);
        for (const order of orders) expect([...order].sort()).toEqual(Array.from({ length: n }, (_, i) => i));
        expect(sum(sampledShapley(n, orders, (mask) => game[mask]!))).toBeCloseTo(game.at(-1)! - game[0]!, 8);
      }),
    );
    const permutations = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const game = [0, 1, 4, 9, 2, 7, 3, 11];
    const exact = exactShapley(3, (mask) => game[mask]!);
    sampledShapley(3, permutations, (mask) => game[mask]!).forEach((phi, i) => {
      expect(phi).toBeCloseTo(exact[i]!, 12);
    });
  });

  it('come close to the exact ones over many orders', () => {
    const game = Array.from({ length: 256 }, (_, mask) => Math.sin(mask) * 10 + mask);
    const exact = exactShapley(8, (mask) => game[mask]!);
    const estimates = Array.from({ length: 400 }, (_, run) =>
      sampledShapley(8, drawOrders(8, 4, openStream(2, run, 'orders')), (mask) => game[mask]!),
    );
    for (let i = 0; i < 8; i++) {
      const mean = sum(estimates.map((phi) => phi[i]!)) / 400;
      const error = Math.sqrt(sum(estimates.map((phi) => (phi[i]! - mean) ** 2)) / 399 / 400);
      expect(Math.abs(mean - exact[i]!)).toBeLessThan(4 * error);
    }
  });

  it('need only the subsets their orders pass through, with each cause alone and each alone off', () => {
    const masks = masksOf(3, [[0, 1, 2]]);
    expect(new Set(masks)).toEqual(new Set([0b000, 0b111, 0b001, 0b010, 0b100, 0b110, 0b101, 0b011]));
    expect(masksOf(9, [])).toHaveLength(2 + 18);
  });
});
