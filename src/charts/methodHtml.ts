/** The method note below a chart, closed until a reader asks for it. */
import type { ChartSpec } from './chartSpec.ts';
import { escapeHtml } from './html.ts';
import { methodNote } from './methodNotes.ts';

export function methodHtml(chart: ChartSpec): string {
  const { heading, text, model } = methodNote(chart);
  return `<details><summary>${heading}</summary><p>${escapeHtml(text)}</p><p>${escapeHtml(model)}</p></details>`;
}
