/** Draws stacked means by class in a panel a scenario; the classes are named inside their areas, or just above them. */

import type { StackData, StackPanel } from './aiStack.ts';
import { type PlotScale, plotScale, timeScaffold, valueAxis } from './axes.ts';
import type { ChartWords, Layout, Row, VegaLiteSpec } from './chartSpec.ts';
import { formatNumber } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { area, type Layer, label, line, over, segment } from './marks.ts';
import { fitted, textWidth } from './measure.ts';
import { panelColumns } from './panelGrid.ts';

export function drawStack(data: StackData, noteOf: (panel: StackPanel) => string, words: ChartWords, layout: Layout): VegaLiteSpec {
  const { panels, dates, divisor } = data;
  const columns = panelColumns(panels.length, layout);
  const bare = valueAxis(
    panels.flatMap(({ total }) => total.map(({ p95 }) => p95 / divisor)),
    4,
    ',.0f',
    false,
  );
  const decimals = bare.ticks.every(Number.isInteger) ? 0 : 1;
  const axis = { ...bare, format: `,.${decimals}f` };
  const gutter = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick, decimals), 12)))) + 8;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 44, right: 4, bottom: 26 },
    height: panels.length === 1 ? 300 : layout.narrow ? 140 : 160,
    columns,
    rows: Math.ceil(panels.length / columns),
    gap: layout.narrow ? 14 : 28,
  };
  const scale = plotScale(plotSize(arrangement), [dates[0]!, dates.at(-1)!], axis);
  const largest = panels.reduce((best, panel) => (panel.total.at(-1)!.mean > best.total.at(-1)!.mean ? panel : best), panels[0]!);
  return frame(
    words,
    arrangement,
    panels.map((panel, i) => [
      ...timeScaffold(scale, { valueLabels: i % columns === 0 ? 'outside' : 'none' }),
      stackLayers(data, panel, i),
      ...(panel === largest ? names(data, panel, scale) : []),
      label(fitted(panel.scenario.title, 13, scale.size.width, true), 'heading', { x: 0, y: -26 }),
      label(fitting(noteOf(panel), scale.size.width), 'labelMuted', { x: 0, y: -10 }),
    ]),
  );
}

/** Without its unit where the range would else be cut off. */
function fitting(note: string, width: number): string {
  const short = note.replace(/\u00a0?\s?MW(?= \()/u, '');
  return fitted(textWidth(note, 12) <= width ? note : short, 12, width);
}

/** edges[q][k] is the bottom of category k in the unit shown. */
function edgesOf({ divisor }: StackData, { means, total }: StackPanel): number[][] {
  return total.map((_, q) => {
    let edge = 0;
    return [0, ...means.map((mean) => (edge += mean[q]! / divisor))];
  });
}

function stackLayers(data: StackData, panel: StackPanel, index: number): Layer {
  const edges = edgesOf(data, panel);
  const tidy = (value: number) => Number(value.toPrecision(4));
  const rows: Row[] = data.dates.map((date, q) => ({
    date,
    ...Object.fromEntries(edges[q]!.map((edge, k) => [`edge${k}`, tidy(edge)])),
    p05: tidy(panel.total[q]!.p05 / data.divisor),
    p95: tidy(panel.total[q]!.p95 / data.divisor),
  }));
  return over(`stack${index}`, rows, [
    ...data.categories.map(({ style }, k) => area(`classFill${style}`, `edge${k}`, `edge${k + 1}`)),
    ...data.categories.slice(1).map((_, k) => line('separator', `edge${k + 1}`)),
    ...(isSpread(data, panel) ? [line('edge', 'p05'), line('edge', 'p95')] : []),
  ]);
}

/** Whether the range of the total can be told from its mean. */
function isSpread({ panels }: StackData, { total }: StackPanel): boolean {
  const peak = Math.max(...panels.flatMap((panel) => panel.total.map(({ p95 }) => p95)));
  return total.some(({ p05, p95 }) => p95 - p05 > 0.02 * peak);
}

const TEXT_HEIGHT = 16;

/** Each category named inside its area where that is tall enough, else above the stack with a line down to it. */
function names(data: StackData, panel: StackPanel, scale: PlotScale): Layer[] {
  const edges = edgesOf(data, panel).map((row) => row.map((edge) => scale.y(edge)));
  const x = data.dates.map((date) => scale.x(date));
  const right = scale.size.width - 6;
  const thin: number[] = [];
  const inside = data.categories.flatMap(({ title, style }, k) => {
    const under = edges.filter((_, q) => (x[q + 1] ?? right) >= right - textWidth(title, 12, true) - 8);
    const top = Math.max(...under.map((row) => row[k + 1]!));
    const bottom = Math.min(...under.map((row) => row[k]!));
    if (bottom - top >= TEXT_HEIGHT) return [label(title, `onClass${style}`, { x: right, y: (top + bottom) / 2 + 4, align: 'right' })];
    thin.push(k);
    return [];
  });
  return [...inside, ...thin.reverse().flatMap((k, i) => outsideName(data, panel, scale, edges, k, i))];
}

/** Places of the lines down, from the right, as shares of the width. */
const LEADERS = [0.72, 0.52, 0.34, 0.2];

function outsideName(data: StackData, panel: StackPanel, scale: PlotScale, edges: number[][], k: number, index: number): Layer[] {
  const { title, style } = data.categories[k]!;
  const at = scale.size.width * (LEADERS[index] ?? 0.2);
  const width = textWidth(title, 12, true);
  const x = data.dates.map((date) => scale.x(date));
  const beside = x.flatMap((place, q) => (place > at - width - 40 && place < at + 30 ? [q] : []));
  const near = beside.length > 0 ? beside : [...x.keys()];
  const summit = Math.min(...near.map((q) => scale.y(panel.total[q]!.p95 / data.divisor)));
  const y = Math.max(12, summit - 10);
  const end = x.reduce((best, place, q) => (Math.abs(place - at) < Math.abs(x[best]! - at) ? q : best), 0);
  const middle = (edges[end]![k]! + edges[end]![k + 1]!) / 2;
  return [
    segment('leader', { x: x[end]!, y: y + 4 }, { x: x[end]!, y: middle }),
    label(title, `classText${style}`, { x: Math.max(x[end]! + 3, width + 2), y, align: 'right' }),
  ];
}
