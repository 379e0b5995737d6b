/** Rows as a plain text table: numbers to the right, text to the left. */
const MAX_WIDTH = 60;

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value).slice(0, MAX_WIDTH);
  const text = typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(7))) : String(value);
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 3)}...` : text;
}

export function formatTable(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const cells = rows.map((row) => columns.map((column) => shown(row[column])));
  const widths = columns.map((column, c) => Math.max(column.length, ...cells.map((row) => row[c]?.length ?? 0)));
  const toRight = columns.map((column) => rows.some((row) => typeof row[column] === 'number' || typeof row[column] === 'bigint'));
  const line = (row: readonly string[]) =>
    row
      .map((text, c) => (toRight[c] ? text.padStart(widths[c] ?? 0) : text.padEnd(widths[c] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
