/** Comma-separated values as all tables have them: UTF-8, comma, quotes where needed, one header row. A figure that does not exist is empty. */

export type CsvCell = string | number | bigint | boolean | null | undefined;

export function csvField(value: CsvCell): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line without its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvField).join(',');
}

export function csvText(columns: readonly string[], rows: readonly Readonly<Record<string, CsvCell>>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => `${csvLine(cells)}\n`).join('');
}
