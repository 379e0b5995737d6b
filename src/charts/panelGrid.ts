/** How many columns and rows of small multiples, and which scenarios get one. */
import type { Layout } from './chartSpec.ts';
import type { ChartContext, ScenarioView } from './context.ts';
import { messages } from './locale.ts';

/** More panels than this would be too small to read; the table holds every scenario. */
const MOST_PANELS = 9;

export function panelColumns(panels: number, layout: Layout): number {
  if (layout.narrow || panels === 2 || panels === 4) return Math.min(2, panels);
  return Math.min(3, panels);
}

/** The first scenarios, always with the focus. */
export function panelScenarios({ scenarios, focus }: ChartContext): ScenarioView[] {
  const first = scenarios.slice(0, MOST_PANELS);
  return first.includes(focus) ? first : [...first.slice(0, -1), focus];
}

/** What the subtitle says of scenarios without a panel. */
export function leftOut({ scenarios }: ChartContext): string {
  const more = scenarios.length - MOST_PANELS;
  return more > 0 ? messages().leftOut(more) : '';
}
