import { deviation, mean } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { MOST_DIMENSIONS } from '../../src/sensitivity/directionNumbers.ts';
import { morrisDelta, morrisDesign } from '../../src/sensitivity/morris.ts';
import { saltelliDesign, saltelliFault } from '../../src/sensitivity/saltelli.ts';
import { scrambledSobol, sobolFault, sobolIntegers } from '../../src/sensitivity/sobolSequence.ts';

const column = (points: Float64Array, dimensions: number, d: number) => Array.from(points).filter((_, i) => i % dimensions === d);
const names = (count: number) => Array.from({ length: count }, (_, i) => `x${i + 1}`);

describe('the Sobol sequence', () => {
  it('is that of Joe and Kuo to 128 dimensions, as SciPy 1.17 gives it in the order of the Gray code', () => {
    const points = sobolIntegers(256, MOST_DIMENSIONS);
    const at = (gray: number) => [0, 1, 5, 20, 39, 63, 100, 127].map((d) => points[(gray ^ (gray >> 1)) * MOST_DIMENSIONS + d]);
    expect(at(37)).toEqual([3959422976, 2751463424, 1275068416, 4093640704, 335544320, 3556769792, 1543503872, 2885681152]);
    expect(at(200)).toEqual([889192448, 1660944384, 2399141888, 1560281088, 1157627904, 1526726656, 4278190080, 2298478592]);
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(70093866270720);
  });

  it('stays a net when scrambled: one point in each of 2^k equal parts of every axis', () => {
    for (const seed of [1, 2]) {
      const points = scrambledSobol(256, 60, seed);
      for (let d = 0; d < 60; d++) expect(new Set(column(points, 60, d).map((x) => Math.floor(x * 256))).size).toBe(256);
    }
  });

  it('stays a net in its first two dimensions: one point in each box of volume 2^-k', () => {
    const points = scrambledSobol(64, 2, 5);
    for (let k = 0; k <= 6; k++) {
      const boxes = new Set<string>();
      for (let i = 0; i < 64; i++) boxes.add(`${Math.floor(points[2 * i] * 2 ** k)}/${Math.floor(points[2 * i + 1] * 2 ** (6 - k))}`);
      expect(boxes.size).toBe(64);
    }
  });

  it('is scrambled by its seed, and a longer one begins with the shorter', () => {
    expect(scrambledSobol(64, 5, 1)).toEqual(scrambledSobol(128, 5, 1).slice(0, 64 * 5));
    expect(scrambledSobol(64, 5, 1)).not.toEqual(scrambledSobol(64, 5, 2));
    const first = Array.from({ length: 400 }, (_, seed) => scrambledSobol(2, 3, seed)[2]);
    // A single scrambled point is uniform over seeds.
    expect(Math.abs(mean(first)! - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 400));
    expect(Math.abs(deviation(first)! - Math.sqrt(1 / 12))).toBeLessThan(0.03);
  });

  it('integrates a smooth function of 40 variables far better than independent points', () => {
    const integrand = (x: Float64Array) => x.reduce((sum, value, i) => sum + (value - 0.5) / (i + 1), 0);
    const errors = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const points = scrambledSobol(1024, 40, seed);
      let sum = 0;
      for (let i = 0; i < 1024; i++) sum += integrand(points.subarray(i * 40, (i + 1) * 40));
      return (sum / 1024) ** 2;
    });
    const independent = Array.from({ length: 40 }, (_, i) => 1 / 12 / (i + 1) ** 2).reduce((a, b) => a + b) / 1024;
    expect(mean(errors)!).toBeLessThan(independent / 100);
  });

  it('refuses a size that is not a power of two, and more dimensions than there are numbers for', () => {
    expect(() => scrambledSobol(1000, 3, 1)).toThrow(/power of two.*got 1000; near it are 512 and 1024/);
    expect(sobolFault(64, MOST_DIMENSIONS + 1)).toContain('1 to 128 dimensions');
    expect(sobolFault(0, 2)).toContain('power of two');
    expect(sobolFault(64.5, 2)).toContain('power of two');
    expect(saltelliFault(64, 65)).toContain('two dimensions a factor');
    expect(saltelliFault(64, 64)).toBeUndefined();
  });
});

describe("Saltelli's design", () => {
  const design = saltelliDesign(16, names(3), 7);
  const row = (j: number, block: number) => Array.from(design.unit.slice((j * 5 + block) * 3, (j * 5 + block + 1) * 3));

  it('has D + 2 points a base point, each but B differing from A in one factor, taken from B', () => {
    expect(design.role.length).toBe(16 * 5);
    for (let j = 0; j < 16; j++) {
      const [a, b] = [row(j, 0), row(j, 1)];
      for (let i = 0; i < 3; i++) expect(row(j, 2 + i)).toEqual(a.map((value, d) => (d === i ? b[d] : value)));
    }
    expect(design.role.slice(0, 5)).toEqual(['A', 'B', 'AB x1', 'AB x2', 'AB x3']);
    expect(Array.from(design.group.slice(4, 7))).toEqual([0, 1, 1]);
  });

  it('begins with the points of a smaller base', () => {
    expect(saltelliDesign(8, names(3), 7).unit).toEqual(design.unit.slice(0, 8 * 5 * 3));
  });
});

describe("Morris's design", () => {
  const factors = 6;
  const design = morrisDesign(200, names(factors), 3);
  const at = (row: number) => Array.from(design.unit.slice(row * factors, (row + 1) * factors));

  it('moves every factor once along each trajectory, by delta, to a level of the grid', () => {
    for (let t = 0; t < 200; t++) {
      const rows = Array.from({ length: factors + 1 }, (_, step) => t * (factors + 1) + step);
      expect(new Set(rows.slice(1).map((row) => design.role[row].split(' ')[1])).size).toBe(factors);
      for (const row of rows.slice(1)) {
        const [direction, name] = design.role[row].split(' ');
        const change = at(row).map((value, d) => value - at(row - 1)[d]);
        const moved = Number(name!.slice(1)) - 1;
        change.forEach((by, d) => {
          expect(by).toBeCloseTo(d === moved ? (direction === 'up' ? 1 : -1) * morrisDelta(4) : 0, 9);
        });
      }
    }
    expect(design.role[0]).toBe('start');
    for (const value of design.unit) expect(Math.abs(value * 3 - Math.round(value * 3))).toBeLessThan(1e-8);
    expect(design.unit.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it('moves up and down equally often, and keeps its trajectories when more are asked for', () => {
    const up = design.role.filter((role) => role.startsWith('up')).length;
    expect(Math.abs(up - 600)).toBeLessThan(4 * Math.sqrt(1200 / 4));
    expect(morrisDesign(20, names(factors), 3).unit).toEqual(design.unit.slice(0, 20 * 7 * factors));
  });

  it('refuses what makes no design', () => {
    expect(() => morrisDesign(1, names(3), 1)).toThrow(/at least two trajectories/);
    expect(() => morrisDesign(10, [], 1)).toThrow(/at least one factor/);
    expect(() => morrisDesign(10, names(3), 1, 5)).toThrow(/even/);
  });
});
