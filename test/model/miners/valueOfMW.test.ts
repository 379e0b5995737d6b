import { describe, expect, it } from 'vitest';
import {
  aiMWValueUsd,
  annuity,
  createMiningValueTable,
  fillMiningValueTable,
  leadDiscount,
  miningMWValueUsd,
  miningValuePerRevenue,
  readMiningValue,
  realOptionPremium,
  yearsUntilShutDown,
} from '../../../src/model/miners/valueOfMW.ts';
import { fromUsdPerPHDay } from '../../../src/units.ts';

/** Simpson's rule. */
function integral(f: (t: number) => number, to: number, steps = 2000): number {
  const h = to / steps;
  let sum = f(0) + f(to);
  for (let i = 1; i < steps; i++) sum += f(i * h) * (i % 2 === 0 ? 2 : 4);
  return (sum * h) / 3;
}

const M = 1e6;

describe('an annuity', () => {
  it('is the integral of what a dollar a year is worth', () => {
    for (const [rate, years] of [
      [0.08, 15],
      [0.3, 2],
      [-0.05, 4],
      [1e-12, 7],
    ])
      expect(Math.abs(annuity(rate, years) / integral((t) => Math.exp(-rate * t), years) - 1)).toBeLessThan(1e-9);
  });

  it('of 8 % over 15 years is 8.73', () => {
    expect(annuity(0.08, 15)).toBeCloseTo(8.735, 3);
  });
});

describe('mining until revenue meets cost', () => {
  it('lasts ln(revenue / cost) / decline years, at most the life of the rig', () => {
    expect(yearsUntilShutDown(Math.exp(-0.5), 0.25, 5)).toBeCloseTo(2, 12);
    expect(yearsUntilShutDown(0.5, 0.25, 2)).toBe(2);
    expect(yearsUntilShutDown(0.5, 0, 5)).toBe(5);
    expect(yearsUntilShutDown(0, 0.25, 5)).toBe(5);
    expect(yearsUntilShutDown(1, 0.25, 5)).toBe(0);
    expect(yearsUntilShutDown(1.5, 0.25, 5)).toBe(0);
  });

  it('is worth the integral of discounted profit as long as there is one', () => {
    for (const u of [0.01, 0.2, 0.54, 0.8, 0.97])
      for (const [r, d, life] of [
        [0.12, 0.25, 5],
        [0.08, 0.4, 3],
        [0.18, 0, 4],
      ]) {
        const years = yearsUntilShutDown(u, d, life);
        const profit = integral((t) => (Math.exp(-d * t) - u) * Math.exp(-r * t), years);
        expect(Math.abs(miningValuePerRevenue(u, r, d, life) / profit - 1)).toBeLessThan(1e-9);
      }
  });

  it('at 34 USD/PH/day, 18 J/TH, 43 USD/MWh, decline .25 and 12 % lasts 2.4 years and is worth 0.31 M USD a MW', () => {
    const hashprice = fromUsdPerPHDay(34);
    expect(yearsUntilShutDown((18 * 43) / hashprice, 0.25, 5)).toBeCloseTo(2.4, 1);
    expect(miningMWValueUsd(hashprice, 18, 43, 0.12, 0.25, 5) / M).toBeCloseTo(0.31, 2);
  });

  it('is worth nothing where it does not pay today', () => {
    expect(miningMWValueUsd(1000, 25, 41, 0.12, 0.25, 5)).toBe(0);
    expect(miningMWValueUsd(0, 25, 41, 0.12, 0.25, 5)).toBe(0);
  });

  it('is worth more at a higher hashprice, less with dearer power, worse rigs, faster decline or dearer capital', () => {
    const value = (hashprice: number, efficiency: number, power: number, rate: number, decline: number) =>
      miningMWValueUsd(hashprice, efficiency, power, rate, decline, 5);
    const base = value(1500, 18, 43, 0.12, 0.25);
    expect(value(1600, 18, 43, 0.12, 0.25)).toBeGreaterThan(base);
    expect(value(1500, 20, 43, 0.12, 0.25)).toBeLessThan(base);
    expect(value(1500, 18, 50, 0.12, 0.25)).toBeLessThan(base);
    expect(value(1500, 18, 43, 0.2, 0.25)).toBeLessThan(base);
    expect(value(1500, 18, 43, 0.12, 0.4)).toBeLessThan(base);
  });
});

describe('the table of mining values', () => {
  it('reads within a thousandth of a year of revenue of the formula, and exactly nothing under water', () => {
    const table = createMiningValueTable();
    fillMiningValueTable(table, 0.12, 0.25, 5);
    const errors = Array.from({ length: 1001 }, (_, i) =>
      Math.abs(readMiningValue(table, i / 1000) - miningValuePerRevenue(i / 1000, 0.12, 0.25, 5)),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-3);
    expect([1, 1.2, 50].map((u) => readMiningValue(table, u))).toEqual([0, 0, 0]);
  });

  it('is refilled when a run draws other parameters', () => {
    const table = createMiningValueTable();
    fillMiningValueTable(table, 0.12, 0.25, 5);
    const before = readMiningValue(table, 0.4);
    fillMiningValueTable(table, 0.12, 0.35, 5);
    expect(readMiningValue(table, 0.4)).toBeLessThan(before);
    fillMiningValueTable(table, 0.12, 0.25, 5);
    expect(readMiningValue(table, 0.4)).toBe(before);
  });
});

describe('a MW of AI', () => {
  it('of 1.45 M USD a year at 8 % over 15 years, less 10 M USD of capex, is worth 2.7 M USD', () => {
    expect(aiMWValueUsd(1.45 * M, annuity(0.08, 15), 1, 10 * M) / M).toBeCloseTo(2.7, 1);
  });

  it('at 12 % over 10 years is worth less than it costs, and so it is at 10 % over 12', () => {
    expect(aiMWValueUsd(1.45 * M, annuity(0.12, 10), 1, 10 * M)).toBeLessThan(0);
    expect(aiMWValueUsd(1.45 * M, annuity(0.1, 12), 1, 10 * M) / M).toBeLessThan(0.2);
  });

  it('loses by waiting for energisation what its income loses by discounting', () => {
    const income = aiMWValueUsd(1.45 * M, annuity(0.08, 15), 1, 0);
    expect(aiMWValueUsd(1.45 * M, annuity(0.08, 15), leadDiscount(0.08, 1.5), 0)).toBeCloseTo(income * Math.exp(-0.12), 3);
  });
});

describe('the value of waiting', () => {
  it.each([
    [0.04, 0.04, 0.2, 2],
    [0.04, 0.04, 0.4, 3.732],
  ])('asks at rate %f, payout %f and volatility %f for %f times the cost', (r, q, s, threshold) => {
    expect(1 + realOptionPremium(r, q, s)).toBeCloseTo(threshold, 3);
  });

  it('is the threshold b / (b - 1) of the fundamental quadratic', () => {
    for (const [r, q, s] of [
      [0.04, 0.04, 0.2],
      [0.1, 0.06, 0.35],
      [0.07, 0.1, 0.5],
    ]) {
      const premium = realOptionPremium(r, q, s);
      const b = (1 + premium) / premium;
      expect(0.5 * s * s * b * (b - 1) + (r - q) * b - r).toBeCloseTo(0, 9);
    }
  });

  it('grows with volatility and vanishes without', () => {
    const premiums = [0.01, 0.1, 0.2, 0.4].map((s) => realOptionPremium(0.07, 0.07, s));
    expect([...premiums].sort((a, b) => a - b)).toEqual(premiums);
    expect(premiums[0]).toBeLessThan(0.03);
  });
});
