/**
 * Scenario discovery (Bryant and Lempert 2010): boxes in the space of factors that hold much of the behaviour asked about (coverage)
 * and little else (density). A restriction stays only if the density inside could hardly have come by chance without it (quasi-p-value,
 * binomial). Half samples show how often a factor is restricted again and what the box is worth on points not used to find it.
 */
import { openStream } from '../random/stream.ts';
import type { Behaviour } from './behaviour.ts';
import { atLeast } from './binomial.ts';
import { type Box, type BoxMeasures, isRestricted, type Limit, measuresOf, pointsInside, sumOf, wholeSpace } from './box.ts';
import { PEELING, type PeelingOptions, paste, peel } from './peeling.ts';

export interface Restriction extends Limit {
  name: string;
  /** Chance of such a density inside if the restriction did nothing. */
  quasiP: number;
  /** Share of half samples in which this factor is restricted too. */
  reproduced: number;
}

export interface DiscoveredBox extends BoxMeasures {
  restrictions: Restriction[];
}

export interface PrimResult {
  /** The first is found among all points, the next among those outside it, and so on. */
  boxes: DiscoveredBox[];
  /** From the whole space to the densest box, before pasting: what each slice costs in coverage. */
  trajectory: (BoxMeasures & { restricted: number })[];
  points: number;
  share: number;
  /** The first box found again on half the points and judged on the other half; mean over half samples. */
  heldOut: { coverage: number; density: number };
}

export interface PrimOptions extends PeelingOptions {
  seed: number;
  boxes: number;
  /** The largest box at least as dense; where left out, the box with the best balance of coverage and density. */
  density?: number | undefined;
}

export const PRIM: Omit<PrimOptions, 'seed'> = { ...PEELING, boxes: 2 };
const SIGNIFICANT = 0.05;
const HALF_SAMPLES = 20;

export function discoverBoxes(behaviour: Behaviour, options: PrimOptions): PrimResult {
  const all = [...behaviour.share.keys()];
  const share = sumOf(behaviour.share, all) / all.length;
  const halves = halfSamples(behaviour, all, options);
  const boxes: DiscoveredBox[] = [];
  let left = all;
  for (let b = 0; b < options.boxes && sumOf(behaviour.share, left) > 0; b++) {
    const box = findBox(behaviour, left, options);
    const inside = pointsInside(behaviour.columns, box, left);
    const restrictions = restrictionsOf(behaviour, box, left, b === 0 ? halves.restricted : undefined);
    // A further box is worth naming only where it holds more of the behaviour than the whole space does.
    if (restrictions.length === 0 || sumOf(behaviour.share, inside) / inside.length <= share) break;
    boxes.push({ ...measuresOf(behaviour, inside, all), restrictions });
    const gone = new Set(inside);
    left = left.filter((p) => !gone.has(p));
  }
  const trajectory = peel(behaviour, all, options).map((box) => ({
    ...measuresOf(behaviour, pointsInside(behaviour.columns, box, all), all),
    restricted: box.filter((limit, i) => isRestricted(limit, behaviour.columns[i])).length,
  }));
  return { boxes, trajectory, points: all.length, share, heldOut: halves.heldOut };
}

/** Peels, chooses, pastes, and takes back what chance explains. */
function findBox(behaviour: Behaviour, points: readonly number[], options: PrimOptions): Box {
  const chosen = chosenBox(behaviour, points, options);
  return withoutChance(behaviour, paste(behaviour, chosen, points, options), points);
}

function chosenBox(behaviour: Behaviour, points: readonly number[], options: PrimOptions): Box {
  const boxes = peel(behaviour, points, options);
  const measures = boxes.map((box) => measuresOf(behaviour, pointsInside(behaviour.columns, box, points), points));
  if (options.density !== undefined) {
    const wanted = options.density;
    return boxes[measures.findIndex(({ density }) => density >= wanted)] ?? boxes[boxes.length - 1];
  }
  const balance = ({ coverage, density }: BoxMeasures) => (2 * coverage * density) / (coverage + density);
  return boxes[measures.reduce((best, one, i) => (balance(one) > balance(measures[best]) ? i : best), 0)];
}

function quasiP(behaviour: Behaviour, box: Box, factor: number, points: readonly number[]): number {
  const without = pointsInside(behaviour.columns, box, points, factor);
  const inside = pointsInside(behaviour.columns, box, without);
  return atLeast(sumOf(behaviour.share, inside), inside.length, sumOf(behaviour.share, without) / without.length);
}

function withoutChance(behaviour: Behaviour, box: Box, points: readonly number[]): Box {
  const restricted = [...box.keys()].filter((i) => isRestricted(box[i], behaviour.columns[i]));
  const chances = restricted.map((factor) => quasiP(behaviour, box, factor, points));
  const worst = Math.max(...chances, 0);
  if (worst <= SIGNIFICANT) return box;
  const free = wholeSpace(behaviour.columns);
  const out = restricted[chances.indexOf(worst)];
  return withoutChance(
    behaviour,
    box.map((limit, i) => (i === out ? free[i] : limit)),
    points,
  );
}

function restrictionsOf(behaviour: Behaviour, box: Box, points: readonly number[], reproduced: number[] | undefined): Restriction[] {
  return [...box.keys()]
    .filter((i) => isRestricted(box[i], behaviour.columns[i]))
    .map((i) => ({
      name: behaviour.columns[i].name,
      ...box[i],
      quasiP: quasiP(behaviour, box, i, points),
      reproduced: reproduced?.[i] ?? Number.NaN,
    }))
    .sort((a, b) => a.quasiP - b.quasiP);
}

function halfSamples(behaviour: Behaviour, points: readonly number[], options: PrimOptions) {
  const stream = openStream(options.seed, 0, 'resampling', 'prim');
  const restricted = behaviour.columns.map(() => 0);
  let [coverage, density, counted] = [0, 0, 0];
  for (let s = 0; s < HALF_SAMPLES; s++) {
    const dealt = points.map((p) => ({ p, at: stream() })).sort((a, b) => a.at - b.at);
    const half = dealt.slice(0, Math.floor(dealt.length / 2)).map(({ p }) => p);
    const other = dealt.slice(half.length).map(({ p }) => p);
    if (half.length < 2 || sumOf(behaviour.share, half) === 0) continue;
    const box = findBox(behaviour, half, options);
    box.forEach((limit, i) => {
      if (isRestricted(limit, behaviour.columns[i])) restricted[i]++;
    });
    const held = measuresOf(behaviour, pointsInside(behaviour.columns, box, other), other);
    if (held.points === 0 || Number.isNaN(held.coverage)) continue;
    counted++;
    coverage += held.coverage;
    density += held.density;
  }
  return {
    restricted: restricted.map((count) => count / HALF_SAMPLES),
    heldOut: { coverage: coverage / counted, density: density / counted },
  };
}
