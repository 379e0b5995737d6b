/** A table of a page as HTML. */
import { formatNumber } from './format.ts';
import { escapeHtml } from './html.ts';
import type { Cell, PageTable } from './pageContent.ts';

export function pageTable({ caption, columns, rows, focusRow, note, file }: PageTable): string {
  const head = columns.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(
    ([name, ...cells], i) =>
      `<tr${i === focusRow ? ' class="focus"' : ''}><th scope="row">${cellHtml(name ?? null)}</th>${cells.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`,
  );
  const download = file === undefined ? '' : ` <a href="${escapeHtml(encodeURI(file))}" download>CSV</a>.`;
  const below = note === undefined && download === '' ? '' : `\n<p class="facts">${escapeHtml(note ?? '')}${download}</p>`;
  return `<div class="table glance" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>${below}`;
}

function cellHtml(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return `${escapeHtml(shown(cell.value))}<small>${escapeHtml(cell.note)}</small>`;
  return escapeHtml(shown(cell));
}

/** A number as it is to a few digits; who wants others gives text. */
export function shown(value: string | number): string {
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return '–';
  return Number.isInteger(value)
    ? formatNumber(value)
    : formatNumber(value, Math.max(0, Math.min(4, 3 - Math.floor(Math.log10(Math.abs(value) || 1)))));
}
