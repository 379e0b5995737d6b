/**
 * Parameters of a run. Every distribution in a case's configuration is drawn once per run from a stream keyed by
 * the parameter's path: a scenario that overrides one parameter leaves the draws of all others alone. A draw outside
 * the parameter's range is moved to the nearer end. Columns of a table of joint draws all take the same row: run r the one at r mod n
 * of a shuffle of the n rows, a new shuffle every n runs.
 */
import { distributionQuantile, isDistribution } from '../random/distribution.ts';
import { permutation } from '../random/permutation.ts';
import { openStream } from '../random/stream.ts';
import type { Distribution, ModelConfig, ModelParameters, Study } from '../scenario/study.ts';

interface DrawnParameter {
  path: string;
  parent: Record<string, unknown>;
  key: string;
  distribution: Distribution;
  range: [number, number];
}

export interface ParameterSampler {
  /** Working copy, rewritten by each draw. */
  parameters: ModelParameters;
  drawn: DrawnParameter[];
}

function collect(node: unknown, path: string, bounds: Study['bounds'], out: DrawnParameter[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const key of Object.keys(node)) {
    const parent = node as Record<string, unknown>;
    const here = path === '' ? key : `${path}.${key}`;
    const value = parent[key];
    if (isDistribution(value))
      out.push({
        path: here,
        parent,
        key,
        distribution: value,
        range: bounds?.[here] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      });
    else collect(value, here, bounds, out);
  }
}

export function createParameterSampler(model: ModelConfig, bounds: Study['bounds']): ParameterSampler {
  const copy = structuredClone(model);
  const drawn: DrawnParameter[] = [];
  collect(copy, '', bounds, drawn);
  return { parameters: copy as unknown as ModelParameters, drawn };
}

/** The shuffle in use, by seed, block of runs and rows: every column of every run of a block reads the same one. */
const shuffle = { key: '', rows: [] as number[] };

/** Row of a table of n joint draws that a run takes; the same in every scenario. */
export function rowOfRun(seed: number, run: number, rows: number): number {
  const block = Math.floor(run / rows);
  const key = `${seed} ${block} ${rows}`;
  if (shuffle.key !== key) Object.assign(shuffle, { key, rows: permutation(rows, openStream(seed, block, 'draws')) });
  return shuffle.rows[run % rows];
}

/** Uniforms by path of the run at hand: cases that draw the same parameter open its stream once. */
export interface ParameterLuck {
  seed: number;
  run: number;
  uniforms: Map<string, number>;
}

export function createParameterLuck(): ParameterLuck {
  return { seed: Number.NaN, run: Number.NaN, uniforms: new Map() };
}

function uniformOf(luck: ParameterLuck, seed: number, run: number, path: string): number {
  if (luck.seed !== seed || luck.run !== run) {
    Object.assign(luck, { seed, run });
    luck.uniforms.clear();
  }
  let uniform = luck.uniforms.get(path);
  if (uniform === undefined) {
    uniform = Math.max(openStream(seed, run, 'parameters', path)(), 2 ** -53);
    luck.uniforms.set(path, uniform);
  }
  return uniform;
}

/** Draws all distributions of a run into the sampler's parameters. */
export function drawParameters(sampler: ParameterSampler, seed: number, run: number, luck: ParameterLuck = createParameterLuck()): void {
  for (const { path, parent, key, distribution, range } of sampler.drawn) {
    const value =
      'rows' in distribution
        ? distribution.rows[rowOfRun(seed, run, distribution.rows.length)]
        : distributionQuantile(distribution, uniformOf(luck, seed, run, path));
    parent[key] = Math.min(range[1], Math.max(range[0], value));
  }
}
