/** Bytes of a downloaded file to text: says in plain words when they are not a table at all. */

export const MAX_BYTES = 64 * 1024 * 1024;

/** The text, byte-order mark taken off; or what the bytes are instead. */
export function textOf(bytes: Uint8Array): { text: string } | { fault: string } {
  if (bytes.length === 0) return { fault: 'is empty' };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { fault: 'is compressed (gzip): unpack it first' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { fault: 'is a ZIP archive or a spreadsheet: save it as CSV first' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { fault: 'is UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { fault: 'is not text: it holds zero bytes' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'is not UTF-8 text' };
  }
  const start = text.trimStart().slice(0, 400).toLowerCase();
  if (start === '') return { fault: 'holds nothing but white space' };
  if (/^<(!doctype html|html|head|body)|^<\?xml/.test(start)) {
    return { fault: 'is a web page (HTML), not a table: the site answered with a page instead of the data' };
  }
  return { text };
}

export interface Line {
  text: string;
  /** From 1. */
  line: number;
}

/** Lines that hold something, whatever they end with; comments left out. */
export function linesOf(text: string): { lines: Line[]; hasMixedEnds: boolean } {
  const ends = new Set(text.match(/\r\n|\n|\r/g) ?? []);
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((content, i) => ({ text: content, line: i + 1 }))
    .filter((one) => one.text.trim() !== '' && !one.text.startsWith('#'));
  return { lines, hasMixedEnds: ends.size > 1 };
}

/** Cells of a line of CSV, quotes taken off; undefined where a quote is not closed. */
export function cellsOf(line: string, separator = ','): string[] | undefined {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (line[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (c === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (c === separator) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return isQuoted ? undefined : [...cells, cell.trim()];
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A number as programs write it; what people write (1,234 or 1 234,5) is not one. */
export function numberOf(cell: string): number | undefined {
  return PLAIN_NUMBER.test(cell) ? Number(cell) : undefined;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|\+00:?00)?)?$/;
const MS_PER_DAY = 86_400_000;

/** Days since 1970 of an ISO date, with or without a time in UTC; undefined for anything else, 2026-02-30 included. */
export function dayOfCell(cell: string): number | undefined {
  const match = ISO.exec(cell);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  return ms / MS_PER_DAY;
}
