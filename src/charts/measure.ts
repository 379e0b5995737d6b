/** How wide a text is in the chart font, and where it wraps: the same on every machine, with no font loaded. */
import { TEXT_WIDTHS, UNITS_PER_EM } from './textWidths.ts';

function widths(face: 'regular' | 'bold'): Map<number, number> {
  const byCode = new Map<number, number>();
  for (const range of TEXT_WIDTHS) {
    range[face].split(' ').forEach((width, i) => {
      if (width !== '0') byCode.set(range.from + i, Number(width) / UNITS_PER_EM);
    });
  }
  return byCode;
}

const REGULAR = widths('regular');
const BOLD = widths('bold');
/** Zero-width: combining marks, joiners, direction marks, variation selectors. */
const NO_ADVANCE = /^[\p{M}\p{Cf}]$/u;

export function textWidth(text: string, fontSize: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let ems = 0;
  for (const character of text) {
    const known = table.get(character.codePointAt(0)!);
    ems += known ?? (NO_ADVANCE.test(character) ? 0 : 1);
  }
  return ems * fontSize;
}

export interface WrapOptions {
  bold?: boolean;
  /** Lines of like width rather than a short last one. */
  balance?: boolean;
  /** Past this many lines the text ends with an ellipsis. */
  maxLines?: number;
}

export function wrap(text: string, fontSize: number, maxWidth: number, options: WrapOptions = {}): string[] {
  const measure = (line: string) => textWidth(line, fontSize, options.bold);
  const words = text
    .split(/[ \t\n]+/u)
    .filter((word) => word !== '')
    .flatMap(breakable);
  const lines = greedy(words, measure, maxWidth);
  const { maxLines = Number.POSITIVE_INFINITY } = options;
  if (lines.length > maxLines) return shorten(lines, measure, maxWidth, maxLines);
  if (options.balance === true && lines.length > 1) return balanced(words, measure, maxWidth, lines.length);
  return withoutOrphan(lines, measure, maxWidth);
}

/** A text that fits one line, cut with an ellipsis where it must be. */
export function fitted(text: string, fontSize: number, maxWidth: number, bold = false): string {
  return wrap(text, fontSize, maxWidth, { bold, maxLines: 1 })[0] ?? '';
}

type Measure = (line: string) => number;

/** Before a part of a text that may begin a line and else follows without a space. */
const GLUE = '\u200b';
const WITHOUT_SPACES = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u;
const NEVER_FIRST = /[，。、；：！？）》」』”’%\]).,;:!?]/u;
const NEVER_LAST = /[（《「『“‘([]/u;

/** Chinese is written without spaces: a line may end at nearly every character. */
function breakable(word: string): string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  const parts: string[] = [];
  let before = '';
  for (const character of word) {
    const may = WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(character);
    if (before === '') parts.push(character);
    else if (may && !NEVER_FIRST.test(character) && !NEVER_LAST.test(before)) parts.push(GLUE + character);
    else parts[parts.length - 1] += character;
    before = character;
  }
  return parts;
}

function joined(line: string, word: string): string {
  if (word.startsWith(GLUE)) return line + word.slice(1);
  return line === '' ? word : `${line} ${word}`;
}

/** Whether the bundled font has a glyph for every character. */
export function isCovered(text: string): boolean {
  return [...text].every((character) => REGULAR.has(character.codePointAt(0)!) || NO_ADVANCE.test(character) || /\s/.test(character));
}

function greedy(words: string[], measure: Measure, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((w) => pieces(w, measure, maxWidth))) {
    const longer = joined(line, word);
    if (line !== '' && measure(longer) > maxWidth) {
      lines.push(line);
      line = joined('', word);
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word wider than a line is broken between characters. */
function pieces(word: string, measure: Measure, maxWidth: number): string[] {
  if (measure(word) <= maxWidth) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character) > maxWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Narrows the measure until the text would need another line. */
function balanced(words: string[], measure: Measure, maxWidth: number, count: number): string[] {
  let low = Math.min(maxWidth, Math.max(maxWidth / 2, ...words.map(measure)));
  let high = maxWidth;
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (greedy(words, measure, middle).length > count) low = middle;
    else high = middle;
  }
  return greedy(words, measure, high);
}

/** Moves a word down when the last line would hold a single one. */
function withoutOrphan(lines: string[], measure: Measure, maxWidth: number): string[] {
  const last = lines.at(-1);
  const words = lines.at(-2)?.split(' ');
  if (last === undefined || words === undefined || last.includes(' ') || words.length < 3) return lines;
  const moved = `${words.at(-1)} ${last}`;
  return measure(moved) > maxWidth ? lines : [...lines.slice(0, -2), words.slice(0, -1).join(' '), moved];
}

function shorten(lines: string[], measure: Measure, maxWidth: number, maxLines: number): string[] {
  const kept = lines.slice(0, maxLines);
  const characters = [...kept.at(-1)!];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > maxWidth) characters.pop();
  kept[maxLines - 1] = `${characters.join('').trimEnd()}…`;
  return kept;
}
