/** Comma-separated values (RFC 4180): quotes around fields that hold commas, quotes or line ends; blank lines are left out. */

export interface CsvLine {
  /** Line of the file it begins on, from 1. */
  line: number;
  cells: string[];
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;

export function parseCsv(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let line = 1;
  let cells: string[] = [];
  let begun = 1;
  FIELD.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = FIELD.lastIndex; at <= text.length; at = FIELD.lastIndex) {
    const match = FIELD.exec(text);
    if (match === null) throw new SyntaxError(`line ${line}: a quote stands where none may be`);
    const [, quotedField, plain, end] = match;
    cells.push(quotedField === undefined ? plain : quotedField.replaceAll('""', '"'));
    line += (quotedField?.match(/\n/g)?.length ?? 0) + (end === ',' || end === '' ? 0 : 1);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0].trim() !== '') lines.push({ line: begun, cells });
    cells = [];
    begun = line;
    if (end === '') break;
  }
  return lines;
}
