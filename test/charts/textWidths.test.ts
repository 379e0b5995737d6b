/** UPDATE_TEXT_WIDTHS=1 writes src/charts/textWidths.ts anew from the fonts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '../../src/charts/measure.ts';
import { TEXT_WIDTHS } from '../../src/charts/textWidths.ts';
import { readFont } from './fontWidths.ts';

const resolve = createRequire(import.meta.url).resolve;
const regular = readFont(readFileSync(resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')));
const bold = readFont(readFileSync(resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf')));

const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x2013, 0x2026],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
] as const;

function tableText(): string {
  const rows = RANGES.map(([from, to]) => {
    const codes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const list = (font: typeof regular) => codes.map((code) => font.widthOf(code) ?? 0).join(' ');
    return `  {\n    from: 0x${from.toString(16)},\n    regular: '${list(regular)}',\n    bold: '${list(bold)}',\n  },`;
  });
  return `/**
 * Advance widths of Arimo, which has the metrics of Arial, in 1/${regular.unitsPerEm} em for runs of characters from \`from\` on.
 * Written from the font files by test/charts/textWidths.test.ts; 0 where the font has no glyph.
 */
export const UNITS_PER_EM = ${regular.unitsPerEm};

export const TEXT_WIDTHS: { from: number; regular: string; bold: string }[] = [
${rows.join('\n')}
];
`;
}

if (process.env['UPDATE_TEXT_WIDTHS']) writeFileSync(new URL('../../src/charts/textWidths.ts', import.meta.url), tableText());

describe('width of text', () => {
  it('comes from a table that says what the font files say', () => {
    for (const { from, regular: widths, bold: boldWidths } of TEXT_WIDTHS) {
      widths.split(' ').forEach((width, i) => {
        expect(Number(width), `U+${(from + i).toString(16)}`).toBe(regular.widthOf(from + i) ?? 0);
      });
      boldWidths.split(' ').forEach((width, i) => {
        expect(Number(width), `bold U+${(from + i).toString(16)}`).toBe(bold.widthOf(from + i) ?? 0);
      });
    }
  });

  it('is the sum of the advances of its characters', () => {
    const sum = (text: string, font: typeof regular) =>
      [...text].reduce((w, c) => w + font.widthOf(c.codePointAt(0)!)!, 0) / font.unitsPerEm;
    expect(textWidth('Median 1,344', 12)).toBeCloseTo(12 * sum('Median 1,344', regular), 6);
    expect(textWidth('−7.4 % (–…)', 20, true)).toBeCloseTo(20 * sum('−7.4 % (–…)', bold), 6);
  });

  it('counts an emoji and an unknown script as one em a character', () => {
    expect(textWidth('🚀', 10)).toBe(10);
    expect(textWidth('漢字', 10)).toBe(20);
  });
});

describe('wrapping', () => {
  const title = 'Hashrate ends 2028 above its March 2026 level in 93% of runs when miners do as contracted';

  it('keeps every line within the width and loses no word', () => {
    for (let width = 150; width < 900; width += 50) {
      const lines = wrap(title, 16, width, { bold: true });
      expect(lines.join(' ')).toBe(title);
      for (const line of lines) expect(textWidth(line, 16, true)).toBeLessThanOrEqual(width);
    }
  });

  it('balances a title without adding a line', () => {
    const lines = wrap(title, 16, 400, { bold: true, balance: true });
    expect(lines.length).toBe(wrap(title, 16, 400, { bold: true }).length);
    const widths = lines.map((line) => textWidth(line, 16, true));
    expect(Math.min(...widths)).toBeGreaterThan(0.6 * Math.max(...widths));
  });

  it('breaks a word that is wider than the line, and ends with an ellipsis past the last line allowed', () => {
    const lines = wrap('x'.repeat(300), 12, 200, { maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]!.endsWith('…')).toBe(true);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(200);
  });
});
