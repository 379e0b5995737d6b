/** Draws a board chart by chart with the report's own builders, and says what it found. */
import type { Layout } from '../charts/chartSpec.ts';
import { type ChartContext, chartContext } from '../charts/context.ts';
import { findingsByTopic, type Topic } from '../charts/findings.ts';
import { glanceTable } from '../charts/glanceTable.ts';
import { pageTable } from '../charts/pageTable.ts';
import { renderSvg, themed } from '../charts/svg.ts';
import { LIGHT } from '../charts/tokens.ts';
import { csvText } from '../results/csv.ts';
import { EXPLORER_CHARTS } from './explorerCharts.ts';
import type { DrawnChart } from './messages.ts';

/** The narrowest and the widest drawing. */
const [NARROWEST, WIDEST, NARROW_BELOW] = [320, 760, 600];

export function layoutFor(room: number): Layout {
  const width = Math.round(Math.max(NARROWEST, Math.min(WIDEST, room)));
  return { width, narrow: width < NARROW_BELOW };
}

/** A chart in the light theme; undefined when the result has nothing to show in it. `interpreter` draws where no text may become code. */
export async function drawBoardChart(
  context: ChartContext,
  id: string,
  layout: Layout,
  interpreter?: unknown,
): Promise<DrawnChart | undefined> {
  const chart = EXPLORER_CHARTS[id as keyof typeof EXPLORER_CHARTS]?.(context);
  if (chart === undefined) return undefined;
  const { title, alt, description, csv } = chart;
  const svg = await renderSvg(themed(chart.draw(layout), LIGHT, layout.narrow), `explorer-${id}`, alt, interpreter);
  return { id, svg, title, alt, description, csv: csvText(csv.columns, csv.rows) };
}

export interface BoardWords {
  topics: Topic[];
  /** The scenarios side by side, as HTML. */
  glance: string;
  /** Two sentences to say aloud. */
  summary: string;
}

export function boardWords(context: ChartContext): BoardWords {
  const topics = findingsByTopic(context.result);
  const [ends, differences] = topics;
  const summary = [ends?.sentences.at(-1), topics.length > 1 ? differences?.sentences[0] : undefined].filter(Boolean).join(' ');
  return { topics, glance: pageTable(glanceTable(context)), summary };
}

/** The reader's first figures in one line. */
export function barText(context: ChartContext): string {
  const { columns, rows } = glanceTable(context);
  const cells = rows.at(-1) ?? [];
  return columns
    .slice(1, 3)
    .map((column, i) => {
      const cell = cells[i + 1];
      return typeof cell === 'object' && cell !== null ? `${column}: ${cell.value}${cell.note === '' ? '' : ` (${cell.note})`}` : '';
    })
    .filter((text) => text !== '')
    .join(' · ');
}

export { type ChartContext, chartContext };
