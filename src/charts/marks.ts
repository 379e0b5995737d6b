/** Vega-Lite layers the charts are put together from. Places given as numbers are pixels of the plot. */
import type { Row } from './chartSpec.ts';

export type Layer = Record<string, unknown>;

const ONCE = { values: [{}] };

export type Align = 'left' | 'center' | 'right';

export interface LabelPlace {
  x: number;
  y: number;
  align?: Align;
  baseline?: 'alphabetic' | 'top' | 'middle' | 'bottom';
}

/** A text, or lines of it, at a fixed place. */
export function label(text: string | string[], style: string, { x, y, align = 'left', baseline = 'alphabetic' }: LabelPlace): Layer {
  return { data: ONCE, mark: { type: 'text', style, text, x: round(x), y: round(y), align, baseline, aria: false } };
}

/** A straight line between two places. */
export function segment(style: string, from: { x: number; y: number }, to: { x: number; y: number }): Layer {
  const at = (pixels: number) => ({ value: round(pixels) });
  return {
    data: ONCE,
    mark: { type: 'rule', style, aria: false },
    encoding: { x: at(from.x), y: at(from.y), x2: at(to.x), y2: at(to.y) },
  };
}

/** A rectangle between two places. */
export function box(style: string, from: { x: number; y: number }, to: { x: number; y: number }): Layer {
  return {
    data: ONCE,
    mark: { type: 'rect', style, x: round(from.x), y: round(from.y), x2: round(to.x), y2: round(to.y), aria: false },
  };
}

export const time = (field: string) => ({ field, type: 'temporal', title: null, scale: { type: 'utc' } });
export const value = (field: string) => ({ field, type: 'quantitative', title: null });

export function area(style: string, low: string, high: string, x: object = time('date')): Layer {
  return { mark: { type: 'area', style, aria: false }, encoding: { x, y: value(low), y2: { field: high } } };
}

export function line(style: string, y: string, x: object = time('date')): Layer {
  return { mark: { type: 'line', style, aria: false }, encoding: { x, y: value(y) } };
}

/** Layers that share rows of data. */
export function over(name: string, rows: Row[], layers: Layer[]): Layer {
  return { data: { name, values: rows }, layer: layers };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
