/** Draws a panel a measure: a row a scenario with a dot, its bar and its line, on the panel's own axis. */

import { ticks } from 'd3-array';
import { fittingTicks, pixels, type Size } from '../axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { fitted, textWidth, wrap } from '../measure.ts';
import { pixelScaffold } from '../pixelScaffold.ts';
import type { DecentralisationPanel } from './decentralisation.ts';

const ROW = 50;
/** Of headings and notes above a panel. */
const HEAD_LINE = 16;
const MOST_LINES = 3;

export function drawDecentralisation(panels: readonly DecentralisationPanel[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = layout.narrow ? 1 : panels.length;
  const insetFor = (lines: number) => ({ left: 0, top: 10 + HEAD_LINE * lines, right: 0, bottom: 28 });
  const flat: Arrangement = {
    layout,
    inset: insetFor(2),
    height: ROW * Math.max(...panels.map(({ rows }) => rows.length)),
    columns,
    rows: Math.ceil(panels.length / columns),
    gap: 24,
  };
  const size = plotSize(flat);
  const headings = panels.map(({ heading }) => wrap(heading, 13, size.width, { bold: true, maxLines: MOST_LINES }));
  const notes = panels.map(({ note }) => wrap(note, 12, size.width, { maxLines: MOST_LINES }));
  const [headingLines, noteLines] = [headings, notes].map((texts) => Math.max(...texts.map(({ length }) => length))) as [number, number];
  const noteTop = -8 - HEAD_LINE * (noteLines - 1);
  return frame(
    words,
    { ...flat, inset: insetFor(headingLines + noteLines) },
    panels.map((panel, i) => [
      label(headings[i]!, 'heading', { x: 0, y: noteTop - HEAD_LINE * headings[i]!.length }),
      label(notes[i]!, 'labelMuted', { x: 0, y: noteTop }),
      ...panelLayers(panel, i, size),
    ]),
  );
}

function panelLayers(panel: DecentralisationPanel, index: number, size: Size): Layer[] {
  const ends = panel.rows.flatMap(({ p05, p95, mean }) => [p05, p95, mean]).filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const margin = high > low ? (high - low) * 0.06 : 1;
  const domain: [number, number] = [low - margin, high + margin];
  const x = pixels(domain, size.width);
  const all = ticks(domain[0], domain[1], Math.max(4, Math.floor(size.width / 70)));
  const decimals = all.every(Number.isInteger) ? 0 : 1;
  const marks = fittingTicks(all, x, size.width, (tick) => formatNumber(tick, decimals));
  return [
    pixelScaffold({ domain, ticks: marks, format: `,.${decimals}f` }, size.height),
    ...panel.rows.flatMap((row, i) => {
      const y = (i + 1) * ROW - 10;
      const numbers = fitted(row.text, 12, size.width);
      const room = size.width - textWidth(numbers, 12) - 8;
      const isWideEnough = textWidth(row.title, 12, true) <= room;
      return [
        label(fitted(row.title, 12, isWideEnough ? room : size.width, true), 'labelStrong', {
          x: 0,
          y: i * ROW + (isWideEnough ? 20 : 12),
        }),
        isWideEnough
          ? label(numbers, 'labelMuted', { x: size.width, y: i * ROW + 20, align: 'right' })
          : label(numbers, 'labelMuted', { x: 0, y: i * ROW + 27 }),
        ...(i === 0 ? [] : [segment('row', { x: 0, y: i * ROW }, { x: size.width, y: i * ROW })]),
        segment('whisker', { x: x(row.p05), y }, { x: x(row.p95), y }),
        segment('whiskerThick', { x: x(row.p25), y }, { x: x(row.p75), y }),
        {
          data: { name: `mean${index}x${i}`, values: [{ mean: Number(row.mean.toPrecision(4)), y }] },
          mark: { type: 'circle', style: 'medianDot', size: 52, aria: false },
          encoding: { x: value('mean'), y: value('y') },
        },
      ];
    }),
  ];
}
