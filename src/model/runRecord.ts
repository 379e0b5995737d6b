/** What one run hands over: every recorded series for its grid steps, quarters, classes and regions. */
import {
  GRID_SERIES,
  GROUP_SERIES,
  type GridSeries,
  type GroupSeries,
  QUARTER_SERIES,
  type QuarterSeries,
  RUN_SERIES,
  type RunSeries,
} from './observables.ts';

export interface RunRecord {
  /** [grid] */
  grid: Record<GridSeries, Float64Array>;
  /** [quarter] */
  quarterly: Record<QuarterSeries, Float64Array>;
  /** [quarter][class] */
  classQuarterly: Record<GroupSeries, Float64Array>;
  /** [quarter][region] */
  regionQuarterly: Record<GroupSeries, Float64Array>;
  outcomes: Record<RunSeries, number>;
}

function columns<K extends string>(names: readonly K[], length: number): Record<K, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length).fill(Number.NaN)])) as Record<K, Float64Array>;
}

/** A record with every value NaN: what is never written is seen to be missing. */
export function createRunRecord(gridSteps: number, quarters: number, classes: number, regions: number): RunRecord {
  return {
    grid: columns(GRID_SERIES, gridSteps),
    quarterly: columns(QUARTER_SERIES, quarters),
    classQuarterly: columns(GROUP_SERIES, quarters * classes),
    regionQuarterly: columns(GROUP_SERIES, quarters * regions),
    outcomes: Object.fromEntries(RUN_SERIES.map((name) => [name, Number.NaN])) as Record<RunSeries, number>,
  };
}
