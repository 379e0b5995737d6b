/**
 * Every chart there is, with small made-up input: what the checks of charts run over. A chart that is added to the project is added
 * here, as a function that makes it; ids are those of the chart.
 */
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { decentralisationChart } from '../../src/charts/comparison/decentralisation.ts';
import { differenceFanChart } from '../../src/charts/comparison/differenceFan.ts';
import { disagreementChart } from '../../src/charts/comparison/disagreement.ts';
import { effectsChart } from '../../src/charts/comparison/effects.ts';
import { currentLocale, type Locale } from '../../src/charts/locale.ts';
import { compareScenarios } from '../../src/compare/comparison.ts';
import { crossScenarios } from '../../src/compare/factorial.ts';
import { resultThatParts } from '../compare/madeUpResult.ts';
import { ATTRIBUTION_CHARTS } from './attributionCharts.ts';
import { BACKTEST_CHARTS } from './backtestCharts.ts';
import { CALIBRATION_CHARTS } from './calibrationCharts.ts';
import { CLAIM_CHARTS } from './claimCharts.ts';
import { HISTORY_CHARTS } from './historyCharts.ts';
import { SWEEP_CHARTS } from './sweepCharts.ts';
import { contextOf } from './variants.ts';

const usual = once(() => contextOf({ runs: 100 }));

/** Made once in each language that it is asked for in. */
function once<T>(make: () => T): () => T {
  const made = new Map<Locale, T>();
  return () => {
    const locale = currentLocale();
    if (!made.has(locale)) made.set(locale, make());
    return made.get(locale)!;
  };
}

const ofStudies = Object.fromEntries(Object.keys(CHARTS).map((id) => [id, () => CHARTS[id]!(usual())!]));

const compared = once(() => compareScenarios(usual().result, { base: 'no-pivot', against: 'ai-boom' }));
const disagreeing = once(() => compareScenarios(resultThatParts(), { base: 'no-pivot', against: 'as-contracted' }));
const crossed = once(() =>
  crossScenarios(usual().result, { neither: 'no-pivot', first: 'as-contracted', second: 'ai-boom', both: 'ai-bust' }),
);

const MAKERS: Record<string, () => ChartSpec> = {
  ...ofStudies,
  'difference-fan': () => differenceFanChart(compared(), usual().provenance)!,
  decentralisation: () => decentralisationChart(crossed(), usual().provenance),
  disagreement: () => disagreementChart(disagreeing(), usual().provenance)!,
  effects: () => effectsChart(compared(), usual().provenance)!,
  ...HISTORY_CHARTS,
  ...ATTRIBUTION_CHARTS,
  ...CLAIM_CHARTS,
  ...SWEEP_CHARTS,
  ...BACKTEST_CHARTS,
  ...CALIBRATION_CHARTS,
};

/** By id; each is made when first asked for. */
export const EVERY_CHART: Record<string, () => ChartSpec> = Object.fromEntries(
  Object.entries(MAKERS).map(([id, make]) => [id, once(make)]),
);
export const EVERY_CHART_ID: readonly string[] = Object.keys(MAKERS);
