import { describe, expect, it } from 'vitest';
import { contourLines } from '../../src/sensitivity/contour.ts';
import { convergenceOf } from '../../src/sensitivity/convergence.ts';
import { heatGridOf } from '../../src/sensitivity/heatGrid.ts';
import { joinOutcomes } from '../../src/sensitivity/outcomes.ts';
import { swingsOf } from '../../src/sensitivity/swings.ts';
import { independentNoise, shuffled } from './testFunctions.ts';

const steps = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the line on which a quantity passes a level', () => {
  it('is straight where the quantity is a plane, and one line', () => {
    const at = steps(9);
    const lines = contourLines(
      at,
      at,
      at.map((y) => at.map((x) => x + 2 * y)),
      7.5,
    );
    expect(lines.length).toBe(1);
    for (const { x, y } of lines[0]!) expect(x + 2 * y).toBeCloseTo(7.5, 12);
  });

  it('closes round a hill, and parts at a saddle without crossing itself', () => {
    const at = steps(21);
    const hill = contourLines(
      at,
      at,
      at.map((y) => at.map((x) => 100 - (x - 10) ** 2 - (y - 10) ** 2)),
      64,
    );
    expect(hill.length).toBe(1);
    expect(hill[0]![0]).toEqual(hill[0]!.at(-1));
    for (const { x, y } of hill[0]!) expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(6, 1);
    expect(
      contourLines(
        [0, 1],
        [0, 1],
        [
          [1, 0],
          [0, 1],
        ],
        0.4,
      ).length,
    ).toBe(2);
  });

  it('runs between neighbours on opposite sides of the level, for any values', () => {
    const noise = independentNoise(3, 1);
    const at = steps(12);
    const values = at.map(() => at.map(() => noise(0, 0)));
    const lines = contourLines(at, at, values, 0.2);
    for (const { x, y } of lines.flat()) {
      const [x0, x1, y0, y1] = [Math.floor(x), Math.ceil(x), Math.floor(y), Math.ceil(y)];
      expect(x0 === x1 || y0 === y1).toBe(true);
      expect((values[y0]![x0]! - 0.2) * (values[y1]![x1]! - 0.2)).toBeLessThanOrEqual(0);
    }
    expect(lines.length).toBeGreaterThan(3);
  });

  it('is drawn over a grid of two factors whatever the order of rows, and over nothing else', () => {
    const rows = steps(20).flatMap((pointId) => [0, 1].map((run) => ({ pointId, run, value: Number(pointId % 5 > 2 && run === 0) })));
    const x = { name: 'rent', valueAt: (id: number) => id % 5 };
    const y = { name: 'price', valueAt: (id: number) => Math.floor(id / 5) };
    const grid = heatGridOf(x, y, joinOutcomes(rows), true)!;
    expect(heatGridOf(x, y, joinOutcomes(shuffled([...rows], 4)), true)).toEqual(grid);
    expect(grid.cells.length).toBe(20);
    expect(grid.cells[8]).toMatchObject({ x: 3, y: 1, mean: 0.5, runs: 2 });
    expect(grid.cells[8]!.probability!.count).toBe(1);
    expect(heatGridOf(x, y, joinOutcomes(rows.slice(2)), true)).toBeUndefined();
    expect(heatGridOf(x, x, joinOutcomes(rows), true)).toBeUndefined();
  });
});

describe('one factor at a time', () => {
  const noise = [0.3, -1, 2, 0.1, 0.7, -0.4];
  const shift = [0, 5, -2, 0, 0];
  const rows = shift.flatMap((by, pointId) => noise.map((world, run) => ({ pointId, run, value: 10 + by + world })));
  const moved = [
    { pointId: 1, factor: 'price', value: '$100', at: 100 },
    { pointId: 2, factor: 'price', value: '$50', at: 50 },
    { pointId: 3, factor: 'nothing', value: 'off', at: 0 },
    { pointId: 4, factor: 'nothing', value: 'on', at: 1 },
  ];

  it('moves the outcome from the lowest end to the highest, in paired runs without the noise of the worlds', () => {
    const { factors, base } = swingsOf(0, moved, joinOutcomes(shuffled([...rows], 2)), true, 2.5);
    expect(factors.map(({ name }) => name)).toEqual(['price', 'nothing']);
    expect(factors[0]).toMatchObject({ low: { value: '$50' }, high: { value: '$100' }, isDistinguishable: true });
    expect(factors[0]!.swing).toBeCloseTo(7, 12);
    expect(factors[0]!.high.difference.estimate).toBeCloseTo(5, 12);
    expect(factors[0]!.high.difference.standardError).toBeCloseTo(0, 12);
    expect(factors[1]).toMatchObject({ swing: 0, isDistinguishable: false });
    expect(base.standardError).toBeGreaterThan(0.3);
  });

  it('adds the errors of both points where they have worlds of their own', () => {
    const { factors, base } = swingsOf(0, moved, joinOutcomes(rows), false, 2.5);
    expect(factors[0]!.high.difference.standardError).toBeCloseTo(Math.SQRT2 * base.standardError, 12);
  });
});

describe('convergence with runs', () => {
  const noise = independentNoise(8, 1);
  const worlds = steps(200).map(() => noise(0, 0));
  const common = joinOutcomes(steps(10).flatMap((pointId) => worlds.map((world, run) => ({ pointId, run, value: world + pointId }))));

  it('counts a world once however many points have seen it', () => {
    const last = convergenceOf(common, true).at(-1)!;
    expect(last.runs).toBe(200);
    expect(last.mean).toBeCloseTo(4.5 + worlds.reduce((a, b) => a + b) / 200, 10);
    expect(last.standardError).toBeGreaterThan(0.06);
    expect(convergenceOf(common, false).at(-1)!.standardError).toBeCloseTo(last.standardError / Math.sqrt(10), 3);
  });

  it('narrows as the root of the runs, and says nothing of a single run', () => {
    const result = convergenceOf(common, true);
    const at = (runs: number) => result.find((step) => step.runs === runs)!;
    expect(at(32).standardError / at(128).standardError).toBeGreaterThan(1.4);
    expect(at(32).standardError / at(128).standardError).toBeLessThan(2.8);
    expect(result.map(({ runs }) => runs)).toEqual([...result.map(({ runs }) => runs)].sort((a, b) => a - b));
    expect(convergenceOf(joinOutcomes([{ pointId: 0, run: 0, value: 1 }]), true)).toEqual([]);
  });
});
