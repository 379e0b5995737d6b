/** Horizontal waterfall from zero: each part begins where the one above ends; names above the bars, numbers at the right. */
import { ticks } from 'd3-array';
import { fittingTicks, pixels } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { formatNumber } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { partText, type Waterfall, type WaterfallPart } from './identity.ts';
import { box, type Layer, label, segment } from './marks.ts';
import { textWidth } from './measure.ts';

const ROW = 42;
const BAR_TOP = 20;
const BAR_BOTTOM = 35;

interface Bar {
  part: WaterfallPart;
  from: number;
  to: number;
  /** Ends of its range, from where the bar begins. */
  low: number;
  high: number;
  isNet: boolean;
}

export function drawWaterfall({ parts, net }: Waterfall, words: ChartWords, layout: Layout): VegaLiteSpec {
  const bars = barsOf(parts, net);
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 2, right: 0, bottom: 26 },
    height: ROW * bars.length + 4,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low, high]);
  const margin = (Math.max(...ends) - Math.min(...ends) || 1) * 0.04;
  const domain: [number, number] = [Math.min(...ends, 0) - margin, Math.max(...ends, 0) + margin];
  const x = pixels(domain, size.width);
  return frame(words, arrangement, [
    [
      scaffold(
        domain,
        fittingTicks(ticks(domain[0], domain[1], layout.narrow ? 5 : 9), x, size.width, (tick) => `+${formatNumber(Math.abs(tick))}`),
        size.height,
      ),
      ...bars.flatMap((bar, i) => barLayers(bar, i, x)),
      ...bars.slice(0, -2).map((bar, i) => connector(bar, bars[i + 1]!, i, x, size.width)),
      ...bars.map((bar, i) =>
        segment('zero', { x: x(0), y: i * ROW + (isFree(bar, x(0), size.width) ? 0 : BAR_TOP - 2) }, { x: x(0), y: (i + 1) * ROW }),
      ),
      ...bars.flatMap((bar, i) => [
        ...(i === 0 ? [] : [segment('row', { x: 0, y: i * ROW }, { x: size.width, y: i * ROW })]),
        label(bar.part.title, bar.isNet ? 'labelStrong' : 'label', { x: 0, y: i * ROW + 15 }),
        label(partText(bar.part.statistics), numberStyle(bar), { x: size.width, y: i * ROW + 15, align: 'right' }),
      ]),
    ],
  ]);
}

function barsOf(parts: readonly WaterfallPart[], net: WaterfallPart): Bar[] {
  let at = 0;
  const steps = parts.map((part): Bar => {
    const { mean, p05, p95 } = part.statistics;
    const from = at;
    at += mean;
    return { part, from, to: at, low: from + p05, high: from + p95, isNet: false };
  });
  const { mean, p05, p95 } = net.statistics;
  return [...steps, { part: net, from: 0, to: mean, low: p05, high: p95, isNet: true }];
}

function numberStyle({ part, isNet }: Bar): string {
  if (isNet) return 'labelStrong';
  if (/^0\b(?!\.)/.test(partText(part.statistics))) return 'labelMuted';
  return part.statistics.mean < 0 ? 'labelDecline' : 'labelGrowth';
}

function barLayers(bar: Bar, index: number, x: (v: number) => number): Layer[] {
  const y = index * ROW;
  const style = bar.isNet ? 'netFill' : bar.to < bar.from ? 'declineFill' : 'growthFill';
  const middle = y + (BAR_TOP + BAR_BOTTOM) / 2;
  return [
    box(style, { x: x(bar.from), y: y + BAR_TOP }, { x: x(bar.to), y: y + BAR_BOTTOM }),
    segment('whisker', { x: x(bar.low), y: middle }, { x: x(bar.high), y: middle }),
  ];
}

/** From the end of a bar to the next bar, as far as the text of the next row lets it. */
function connector(bar: Bar, next: Bar, index: number, x: (v: number) => number, width: number): Layer {
  const at = x(bar.to);
  const isThin = Math.abs(at - x(bar.from)) < 1;
  const end = (index + 1) * ROW + (isFree(next, at, width) ? BAR_TOP : 0);
  return segment('connector', { x: at, y: index * ROW + (isThin ? BAR_TOP : BAR_BOTTOM) }, { x: at, y: end });
}

/** Whether a line at x runs clear of the name and the number of a row. */
function isFree({ part, isNet }: Bar, x: number, width: number): boolean {
  return x > textWidth(part.title, 12, isNet) + 5 && x < width - textWidth(partText(part.statistics), 12, true) - 5;
}

function scaffold(domain: [number, number], marks: number[], height: number): Layer {
  const axis = {
    title: null,
    values: marks,
    labelExpr: "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value), ',')",
    labelFlush: false,
  };
  return {
    data: {
      values: [
        { change: domain[0], y: 0 },
        { change: domain[1], y: height },
      ],
    },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: { field: 'change', type: 'quantitative', title: null, scale: { domain, nice: false, zero: false }, axis },
      y: { field: 'y', type: 'quantitative', title: null, scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
    },
  };
}
