/**
 * Trajectories of Morris's screening design (Technometrics 33, 161-174, 1991): from a random point of a grid of p levels, one factor after
 * another moves once, by delta = p / (2 (p - 1)) of its range up or down; r (D + 1) points for r trajectories of D factors.
 */
import { openStream } from '../random/stream.ts';
import type { UnitDesign } from './saltelli.ts';

export const MORRIS_LEVELS = 4;
const START_ROLE = 'start';

/** Says what is wrong with the numbers of a Morris design; undefined when nothing is. */
export function morrisFault(trajectories: number, factors: number, levels: number): string | undefined {
  if (!Number.isInteger(factors) || factors < 1) return `a Morris design needs at least one factor, got ${factors}`;
  if (!Number.isInteger(trajectories) || trajectories < 2) return `a Morris design needs at least two trajectories, got ${trajectories}`;
  if (!Number.isInteger(levels) || levels < 4 || levels % 2 === 1)
    return `levels of a Morris design must be even and at least 4, got ${levels}`;
  return undefined;
}

/** Length of a move in units of the range. */
export function morrisDelta(levels: number): number {
  return levels / (2 * (levels - 1));
}

/**
 * Ends of the range are moved in by half of 2^-32, so that a distribution without ends can be asked for its quantile.
 * A trajectory depends on seed, its number and the number of factors alone: more trajectories leave the first ones as they are.
 */
export function morrisDesign(trajectories: number, names: readonly string[], seed: number, levels = MORRIS_LEVELS): UnitDesign {
  const factors = names.length;
  const fault = morrisFault(trajectories, factors, levels);
  if (fault !== undefined) throw new RangeError(fault);
  const rows = trajectories * (factors + 1);
  const unit = new Float64Array(rows * factors);
  const group = new Int32Array(rows);
  const role: string[] = [];
  const half = levels / 2;
  for (let t = 0; t < trajectories; t++) {
    const stream = openStream(seed, t, 'design', `morris.${factors}.${levels}`);
    // Levels as whole numbers: adding and taking away half of them lands on the grid exactly.
    const at = Array.from({ length: factors }, () => Math.floor(stream() * levels));
    const order = shuffled(factors, stream);
    for (let step = 0; step <= factors; step++) {
      const row = t * (factors + 1) + step;
      const moved = step === 0 ? undefined : order[step - 1];
      role.push(moved === undefined ? START_ROLE : `${at[moved] < half ? 'up' : 'down'} ${names[moved]}`);
      if (moved !== undefined) at[moved] += at[moved] < half ? half : -half;
      for (let d = 0; d < factors; d++) unit[row * factors + d] = inside(at[d] / (levels - 1));
      group[row] = t;
    }
  }
  return { factors: names, unit, group, role };
}

const EDGE = 2 ** -33;

function inside(share: number): number {
  return Math.min(1 - EDGE, Math.max(EDGE, share));
}

function shuffled(length: number, stream: () => number): number[] {
  const order = [...Array(length).keys()];
  for (let i = length - 1; i > 0; i--) {
    const other = Math.floor(stream() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}
