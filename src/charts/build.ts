/** Makes a chart of its words, its table and its drawing. */
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from './chartSpec.ts';
import { NARROW, WIDE } from './chartSpec.ts';
import { shortened } from './format.ts';
import { currentLocale, inLocale } from './locale.ts';

export interface ChartParts extends ChartWords {
  columns: string[];
  rows: Row[];
  units: Record<string, string>;
  draw(words: ChartWords, layout: Layout): VegaLiteSpec;
}

export function build({ columns, rows, units, draw, ...words }: ChartParts): ChartSpec {
  const bounded = { ...words, alt: shortened(words.alt, 250), description: shortened(words.description, 700) };
  const locale = currentLocale();
  const at = (layout: Layout) => inLocale(locale, () => draw(bounded, layout));
  return { ...bounded, locale, csv: { columns, rows }, units, draw: at, wide: at(WIDE), narrow: at(NARROW) };
}
