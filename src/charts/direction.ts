/** Whether a quantity ends above or below where it began, as a title: the direction and its odds come from the runs. */
import type { GridSeries } from '../model/observables.ts';
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { gridValues } from '../summary/select.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { inRuns, isYearEnd, monthYear, type RunShare } from './format.ts';
import { messages } from './locale.ts';
import type { Quantity } from './locales/en/general.ts';

/** How often the last grid value is above the first one of the same run that is there. */
export function endsAbove({ result }: ChartContext, scenario: ScenarioView, series: GridSeries): Probability {
  const start = gridValues(result, scenario.caseIndex, series, 0);
  const end = gridValues(result, scenario.caseIndex, series, result.gridDates.length - 1);
  return probabilityOf(
    start.map((value, run) => end[run]! - value),
    (difference) => difference > 0,
  );
}

/** With fewer runs a title claims nothing. */
export const FEWEST_RUNS = 20;

export function opposite(share: RunShare): RunShare {
  return { ...share, count: share.n - share.count, probability: 1 - share.probability };
}

/** The side that is clearly likelier; undefined near even odds, within Monte Carlo error. */
export function likelierSide(above: RunShare): 'above' | 'below' | undefined {
  if (!(Math.abs(above.probability - 0.5) > Math.max(0.1, 2 * above.mcse))) return undefined;
  return above.probability > 0.5 ? 'above' : 'below';
}

/** "Hashrate ends 2028 above its March 2026 level in 93% of runs", or the neutral title. */
export function directionTitle(context: ChartContext, quantity: Quantity, series: GridSeries, neutral: string): string {
  const above = endsAbove(context, context.focus, series);
  if (above.n < FEWEST_RUNS) return messages().few(quantity, above.n);
  const side = likelierSide(above);
  if (side === undefined) return neutral;
  const { until } = context.result.study;
  const isYear = isYearEnd(until);
  return messages().direction({
    quantity,
    moment: { isYear, name: isYear ? until.slice(0, 4) : monthYear(until) },
    side,
    from: monthYear(context.result.gridDates[0]!),
    share: inRuns(side === 'above' ? above : opposite(above)),
  });
}
