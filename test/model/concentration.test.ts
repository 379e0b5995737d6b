import { describe, expect, it } from 'vitest';
import { createConcentration, measureConcentration, resetConcentration } from '../../src/model/concentration.ts';
import { uniforms } from '../uniforms.ts';

function measured(amounts: number[]) {
  const state = createConcentration(amounts.length);
  measureConcentration(state, Float64Array.from(amounts));
  const { hhi, effectiveNumber, gini, nakamoto } = state;
  return { hhi, effectiveNumber, gini, nakamoto };
}

/** Straight from the definitions, over all pairs. */
function defined(amounts: number[]) {
  const total = amounts.reduce((sum, a) => sum + a, 0);
  const hhi = amounts.reduce((sum, a) => sum + (100 * (a / total)) ** 2, 0);
  const differences = amounts.reduce((sum, a) => sum + amounts.reduce((inner, b) => inner + Math.abs(a - b), 0), 0);
  const sorted = [...amounts].sort((a, b) => b - a);
  const heldBy = (count: number) => sorted.slice(0, count).reduce((sum, a) => sum + a, 0);
  const nakamoto = sorted.findIndex((_, k) => heldBy(k + 1) > total / 2) + 1;
  return { hhi, effectiveNumber: 10_000 / hhi, gini: differences / (2 * amounts.length * total), nakamoto };
}

describe('concentration', () => {
  it.each([
    ['40, 35 and 25', [40, 35, 25], 3450, 2.898551, 0.1, 2],
    ['ten equal holders', new Array(10).fill(7), 1000, 10, 0, 6],
    ['50 and 50', [50, 50], 5000, 2, 0, 2],
    ['one holder', [3], 10_000, 1, 0, 1],
  ])('of %s', (_, amounts, hhi, effective, gini, nakamoto) => {
    const of = measured(amounts);
    expect(of.hhi).toBeCloseTo(hhi, 8);
    expect(of.effectiveNumber).toBeCloseTo(effective, 6);
    expect(of.gini).toBeCloseTo(gini, 12);
    expect(of.nakamoto).toBe(nakamoto);
  });

  it('of 50.01 and 49.99: one holder has more than half', () => {
    expect(measured([50.01, 49.99]).nakamoto).toBe(1);
  });

  it('agrees with the definitions for 50 random sets of holders, seed 3', () => {
    const u = uniforms(3);
    for (let k = 0; k < 50; k++) {
      const amounts = Array.from({ length: 1 + Math.floor(60 * u()) }, () => (u() < 0.2 ? 0 : -Math.log(u())));
      amounts[0] += 0.1;
      const [of, known] = [measured(amounts), defined(amounts)];
      expect(Math.abs(of.hhi / known.hhi - 1)).toBeLessThan(1e-9);
      expect(of.gini).toBeCloseTo(known.gini, 9);
      expect(of.nakamoto).toBe(known.nakamoto);
    }
  });

  it('does not depend on units, nor on the order of holders', () => {
    const base = measured([5, 1, 3, 2]);
    for (const amounts of [
      [1, 2, 3, 5],
      [500, 100, 300, 200],
    ])
      expect(Object.values(measured(amounts)).map((v) => v.toFixed(9))).toEqual(Object.values(base).map((v) => v.toFixed(9)));
  });

  it('does not remember earlier calls in its figures', () => {
    const state = createConcentration(4);
    for (const amounts of [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
      [0, 9, 0, 1],
    ]) {
      measureConcentration(state, Float64Array.from(amounts));
      expect(state.hhi).toBeCloseTo(measured(amounts).hhi, 9);
      expect(state.gini).toBeCloseTo(measured(amounts).gini, 12);
      expect(state.nakamoto).toBe(measured(amounts).nakamoto);
    }
    resetConcentration(state);
    expect(Array.from(state.order)).toEqual([0, 1, 2, 3]);
  });

  it('of nothing is no number', () => {
    const { hhi, gini, nakamoto } = measured([0, 0]);
    expect([hhi, gini, nakamoto]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
