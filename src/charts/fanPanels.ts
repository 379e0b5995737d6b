/** Two or more fans side by side (below each other on a narrow screen), each with its own value axis. */
import { plotScale, timeScaffold, valueAxis } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { endLabelLayers, endLabels, endLabelWidth, extent, type Fan, fanLayers, fanRows, thinning } from './fanView.ts';
import { formatNumber } from './format.ts';
import { type Arrangement, frame, innerWidth, plotSize } from './frame.ts';
import { type Layer, label, segment } from './marks.ts';
import { fitted, textWidth, wrap } from './measure.ts';

export interface FanPanel {
  heading: string;
  note: string;
  fan: Fan;
  prefix: string;
  decimals: number;
  /** A value to compare with. */
  reference?: number;
}

export function drawFanPanels(panels: readonly FanPanel[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const labels = panels.map(({ fan, prefix, decimals }) => endLabels(fan, { prefix, decimals, long: false, bands: ['p05', 'p50', 'p95'] }));
  const right = Math.ceil(Math.max(...labels.map(endLabelWidth))) + 10;
  const axes = panels.map(({ fan, prefix, reference }) => {
    const axis = valueAxis([...extent(fan), ...(reference === undefined ? [] : [reference])], 4, '');
    return { ...axis, format: `${prefix},.${decimalsOf(axis.ticks)}f` };
  });
  const tickWidths = panels.flatMap((panel, i) =>
    axes[i]!.ticks.map((tick) => textWidth(panel.prefix + formatNumber(tick, decimalsOf(axes[i]!.ticks)), 12)),
  );
  const gutter = Math.ceil(Math.max(...tickWidths)) + 8;
  const columns = layout.narrow ? 1 : Math.min(2, panels.length);
  const plotWidth = innerWidth(layout) / columns - gutter - 10;
  const notes = panels.map(({ note }) => wrap(note, 12, plotWidth, { maxLines: 2 }));
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 24 + 15 * Math.max(...notes.map((lines) => lines.length)), right, bottom: 26 },
    height: layout.narrow ? 150 : 210,
    columns,
    rows: Math.ceil(panels.length / columns),
    gap: right + gutter + 10,
  };
  const size = plotSize(arrangement);
  return frame(
    words,
    arrangement,
    panels.map((panel, i): Layer[] => {
      const { dates } = panel.fan;
      const scale = plotScale(size, [dates[0]!, dates.at(-1)!], axes[i]!);
      const note = notes[i]!;
      return [
        ...timeScaffold(scale, { valueLabels: 'outside' }),
        fanLayers(`fan${i}`, fanRows(panel.fan, thinning(panel.fan, layout.narrow ? 70 : 140))),
        ...referenceLayers(panel, scale.y, size.width),
        label(fitted(panel.heading, 13, plotWidth, true), 'heading', { x: 0, y: -22 - 15 * (note.length - 1) }),
        label(note, 'labelMuted', { x: 0, y: -6 - 15 * (note.length - 1) }),
        ...endLabelLayers(labels[i]!, scale),
      ];
    }),
  );
}

function decimalsOf(marks: readonly number[]): number {
  return marks.every(Number.isInteger) ? 0 : 1;
}

function referenceLayers({ reference }: FanPanel, y: (value: number) => number, width: number): Layer[] {
  return reference === undefined ? [] : [segment('baseline', { x: 0, y: y(reference) }, { x: width, y: y(reference) })];
}
