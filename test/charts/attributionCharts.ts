/** The charts of an attribution, of structure and of what to watch, with made-up input. */
import type { EarlyWarning } from '../../src/attribute/earlyWarning.ts';
import { structuralQuarter } from '../../src/attribute/structural.ts';
import { attributionChart } from '../../src/charts/attribution/chart.ts';
import { structuralChart } from '../../src/charts/attribution/structuralChart.ts';
import { warningChart } from '../../src/charts/attribution/warningChart.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import type { ChartProvenance } from '../../src/charts/provenance.ts';
import { smallShareChart } from '../../src/charts/watch/smallShareChart.ts';
import { trendChart } from '../../src/charts/watch/trendChart.ts';
import { loadHistory } from '../../src/history/readHistory.ts';
import { probabilityOf } from '../../src/summary/probability.ts';
import { syntheticAttribution } from '../attribute/syntheticAttribution.ts';
import { contextOf } from './variants.ts';

const provenance: ChartProvenance = {
  studyName: 'made-up',
  question: 'Why did hashrate fall?',
  studyHash: 'abcdef0123456789',
  scenario: 'as-it-was',
  seed: 1,
  runs: 100,
  version: '0.0.0',
};

const structuralRuns = Array.from({ length: 100 }, (_, run) => ({
  fallEHs: run % 4 === 0 ? -5 : 30 + (run % 7),
  share: run % 4 === 0 ? Number.NaN : ((run * 37) % 100) / 100,
  rule: run % 4 === 0 ? Number.NaN : ((run * 13) % 60) / 100,
}));

const share = (count: number) =>
  probabilityOf(
    Float64Array.from({ length: 80 }, (_, i) => (i < count ? 1 : 0)),
    (value) => value > 0,
  );
const confusion = { truePositive: 40, falsePositive: 2, falseNegative: 3, trueNegative: 35 };

/** An early warning made up: a third told by the quarter of the fall, most with one quarter more. */
const WARNING: EarlyWarning = {
  worlds: 200,
  fitted: 70,
  heldOut: 80,
  kinds: [],
  byShare: confusion,
  byRule: confusion,
  quarters: [25, 57, 55, 47, 42].map((right, k) => ({
    quartersAfter: k,
    observer: { mean: [], sd: [], weights: [] },
    brier: 0.15 / (k + 1),
    baseBrier: 0.23,
    toldRight: share(right),
    toldWrong: share(2),
    right: share(70),
    confusion,
  })),
  tells: 1,
};

export const ATTRIBUTION_CHARTS: Record<string, () => ChartSpec> = {
  attribution: () => attributionChart(syntheticAttribution(), provenance),
  'attribution-small-share': () =>
    attributionChart(syntheticAttribution('small-share', [-0.6, 0, -0.02, 0.23, 0.08, 0.04, -0.1, 0]), provenance),
  'structural-share': () =>
    structuralChart([structuralQuarter('2026Q1', structuralRuns), structuralQuarter('2026Q2', structuralRuns.slice(0, 50))], provenance)!,
  'early-warning': () => warningChart(WARNING, provenance),
  'quarterly-trend': () => trendChart(contextOf({ runs: 60 }), loadHistory())!,
  'small-share': () => smallShareChart(contextOf({ runs: 60 }))!,
};
