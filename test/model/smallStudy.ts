/** Small studies for tests of the kernel: any change of the model laid over the schema's defaults. */
import { MODEL_RULES } from '../../src/config/rules/all.ts';
import { type ModelConfig, modelSchema } from '../../src/config/schema/study.ts';
import type { GridSeries } from '../../src/model/observables.ts';
import type { RunRecord } from '../../src/model/runRecord.ts';
import type { RunState } from '../../src/model/runState.ts';
import { createSimulator, type Simulator } from '../../src/model/simulate.ts';

export interface Period {
  start: string;
  until: string;
}

export const PERIOD: Period = { start: '2026-03-20T20:48:00Z', until: '2026-12-31' };

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays `change` over `base`, section by section; lists and values are replaced. */
export function merge(base: Tree, change: Tree): Tree {
  const result: Tree = { ...base };
  for (const [key, value] of Object.entries(change)) result[key] = isTree(result[key]) && isTree(value) ? merge(result[key], value) : value;
  return result;
}

/** Few firms in every class: quick to run, and every class and region still held by somebody. */
const FEW_FIRMS: Tree = {
  classes: Object.fromEntries(['usPublic', 'usPrivate', 'largeInternational', 'midSize', 'small'].map((id) => [id, { firms: 6 }])),
};

/** A model over few firms, checked by the schema and by the rules between settings. */
export const smallModel = (...changes: Tree[]): ModelConfig => smallModelOver(PERIOD, ...changes);

/** The same over another period. */
export function smallModelOver(period: Period, ...changes: Tree[]): ModelConfig {
  const model = modelSchema.parse(changes.reduce(merge, FEW_FIRMS));
  const faults: string[] = [];
  for (const rule of MODEL_RULES) rule.check(model, period, (path, message) => faults.push(`${path.join('.')}: ${message}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return model;
}

export function simulatorOf(models: readonly ModelConfig[], seed = 1, period: Period = PERIOD): Simulator {
  return createSimulator(
    { ...period, seed },
    models.map((model, scenarioIndex) => ({ scenarioIndex, pointId: 0, model })),
  );
}

/** Every number a run recorded, in a fixed order, without the buffers of the simulator. */
export function copyOf(record: RunRecord): { [series: string]: number[] } {
  const copy: { [series: string]: number[] } = { outcomes: Object.values(record.outcomes) };
  for (const part of ['grid', 'quarterly', 'classQuarterly', 'regionQuarterly'] as const)
    for (const [name, values] of Object.entries(record[part])) copy[`${part}.${name}`] = Array.from(values);
  return copy;
}

/** Runs one model and returns what it recorded; `watch` sees the state after each epoch. */
export function runModel(
  model: ModelConfig,
  options: { run?: number; seed?: number; period?: Period; watch?: (state: RunState) => void } = {},
) {
  const simulator = simulatorOf([model], options.seed, options.period);
  if (options.watch) simulator.onEpoch = options.watch;
  return simulator.simulate(0, options.run ?? 0);
}

/** A copy of the state of a run of the model after its first epoch. */
export function stateOf(model: ModelConfig): RunState {
  const copies: RunState[] = [];
  runModel(model, {
    watch: (state) => {
      if (copies.length === 0) copies.push(structuredClone(state));
    },
  });
  return copies[0];
}

/** A grid series of one model, averaged over runs. */
export function meanGrid(model: ModelConfig, name: GridSeries, runs: number, period?: Period): number[] {
  const simulator = simulatorOf([model], 1, period);
  const sums: number[] = [];
  for (let run = 0; run < runs; run++)
    simulator.simulate(0, run).grid[name].forEach((value, g) => {
      sums[g] = (sums[g] ?? 0) + value / runs;
    });
  return sums;
}
