/** Two or more fans side by side (below each other on a narrow screen), each with its own value axis. */
import { plotScale, timeScaffold, valueAxis } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { endLabelLayers, endLabels, endLabelWidth, extent, type Fan, fanLayers, fanRows } from './fanView.ts';
import { formatNumber } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { type Layer, label, segment } from './marks.ts';
import { fit, textWidth, wrap } from './measure.ts';

export interface FanPanel {
  heading: string;
  note: string;
  fan: Fan;
  prefix: string;
  suffix?: string;
  decimals: number;
  /** A value to compare with. */
  reference?: { value: number; name: string };
}

const HEAD = 54;

export function drawFanPanels(panels: readonly FanPanel[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const labels = panels.map(({ fan, prefix, decimals }) => endLabels(fan, { prefix, decimals, long: false, bands: ['p05', 'p50', 'p95'] }));
  const right = Math.max(...labels.map(endLabelWidth)) + 10;
  const axes = panels.map((panel) =>
    valueAxis([...extent(panel.fan), ...(panel.reference ? [panel.reference.value] : [])], 4, axisFormat(panel)),
  );
  const tickText = (panel: FanPanel, tick: number) => `${panel.prefix}${formatNumber(tick, axisDecimals(panel))}`;
  const gutter = Math.max(...panels.flatMap((panel, i) => axes[i]!.ticks.map((tick) => textWidth(tickText(panel, tick), 12)))) + 8;
  const columns = layout.narrow ? 1 : Math.min(2, panels.length);
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: HEAD, right, bottom: 26 },
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
      const note = wrap(panel.note, 12, size.width + right - 10, { maxLines: 2 });
      return [
        ...timeScaffold(scale, { valueLabels: 'outside' }),
        fanLayers(`fan${i}`, fanRows(panel.fan, layout.narrow ? 2 : 1)),
        ...referenceLayers(panel, scale.y, size.width),
        label(fit(panel.heading, 13, size.width + right - 10, true), 'heading', { x: 0, y: -22 - 15 * (note.length - 1) }),
        label(note, 'labelMuted', { x: 0, y: -6 - 15 * (note.length - 1) }),
        ...endLabelLayers(labels[i]!, scale),
      ];
    }),
  );
}

function axisDecimals({ decimals }: FanPanel): number {
  return Math.min(1, Math.max(0, decimals));
}

function axisFormat(panel: FanPanel): string {
  return `${panel.prefix === '$' ? '$' : ''},.${axisDecimals(panel)}f`;
}

function referenceLayers({ reference }: FanPanel, y: (value: number) => number, width: number): Layer[] {
  return reference === undefined ? [] : [segment('baseline', { x: 0, y: y(reference.value) }, { x: width, y: y(reference.value) })];
}
