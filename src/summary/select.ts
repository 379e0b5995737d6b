/** Views of a result: one series of one case, as values by run or as statistics over runs. */
import type { GridSeries, GroupSeries, QuarterSeries, RunSeries } from '../model/observables.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { type Probability, probabilityOf } from './probability.ts';
import { describe, type Mean, meanOf, type Statistics } from './statistics.ts';

export type Grouping = 'class' | 'region';

/** Values by run of one slot out of `width` that every run of the case owns in the column. */
function byRun(column: ArrayLike<number>, caseIndex: number, runs: number, width: number, slot: number): Float64Array {
  const values = new Float64Array(runs);
  let at = caseIndex * runs * width + slot;
  for (let run = 0; run < runs; run++, at += width) values[run] = column[at];
  return values;
}

export function gridValues(result: StudyResult, caseIndex: number, series: GridSeries, step: number): Float64Array {
  return byRun(result.grid[series], caseIndex, result.runs, result.gridDates.length, step);
}

export function quarterValues(result: StudyResult, caseIndex: number, series: QuarterSeries, quarter: number): Float64Array {
  return byRun(result.quarterly[series], caseIndex, result.runs, result.quarters.length, quarter);
}

export function groupValues(
  result: StudyResult,
  grouping: Grouping,
  caseIndex: number,
  group: number,
  series: GroupSeries,
  quarter: number,
): Float64Array {
  const groups = (grouping === 'class' ? result.classes : result.regions).length;
  const column = (grouping === 'class' ? result.classQuarterly : result.regionQuarterly)[series];
  return byRun(column, caseIndex, result.runs, result.quarters.length * groups, quarter * groups + group);
}

export function outcomeValues(result: StudyResult, caseIndex: number, series: RunSeries): Float64Array {
  return result.outcomes[series].slice(caseIndex * result.runs, (caseIndex + 1) * result.runs);
}

/** Statistics of a network-level series at every grid step. */
export function gridFan(result: StudyResult, caseIndex: number, series: GridSeries): Statistics[] {
  return result.gridDates.map((_, step) => describe(gridValues(result, caseIndex, series, step)));
}

/** Statistics of a network-level series in every quarter. */
export function quarterFan(result: StudyResult, caseIndex: number, series: QuarterSeries): Statistics[] {
  return result.quarters.map((_, quarter) => describe(quarterValues(result, caseIndex, series, quarter)));
}

/** Statistics of a series of one class or region in every quarter. */
export function groupFan(result: StudyResult, grouping: Grouping, caseIndex: number, group: number, series: GroupSeries): Statistics[] {
  return result.quarters.map((_, quarter) => describe(groupValues(result, grouping, caseIndex, group, series, quarter)));
}

/** Statistics of a headline outcome of the runs. */
export function outcome(result: StudyResult, caseIndex: number, series: RunSeries): Statistics {
  return describe(outcomeValues(result, caseIndex, series));
}

/** How often the change of a quarter satisfies `holds`: `probability(result, 0, 1, (pct) => pct < 0)` is the chance of decline. */
export function probability(
  result: StudyResult,
  caseIndex: number,
  quarter: number,
  holds: (value: number) => boolean,
  series: QuarterSeries = 'change_mean_pct',
): Probability {
  return probabilityOf(quarterValues(result, caseIndex, series, quarter), holds);
}

export interface PairedDifference extends Mean {
  /** B minus A, run by run; NaN where either failed. */
  values: Float64Array;
  /** Variance of the difference of independent runs over that of these paired ones: how much sharing the random draws helps. */
  varianceRatio: number;
}

/** Difference case B minus case A of whatever `valuesOf` picks, paired by run: both cases saw the same random draws. */
export function pairedDifference(valuesOf: (caseIndex: number) => ArrayLike<number>, caseA: number, caseB: number): PairedDifference {
  const a = valuesOf(caseA);
  const b = valuesOf(caseB);
  const values = Float64Array.from({ length: a.length }, (_, run) => b[run] - a[run]);
  const difference = meanOf(values);
  const independent = meanOf(a).mcse ** 2 + meanOf(b).mcse ** 2;
  return { ...difference, values, varianceRatio: independent / difference.mcse ** 2 };
}
