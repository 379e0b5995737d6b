/** Draws a heat map: a key of swatches over the plot, cells half way to their neighbours, the line of even odds, the study's own place. */
import type { HeatGrid } from '../../sensitivity/heatGrid.ts';
import { pixels, type Size } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { box, type Layer, label, segment, value } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import type { Factor } from './factorOf.ts';
import { sweepChartWords } from './messages.ts';

export interface HeatClasses {
  /** Six edges between seven classes. */
  edges: readonly number[];
  texts: readonly string[];
  /** Over the left and the right end of the key. */
  ends: readonly [string, string];
  styleOf(mean: number): number;
  /** Whether high values have the first style. */
  isTurned?: boolean | undefined;
}

export interface HeatView {
  grid: HeatGrid;
  classes: HeatClasses;
  x: Factor;
  y: Factor;
  baseline: { x: number; y: number; text: string } | undefined;
}

const CLASSES = 7;
const KEY = { ends: -70, labels: -50, swatch: -44, height: 12 } as const;
const HEAD = 104;

export function drawHeatmap(view: HeatView, words: ChartWords, layout: Layout): VegaLiteSpec {
  const { grid, x: xFactor, y: yFactor } = view;
  const yTexts = grid.ys.map((at) => yFactor.short(at));
  const left = Math.ceil(Math.min(layout.narrow ? 84 : 130, Math.max(...yTexts.map((text) => textWidth(text, 12))) + 10));
  const arrangement: Arrangement = {
    layout,
    inset: { left, top: HEAD, right: 4, bottom: 42 },
    height: layout.narrow ? 250 : 320,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const [xEdges, yEdges] = [edgesOf(grid.xs), edgesOf(grid.ys)];
  const x = pixels([xEdges[0]!, xEdges.at(-1)!], size.width);
  const up = pixels([yEdges[0]!, yEdges.at(-1)!], size.height);
  const y = (at: number) => size.height - up(at);
  return frame(words, arrangement, [
    [
      ...key(view, size, layout),
      cells(view, xEdges, yEdges, size),
      ...lines(grid),
      ...(view.baseline === undefined ? [] : [dot(x(view.baseline.x), y(view.baseline.y))]),
      ...ticksAcross(grid.xs, xFactor, x, size),
      ...ticksUp(grid.ys, yTexts, y, left),
      label(fitted(axisName(xFactor), 12, size.width), 'labelMuted', { x: size.width / 2, y: size.height + 36, align: 'center' }),
      label(fitted(axisName(yFactor), 12, size.width + left), 'labelMuted', { x: -left, y: -12 }),
    ],
  ]);
}

function axisName({ name, axisUnit }: Factor): string {
  return axisUnit === '' ? name : `${name}, ${axisUnit}`;
}

/** Half way between neighbours, and as far beyond the ends. */
function edgesOf(centres: readonly number[]): number[] {
  const middle = centres.slice(1).map((at, i) => (at + centres[i]!) / 2);
  const first = centres[0]! - (centres[1]! - centres[0]!) / 2;
  const last = centres.at(-1)! + (centres.at(-1)! - centres.at(-2)!) / 2;
  return [first, ...middle, last];
}

function key({ classes, baseline, grid }: HeatView, { width }: Size, layout: Layout): Layer[] {
  const step = width / CLASSES;
  const [low, high] = classes.ends;
  const own = baseline === undefined ? '' : baseline.text;
  const isLine = grid.lines.length > 0;
  const { even } = sweepChartWords().map;
  const legend: Layer[] = [];
  const top = -HEAD + 8;
  let at = 0;
  if (isLine) {
    legend.push(segment('contour', { x: 0, y: top }, { x: 18, y: top }), label(even, 'label', { x: 24, y: top + 1, baseline: 'middle' }));
    at = 24 + textWidth(even, 12) + 16;
  }
  if (own !== '' && at + 16 + textWidth(own, 12) <= width)
    legend.push(dot(at + 6, top), label(own, 'label', { x: at + 16, y: top + 1, baseline: 'middle' }));
  const [lowStyle, highStyle] = classes.isTurned ? ['labelDecline', 'labelGrowth'] : ['labelGrowth', 'labelDecline'];
  return [
    ...legend,
    label(low, lowStyle!, { x: 0, y: KEY.ends }),
    ...(textWidth(low, 12, true) + textWidth(high, 12, true) + 12 > width
      ? []
      : [label(high, highStyle!, { x: width, y: KEY.ends, align: 'right' })]),
    ...Array.from({ length: CLASSES }, (_, i) =>
      box(
        `heat${classes.isTurned ? CLASSES - 1 - i : i}`,
        { x: i * step, y: KEY.swatch },
        { x: (i + 1) * step, y: KEY.swatch + KEY.height },
      ),
    ),
    ...classes.texts.flatMap((text, i) => {
      const fits = textWidth(text, 12) + 6 <= step || (layout.narrow && i % 2 === 0 && textWidth(text, 12) + 6 <= 2 * step);
      return fits ? [label(text, 'labelMuted', { x: (i + 1) * step, y: KEY.labels, align: 'center' })] : [];
    }),
  ];
}

function cells({ grid, classes }: HeatView, xEdges: number[], yEdges: number[], size: Size): Layer {
  const at = (domain: number[], range: [number, number]) => ({
    scale: { domain: [domain[0], domain.at(-1)], range, nice: false, zero: false },
    axis: null,
  });
  const rows = grid.cells.flatMap((cell, i) => {
    if (!Number.isFinite(cell.mean)) return [];
    const [c, r] = [i % grid.xs.length, Math.floor(i / grid.xs.length)];
    return [
      {
        x: xEdges[c]!,
        x2: xEdges[c + 1]!,
        y: yEdges[r]!,
        y2: yEdges[r + 1]!,
        mean: Number(cell.mean.toPrecision(6)),
        style: classes.styleOf(cell.mean),
      },
    ];
  });
  return {
    layer: Array.from({ length: CLASSES }, (_, style) => ({
      data: { name: `class${style}`, values: rows.filter((row) => row.style === style) },
      mark: { type: 'rect', style: `heat${style}`, aria: false },
      encoding: {
        x: { ...value('x'), ...at(xEdges, [0, size.width]) },
        x2: { field: 'x2' },
        y: { ...value('y'), ...at(yEdges, [size.height, 0]) },
        y2: { field: 'y2' },
      },
    })).filter((layer) => layer.data.values.length > 0),
  };
}

function lines({ lines: found }: HeatGrid): Layer[] {
  return ['contourCase', 'contour'].flatMap((style) =>
    found.map((points, i) => ({
      data: {
        name: `${style}${i}`,
        values: points.map(({ x, y }, order) => ({ x: Number(x.toPrecision(7)), y: Number(y.toPrecision(7)), order })),
      },
      mark: { type: 'line', style, aria: false },
      encoding: { x: { ...value('x'), axis: null }, y: { ...value('y'), axis: null }, order: { field: 'order', type: 'quantitative' } },
    })),
  );
}

function dot(x: number, y: number): Layer {
  return { data: { values: [{}] }, mark: { type: 'circle', style: 'medianDot', size: 80, x, y, aria: false } };
}

/** Ticks at columns of the grid, as many as have room. */
function ticksAcross(xs: readonly number[], factor: Factor, x: (at: number) => number, size: Size): Layer[] {
  const texts = xs.map((at) => factor.short(at));
  const room = Math.max(...texts.map((text) => textWidth(text, 12))) + 10;
  const every = Math.max(1, Math.ceil(room / (size.width / xs.length)));
  return xs.flatMap((at, i) => {
    const half = textWidth(texts[i]!, 12) / 2;
    if (i % every > 0 || x(at) - half < -40 || x(at) + half > size.width) return [];
    return [
      segment('tick', { x: x(at), y: size.height }, { x: x(at), y: size.height + 5 }),
      label(texts[i]!, 'labelMuted', { x: x(at), y: size.height + 18, align: 'center' }),
    ];
  });
}

function ticksUp(ys: readonly number[], texts: readonly string[], y: (at: number) => number, left: number): Layer[] {
  const pitch = Math.abs(y(ys[0]!) - y(ys.at(-1)!)) / Math.max(1, ys.length - 1);
  const every = Math.max(1, Math.ceil(18 / pitch));
  return ys.flatMap((at, i) => {
    if (i % every > 0) return [];
    return [
      segment('tick', { x: -5, y: y(at) }, { x: 0, y: y(at) }),
      label(fitted(texts[i]!, 12, left - 8), 'labelMuted', { x: -8, y: y(at), align: 'right', baseline: 'middle' }),
    ];
  });
}
