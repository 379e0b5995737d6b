/** What a page of results holds, before it is HTML: findings first, then text, tables and charts in the order of the story. */
import type { ChartSpec } from './chartSpec.ts';

/** Text is text: nothing in it is read as markup. A cell may have a second line in small print. */
export type Cell = string | number | null | { value: string | number; note: string };

export interface PageTable {
  caption: string;
  columns: readonly string[];
  /** The first cell names its row. */
  rows: readonly (readonly Cell[])[];
  /** Index of a row to set off. */
  focusRow?: number | undefined;
  /** Small print below. */
  note?: string | undefined;
  /** Path below the page's folder of the same table to download. */
  file?: string | undefined;
}

/** A paragraph, a table, or a chart. */
export type Block = string | PageTable | ChartSpec;

export interface PageSection {
  title?: string | undefined;
  blocks: readonly Block[];
}

export interface FindingTopic {
  title: string;
  sentences: readonly string[];
}

export interface PageContent {
  title: string;
  /** One paragraph: what this is, over which period. */
  lead: string;
  /** Heading of the findings where they come from no runs. */
  findingsTitle?: string | undefined;
  /** Sentences with their intervals; words before a colon are set bold. */
  findings: readonly (string | FindingTopic)[];
  /** Stands above the findings. */
  atAGlance?: PageTable | undefined;
  sections: readonly PageSection[];
  /** Last: how it was made. What provenance tells is added. */
  method?: { paragraphs?: readonly string[]; facts?: readonly (readonly [name: string, value: string])[] } | undefined;
  /** Other files of the result, by path below the page's folder. */
  downloads?: readonly { file: string; name: string }[] | undefined;
}

export function isChart(block: Block): block is ChartSpec {
  return typeof block === 'object' && 'draw' in block;
}

export function chartsIn(sections: readonly PageSection[]): ChartSpec[] {
  return sections.flatMap(({ blocks }) => blocks.filter(isChart));
}
