/** A scenario against the baseline, run by run: both saw the same prices, weather and blocks. */
import type { RunSeries } from '../model/observables.ts';
import { probabilityOf } from '../summary/probability.ts';
import { outcomeValues } from '../summary/select.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import type { RunShare } from './format.ts';

export interface Comparison {
  scenario: ScenarioView;
  /** Of the paired difference. */
  difference: Statistics;
  /** Runs in which the scenario is below the baseline. */
  below: RunShare;
}

/** Paired difference in the unit of the series. */
export function paired({ result, baseline }: ChartContext, scenario: ScenarioView, series: RunSeries): Comparison {
  const base = outcomeValues(result, baseline.caseIndex, series);
  const other = outcomeValues(result, scenario.caseIndex, series);
  return comparison(
    scenario,
    other.map((value, run) => value - base[run]!),
  );
}

/** Paired difference in per cent of the baseline of the same run. */
export function pairedPercent({ result, baseline }: ChartContext, scenario: ScenarioView, series: RunSeries): Comparison {
  const base = outcomeValues(result, baseline.caseIndex, series);
  const other = outcomeValues(result, scenario.caseIndex, series);
  return comparison(
    scenario,
    other.map((value, run) => 100 * (value / base[run]! - 1)),
  );
}

function comparison(scenario: ScenarioView, values: Float64Array): Comparison {
  return { scenario, difference: describe(values), below: probabilityOf(values, (value) => value < 0) };
}

/** Whether the median difference stands clear of its Monte Carlo error. */
export function isClear({ difference }: Comparison): boolean {
  return Math.abs(difference.p50) > Math.max(0.5, 2 * (difference.p50Mcse || 0));
}
