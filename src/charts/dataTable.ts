/** The table below a chart: what it shows, as numbers. Long tables are thinned; the CSV has every row. */
import type { ChartSpec, Row } from './chartSpec.ts';
import { formatNumber } from './format.ts';
import { escapeHtml } from './html.ts';
import { messages } from './locale.ts';
import { shown } from './pageTable.ts';

const MOST_ROWS = 48;

export function dataTable({ id, title, csv }: ChartSpec, csvPath: string): string {
  const { columns, rows } = csv;
  const shown = thinned(rows);
  const m = messages().page;
  const note = shown.length < rows.length ? m.someRows(String(shown.length), formatNumber(rows.length)) : m.allRows;
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = shown.map((row) => `<tr>${columns.map((column) => `<td>${cellText(row[column])}</td>`).join('')}</tr>`).join('\n');
  return `<details><summary>${m.data}</summary>
<p>${note} <a href="${csvPath}" download>CSV</a>.</p>
<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(m.dataOf(title))}"><table id="data-${id}"><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div></details>`;
}

/** Evenly picked, with the first and the last. */
function thinned(rows: readonly Row[]): Row[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  return Array.from({ length: MOST_ROWS }, (_, i) => rows[Math.round((i * (rows.length - 1)) / (MOST_ROWS - 1))]!);
}

function cellText(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : escapeHtml(shown(value));
}
