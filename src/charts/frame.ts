/** Puts panels, title, subtitle and source line together: every chart has the same frame. */
import type { Size } from './axes.ts';
import type { ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import { currentLocale } from './locale.ts';
import { box, type Layer, label } from './marks.ts';
import { wrap } from './measure.ts';
import { FONT_SIZE, LINE_HEIGHT, OVERHANG, PADDING } from './theme.ts';

export interface Insets {
  /** Room at the left of the first plot. */
  left: number;
  /** Room above each plot, for its heading. */
  top: number;
  /** Room at the right of the last plot. */
  right: number;
  /** Room below each plot, for its axis. */
  bottom: number;
}

export interface Arrangement {
  layout: Layout;
  inset: Insets;
  /** Height of one plot. */
  height: number;
  columns: number;
  rows: number;
  /** Between columns. */
  gap: number;
}

/** Strokes at the edge of a plot stick out by as much. */
const STROKE = 3;

export function innerWidth(layout: Layout): number {
  return layout.width - 2 * PADDING[layout.narrow ? 'narrow' : 'wide'] - 2 * STROKE;
}

/** Size of one plot. */
export function plotSize({ layout, inset, height, columns, gap }: Arrangement): Size {
  return { width: Math.floor((innerWidth(layout) - inset.left - inset.right - gap * (columns - 1)) / columns), height };
}

const SOURCE_GAP = 12;

/** Height of the source line and of the room above it. */
export function footerHeight(source: string, layout: Layout): number {
  return SOURCE_GAP + wrap(source, FONT_SIZE.footer, innerWidth(layout)).length * LINE_HEIGHT.footer;
}

export function frame(words: ChartWords, arrangement: Arrangement, panels: Layer[][]): VegaLiteSpec {
  const { layout, inset, columns, rows, gap } = arrangement;
  const size = plotSize(arrangement);
  const source = wrap(words.source, FONT_SIZE.footer, innerWidth(layout));
  const below = inset.bottom + SOURCE_GAP;
  const pitch = size.height + inset.top + inset.bottom;
  const canvas = box(
    'canvas',
    { x: -inset.left - STROKE - OVERHANG, y: -inset.top },
    {
      x: innerWidth(layout) - inset.left + STROKE + OVERHANG,
      y: (rows - 1) * pitch + size.height + below + source.length * LINE_HEIGHT.footer,
    },
  );
  const footer = label(source, 'footer', { x: -inset.left, y: size.height + below, baseline: 'top' });
  const layers = panels.map((layers, i) => [...(i === 0 ? [canvas] : []), ...layers, ...(i === (rows - 1) * columns ? [footer] : [])]);
  const plots = layers.map((layer) => ({ width: size.width, height: size.height, layer }));
  return {
    ...head(words, layout, inset.left),
    ...(plots.length === 1
      ? plots[0]
      : { concat: plots, columns, spacing: { row: inset.top + inset.bottom, column: gap }, bounds: 'flush' }),
  };
}

/** Numbers stay on the line of their unit, quarters on that of their year. */
function bound(text: string): string {
  return text
    .replace(/(\d[\d,.]*|[QT][1-4]|end of|[JFMASOND][a-z]{2,8}) (?=(EH\/s|MW|minutes|\d{4})(?![\w]))/g, '$1\u00a0')
    .replace(/ (?=[:;?!»])/g, '\u00a0');
}

function head(words: ChartWords, layout: Layout, left: number): VegaLiteSpec {
  const variant = layout.narrow ? 'narrow' : 'wide';
  const room = innerWidth(layout);
  const subtitleRoom = layout.narrow ? room : Math.min(room, 620);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.alt,
    usermeta: {
      id: words.id,
      locale: currentLocale(),
      // vega-embed then interprets expressions and needs no 'unsafe-eval' of its host
      embedOptions: { ast: true, actions: false },
      variant,
      minWidth: layout.narrow ? 320 : 600,
      title: words.title,
      subtitle: words.subtitle,
      source: words.source,
    },
    title: {
      text: wrap(bound(words.title), FONT_SIZE[variant].title, room, { bold: true, balance: true, maxLines: 5 }),
      subtitle: wrap(bound(words.subtitle), FONT_SIZE[variant].subtitle, subtitleRoom, { maxLines: 9 }),
      ...(left === 0 ? {} : { dx: -left }),
    },
  };
}
