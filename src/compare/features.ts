/** What may set runs apart: the parameters each run drew and the paths of prices, power and weather it saw, one number each. */

import type { GridSeries } from '../model/observables.ts';
import { createParameterSampler, drawParameters } from '../model/parameters.ts';
import { gridValues } from '../summary/select.ts';
import { type Pairs, runNumber } from './pairs.ts';
import type { Feature } from './separation.ts';

/** Exogenous paths: what the miners of a run could not help. */
const PATHS: { series: GridSeries; title: string }[] = [
  { series: 'price_usd', title: 'BTC price' },
  { series: 'fees_btc_per_block', title: 'fees a block' },
  { series: 'gpu_hour_usd', title: 'GPU-hour price' },
  { series: 'colocation_rent_usd_per_kw_month', title: 'colocation rent' },
  { series: 'power_price_index', title: 'power price' },
  { series: 'weather_curtailed_share', title: 'weather' },
];

export function featuresOf(pairs: Pairs): Feature[] {
  return [...pathFeatures(pairs), ...drawnFeatures(pairs)];
}

/** Mean, last and lowest value of each path, as the scenario compared saw it. */
function pathFeatures({ result, against, slots }: Pairs): Feature[] {
  const steps = result.gridDates.length;
  return PATHS.flatMap(({ series, title }) => {
    const byStep = Array.from({ length: steps }, (_, step) => gridValues(result, against.caseIndex, series, step));
    const along = (reduce: (values: number[]) => number) =>
      Float64Array.from(slots, (slot) => reduce(byStep.map((values) => values[slot]!)));
    const mean = along((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
    if (series !== 'price_usd') return [{ name: `${title}, mean`, values: mean }];
    return [
      { name: `${title}, mean`, values: mean },
      { name: `${title} at the end`, values: along((values) => values.at(-1)!) },
      { name: `${title}, lowest`, values: along((values) => Math.min(...values)) },
    ];
  });
}

/** Parameters drawn once a run, under their paths. Where the scenarios draw differently, as the scenario compared drew them. */
function drawnFeatures({ result, against, slots }: Pairs): Feature[] {
  const { study } = result;
  const sampler = createParameterSampler(result.cases[against.caseIndex]!.model, study.bounds);
  const columns = sampler.drawn.map(({ path }) => ({ name: path, values: new Float64Array(slots.length) }));
  slots.forEach((slot, i) => {
    drawParameters(sampler, study.seed, runNumber(result, slot));
    sampler.drawn.forEach(({ parent, key }, k) => {
      columns[k]!.values[i] = parent[key] as number;
    });
  });
  return columns;
}
