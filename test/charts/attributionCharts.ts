/** The charts of an attribution, of structure and of what to watch, with made-up input. */
import { attributionChart } from '../../src/charts/attribution/chart.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import type { ChartProvenance } from '../../src/charts/provenance.ts';
import { syntheticAttribution } from '../attribute/syntheticAttribution.ts';

const provenance: ChartProvenance = {
  studyName: 'made-up',
  question: 'Why did hashrate fall?',
  studyHash: 'abcdef0123456789',
  scenario: 'as-it-was',
  seed: 1,
  runs: 100,
  version: '0.0.0',
};

export const ATTRIBUTION_CHARTS: Record<string, () => ChartSpec> = {
  attribution: () => attributionChart(syntheticAttribution(), provenance),
  'attribution-small-share': () =>
    attributionChart(syntheticAttribution('small-share', [-0.6, 0, -0.02, 0.23, 0.08, 0.04, -0.1, 0]), provenance),
};
