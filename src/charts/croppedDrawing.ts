/** A drawing without its head, or without its source line too: where title and source stand elsewhere, as in a card or a caption. */
import { type ChartSpec, type Layout, NARROW, WIDE } from './chartSpec.ts';
import { footerHeight } from './frame.ts';
import { LINE_HEIGHT, PADDING } from './theme.ts';

export interface Cropped {
  /** What is inside the root element. */
  content: string;
  viewBox: string;
  width: number;
  height: number;
}

export function cropped(chart: ChartSpec, svg: string, narrow: boolean, withSource: boolean): Cropped {
  const layout: Layout = narrow ? NARROW : WIDE;
  const { text, subtitle } = chart[narrow ? 'narrow' : 'wide']['title'] as { text: string[]; subtitle: string[] };
  const variant = narrow ? 'narrow' : 'wide';
  const head = PADDING[variant] + text.length * LINE_HEIGHT[variant].title + 6 + subtitle.length * LINE_HEIGHT[variant].subtitle - 1;
  const [, width, height] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
  const left = height! - head - (withSource ? 0 : footerHeight(chart.source, layout));
  const content = svg.replace(/<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return { content, viewBox: `0 ${head} ${width} ${left}`, width: width!, height: left };
}
