/**
 * PRIM (Friedman and Fisher 1999): a box that starts as the whole space and is peeled, again and again, of the slice whose loss raises
 * the density inside most per point lost (or lowers it least: behind a poor slice may lie a rich one); then pasted, where giving a slice
 * back raises the density again. A slice is a share alpha of the points inside at either end of a factor, or one of its choices.
 */
import type { Behaviour } from './behaviour.ts';
import { type Box, type Limit, pointsInside, sumOf, wholeSpace } from './box.ts';

export interface PeelingOptions {
  /** Share of the points inside that a slice has. */
  alpha: number;
  /** No box has fewer points than this share of all. */
  leastMass: number;
}

export const PEELING: PeelingOptions = { alpha: 0.05, leastMass: 0.05 };

interface Candidate {
  box: Box;
  inside: number[];
}

/** The boxes from the whole space to the densest, one slice after another. */
export function peel(behaviour: Behaviour, points: readonly number[], { alpha, leastMass }: PeelingOptions = PEELING): Box[] {
  let at: Candidate = { box: wholeSpace(behaviour.columns), inside: [...points] };
  const boxes = [at.box];
  const fewest = Math.max(2, leastMass * points.length);
  for (;;) {
    const density = sumOf(behaviour.share, at.inside) / at.inside.length;
    if (density === 1) return boxes;
    let best: Candidate | undefined;
    let mostGained = Number.NEGATIVE_INFINITY;
    for (const candidate of slices(behaviour, at, alpha)) {
      if (candidate.inside.length < fewest) continue;
      const rise = sumOf(behaviour.share, candidate.inside) / candidate.inside.length - density;
      const gained = rise > 0 ? rise / (at.inside.length - candidate.inside.length) : rise;
      if (gained > mostGained) [best, mostGained] = [candidate, gained];
    }
    if (!best) return boxes;
    at = best;
    boxes.push(at.box);
  }
}

function replaced(box: Box, factor: number, limit: Partial<Limit>): Box {
  return box.map((own, i) => (i === factor ? { ...own, ...limit } : own));
}

/** What is left after each slice that could go. */
function slices({ columns }: Behaviour, { box, inside }: Candidate, alpha: number): Candidate[] {
  return columns.flatMap(({ values, choices }, factor): Candidate[] => {
    const kept = (limit: Partial<Limit>, isIn: (p: number) => boolean): Candidate[] => {
      const left = inside.filter(isIn);
      return left.length > 0 && left.length < inside.length ? [{ box: replaced(box, factor, limit), inside: left }] : [];
    };
    if (choices !== undefined) {
      const present = box[factor].choices ?? [];
      return present.flatMap((out) => kept({ choices: present.filter((choice) => choice !== out) }, (p) => values[p] !== out));
    }
    const sorted = Float64Array.from(inside, (p) => values[p]).sort();
    const slice = Math.max(1, Math.round(alpha * sorted.length));
    return [true, false].flatMap((fromLow) => {
      const cut = cutOf(sorted, slice, fromLow);
      if (cut === undefined) return [];
      return fromLow ? kept({ low: cut }, (p) => values[p] >= cut) : kept({ high: cut }, (p) => values[p] <= cut);
    });
  });
}

/** Half way between the last value out and the first one in; equal values go together. */
function cutOf(sorted: Float64Array, slice: number, fromLow: boolean): number | undefined {
  const step = fromLow ? 1 : -1;
  const end = fromLow ? sorted.length : -1;
  let inner = fromLow ? slice : sorted.length - 1 - slice;
  const outerAt = inner - step;
  if (inner < 0 || inner >= sorted.length) return undefined;
  while (inner !== end && sorted[inner] === sorted[outerAt]) inner += step;
  return inner === end ? undefined : (sorted[inner - step] + sorted[inner]) / 2;
}

/** Gives slices back as long as that raises the density inside. */
export function paste(behaviour: Behaviour, box: Box, points: readonly number[], { alpha }: PeelingOptions = PEELING): Box {
  let at: Candidate = { box, inside: pointsInside(behaviour.columns, box, points) };
  for (;;) {
    const densityOf = ({ inside }: Candidate) => sumOf(behaviour.share, inside) / inside.length;
    const best = returns(behaviour, at, points, alpha).reduce((a, b) => (densityOf(b) > densityOf(a) ? b : a), at);
    if (best === at) return at.box;
    at = best;
  }
}

/** The box with each slice that could come back. */
function returns({ columns }: Behaviour, { box, inside }: Candidate, points: readonly number[], alpha: number): Candidate[] {
  return columns.flatMap(({ values, choices }, factor): Candidate[] => {
    const reachable = pointsInside(columns, box, points, factor);
    const wider = (limit: Partial<Limit>): Candidate => {
      const grown = replaced(box, factor, limit);
      return { box: grown, inside: pointsInside(columns, grown, reachable) };
    };
    if (choices !== undefined) {
      const present = box[factor].choices ?? [];
      return [...choices.keys()]
        .filter((choice) => !present.includes(choice))
        .map((choice) => wider({ choices: [...present, choice].sort() }));
    }
    const slice = Math.max(1, Math.round(alpha * inside.length));
    return [true, false].flatMap((fromLow) => {
      const limit = fromLow ? box[factor].low : box[factor].high;
      const outside = reachable.filter((p) => (fromLow ? values[p] < limit : values[p] > limit));
      if (outside.length === 0) return [];
      const ranked = Float64Array.from(outside, (p) => values[p]).sort();
      if (!fromLow) ranked.reverse();
      const side = fromLow ? -1 : 1;
      // Nearest to the box come last for the low side and last, after turning, for the high side.
      const edge = ranked[Math.max(0, ranked.length - slice)];
      const beyond = ranked.filter((value) => side * value > side * edge);
      const bound = beyond.length === 0 ? side * Number.POSITIVE_INFINITY : (edge + beyond[beyond.length - 1]) / 2;
      return [wider(fromLow ? { low: bound } : { high: bound })];
    });
  });
}
