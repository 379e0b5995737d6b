/** A fan: two bands, the median and the labels at its end. Shared by every chart that shows a quantity over time. */
import type { GridSeries } from '../model/observables.ts';
import { gridFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';
import type { PlotScale } from './axes.ts';
import type { Row } from './chartSpec.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { dodge } from './dodge.ts';
import { level } from './format.ts';
import { messages } from './locale.ts';
import { area, type Layer, label, line, over } from './marks.ts';
import { textWidth } from './measure.ts';

export interface Fan {
  dates: readonly string[];
  statistics: Statistics[];
  /** Divides the recorded unit to get the one shown. */
  divisor: number;
}

export function fanOf({ result }: ChartContext, scenario: ScenarioView, series: GridSeries, divisor = 1): Fan {
  return { dates: result.gridDates, statistics: gridFan(result, scenario.caseIndex, series), divisor };
}

export const BANDS = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;
export type Band = (typeof BANDS)[number];

/** Four significant digits: what a drawing of a few hundred pixels can show. */
export function compact(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}

/** Steps to leave out between two drawn, so that about `most` are drawn. */
export function thinning({ dates }: Fan, most: number): number {
  return Math.max(1, Math.floor(dates.length / most));
}

/** Rows of the bands; every `every`-th step and always the last. */
export function fanRows({ dates, statistics, divisor }: Fan, every = 1): Row[] {
  return dates.flatMap((date, i) => {
    const s = statistics[i]!;
    if (!Number.isFinite(s.p50) || (i % every !== 0 && i !== dates.length - 1)) return [];
    return [{ date, ...Object.fromEntries(BANDS.map((band) => [band, compact(s[band] / divisor)])) }];
  });
}

export function fanLayers(name: string, rows: Row[], paths: readonly string[] = []): Layer {
  return over(name, rows, [
    area('band90', 'p05', 'p95'),
    area('band50', 'p25', 'p75'),
    ...paths.map((path) => line('path', path)),
    line('median', 'p50'),
  ]);
}

export function lastOf(fan: Fan): Statistics {
  return fan.statistics.findLast(({ p50 }) => Number.isFinite(p50)) ?? fan.statistics.at(-1)!;
}

/** Values of a fan that its axis must hold. */
export function extent(fan: Fan): number[] {
  return fan.statistics.flatMap(({ p05, p95 }) => [p05 / fan.divisor, p95 / fan.divisor]);
}

export interface EndLabel {
  text: string;
  style: string;
  value: number;
}

export interface EndLabelOptions {
  /** Written before a number, like $. */
  prefix?: string;
  decimals?: number;
  /** The words of the widest band in full. */
  long: boolean;
  bands?: readonly Band[];
}

export function endLabels(fan: Fan, { prefix = '', decimals = 0, long, bands = BANDS }: EndLabelOptions): EndLabel[] {
  const last = lastOf(fan);
  if (last.p05 === last.p95)
    return [
      {
        text: messages().allAt(prefix + level(last.p50 / fan.divisor, last.p50Mcse / fan.divisor, decimals)),
        style: 'labelMedian',
        value: last.p50 / fan.divisor,
      },
    ];
  return [...bands].reverse().map((band) => {
    const value = last[band] / fan.divisor;
    const number = prefix + level(value, last[`${band}Mcse`] / fan.divisor, decimals);
    const name = band === 'p95' && long ? messages().mostBelow : messages().bands[band];
    return { text: `${name} ${number}`, style: band === 'p50' ? 'labelMedian' : 'labelMuted', value };
  });
}

export function endLabelWidth(labels: readonly EndLabel[]): number {
  return Math.max(...labels.map(({ text, style }) => textWidth(text, 12, style === 'labelMedian')));
}

/** The labels at the right of the plot, moved apart. `room` is kept free above the first. */
export function endLabelLayers(labels: readonly EndLabel[], scale: PlotScale, room = 0): Layer[] {
  const wanted = labels.map(({ value }) => scale.y(value) + 4);
  const places = dodge(wanted, 15, 10 + room, scale.size.height + 4);
  return labels.map(({ text, style }, i) => label(text, style, { x: scale.size.width + 8, y: places[i]! }));
}
