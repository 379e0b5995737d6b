/** A few runs to draw as single lines beside the bands. */
import type { GridSeries } from '../model/observables.ts';
import { outcomeValues } from '../summary/select.ts';
import type { ChartContext } from './context.ts';

export interface Path {
  /** Its field in the data of the chart. */
  name: string;
  values: Float32Array;
}

const RANKS = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Runs at fixed ranks of their final hashrate, lowest first: chosen by rule, not by looks. */
export function samplePaths({ result, focus }: ChartContext, series: GridSeries): Path[] {
  const ends = outcomeValues(result, focus.caseIndex, 'end_hashrate_ehs');
  const ranked = [...ends.keys()].filter((run) => !Number.isNaN(ends[run]!)).sort((a, b) => ends[a]! - ends[b]! || a - b);
  const steps = result.gridDates.length;
  const picked = new Set(RANKS.map((rank) => ranked[Math.round(rank * (ranked.length - 1))]!));
  return [...picked].map((run, i) => {
    const from = (focus.caseIndex * result.runs + run) * steps;
    return { name: `run${i + 1}`, values: result.grid[series].subarray(from, from + steps) };
  });
}

/** The lowest, a middle and the highest of them, where there is no room for more. */
export function fewer(paths: readonly Path[]): readonly Path[] {
  return paths.length <= 3 ? paths : [paths[0]!, paths[Math.floor(paths.length / 2)]!, paths.at(-1)!];
}
