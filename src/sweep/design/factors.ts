/** Factors of a sweep as the study declares them, joined with what the schema says of each parameter. */
import { DISTRIBUTION_NAMES, type Distribution } from '../../config/field.ts';
import { parameterAt } from '../../config/parameterAt.ts';
import type { FactorConfig, SweepConfig } from '../../config/schema/sweep.ts';
import type { DesignKind } from '../../config/sweepNames.ts';
import { distributionQuantile } from '../../random/distribution.ts';
import type { Factor, FactorValue } from './design.ts';

/** Designs whose factors take listed values; the others draw between. */
const LEVELLED: readonly DesignKind[] = ['grid', 'oneAtATime', 'zip'];

export function factorsOf({ design, factors }: SweepConfig): Factor[] {
  return Object.entries(factors).map(([path, config]) => ({
    ...describeFactor(path, Array.isArray(config) ? undefined : config.kind),
    ...valuesOf(config, LEVELLED.includes(design)),
  }));
}

export function describeFactor(path: string, kind?: Factor['kind']): Factor {
  const parameter = parameterAt(path);
  if (parameter === undefined) throw new Error(`${path} is not a parameter`);
  const own = parameter.kind === 'lever' ? 'lever' : 'uncertainty';
  return { path, unit: parameter.unit, description: parameter.description, kind: kind ?? own, bounds: parameter.bounds };
}

function valuesOf(config: FactorConfig, isLevelled: boolean): Pick<Factor, 'levels' | 'distribution' | 'isLog'> {
  if (Array.isArray(config)) return { levels: config as FactorValue[] };
  if (config.values !== undefined) return { levels: config.values as FactorValue[] };
  const spread = spreadOf(config);
  return isLevelled ? { levels: levelsOf(spread, config.levels ?? 2, config.range !== undefined) } : spread;
}

interface Spread {
  distribution: Distribution;
  isLog?: boolean;
}

function spreadOf(config: Exclude<FactorConfig, unknown[]>): Spread {
  const { range, scale } = config;
  if (range !== undefined && scale === 'log') return { distribution: { uniform: [Math.log(range[0]), Math.log(range[1])] }, isLog: true };
  if (range !== undefined) return { distribution: { uniform: range } };
  const name = DISTRIBUTION_NAMES.find((one) => config[one] !== undefined);
  if (name === undefined) throw new Error('a factor without values');
  return { distribution: { [name]: config[name] } as Distribution };
}

/** Levels of a range include its ends; those of a distribution are the middles of slices of equal probability. */
function levelsOf(spread: Spread, count: number, isRange: boolean): number[] {
  return Array.from({ length: count }, (_, i) => quantileOf(spread, isRange ? i / (count - 1) : (i + 0.5) / count));
}

function quantileOf({ distribution, isLog }: Spread, u: number): number {
  const value = distributionQuantile(distribution, u);
  return isLog ? Math.exp(value) : value;
}

/** The value of a factor at a coordinate in (0, 1). */
export function factorValueAt({ levels, distribution, isLog = false, bounds }: Factor, u: number): FactorValue {
  if (levels !== undefined) return levels[Math.min(levels.length - 1, Math.floor(u * levels.length))];
  if (distribution === undefined) throw new Error('a factor without values');
  return Math.min(bounds[1], Math.max(bounds[0], quantileOf({ distribution, isLog }, u)));
}
