/**
 * Points of Saltelli's design for first and total Sobol indices: two independent matrices A and B of base points and, for every factor i,
 * A with column i taken from B. N (D + 2) points for N base points and D factors (Saltelli et al., Comput. Phys. Commun. 181, 259-270,
 * 2010). All points of base point j follow each other, so that a part of the sweep is a design of its own. A and B are the two halves
 * of one scrambled Sobol sequence in 2 D dimensions.
 */
import { scrambledSobol, sobolFault } from './sobolSequence.ts';

export interface UnitDesign {
  /** Names of the factors, in the order of the columns. */
  factors: readonly string[];
  /** [point][factor], in (0, 1). */
  unit: Float64Array;
  /** Points that are compared with each other: base point of Saltelli's design, trajectory of Morris's. */
  group: Int32Array;
  /** What a point is within its group: 'A', 'B', 'AB x' (factor x from B); 'start', 'up x', 'down x' (factor x moved). */
  role: string[];
}

export const ROLE = { a: 'A', b: 'B' } as const;

/** Role of the point that has this factor from B. */
export function mixedRole(factor: string): string {
  return `AB ${factor}`;
}

/** Says what is wrong with a number of base points or factors; undefined when nothing is. */
export function saltelliFault(base: number, factors: number): string | undefined {
  const fault = sobolFault(base, 2 * factors);
  if (fault === undefined || factors < 1) return fault;
  return sobolFault(2, 2 * factors) === undefined ? fault : `Sobol indices need two dimensions a factor: ${fault}`;
}

/** `base` must be a power of two. */
export function saltelliDesign(base: number, names: readonly string[], seed: number): UnitDesign {
  const factors = names.length;
  const fault = saltelliFault(base, factors);
  if (fault !== undefined) throw new RangeError(fault);
  const both = scrambledSobol(base, 2 * factors, seed);
  const rows = base * (factors + 2);
  const unit = new Float64Array(rows * factors);
  const group = new Int32Array(rows);
  const role: string[] = [];
  for (let j = 0; j < base; j++) {
    const a = both.subarray(2 * j * factors, (2 * j + 1) * factors);
    const b = both.subarray((2 * j + 1) * factors, (2 * j + 2) * factors);
    for (let block = 0; block < factors + 2; block++) {
      const row = j * (factors + 2) + block;
      unit.set(block === 1 ? b : a, row * factors);
      if (block >= 2) unit[row * factors + block - 2] = b[block - 2];
      group[row] = j;
      role.push(block === 0 ? ROLE.a : block === 1 ? ROLE.b : mixedRole(names[block - 2]));
    }
  }
  return { factors: names, unit, group, role };
}
