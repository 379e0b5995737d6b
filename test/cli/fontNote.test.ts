/** Images in Chinese: somebody is told before boxes are drawn, and nobody else is. */
import { describe, expect, it } from 'vitest';
import { hasGlyph } from '../../src/charts/png.ts';
import { noteMissingFont } from '../../src/cli/fontNote.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { sources } from '../sources.ts';

async function notesFor(locale: 'en' | 'zh', hasFont: boolean): Promise<string[]> {
  const notes: string[] = [];
  await noteMissingFont({ locale }, { note: (text: string) => notes.push(text) } as unknown as Terminal, async () => hasFont);
  return notes;
}

describe('the note on fonts', () => {
  it('is given for Chinese where no font has its characters, and says what helps', async () => {
    const [note] = await notesFor('zh', false);
    expect(note).toMatch(
      /^No Chinese font here: the PNG files will show boxes\. .*npm install @expo-google-fonts\/noto-sans-sc.*fonts-noto-cjk/,
    );
    expect(await notesFor('zh', true)).toEqual([]);
    expect(await notesFor('en', false)).toEqual([]);
  });

  it('rests on whether a character is drawn or a box', async () => {
    expect(await hasGlyph('a')).toBe(true);
    expect(await hasGlyph('\ue123')).toBe(false);
  });
});

it('is given by every command that draws', () => {
  const drawing = sources.filter(({ path, text }) => path.startsWith('src/cli/') && /\b(writePage|drawInto|writeAttribution)\(/.test(text));
  const silent = drawing.filter(({ text }) => !text.includes('noteMissingFont(')).map(({ path }) => path);
  expect(drawing.length).toBeGreaterThan(6);
  // the crossing of causes is drawn by compare, which has said so before
  expect(silent.sort()).toEqual(['src/cli/drawing.ts', 'src/cli/factorialCommand.ts']);
});
