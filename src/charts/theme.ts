/** The look of every chart as a Vega-Lite configuration: named styles, so that a specification holds no colour of its own. */
import type { Tokens } from './tokens.ts';

/** All have the metrics of Arial, so a layout made on one machine holds on every other. */
export const FONT = 'Arial, "Liberation Sans", Arimo, Helvetica, sans-serif';

/** At the least width of a drawing; shown wider, letters grow with it. */
export const FONT_SIZE = { wide: { title: 18, subtitle: 12.5 }, narrow: { title: 16, subtitle: 12.5 }, label: 12, footer: 11 } as const;
export const LINE_HEIGHT = { wide: { title: 23, subtitle: 17 }, narrow: { title: 20, subtitle: 16.5 }, label: 15, footer: 14 } as const;
/** White space around the drawing. */
export const PADDING = { wide: 11, narrow: 9 } as const;
/** So far the drawing may reach into that at its sides: half a nought at the end of an axis. */
export const OVERHANG = 1;

const bold = 'bold' as const;

function lineStyles(c: Tokens) {
  return {
    median: { color: c.median, strokeWidth: 2.5, strokeCap: 'round', strokeJoin: 'round' },
    history: { color: c.ink, strokeWidth: 1.8, strokeJoin: 'round' },
    observed: { color: c.ink, strokeWidth: 1.4, strokeDash: [2, 2] },
    path: { color: c.path, strokeWidth: 0.8, strokeJoin: 'round', opacity: 0.85 },
    event: { color: c.muted, strokeWidth: 1, strokeDash: [4, 3] },
    zero: { color: c.ink, strokeWidth: 1.2 },
    reference: { color: c.ink, strokeWidth: 1.5, strokeDash: [5, 3] },
    baseline: { color: c.neutral, strokeWidth: 1.7, strokeDash: [5, 3] },
    edge: { color: c.ink, strokeWidth: 1.3, strokeDash: [4, 3] },
    separator: { color: c.background, strokeWidth: 1 },
    whisker: { color: c.ink, strokeWidth: 1.5 },
    whiskerThick: { color: c.ink, strokeWidth: 5 },
    connector: { color: c.axis, strokeWidth: 1, strokeDash: [2, 2] },
    row: { color: c.grid, strokeWidth: 1 },
    tick: { color: c.axis, strokeWidth: 1 },
    contour: { color: c.ink, strokeWidth: 2, strokeCap: 'round', strokeJoin: 'round' },
    contourCase: { color: c.background, strokeWidth: 5, strokeCap: 'round', strokeJoin: 'round' },
    leader: { color: c.ink, strokeWidth: 1 },
  };
}

function fillStyles(c: Tokens) {
  return {
    canvas: { color: c.background, opacity: 0, strokeWidth: 0 },
    band90: { color: c.band90, opacity: 1 },
    band50: { color: c.band50, opacity: 1 },
    shade: { color: c.shade, opacity: 1 },
    declineFill: { color: c.declineFill, opacity: 1 },
    growthFill: { color: c.growthFill, opacity: 1 },
    neutralFill: { color: c.neutralFill, opacity: 1 },
    netFill: { color: c.neutral, opacity: 1 },
    medianDot: { color: c.background, stroke: c.ink, strokeWidth: 2, opacity: 1 },
    ...Object.fromEntries(c.classFill.map((color, i) => [`classFill${i}`, { color, opacity: 1 }])),
    ...Object.fromEntries(c.heat.map((color, i) => [`heat${i}`, { color, stroke: color, opacity: 1, strokeWidth: 0.7 }])),
  };
}

function textStyles(c: Tokens, narrow: boolean) {
  const size = { fontSize: FONT_SIZE.label, lineHeight: LINE_HEIGHT.label };
  const number = { fontSize: narrow ? 24 : 30, fontWeight: bold };
  return {
    label: { color: c.ink, ...size },
    labelStrong: { color: c.ink, ...size, fontWeight: bold },
    labelMuted: { color: c.muted, ...size },
    labelMedian: { color: c.median, ...size, fontWeight: bold },
    labelShade: { color: c.shadeText, ...size },
    labelDecline: { color: c.decline, ...size, fontWeight: bold },
    labelGrowth: { color: c.growth, ...size, fontWeight: bold },
    numberDecline: { color: c.decline, ...number },
    numberGrowth: { color: c.growth, ...number },
    heading: { color: c.ink, fontSize: 13, lineHeight: 16, fontWeight: bold },
    footer: { color: c.muted, fontSize: FONT_SIZE.footer, lineHeight: LINE_HEIGHT.footer },
    ...Object.fromEntries(c.onClass.map((color, i) => [`onClass${i}`, { color, ...size, fontWeight: bold }])),
    ...Object.fromEntries(c.classText.map((color, i) => [`classText${i}`, { color, ...size, fontWeight: bold }])),
  };
}

export function themeConfig(c: Tokens, narrow: boolean): Record<string, unknown> {
  const variant = narrow ? 'narrow' : 'wide';
  const label = { labelFont: FONT, titleFont: FONT, labelFontSize: FONT_SIZE.label, titleFontSize: FONT_SIZE.label };
  return {
    background: c.background,
    font: FONT,
    padding: {
      ...{ left: PADDING[variant] - OVERHANG, right: PADDING[variant] - OVERHANG },
      ...{ top: PADDING[variant], bottom: PADDING[variant] },
    },
    view: { stroke: null },
    title: {
      anchor: 'start',
      align: 'left',
      frame: 'group',
      offset: narrow ? 10 : 12,
      color: c.ink,
      font: FONT,
      fontSize: FONT_SIZE[variant].title,
      fontWeight: bold,
      lineHeight: LINE_HEIGHT[variant].title,
      subtitleColor: c.muted,
      subtitleFont: FONT,
      subtitleFontSize: FONT_SIZE[variant].subtitle,
      subtitleLineHeight: LINE_HEIGHT[variant].subtitle,
      subtitlePadding: 6,
      limit: 0,
    },
    axis: { ...label, labelColor: c.muted, gridColor: c.grid, domainColor: c.axis, tickColor: c.axis, labelLimit: 0, labelOverlap: false },
    axisX: { grid: false, tickSize: 5, labelPadding: 4 },
    axisY: { grid: true, domain: false, ticks: false, labelPadding: 6 },
    text: { font: FONT },
    style: { ...lineStyles(c), ...fillStyles(c), ...textStyles(c, narrow) },
  };
}
