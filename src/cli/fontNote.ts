/** Said before images are drawn in Chinese where no font has its characters: nobody shall find boxes in a PNG without having been told. */
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { Terminal } from './terminal.ts';

export async function noteMissingFont({ locale }: DrawOptions, terminal: Terminal, hasFont = hasChinese): Promise<void> {
  if (locale !== 'zh' || (await hasFont())) return;
  const { CHINESE_FONTS } = await import('../charts/png.ts');
  terminal.note(
    `No Chinese font here: the PNG files will show boxes. Install one (npm install ${CHINESE_FONTS}; Debian: fonts-noto-cjk) and draw again. SVG and HTML use the fonts of the reader.`,
  );
}

async function hasChinese(): Promise<boolean> {
  return (await import('../charts/png.ts')).hasGlyph('算');
}
