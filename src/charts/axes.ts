/** Scales and axes with known pixels: the layer every panel begins with, and the same mapping as plain functions for labels. */
import { ticks } from 'd3-array';
import { DAYS_PER_YEAR, dayOf, isoDateOf } from '../units.ts';
import type { Row } from './chartSpec.ts';
import { messages } from './locale.ts';
import { type Layer, label, time, value } from './marks.ts';
import { textWidth } from './measure.ts';

export interface Size {
  width: number;
  height: number;
}

export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
  /** d3-format of the tick labels. */
  format: string;
  /** Whether zero is its lower end. */
  fromZero: boolean;
}

/** An axis that holds the values; from zero unless they sit far above it. */
export function valueAxis(values: readonly number[], count: number, format: string, allowCut = true): ValueAxis {
  const finite = values.filter(Number.isFinite);
  const high = Math.max(...finite, 0) || 1;
  const low = Math.min(...finite, high);
  const cut = allowCut && low > 0.4 * high && high - low > 0.005 * high;
  const from = cut ? low - (high - low) * 0.12 : Math.min(0, low * 1.05);
  const marks = ticks(from, high, count);
  const bottom = cut ? Math.min(from, ...marks) : from;
  return { domain: [bottom, high + (high - bottom) * 0.04], ticks: marks, format, fromZero: !cut };
}

/** Between the labels of two ticks, px. */
const TICK_GAP = 8;

/** So far a label may stand out of the plot: half a digit, so that an axis from zero says so. */
const OVERHANG = 4;

/** Ticks whose labels stay inside the plot and apart from each other; zero stays where some must go. */
export function fittingTicks(
  marks: readonly number[],
  x: (at: number) => number,
  width: number,
  textOf: (tick: number) => string,
): number[] {
  const inside = marks.filter((tick) => {
    const half = textWidth(textOf(tick), 12) / 2;
    return x(tick) - half >= -OVERHANG && x(tick) + half <= width + OVERHANG;
  });
  const pitch = inside.length > 1 ? Math.abs(x(inside[1]!) - x(inside[0]!)) : width;
  const step = Math.ceil((Math.max(0, ...inside.map((tick) => textWidth(textOf(tick), 12))) + TICK_GAP) / pitch);
  const kept = Math.max(0, inside.indexOf(0)) % step;
  return inside.filter((_, i) => i % step === kept);
}

export function pixels(domain: readonly [number, number], length: number): (at: number) => number {
  return (at) => ((at - domain[0]) / (domain[1] - domain[0])) * length;
}

export interface PlotScale {
  size: Size;
  /** ISO dates. */
  dates: [string, string];
  /** Where the data begin: no period before is named. */
  dataFrom: string;
  values: ValueAxis;
  x(isoDate: string): number;
  y(amount: number): number;
}

export function plotScale(size: Size, dates: [string, string], values: ValueAxis, dataFrom = dates[0]): PlotScale {
  const across = pixels([dayOf(dates[0]), dayOf(dates[1])], size.width);
  const up = pixels(values.domain, size.height);
  return { size, dates, dataFrom, values, x: (date) => across(dayOf(date)), y: (amount) => size.height - up(amount) };
}

export interface AxisStyle {
  /** Inside: above the gridline at the left edge of the plot. Outside: in a gutter at its left. */
  valueLabels: 'inside' | 'outside' | 'none';
}

/** Carries the domains and the axes of a panel over time; draws nothing else. */
export function timeScaffold(scale: PlotScale, style: AxisStyle): Layer[] {
  const { dates, values } = scale;
  const calendar = calendarTicks(dates, scale.size.width, scale.dataFrom);
  const instant = (iso: string) => `${iso}T00:00:00.000Z`;
  const inside = { labelAlign: 'left', labelBaseline: 'bottom', labelPadding: 0, labelOffset: -3, tickSize: 0 };
  const rows: Row[] = dates.map((date, i) => ({ date, value: values.domain[i]! }));
  const x = {
    ...time('date'),
    scale: { type: 'utc', nice: false, domain: dates.map(instant) },
    axis: { title: null, values: calendar.ticks.map(instant), labels: false },
  };
  const y = {
    ...value('value'),
    scale: { nice: false, zero: false, domain: values.domain },
    axis: {
      title: null,
      values: values.ticks,
      format: values.format,
      ...(style.valueLabels === 'inside' ? inside : {}),
      ...(style.valueLabels === 'none' ? { labels: false } : {}),
    },
  };
  return [
    { data: { values: rows }, mark: { type: 'line', style: 'canvas', aria: false }, encoding: { x, y } },
    ...calendar.labels.map(({ x: at, text }) => label(text, 'labelMuted', { x: at, y: scale.size.height + 18, align: 'center' })),
  ];
}

interface CalendarTicks {
  ticks: string[];
  labels: { x: number; text: string }[];
}

type Period = 'month' | 'quarter' | 'year';

/**
 * Ticks where years (quarters, months in a short study) begin, and their names in the middle of what is shown of them. Over many
 * years a tick every 2, 5 or 10 years, named below the tick.
 */
export function calendarTicks(dates: readonly [string, string], width: number, dataFrom = dates[0]): CalendarTicks {
  const [from, to] = [dayOf(dates[0]), dayOf(dates[1])];
  const across = pixels([from, to], width);
  const yearWidth = across(from + DAYS_PER_YEAR);
  if (yearWidth < shortestWidth('2028', 'year') + NAME_GAP) return sparseYears(from, to, across, width, dataFrom);
  const period = finestPeriod(to - from, yearWidth);
  const starts = periodStarts(from, to, period).filter((_, i, all) => (all[i + 1] ?? to) > dayOf(dataFrom) + 1);
  const labels: { x: number; text: string }[] = [];
  let free = 0;
  starts.forEach((start, i) => {
    const left = across(Math.max(from, start));
    const right = across(Math.min(to, starts[i + 1] ?? to));
    const text = periodNames(isoDateOf(start), period).find((name) => textWidth(name, 12) + NAME_GAP <= right - left);
    const middle = (left + right) / 2;
    if (text === undefined || middle - textWidth(text, 12) / 2 < free) return;
    labels.push({ x: middle, text });
    free = middle + textWidth(text, 12) / 2 + NAME_GAP;
  });
  return { ticks: starts.filter((day) => day >= from && day <= to).map(isoDateOf), labels };
}

const NAME_GAP = 6;

/** Width of the shortest name of a period. */
function shortestWidth(start: string, period: Period): number {
  return textWidth(periodNames(start, period).at(-1)!, 12);
}

/** The finest period that suits the span and has room for its name with the year. */
function finestPeriod(days: number, yearWidth: number): Period {
  if (days <= 200 && yearWidth / 12 >= shortestWidth('2028-03-01', 'month') + NAME_GAP) return 'month';
  return days <= 700 && yearWidth / 4 >= shortestWidth('2028-07-01', 'quarter') + NAME_GAP ? 'quarter' : 'year';
}

function sparseYears(from: number, to: number, across: (day: number) => number, width: number, dataFrom: string): CalendarTicks {
  const room = textWidth('2028', 12) + 2 * NAME_GAP;
  const step = [2, 5, 10, 20, 50].find((years) => across(from + years * DAYS_PER_YEAR) >= room) ?? 100;
  const half = textWidth('2028', 12) / 2;
  const named = periodStarts(from, to, 'year')
    .map(isoDateOf)
    .filter((date) => Number(date.slice(0, 4)) % step === 0 && date >= dataFrom)
    .filter((date) => across(dayOf(date)) >= half && across(dayOf(date)) <= width - half);
  return { ticks: named, labels: named.map((date) => ({ x: across(dayOf(date)), text: date.slice(0, 4) })) };
}

function periodStarts(from: number, to: number, period: Period): number[] {
  const step = { month: 1, quarter: 3, year: 12 }[period];
  const first = new Date(isoDateOf(from));
  const month = first.getUTCFullYear() * 12 + Math.floor(first.getUTCMonth() / step) * step;
  const starts: number[] = [];
  for (let m = month; ; m += step) {
    const day = dayOf(`${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-01`);
    if (day > to) return starts;
    starts.push(day);
  }
}

/** Names of a period from the longest to the shortest. */
function periodNames(start: string, period: Period): string[] {
  const m = messages();
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7)) - 1;
  if (period === 'year') return m.yearNames(year);
  return period === 'quarter' ? m.quarterNames(month / 3 + 1, year) : m.monthNames(m.shortMonths[month]!, year);
}
