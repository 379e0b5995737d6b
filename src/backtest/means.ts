/** Distributions in a model: their means in their place, or all of it scaled. For what has to be one number. */
import { meanOf } from '../config/rules/rule.ts';
import { isDistribution } from '../random/distribution.ts';
import type { ModelConfig, ModelParameters, NumberOrDistribution } from '../scenario/study.ts';

function withMeans(node: unknown): unknown {
  if (isDistribution(node)) return meanOf(node);
  if (Array.isArray(node)) return node.map(withMeans);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, withMeans(child)]));
}

/** The model with every distribution at its mean. */
export function atMeans(model: ModelConfig): ModelParameters {
  return withMeans(model) as ModelParameters;
}

/** A parameter times a factor; of a distribution, the distribution of the product. */
export function scaled<T extends NumberOrDistribution>(value: T, factor: number): T {
  return scaledOne(value, factor) as T;
}

function scaledOne(value: NumberOrDistribution, factor: number): unknown {
  if (typeof value === 'number') return value * factor;
  if ('lognormal' in value) return { lognormal: [value.lognormal[0] * factor, value.lognormal[1]] };
  const [[name, numbers]] = Object.entries(value) as [string, number[]][];
  return { [name]: numbers.map((v) => v * factor) };
}
