/** Rows of bars from a common zero: name above its bar, a word at the right, rules between rows. The same layout at both widths. */
import { ticks } from 'd3-array';
import { fittingTicks, pixels } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { type Arrangement, frame, innerWidth, plotSize } from '../frame.ts';
import { box, type Layer, label, segment } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';

const ROW = 42;
const LINE = 15;
export const BAR = { top: 20, bottom: 35 } as const;
const MIDDLE = (BAR.top + BAR.bottom) / 2;

export interface BarRow {
  name: string;
  /** At the right, on the line of the name. */
  note: string;
  isMuted?: boolean | undefined;
}

export interface BarRows {
  rows: readonly BarRow[];
  domain: [number, number];
  /** Text of a tick with so many decimals as its step needs, and Vega's expression of the same; no axis where left out. */
  labelExpr?(decimals: number): string;
  textOf?(tick: number, decimals: number): string;
  /** Layers of a row whose top is at y. */
  bars(row: number, y: number, x: (value: number) => number): Layer[];
  /** A value marked through all rows. */
  rule?: { at: number; text: string } | undefined;
  /** Room at the left and right of bars for texts, px. */
  margin?: [number, number];
}

export function drawBarRows({ rows, domain, labelExpr, textOf, bars, rule }: BarRows, words: ChartWords, layout: Layout): VegaLiteSpec {
  const head = rule === undefined ? 2 : 22;
  const names = rows.map((row) => nameLines(row, layout));
  /** Names of two lines push the bars of every row down. */
  const extra = LINE * (Math.max(...names.map(({ length }) => length)) - 1);
  const pitch = ROW + extra;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: head, right: 0, bottom: labelExpr === undefined ? 4 : 26 },
    height: pitch * rows.length + 4,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const x = pixels(domain, size.width);
  const candidates = ticks(domain[0], domain[1], layout.narrow ? 4 : 8);
  const decimals = decimalsOf(candidates);
  const marks = textOf === undefined ? [] : fittingTicks(candidates, x, size.width, (tick) => textOf(tick, decimals));
  const clear = (i: number, at: number) =>
    names[i]!.every((line) => at > textWidth(line, 12) + 5) && at < size.width - textWidth(rows[i]!.note, 12) - 5;
  return frame(words, arrangement, [
    [
      scaffold(domain, marks, size.height, labelExpr?.(decimals)),
      ...rows.flatMap((row, i) => [
        ...(i === 0 ? [] : [segment('row', { x: 0, y: i * pitch }, { x: size.width, y: i * pitch })]),
        ...bars(i, i * pitch + extra, x),
        label(names[i]!, row.isMuted ? 'labelMuted' : 'label', { x: 0, y: i * pitch + 15 }),
        label(row.note, 'labelMuted', { x: size.width, y: i * pitch + 15, align: 'right' }),
      ]),
      ...(rule === undefined
        ? []
        : ruleLayers(
            rule.text,
            x(rule.at),
            size.width,
            rows.map((_, i) => clear(i, x(rule.at))),
            pitch,
          )),
    ],
  ]);
}

/** Decimals that tell neighbouring ticks apart. */
function decimalsOf([first = 0, second = 1]: readonly number[]): number {
  return Math.max(0, Math.min(8, -Math.floor(Math.log10(second - first) + 1e-9)));
}

function nameLines({ name, note }: BarRow, layout: Layout): string[] {
  return wrap(name, 12, innerWidth(layout) - textWidth(note, 12) - 12, { maxLines: 2 });
}

/** Through every row, or below its texts where it would cross them. */
function ruleLayers(text: string, at: number, width: number, isClear: readonly boolean[], pitch: number): Layer[] {
  const half = textWidth(text, 12, true) / 2;
  const below = pitch - ROW + BAR.top - 2;
  return [
    label(text, 'labelStrong', { x: Math.max(half, Math.min(width - half, at)), y: -8, align: 'center' }),
    ...isClear.map((clear, i) => segment('zero', { x: at, y: i * pitch + (clear ? 0 : below) }, { x: at, y: (i + 1) * pitch })),
  ];
}

export function bar(style: string, from: number, to: number, y: number): Layer {
  return box(style, { x: from, y: y + BAR.top }, { x: to, y: y + BAR.bottom });
}

export function whisker(low: number, high: number, y: number): Layer {
  return segment('whisker', { x: low, y: y + MIDDLE }, { x: high, y: y + MIDDLE });
}

function scaffold(domain: [number, number], marks: number[], height: number, labelExpr: string | undefined): Layer {
  return {
    data: { values: domain.map((at, i) => ({ at, y: i * height })) },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: {
        field: 'at',
        type: 'quantitative',
        title: null,
        scale: { domain, nice: false, zero: false },
        axis: labelExpr === undefined ? null : { title: null, values: marks, labelExpr, labelFlush: false },
      },
      y: { field: 'y', type: 'quantitative', title: null, scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
    },
  };
}
