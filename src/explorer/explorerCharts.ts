/** The charts of a page, in the order of the story: the same builders as in a report. */
import type { ChartSpec } from '../charts/chartSpec.ts';
import { differenceFanChart } from '../charts/comparison/differenceFan.ts';
import type { ChartContext } from '../charts/context.ts';
import { fanChart } from '../charts/fan.ts';
import { quarterDotsChart } from '../charts/quarterDots.ts';
import { scenariosChart } from '../charts/scenarios.ts';
import { sharesChart } from '../charts/shares.ts';
import { compareOne } from '../compare/comparison.ts';
import type { EXPLORER_IDS } from './chartIds.ts';

export const EXPLORER_CHARTS: Record<(typeof EXPLORER_IDS)[number], (context: ChartContext) => ChartSpec | undefined> = {
  fan: fanChart,
  'difference-fan': (context) => {
    const { result, baseline, focus, provenance } = context;
    const compared = compareOne(result, { base: baseline.name, against: focus.name });
    return compared && differenceFanChart(compared, provenance);
  },
  'quarter-dots': quarterDotsChart,
  shares: sharesChart,
  scenarios: scenariosChart,
};
