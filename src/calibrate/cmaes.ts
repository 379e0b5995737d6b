/**
 * CMA-ES: the covariance matrix adaptation evolution strategy with weighted recombination, cumulative step-size control, rank-one
 * and rank-mu updates (Hansen 2016, The CMA Evolution Strategy: A Tutorial, figure 6 and table 1). A generation is evaluated as a
 * whole, so that workers can share it; points depend on the seed alone.
 */
import { drawNormal } from '../random/normal.ts';
import { openStream } from '../random/stream.ts';
import { symmetricEigen } from './symmetricEigen.ts';

export interface CmaesOptions {
  start: readonly number[];
  /** First step size, in the units of the coordinates. */
  sigma: number;
  seed: number;
  maxEvaluations: number;
  /** Stops when the best values of the last generations differ by less. */
  tolerance?: number;
  populationSize?: number;
  /** Values to be made small, in the order of the points; NaN counts as the worst. */
  evaluate(points: readonly number[][]): Promise<number[]> | number[];
  onGeneration?(best: number, evaluations: number): void;
}

export interface CmaesResult {
  best: number[];
  value: number;
  evaluations: number;
  /** Best value after each generation. */
  trace: number[];
  converged: boolean;
}

const STALL_GENERATIONS = 25;
const SMALLEST_STEP = 1e-12;

function constants(n: number, lambda: number) {
  const mu = Math.floor(lambda / 2);
  const raw = Array.from({ length: mu }, (_, i) => Math.log((lambda + 1) / 2) - Math.log(i + 1));
  const total = raw.reduce((sum, w) => sum + w, 0);
  const weights = raw.map((w) => w / total);
  const muEff = 1 / weights.reduce((sum, w) => sum + w * w, 0);
  const cs = (muEff + 2) / (n + muEff + 5);
  const c1 = 2 / ((n + 1.3) ** 2 + muEff);
  return {
    ...{ mu, weights, muEff, cs, c1 },
    ds: 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (n + 1)) - 1) + cs,
    cc: (4 + muEff / n) / (n + 4 + (2 * muEff) / n),
    cmu: Math.min(1 - c1, (2 * (muEff - 2 + 1 / muEff)) / ((n + 2) ** 2 + muEff)),
    chi: Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)),
  };
}

const vector = (n: number) => new Array<number>(n).fill(0);
const byValue = (a: number, b: number) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b);

export async function minimise(options: CmaesOptions): Promise<CmaesResult> {
  const n = options.start.length;
  const lambda = options.populationSize ?? 4 + Math.floor(3 * Math.log(n));
  const k = constants(n, lambda);
  const stream = openStream(options.seed, 0, 'calibration', 'cmaes');
  let mean = [...options.start];
  let sigma = options.sigma;
  let pathC = vector(n);
  let pathS = vector(n);
  let c = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j): number => (i === j ? 1 : 0)));
  const result: CmaesResult = { best: [...mean], value: Number.POSITIVE_INFINITY, evaluations: 0, trace: [], converged: false };
  for (let generation = 1; result.evaluations + lambda <= options.maxEvaluations; generation++) {
    const { values, vectors } = symmetricEigen(c);
    const scales = values.map((v) => Math.sqrt(Math.max(v, SMALLEST_STEP)));
    const steps = Array.from({ length: lambda }, () => {
      const z = Array.from({ length: n }, () => drawNormal(stream));
      return mean.map((_, i) => scales.reduce((sum, s, e) => sum + vectors[e][i] * s * z[e], 0));
    });
    const points = steps.map((step) => mean.map((m, i) => m + sigma * step[i]));
    const found = await options.evaluate(points);
    result.evaluations += lambda;
    const order = found.map((_, i) => i).sort((a, b) => byValue(found[a], found[b]));
    if (found[order[0]] < result.value) Object.assign(result, { value: found[order[0]], best: points[order[0]] });
    result.trace.push(result.value);
    options.onGeneration?.(result.value, result.evaluations);
    const step = mean.map((_, i) => k.weights.reduce((sum, w, r) => sum + w * steps[order[r]][i], 0));
    mean = mean.map((m, i) => m + sigma * step[i]);
    const whitened = vector(n);
    for (let e = 0; e < n; e++) {
      const along = vectors[e].reduce((sum, v, i) => sum + v * step[i], 0) / scales[e];
      for (let i = 0; i < n; i++) whitened[i] += along * vectors[e][i];
    }
    const pull = Math.sqrt(k.cs * (2 - k.cs) * k.muEff);
    pathS = pathS.map((p, i) => (1 - k.cs) * p + pull * whitened[i]);
    const length = Math.hypot(...pathS);
    const isShort = length / Math.sqrt(1 - (1 - k.cs) ** (2 * generation)) < (1.4 + 2 / (n + 1)) * k.chi;
    const pullC = isShort ? Math.sqrt(k.cc * (2 - k.cc) * k.muEff) : 0;
    pathC = pathC.map((p, i) => (1 - k.cc) * p + pullC * step[i]);
    const old = 1 - k.c1 - k.cmu + (isShort ? 0 : k.c1 * k.cc * (2 - k.cc));
    c = c.map((row, i) =>
      row.map((value, j) => {
        const rankMu = k.weights.reduce((sum, w, r) => sum + w * steps[order[r]][i] * steps[order[r]][j], 0);
        return old * value + k.c1 * pathC[i] * pathC[j] + k.cmu * rankMu;
      }),
    );
    sigma *= Math.exp((k.cs / k.ds) * (length / k.chi - 1));
    const before = result.trace[result.trace.length - 1 - STALL_GENERATIONS];
    result.converged = before !== undefined && before - result.value < (options.tolerance ?? 1e-10);
    if (result.converged || sigma < SMALLEST_STEP) break;
  }
  return result;
}
