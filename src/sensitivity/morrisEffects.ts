/**
 * Morris's measures of a stochastic simulator. Elementary effect of a factor on a trajectory: change of the outcome over the share of its
 * range moved. mu is their mean, mu* the mean of their sizes (Campolongo et al. 2007), sigma their spread: 0 where the effect is the same
 * everywhere, large where it is not linear or depends on other factors. All in units of the outcome per range of the factor. The noise
 * of few runs is in every effect; it is measured between runs and taken out of sigma, and a factor is told from 0 by its mean square
 * effect without noise.
 */
import { bootstrap, type Estimate, intervalOf, judged, runJackknife } from './interval.ts';
import { commonRuns, type Outcomes, valuesOf } from './outcomes.ts';
import type { DesignPoint, ResamplingOptions } from './sobolIndices.ts';

export interface MorrisFactor {
  name: string;
  mu: Estimate;
  muStar: Estimate;
  sigma: Estimate;
  /** mu* that replicate noise alone would give; NaN with one run a point. */
  noiseFloor: number;
  isDistinguishable: boolean;
  /** Trajectories with an effect of this factor. */
  effects: number;
}

export interface MorrisResult {
  factors: MorrisFactor[];
  trajectories: number;
  runsPerPoint: number;
}

interface Move {
  factor: number;
  trajectory: number;
  /** Outcomes after and before, and the share of the range moved, with its sign. */
  after: Float64Array;
  before: Float64Array;
  by: number;
}

export function morrisEffects(
  names: readonly string[],
  design: readonly DesignPoint[],
  outcomes: Outcomes,
  { delta, seed, commonWorlds, resamples }: ResamplingOptions & { delta: number },
): MorrisResult {
  const { moves, trajectories } = movesOf(names, design, outcomes, delta);
  const effects = names.map((_, i) => effectsOf(moves, i, trajectories, () => true));
  const runsPerPoint = moves.reduce(
    (least, move) => Math.min(least, commonRuns([move.before, move.after]).length || least),
    outcomes.runs.length,
  );
  const factors = names.map((name, i): MorrisFactor => {
    const own = effects[i];
    const once = new Uint16Array(trajectories).fill(1);
    const estimates = measuresOf(own, once);
    const drawn = bootstrap(trajectories, estimates.length, seed, (times, out) => out.set(measuresOf(own, times)), resamples);
    const variance = runJackknife(commonWorlds ? outcomes.runs.length : 0, estimates.length, (isKept) =>
      measuresOf(effectsOf(moves, i, trajectories, isKept), once),
    );
    const [mu, muStar, sigma, square] = [...estimates.keys()].map((q) => intervalOf(estimates[q], drawn[q], variance[q]));
    const known = [...own.mean.keys()].filter((t) => !Number.isNaN(own.mean[t]));
    const noise = known.map((t) => Math.sqrt(own.noise[t]));
    return {
      name,
      mu,
      muStar: { ...muStar, low: Math.max(0, muStar.low) },
      sigma: { ...sigma, low: Math.max(0, sigma.low) },
      noiseFloor: runsPerPoint > 1 ? Math.sqrt(2 / Math.PI) * (noise.reduce((sum, one) => sum + one, 0) / noise.length) : Number.NaN,
      isDistinguishable: judged(square, names.length).isDistinguishable,
      effects: known.length,
    };
  });
  return { factors, trajectories, runsPerPoint };
}

function movesOf(names: readonly string[], design: readonly DesignPoint[], outcomes: Outcomes, delta: number) {
  const nothing = new Float64Array(outcomes.runs.length).fill(Number.NaN);
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const groups = [...new Set(design.map(({ group }) => group))].sort((a, b) => a - b);
  const trajectoryOf = new Map(groups.map((group, t) => [group, t]));
  // Steps of a trajectory follow each other in the order of their ids.
  const points = [...design].sort((a, b) => a.group - b.group || a.pointId - b.pointId);
  const moves: Move[] = [];
  for (let p = 1; p < points.length; p++) {
    const [, direction, name] = /^(up|down) (.*)$/.exec(points[p].role) ?? [];
    if (name === undefined) continue;
    const factor = placeOf.get(name);
    if (factor === undefined || points[p - 1].group !== points[p].group)
      throw new RangeError(`point ${points[p].pointId} moves ${JSON.stringify(name)}, which is not a factor of its trajectory`);
    moves.push({
      factor,
      trajectory: trajectoryOf.get(points[p].group)!,
      after: valuesOf(outcomes, points[p].pointId) ?? nothing,
      before: valuesOf(outcomes, points[p - 1].pointId) ?? nothing,
      by: direction === 'up' ? delta : -delta,
    });
  }
  if (moves.length === 0) throw new RangeError('the design has no moves: it is not a Morris design');
  return { moves, trajectories: groups.length };
}

/** Per trajectory: mean effect over runs, and the variance that noise gives that mean (0 where one run cannot say). */
interface Effects {
  mean: Float64Array;
  noise: Float64Array;
}

function effectsOf(moves: readonly Move[], factor: number, trajectories: number, isKept: (run: number) => boolean): Effects {
  const mean = new Float64Array(trajectories).fill(Number.NaN);
  const noise = new Float64Array(trajectories);
  for (const move of moves) {
    if (move.factor !== factor) continue;
    const runs = commonRuns([move.before, move.after]).filter(isKept);
    const effects = runs.map((r) => (move.after[r] - move.before[r]) / move.by);
    const own = effects.reduce((sum, one) => sum + one, 0) / effects.length;
    mean[move.trajectory] = own;
    noise[move.trajectory] =
      effects.length > 1 ? effects.reduce((sum, one) => sum + (one - own) ** 2, 0) / (effects.length - 1) / effects.length : 0;
  }
  return { mean, noise };
}

/** mu, mu*, sigma and the mean square effect, the last two without noise, of trajectories drawn so many times. */
function measuresOf({ mean, noise }: Effects, times: Uint16Array): Float64Array {
  let [n, sum, size, squares, noises] = [0, 0, 0, 0, 0];
  for (let t = 0; t < times.length; t++) {
    if (times[t] === 0 || Number.isNaN(mean[t])) continue;
    n += times[t];
    sum += times[t] * mean[t];
    size += times[t] * Math.abs(mean[t]);
    squares += times[t] * mean[t] * mean[t];
    noises += times[t] * noise[t];
  }
  const variance = (squares - (sum * sum) / n) / (n - 1) - noises / n;
  return Float64Array.of(sum / n, size / n, Math.sqrt(Math.max(0, variance)), (squares - noises) / n);
}
