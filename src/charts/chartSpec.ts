/** What a chart is before it is drawn: words, data and a drawing at any width. */

import type { Locale } from './locale.ts';

export type VegaLiteSpec = Record<string, unknown>;
export type Row = Record<string, string | number | null>;

export interface Layout {
  /** Of the whole image, px. */
  width: number;
  /** The arrangement for 320 to 599 px rather than 600 and more. */
  narrow: boolean;
}

/** The drawings that are kept: each at the least width it is shown at, so that no text is ever seen smaller than it was drawn. */
export const WIDE: Layout = { width: 600, narrow: false };
export const NARROW: Layout = { width: 320, narrow: true };

export interface ChartWords {
  id: string;
  /** The finding, computed from the run. */
  title: string;
  /** Measure, unit, period, and what is drawn. */
  subtitle: string;
  /** At most 250 characters. */
  alt: string;
  /** At most 700 characters. */
  description: string;
  source: string;
}

export interface ChartSpec extends ChartWords {
  /** Language of its words and numbers. */
  locale: Locale;
  csv: { columns: string[]; rows: Row[] };
  /** Unit of every column of the table that has one. */
  units: Record<string, string>;
  /** The specification at a width, without a theme. */
  draw(layout: Layout): VegaLiteSpec;
  wide: VegaLiteSpec;
  narrow: VegaLiteSpec;
}
