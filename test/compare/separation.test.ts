/** What sets two groups apart: known areas, known ranks, known corrections. */
import { describe, expect, it } from 'vitest';
import { holm, midranks, separations } from '../../src/compare/separation.ts';
import { student975 } from '../../src/summary/studentInterval.ts';
import { uniforms } from '../uniforms.ts';

const feature = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });

describe('separation of two groups', () => {
  it('is the share of pairings in which the first has more, ties half', () => {
    // inside 2, 5; outside 1, 2, 3: 5 beats three, 2 beats one and ties with one
    const [one] = separations([feature('x', 2, 5, 1, 2, 3)], [true, true, false, false, false]);
    expect(one!.area).toBeCloseTo(4.5 / 6, 12);
    expect([one!.insideMedian, one!.outsideMedian]).toEqual([3.5, 2]);
  });

  it('has DeLong’s standard error', () => {
    // placements of inside: 3/4 of 4, 1; of outside by hand
    const values = [3, 6, 1, 2, 4, 5];
    const [one] = separations([feature('x', ...values)], [true, true, false, false, false, false]);
    const beats = [2 / 4, 4 / 4];
    const beaten = [2 / 2, 2 / 2, 1 / 2, 1 / 2];
    const variance = (v: number[]) => {
      const mean = v.reduce((a, b) => a + b) / v.length;
      return v.reduce((s, x) => s + (x - mean) ** 2, 0) / (v.length - 1);
    };
    const error = Math.sqrt(variance(beats) / 2 + variance(beaten) / 4);
    expect(one!.area).toBeCloseTo(0.75, 12);
    expect(one!.low).toBeCloseTo(0.75 - 1.959963984540054 * error, 9);
  });

  it('puts what separates most first and leaves out what does not vary', () => {
    const inside = [true, true, true, false, false, false];
    const found = separations(
      [feature('same', 1, 1, 1, 1, 1, 1), feature('weak', 1, 4, 3, 2, 5, 0), feature('full', 4, 5, 6, 1, 2, 3)],
      inside,
    );
    expect(found.map(({ name }) => name)).toEqual(['full', 'weak']);
    expect(found[0]!.area).toBe(1);
    expect(separations([feature('x', 1, 2)], [true, true])).toEqual([]);
  });

  it('finds nothing in noise: at most one feature in twenty sets of 25 passes 1% after Holm (seed 4)', () => {
    const random = uniforms(4);
    let passed = 0;
    for (let set = 0; set < 20; set++) {
      const inside = Array.from({ length: 200 }, (_, i) => i < 40);
      const features = Array.from({ length: 25 }, (_, f) => feature(`f${f}`, ...Array.from({ length: 200 }, random)));
      passed += separations(features, inside).filter(({ p }) => p < 0.01).length;
    }
    expect(passed).toBeLessThanOrEqual(1);
  });
});

describe('the pieces', () => {
  it('rank ties in the middle', () => {
    expect([...midranks([10, 20, 10, 30])]).toEqual([1.5, 3, 1.5, 4]);
  });

  it('correct as Holm does', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });

  it('know Student’s t', () => {
    for (const [degrees, t] of [
      [1, 12.7062],
      [5, 2.5706],
      [7, 2.3646],
      [10, 2.2281],
      [30, 2.0423],
      [1000, 1.9623],
    ] as const)
      expect(Math.abs(student975(degrees) - t)).toBeLessThan(0.0015);
  });
});
