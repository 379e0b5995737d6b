/**
 * First and total Sobol indices of a stochastic simulator. First order: E[f(B) (f(AB_i) - f(A))] / V (Saltelli 2010); total:
 * E[(f(A) - f(AB_i))^2] / 2 V (Jansen 1999). f is the mean over runs, which carries noise: squares and products of it are too large by
 * what two noises have in common. That is measured within each point and taken out, so that the indices are those of infinitely many
 * runs. It may leave an index below zero; such an index is not distinguishable from zero and is called so.
 */
import { bootstrap, type Estimate, intervalOf, type JudgedEstimate, judged, runJackknife } from './interval.ts';
import { commonRuns, type Outcomes, valuesOf } from './outcomes.ts';
import { mixedRole, ROLE } from './saltelli.ts';

/** A row of the design table. */
export interface DesignPoint {
  pointId: number;
  group: number;
  role: string;
}

export interface SobolFactor {
  name: string;
  first: JudgedEstimate;
  total: JudgedEstimate;
  /** What replicate noise alone would add to the total index were it not taken out; NaN with one run a point. */
  noiseFloor: number;
}

export interface SobolResult {
  factors: SobolFactor[];
  /** Sum of the first-order indices; what is left to 1 is interaction. */
  sumOfFirst: Estimate;
  interaction: Estimate;
  mean: number;
  /** Of the outcome between points, without noise. */
  variance: number;
  /** Variance of the mean over runs at one point, as a share of the variance between points; NaN with one run a point. */
  noiseShare: number;
  basePoints: number;
  /** Base points left out because a point of theirs has no run that all the others have. */
  left: number;
  runsPerPoint: number;
}

export interface ResamplingOptions {
  seed: number;
  /** Whether run r is the same world at every point. */
  commonWorlds: boolean;
  resamples?: number | undefined;
}

export function sobolIndices(
  names: readonly string[],
  design: readonly DesignPoint[],
  outcomes: Outcomes,
  { seed, commonWorlds, resamples }: ResamplingOptions,
): SobolResult {
  const groups = basePointsOf(names, design, outcomes);
  const whole = sumsOf(groups, names.length, () => true);
  if (whole.used.length < 2) throw new RangeError('fewer than two base points of the design are whole; simulate what is missing first');
  const once = new Uint16Array(whole.used.length).fill(1);
  const quantities = 2 * names.length + 1;
  const estimates = new Float64Array(quantities);
  indicesOf(whole, names.length, once, estimates);
  const drawn = bootstrap(once.length, quantities, seed, (times, out) => indicesOf(whole, names.length, times, out), resamples);
  const variance = runJackknife(commonWorlds ? outcomes.runs.length : 0, quantities, (isKept) => {
    const part = sumsOf(groups, names.length, isKept);
    const out = new Float64Array(quantities);
    indicesOf(part, names.length, new Uint16Array(part.used.length).fill(1), out);
    return out;
  });
  const indexOf = (q: number) => judged(intervalOf(estimates[q], drawn[q], variance[q]), 2 * names.length);
  const sumOfFirst = intervalOf(estimates[quantities - 1], drawn[quantities - 1], variance[quantities - 1]);
  const { spread, noise, mean } = momentsOf(whole, once);
  return {
    factors: names.map((name, i) => ({
      name,
      first: indexOf(i),
      total: indexOf(names.length + i),
      noiseFloor: meanOf(whole.totalNoise, i, names.length, whole.used.length) / (spread - noise),
    })),
    sumOfFirst,
    interaction: { ...sumOfFirst, estimate: 1 - sumOfFirst.estimate, low: 1 - sumOfFirst.high, high: 1 - sumOfFirst.low },
    mean,
    variance: spread - noise,
    noiseShare: whole.leastRuns > 1 ? noise / (spread - noise) : Number.NaN,
    basePoints: whole.used.length,
    left: groups.length - whole.used.length,
    runsPerPoint: whole.leastRuns,
  };
}

/** Outcomes of the points A, B, AB_1 ... AB_D of one base point, [point][run]. */
type BasePoint = Float64Array[];

function basePointsOf(names: readonly string[], design: readonly DesignPoint[], outcomes: Outcomes): BasePoint[] {
  const roles: string[] = [ROLE.a, ROLE.b, ...names.map(mixedRole)];
  const placeOf = new Map(roles.map((role, i) => [role, i]));
  const groups = new Map<number, BasePoint>();
  const nothing = new Float64Array(outcomes.runs.length).fill(Number.NaN);
  for (const { pointId, group, role } of [...design].sort((a, b) => a.pointId - b.pointId)) {
    const place = placeOf.get(role);
    if (place === undefined) throw new RangeError(`point ${pointId} has the role ${JSON.stringify(role)}, which no Sobol design has`);
    const points = groups.get(group) ?? roles.map(() => nothing);
    groups.set(group, points);
    points[place] = valuesOf(outcomes, pointId) ?? nothing;
  }
  return [...groups.entries()].sort(([a], [b]) => a - b).map(([, points]) => points);
}

/** Per base point: what the estimators add up. */
interface Sums {
  /** Places of the base points that are whole. */
  used: number[];
  leastRuns: number;
  a: Float64Array;
  b: Float64Array;
  /** Noise in half the squared difference of A and B. */
  noise: Float64Array;
  /** [base point][factor] numerators, noise taken out; and the noise that was. */
  first: Float64Array;
  total: Float64Array;
  totalNoise: Float64Array;
}

function sumsOf(groups: readonly BasePoint[], factors: number, isKept: (run: number) => boolean): Sums {
  const runsOf = groups.map((points) => commonRuns(points).filter(isKept));
  const used = [...groups.keys()].filter((j) => runsOf[j].length > 0);
  const sums: Sums = {
    used,
    leastRuns: used.reduce((least, j) => Math.min(least, runsOf[j].length), Number.POSITIVE_INFINITY),
    a: Float64Array.from(used, (j) => meanAt(groups[j][0], runsOf[j])),
    b: Float64Array.from(used, (j) => meanAt(groups[j][1], runsOf[j])),
    noise: Float64Array.from(used, (j) => halfSquare(groups[j][0], groups[j][1], runsOf[j]).noise),
    first: new Float64Array(used.length * factors),
    total: new Float64Array(used.length * factors),
    totalNoise: new Float64Array(used.length * factors),
  };
  // Any constant may be taken from f(B): the mean makes the products small.
  const centre = (sums.a.reduce((x, y) => x + y, 0) + sums.b.reduce((x, y) => x + y, 0)) / (2 * used.length);
  used.forEach((j, k) => {
    const [a, b, ...mixed] = groups[j];
    mixed.forEach((ab, i) => {
      sums.first[k * factors + i] = productOfMeans(b, ab, a, runsOf[j], centre);
      const { square, noise } = halfSquare(a, ab, runsOf[j]);
      sums.total[k * factors + i] = square - (Number.isNaN(noise) ? 0 : noise);
      sums.totalNoise[k * factors + i] = noise;
    });
  });
  return sums;
}

function meanAt(values: Float64Array, runs: readonly number[]): number {
  let sum = 0;
  for (const r of runs) sum += values[r];
  return sum / runs.length;
}

/** Half the squared difference of two means over runs, and what noise adds to it (NaN where one run cannot say). */
function halfSquare(x: Float64Array, y: Float64Array, runs: readonly number[]): { square: number; noise: number } {
  const n = runs.length;
  let [sum, squares] = [0, 0];
  for (const r of runs) sum += x[r] - y[r];
  const mean = sum / n;
  for (const r of runs) squares += (x[r] - y[r] - mean) ** 2;
  return { square: (mean * mean) / 2, noise: n > 1 ? squares / (n - 1) / n / 2 : Number.NaN };
}

/** E[b - centre] E[ab - a] from products of different runs only, in which noise has nothing in common; of the same run when there is one. */
function productOfMeans(b: Float64Array, ab: Float64Array, a: Float64Array, runs: readonly number[], centre: number): number {
  let [level, change, same] = [0, 0, 0];
  for (const r of runs) {
    level += b[r] - centre;
    change += ab[r] - a[r];
    same += (b[r] - centre) * (ab[r] - a[r]);
  }
  const n = runs.length;
  return n === 1 ? same : (level * change - same) / (n * (n - 1));
}

/** Mean, variance between points as it comes, and the noise in it, of base points drawn so many times. */
function momentsOf({ a, b, noise }: Sums, times: Uint16Array): { mean: number; spread: number; noise: number } {
  let [n, sum, squares, noises] = [0, 0, 0, 0];
  const shift = a[0];
  for (let k = 0; k < times.length; k++) {
    const t = times[k];
    if (t === 0) continue;
    const [x, y] = [a[k] - shift, b[k] - shift];
    n += 2 * t;
    sum += t * (x + y);
    squares += t * (x * x + y * y);
    noises += 2 * t * (Number.isNaN(noise[k]) ? 0 : noise[k]);
  }
  return { mean: shift + sum / n, spread: (squares - (sum * sum) / n) / (n - 1), noise: noises / n };
}

/** First-order indices, total indices, sum of the first-order ones. */
function indicesOf(sums: Sums, factors: number, times: Uint16Array, out: Float64Array): void {
  const { spread, noise } = momentsOf(sums, times);
  out.fill(0);
  let n = 0;
  for (let k = 0; k < times.length; k++) {
    const t = times[k];
    n += t;
    if (t === 0) continue;
    for (let i = 0; i < factors; i++) {
      out[i] += t * sums.first[k * factors + i];
      out[factors + i] += t * sums.total[k * factors + i];
    }
  }
  const scale = 1 / (n * (spread - noise));
  for (let i = 0; i < factors; i++) {
    out[i] *= scale;
    out[factors + i] *= scale;
    out[2 * factors] += out[i];
  }
}

function meanOf(values: Float64Array, column: number, columns: number, rows: number): number {
  let sum = 0;
  for (let k = 0; k < rows; k++) sum += values[k * columns + column];
  return sum / rows;
}
