/** A quantity of AI by class of miner over quarters, in a panel a scenario: stacked means, with the range of the total. */
import type { GroupSeries } from '../model/observables.ts';
import { groupFan, groupValues } from '../summary/select.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { messages } from './locale.ts';
import { panelScenarios } from './panelGrid.ts';
import { quarterMiddle } from './shares.ts';

export interface StackPanel {
  scenario: ScenarioView;
  total: Statistics[];
  /** Mean by category and quarter. */
  means: number[][];
}

export interface StackData {
  dates: string[];
  quarters: string[];
  categories: { title: string; style: number }[];
  panels: StackPanel[];
  divisor: number;
}

/** A class below this share of the largest panel's end is put together with the others. */
const SMALL_SHARE = 0.1;

/** Quarters picked by `keep` of the panels' scenarios. Undefined when nothing operates in any of them, or nothing is left to draw. */
export function stackData(context: ChartContext, series: GroupSeries, keep: (quarter: number) => boolean): StackData | undefined {
  const { result } = context;
  const quarters = result.quarters.flatMap((_, q) => (keep(q) ? [q] : []));
  const scenarios = panelScenarios(context);
  const totals = scenarios.map((scenario) => quarters.map((q) => totalOf(context, scenario, series, q)));
  const largest = totals.reduce((best, fan, i) => ((fan.at(-1)?.mean ?? 0) > (totals[best]!.at(-1)?.mean ?? 0) ? i : best), 0);
  const peak = Math.max(...totals.flat().map(({ p95 }) => p95 || 0));
  if (quarters.length < 2 || !(peak > 0)) return undefined;
  const fans = scenarios.map((scenario) =>
    result.classes.map((_, k) => {
      const fan = groupFan(result, 'class', scenario.caseIndex, k, series);
      return quarters.map((q) => fan[q]!.mean);
    }),
  );
  const end = fans[largest]!.map((means) => means.at(-1)!);
  const named = result.classes.flatMap((_, k) => (k === 0 || end[k]! >= SMALL_SHARE * totals[largest]!.at(-1)!.mean ? [k] : []));
  const rest = result.classes.flatMap((_, k) =>
    named.includes(k) || fans.every((fan) => fan[k]!.every((mean) => !(mean > 0))) ? [] : [k],
  );
  const { classes, otherClasses } = messages();
  const only = rest.length === 1 ? classes[result.classes[rest[0]!]!] : otherClasses;
  return {
    dates: quarters.map((q) => quarterMiddle(result.quarters[q]!)),
    quarters: quarters.map((q) => result.quarters[q]!.name),
    categories: [
      ...named.map((k) => ({ title: classes[result.classes[k]!], style: k })),
      ...(rest.length > 0 ? [{ title: only, style: result.classes.length }] : []),
    ],
    panels: scenarios.map((scenario, i) => ({
      scenario,
      total: totals[i]!,
      means: [
        ...named.map((k) => fans[i]![k]!),
        ...(rest.length > 0 ? [quarters.map((_, q) => rest.reduce((sum, k) => sum + fans[i]![k]![q]!, 0))] : []),
      ],
    })),
    divisor: 1,
  };
}

/** Statistics of the sum over classes, run by run. */
function totalOf({ result }: ChartContext, { caseIndex }: ScenarioView, series: GroupSeries, quarter: number): Statistics {
  const sum = new Float64Array(result.runs);
  result.classes.forEach((_, k) => {
    const values = groupValues(result, 'class', caseIndex, k, series, quarter);
    for (let run = 0; run < sum.length; run++) sum[run]! += values[run]!;
  });
  return describe(sum);
}
