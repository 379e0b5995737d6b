/** Rows of a name and a number, each with a dot and its range on one axis; a shaded stretch of the axis where something counts as noise. */

import { ticks } from 'd3-array';
import { fittingTicks, pixels } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { box, type Layer, label, segment, value } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import { pixelScaffold, plainLabels, signedLabels } from '../pixelScaffold.ts';

export interface DotRow {
  title: string;
  text: string;
  style: 'label' | 'labelStrong' | 'labelDecline' | 'labelGrowth' | 'labelMuted';
  dot: number;
  /** 5 to 95 % and, thicker, the middle half. */
  low?: number;
  high?: number;
  innerLow?: number;
  innerHigh?: number;
  /** Shaded in this row. */
  shade?: [number, number];
}

export interface DotAxis {
  /** Ends that are always shown. */
  holds: readonly number[];
  /** d3-format of ticks without sign, and whether signs are shown. */
  suffix: string;
  signed: boolean;
  decimals: number;
  /** Lines across, with what they mean. */
  marks?: readonly { at: number; style: 'zero' | 'event' }[];
}

const ROW = 40;
const TEXT_BASE = 15;
const DOT_AT = 28;

export function drawDotRows(rows: readonly DotRow[], axis: DotAxis, words: ChartWords, layout: Layout): VegaLiteSpec {
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 2, right: 0, bottom: 26 },
    height: ROW * rows.length + 4,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const ends = [...axis.holds, ...rows.flatMap(({ dot, low, high, shade }) => [dot, low ?? dot, high ?? dot, ...(shade ?? [])])].filter(
    Number.isFinite,
  );
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const margin = (to - from || 1) * 0.04;
  const domain: [number, number] = [from - margin, to + margin];
  const x = pixels(domain, size.width);
  const places = fittingTicks(
    ticks(from, to, layout.narrow ? 5 : 9),
    x,
    size.width,
    (tick) => `+${formatNumber(Math.abs(tick), axis.decimals)}${axis.suffix}`,
  );
  return frame(words, arrangement, [
    [
      pixelScaffold(
        { domain, ticks: places, labelExpr: (axis.signed ? signedLabels : plainLabels)(axis.decimals, axis.suffix), labelFlush: false },
        size.height,
      ),
      ...rows.flatMap((row, i) => rowLayers(row, i, size.width, x)),
      ...(axis.marks ?? []).flatMap(({ at, style }) =>
        rows.map((_, i) => segment(style, { x: x(at), y: i * ROW + TEXT_BASE + 4 }, { x: x(at), y: (i + 1) * ROW })),
      ),
      ...rows.map((row, i) => dotLayer(row, i)),
    ],
  ]);
}

function rowLayers(
  { title, text, style, dot, low, high, innerLow, innerHigh, shade }: DotRow,
  i: number,
  width: number,
  x: (v: number) => number,
): Layer[] {
  const y = i * ROW + DOT_AT;
  const span = (kind: string, from?: number, to?: number) =>
    from === undefined || to === undefined || !Number.isFinite(dot) ? [] : [segment(kind, { x: x(from), y }, { x: x(to), y })];
  return [
    ...(shade === undefined ? [] : [box('shade', { x: x(shade[0]), y: y - 9 }, { x: x(shade[1]), y: y + 9 })]),
    ...(i === 0 ? [] : [segment('row', { x: 0, y: i * ROW }, { x: width, y: i * ROW })]),
    ...span('whisker', low, high),
    ...span('whiskerThick', innerLow, innerHigh),
    label(fitted(title, 12, width - textWidth(text, 12, true) - 12), 'label', { x: 0, y: i * ROW + TEXT_BASE }),
    label(fitted(text, 12, width * 0.54), style, { x: width, y: i * ROW + TEXT_BASE, align: 'right' }),
  ];
}

function dotLayer({ dot }: DotRow, i: number): Layer {
  return {
    data: { values: Number.isFinite(dot) ? [{ dot: Number(dot.toPrecision(5)), y: i * ROW + DOT_AT }] : [] },
    mark: { type: 'circle', style: 'medianDot', size: 52, aria: false },
    encoding: { x: value('dot'), y: value('y') },
  };
}
