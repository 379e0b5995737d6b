/**
 * Every series a summary covers, as a list: case by case, network series by date, then quarters, classes, regions and outcomes.
 * The list is fixed by the plan of the study, so that threads can share the work by position.
 */
import { GRID_SERIES, GROUP_SERIES, QUARTER_SERIES, RUN_SERIES } from '../model/observables.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { type Grouping, gridValues, groupValues, outcomeValues, quarterValues } from './select.ts';

export interface SummarySeries {
  caseIndex: number;
  /** Like hashrate_ehs, quarter.change_mean_pct, class.usPublic.hashrate_share, region.texas.hashrate_ehs, run.end_hashrate_ehs. */
  quantity: string;
  /** Last day of the quarter, or the date of the grid step; one for each value of the series. */
  dates: readonly string[];
  /** Values by run at one date. */
  valuesAt(index: number): Float64Array;
}

/** The sizes and names of a result: all that is needed to list its series. */
export function listSeries(result: StudyResult): SummarySeries[] {
  return result.cases.flatMap((_, caseIndex) => [
    ...gridSeries(result, caseIndex),
    ...quarterSeries(result, caseIndex),
    ...groupSeries(result, 'class', result.classes, caseIndex),
    ...groupSeries(result, 'region', result.regions, caseIndex),
    ...outcomeSeries(result, caseIndex),
  ]);
}

function gridSeries(result: StudyResult, caseIndex: number): SummarySeries[] {
  return GRID_SERIES.map((name) => ({
    caseIndex,
    quantity: name,
    dates: result.gridDates,
    valuesAt: (step) => gridValues(result, caseIndex, name, step),
  }));
}

function quarterSeries(result: StudyResult, caseIndex: number): SummarySeries[] {
  const dates = result.quarters.map(({ end }) => end);
  return QUARTER_SERIES.map((name) => ({
    caseIndex,
    quantity: `quarter.${name}`,
    dates,
    valuesAt: (quarter) => quarterValues(result, caseIndex, name, quarter),
  }));
}

function groupSeries(result: StudyResult, grouping: Grouping, groups: readonly string[], caseIndex: number): SummarySeries[] {
  const dates = result.quarters.map(({ end }) => end);
  return groups.flatMap((id, group) =>
    GROUP_SERIES.map((name) => ({
      caseIndex,
      quantity: `${grouping}.${id}.${name}`,
      dates,
      valuesAt: (quarter: number) => groupValues(result, grouping, caseIndex, group, name, quarter),
    })),
  );
}

function outcomeSeries(result: StudyResult, caseIndex: number): SummarySeries[] {
  const dates = [result.quarters.at(-1)?.end ?? result.study.until];
  return RUN_SERIES.map((name) => ({
    caseIndex,
    quantity: `run.${name}`,
    dates,
    valuesAt: () => outcomeValues(result, caseIndex, name),
  }));
}
