/** Functions with indices known in closed form, and noise for them. */

import { drawNormal } from '../../src/random/normal.ts';
import { openStream } from '../../src/random/stream.ts';
import { joinOutcomes, type OutcomeRow, type Outcomes } from '../../src/sensitivity/outcomes.ts';
import type { UnitDesign } from '../../src/sensitivity/saltelli.ts';
import type { DesignPoint } from '../../src/sensitivity/sobolIndices.ts';

export type TestFunction = (unit: Float64Array) => number;

/** Ishigami and Homma (1990) with a = 7, b = 0.1: variance 13.844588. */
export const ishigami: TestFunction = (unit) => {
  const [x1, x2, x3] = Array.from(unit, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!);
};
export const ISHIGAMI = { variance: 13.844588, first: [0.313905, 0.442411, 0], total: [0.557589, 0.442411, 0.243684] };

const G_COEFFICIENTS = [0, 1, 4.5, 9, 99, 99];
/** Sobol's G-function: the product of (|4 u - 2| + a) / (1 + a). */
export const gFunction: TestFunction = (unit) =>
  G_COEFFICIENTS.reduce((product, a, i) => product * ((Math.abs(4 * unit[i] - 2) + a) / (1 + a)), 1);
/** Its partial variances are 1 / (3 (1 + a)^2); the variance is their product of (1 + V_i) less 1. */
export const G_FUNCTION = (() => {
  const partial = G_COEFFICIENTS.map((a) => 1 / (3 * (1 + a) ** 2));
  const all = partial.reduce((product, v) => product * (1 + v), 1);
  return { first: partial.map((v) => v / (all - 1)), total: partial.map((v) => (v * (all / (1 + v))) / (all - 1)) };
})();

export const pointsOf = (design: UnitDesign): DesignPoint[] =>
  design.role.map((role, row) => ({ pointId: row, group: design.group[row], role }));

/** The function at every point and run, with what the run adds. */
export function rowsOf(
  design: UnitDesign,
  f: TestFunction,
  runs = 1,
  noise: (point: number, run: number, unit: Float64Array) => number = () => 0,
): OutcomeRow[] {
  const width = design.factors.length;
  return design.role.flatMap((_, pointId) => {
    const unit = design.unit.subarray(pointId * width, (pointId + 1) * width);
    return Array.from({ length: runs }, (__, run) => ({ pointId, run, value: f(unit) + noise(pointId, run, unit) }));
  });
}

export const outcomesOf = (...args: Parameters<typeof rowsOf>): Outcomes => joinOutcomes(rowsOf(...args));

/** Independent normal noise at every point and run. */
export function independentNoise(seed: number, sd: number): (point: number, run: number) => number {
  const stream = openStream(seed, 0, 'blocks');
  return () => sd * drawNormal(stream);
}

/** Shuffles in place by a seed. */
export function shuffled<T>(items: T[], seed: number): T[] {
  const stream = openStream(seed, 0, 'weather');
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(stream() * (i + 1));
    [items[i], items[other]] = [items[other]!, items[i]!];
  }
  return items;
}
