/** Forecasts to scores: by mode, method and horizon, and skill against each rival, start by start. */

import { normalQuantile } from '../random/normal.ts';
import { crpsOfEnsemble, crpsOfNormal } from '../summary/crps.ts';
import { normalBelow } from '../summary/normalDistribution.ts';
import { coverageOf, pitOfEnsemble } from '../summary/pit.ts';
import { skillOf } from '../summary/skill.ts';
import { quantile } from '../summary/statistics.ts';
import type { PastError } from './ownError.ts';
import type { Forecast, PriceMode, Score, SkillRow } from './result.ts';
import type { LogForecast } from './rivals/monthly.ts';

const COVERAGES = [0.5, 0.8, 0.9] as const;
const QUANTILES = { p05: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

type Place = Pick<Forecast, 'mode' | 'method' | 'start' | 'quarter' | 'horizon' | 'observedEHs'>;

/** Logs of the runs that did not fail, ascending. */
function sortedLogs(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, Math.log)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

/** A sample of runs, EH/s, the model's own error on them; NaN of failed runs left out. None when nothing is left. */
export function ensembleForecast(place: Place, values: ArrayLike<number>, ownErrorSd: number): Forecast[] {
  const logs = sortedLogs(values);
  if (logs.length === 0) return [];
  const observed = Math.log(place.observedEHs);
  const at = (p: number) => quantile(logs, p);
  const { p50, ...others } = QUANTILES;
  return [
    {
      ...place,
      ...mapped(others, (p) => Math.exp(at(p))),
      isModel: true,
      p50: Math.exp(at(p50)),
      logError: at(p50) - observed,
      crps: crpsOfEnsemble(logs, observed),
      pit: pitOfEnsemble(logs, observed),
      runs: logs.length,
      ownErrorSd,
    },
  ];
}

/** How far runs without the model's own error were off, and how far apart. */
export function pastError({ method, start, quarter, horizon, observedEHs }: Place, values: ArrayLike<number>): PastError[] {
  const logs = sortedLogs(values);
  if (logs.length < 2) return [];
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  const logVariance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1);
  return [{ method, start, quarter, horizon, logError: quantile(logs, 0.5) - Math.log(observedEHs), logVariance }];
}

export function rivalForecast(place: Place, { mean, sd }: LogForecast): Forecast {
  const observed = Math.log(place.observedEHs);
  return {
    ...place,
    ...mapped(QUANTILES, (p) => Math.exp(mean + sd * normalQuantile(p))),
    isModel: false,
    logError: mean - observed,
    crps: crpsOfNormal(mean, sd, observed),
    pit: normalBelow((observed - mean) / sd),
    runs: 0,
    ownErrorSd: 0,
  };
}

function mapped<K extends string>(values: Record<K, number>, f: (p: number) => number): Record<K, number> {
  return Object.fromEntries(Object.entries<number>(values).map(([key, p]) => [key, f(p)])) as Record<K, number>;
}

const distinct = <T>(values: readonly T[]) => [...new Set(values)];

function of(forecasts: readonly Forecast[], mode: PriceMode, method: string, horizon: number): Forecast[] {
  return forecasts.filter((one) => one.mode === mode && one.method === method && one.horizon === horizon);
}

export function scoresOf(forecasts: readonly Forecast[]): Score[] {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return distinct(forecasts.map(({ mode }) => mode)).flatMap((mode) =>
    distinct(forecasts.map(({ method }) => method)).flatMap((method) =>
      distinct(forecasts.map(({ horizon }) => horizon)).flatMap((horizon): Score[] => {
        const some = of(forecasts, mode, method, horizon);
        if (some.length === 0) return [];
        const pits = some.map(({ pit }) => pit);
        return [
          {
            mode,
            method,
            horizon,
            n: some.length,
            rmse: Math.sqrt(mean(some.map(({ logError }) => logError ** 2))),
            bias: mean(some.map(({ logError }) => logError)),
            crps: mean(some.map(({ crps }) => crps)),
            coverage: COVERAGES.map((nominal) => coverageOf(pits, nominal)),
          },
        ];
      }),
    ),
  );
}

/** Skill of every scenario against every rival at every horizon, over the starts both have. */
export function skillsOf(forecasts: readonly Forecast[], seed: number): SkillRow[] {
  const methods = (isModel: boolean) => distinct(forecasts.filter((one) => one.isModel === isModel).map(({ method }) => method));
  return distinct(forecasts.map(({ mode }) => mode)).flatMap((mode) =>
    methods(true).flatMap((method) =>
      methods(false).flatMap((rival) =>
        distinct(forecasts.map(({ horizon }) => horizon)).flatMap((horizon): SkillRow[] => {
          const others = new Map(of(forecasts, mode, rival, horizon).map((one) => [one.start, one.crps]));
          const pairs = of(forecasts, mode, method, horizon).filter(({ start }) => others.has(start));
          if (pairs.length === 0) return [];
          const skill = skillOf(
            pairs.map(({ crps }) => crps),
            pairs.map(({ start }) => others.get(start)!),
            { seed },
          );
          return [{ mode, method, rival, horizon, ...skill }];
        }),
      ),
    ),
  );
}
