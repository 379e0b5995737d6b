/** Horizontal waterfall from zero: each part begins where the one above ends; names above the bars, numbers at the right. */

import { ticks } from 'd3-array';
import { fittingTicks, pixels } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { formatNumber } from './format.ts';
import { type Arrangement, frame, innerWidth, plotSize } from './frame.ts';
import { partText, type Waterfall, type WaterfallPart } from './identity.ts';
import { box, type Layer, label, segment } from './marks.ts';
import { textWidth, wrap } from './measure.ts';
import { pixelScaffold, SIGNED } from './pixelScaffold.ts';
import { LINE_HEIGHT } from './theme.ts';

const ROW = 42;
const BAR_TOP = 20;
const BAR_BOTTOM = 35;
/** Baseline of a heading inside its row. */
const HEADING_BASE = 32;

interface Bar {
  part: WaterfallPart;
  /** The number beside the bar. */
  text: string;
  /** Row from the top. */
  row: number;
  from: number;
  to: number;
  /** Ends of its range, from where the bar begins. */
  low: number;
  high: number;
  isNet: boolean;
}

export function drawWaterfall(waterfall: Waterfall, words: ChartWords, layout: Layout): VegaLiteSpec {
  return drawWaterfalls([waterfall], words, layout);
}

/** Several on one axis, one below the other, each under its heading. */
export function drawWaterfalls(waterfalls: readonly Waterfall[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const headings: { text: string; row: number }[] = [];
  let rows = 0;
  const groups = waterfalls.map((waterfall) => {
    if (waterfall.heading !== undefined) headings.push({ text: waterfall.heading, row: rows++ });
    const bars = barsOf(waterfall, rows);
    rows += bars.length;
    return bars;
  });
  const bars = groups.flat();
  const grid = gridOf(bars, innerWidth(layout));
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 2, right: 0, bottom: 26 },
    height: grid.pitch * rows + 4,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const ends = bars.flatMap(({ from, to, low, high }) => [from, to, low, high]);
  const margin = (Math.max(...ends) - Math.min(...ends) || 1) * 0.04;
  const domain: [number, number] = [Math.min(...ends, 0) - margin, Math.max(...ends, 0) + margin];
  const x = pixels(domain, size.width);
  const tickDecimals = domain[1] - domain[0] < 4 ? 1 : 0;
  return frame(words, arrangement, [
    [
      pixelScaffold(
        {
          domain,
          labelExpr: SIGNED,
          labelFlush: false,
          ticks: fittingTicks(
            ticks(domain[0], domain[1], layout.narrow ? 5 : 9),
            x,
            size.width,
            (tick) => `+${formatNumber(Math.abs(tick), tickDecimals)}`,
          ),
        },
        size.height,
      ),
      ...bars.flatMap((bar) => barLayers(bar, grid, x)),
      ...groups.flatMap((group) => group.slice(0, -2).map((bar, i) => connector(bar, group[i + 1]!, grid, x))),
      ...bars.map((bar) =>
        segment(
          'zero',
          { x: x(0), y: bar.row * grid.pitch + (isFree(bar, x(0), grid) ? 0 : grid.extra + BAR_TOP - 2) },
          { x: x(0), y: (bar.row + 1) * grid.pitch },
        ),
      ),
      ...bars.flatMap((bar) => [
        ...(bar.row === 0 ? [] : [segment('row', { x: 0, y: bar.row * grid.pitch }, { x: size.width, y: bar.row * grid.pitch })]),
        label(nameLines(bar, grid.width), bar.isNet ? 'labelStrong' : 'label', { x: 0, y: bar.row * grid.pitch + 15 }),
        label(bar.text, numberStyle(bar), { x: size.width, y: bar.row * grid.pitch + 15, align: 'right' }),
      ]),
      ...headings.map(({ text, row }) => label(text, 'labelStrong', { x: 0, y: row * grid.pitch + HEADING_BASE + grid.extra })),
    ],
  ]);
}

function barsOf({ parts, net, decimals }: Waterfall, firstRow: number): Bar[] {
  let at = 0;
  const steps = parts.map((part, i): Bar => {
    const { mean, p05, p95 } = part.statistics;
    const from = at;
    at += mean;
    const text = partText(part.statistics, decimals);
    return { part, text, row: firstRow + i, from, to: at, low: from + p05, high: from + p95, isNet: false };
  });
  const { mean, p05, p95 } = net.statistics;
  const text = partText(net.statistics, decimals);
  return [...steps, { part: net, text, row: firstRow + parts.length, from: 0, to: mean, low: p05, high: p95, isNet: true }];
}

function numberStyle({ part, text, isNet }: Bar): string {
  if (isNet) return 'labelStrong';
  if (/^0([.,]0+)?(?![\d.,])/.test(text)) return 'labelMuted';
  return part.statistics.mean < 0 ? 'labelDecline' : 'labelGrowth';
}

/** Where rows are: names of two lines push the bars of every row down. */
interface Grid {
  pitch: number;
  extra: number;
  width: number;
}

function gridOf(bars: readonly Bar[], width: number): Grid {
  const extra = LINE_HEIGHT.label * (Math.max(...bars.map((bar) => nameLines(bar, width).length)) - 1);
  return { pitch: ROW + extra, extra, width };
}

function nameLines({ part, text, isNet }: Bar, width: number): string[] {
  return wrap(part.title, 12, width - textWidth(text, 12, true) - 10, { bold: isNet, maxLines: 2 });
}

function barLayers(bar: Bar, { pitch, extra }: Grid, x: (v: number) => number): Layer[] {
  const y = bar.row * pitch + extra;
  const style = bar.isNet ? 'netFill' : bar.to < bar.from ? 'declineFill' : 'growthFill';
  const middle = y + (BAR_TOP + BAR_BOTTOM) / 2;
  return [
    box(style, { x: x(bar.from), y: y + BAR_TOP }, { x: x(bar.to), y: y + BAR_BOTTOM }),
    segment('whisker', { x: x(bar.low), y: middle }, { x: x(bar.high), y: middle }),
  ];
}

/** From the end of a bar to the next bar, as far as the text of the next row lets it. */
function connector(bar: Bar, next: Bar, grid: Grid, x: (v: number) => number): Layer {
  const at = x(bar.to);
  const { pitch, extra } = grid;
  const isThin = Math.abs(at - x(bar.from)) < 1;
  const end = (bar.row + 1) * pitch + (isFree(next, at, grid) ? extra + BAR_TOP : 0);
  return segment('connector', { x: at, y: bar.row * pitch + extra + (isThin ? BAR_TOP : BAR_BOTTOM) }, { x: at, y: end });
}

/** Whether a line at x runs clear of the name and the number of a row. */
function isFree(bar: Bar, x: number, { width }: Grid): boolean {
  return nameLines(bar, width).every((line) => x > textWidth(line, 12, bar.isNet) + 5) && x < width - textWidth(bar.text, 12, true) - 5;
}
