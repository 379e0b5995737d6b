/**
 * What is fitted to what: named parameters with priors, windows of history, and the study each window is simulated with. Coordinates
 * are standard normal scores z of the priors, so that 0 is the prior's median, 1 one prior standard deviation, and no bound can be
 * crossed: value = prior quantile at Phi(z). A parameter either sets paths of the model or scales what they are in the base.
 */
import { atMeans } from '../backtest/means.ts';
import { type PastHistory, type PastStudyOptions, pastStudy } from '../backtest/pastStudy.ts';
import type { ShockKind } from '../backtest/pastWorld.ts';
import { parameterAt } from '../backtest/setParameter.ts';
import { rangeAt } from '../config/bounds.ts';

import { distributionQuantile } from '../random/distribution.ts';
import type { Distribution, ModelConfig, Study } from '../scenario/study.ts';
import { normalBelow } from '../summary/normalDistribution.ts';

export interface FittedParameter {
  /** Like siteGrowth. */
  name: string;
  prior: Distribution;
  /** Dotted paths that take the value. */
  sets: readonly string[];
  /** Dotted paths multiplied by it. */
  scales: readonly string[];
}

export interface Window {
  /** Like 2023-07. */
  start: string;
  quarters: number;
}

export interface Problem {
  history: PastHistory;
  base: ModelConfig;
  parameters: readonly FittedParameter[];
  /** The AI mechanisms in the windows. */
  ai: boolean;
  aiStrength?: PastStudyOptions['aiStrength'];
  shocksThatCame?: readonly ShockKind[];
  /** Values by dotted path on top of the fitted ones. */
  overrides?: Readonly<Record<string, number>>;
}

const EDGE = 1e-9;

/** Values of the fitted parameters at scores z. */
export function valuesAt(parameters: readonly FittedParameter[], z: readonly number[]): number[] {
  return parameters.map(({ prior }, k) => distributionQuantile(prior, Math.min(1 - EDGE, Math.max(EDGE, normalBelow(z[k])))));
}

/** Model parameters by dotted path at scores z, inside the ranges of the schema. */
export function pathsAt({ parameters, base }: Pick<Problem, 'parameters' | 'base'>, z: readonly number[]): Record<string, number> {
  const values = valuesAt(parameters, z);
  const means = atMeans(base);
  const paths: Record<string, number> = {};
  parameters.forEach(({ sets, scales }, k) => {
    for (const path of sets) paths[path] = values[k];
    for (const path of scales) paths[path] = (paths[path] ?? (parameterAt(means, path) as number)) * values[k];
  });
  for (const path of Object.keys(paths)) {
    const [least, most] = rangeAt(path);
    paths[path] = Math.min(most, Math.max(least, paths[path]));
  }
  return paths;
}

/** The study of a window at scores z, with all its noise. */
export function windowStudy(problem: Problem, window: Window, z: readonly number[], seed: number): Study {
  const { history, base, ai, aiStrength, shocksThatCame = [], overrides } = problem;
  return pastStudy(history, {
    ...window,
    price: 'came',
    ai,
    ...(aiStrength && { aiStrength }),
    shocksThatCame,
    base,
    parameters: { ...pathsAt(problem, z), ...overrides },
    runs: 1,
    seed,
  });
}

/** The same with block luck and every noise at its mean: one run says what the mechanisms do. */
export function withoutNoise(study: Study): Study {
  const [scenario] = study.scenarios;
  const model = atMeans(scenario.model) as ModelConfig;
  model.network.blockLuck = false;
  model.market.weather.randomStorms = false;
  model.market.power.volatilityPerYear = 0;
  model.market.gpuHour.volatilityPerYear = 0;
  model.market.colocationRent.volatilityPerYear = 0;
  return { ...study, scenarios: [{ ...scenario, model }] };
}
