/** SVG to PNG with the bundled fonts only, so that the image does not depend on the machine. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { isCovered } from './measure.ts';
import { smallerPng } from './smallerPng.ts';

const { resolve } = createRequire(import.meta.url);

const font = {
  fontFiles: [
    resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  ],
  defaultFontFamily: 'Arimo',
  sansSerifFamily: 'Arimo',
};

/** The package whose fonts images in Chinese are drawn with where somebody has installed it: at 90 MB it is no part of the program. */
export const CHINESE_FONTS = '@expo-google-fonts/noto-sans-sc';

function chineseFonts(): string[] {
  try {
    // the renderer takes the first font that has a character, whatever its weight: one is enough
    return [resolve(`${CHINESE_FONTS}/400Regular/NotoSansSC_400Regular.ttf`)];
  } catch {
    return [];
  }
}

/** Chinese, emoji and the like are not in the bundled fonts: for them alone other fonts are asked, those of the machine last. */
function fontsFor(svg: string): object {
  if (isCovered(svg)) return { ...font, loadSystemFonts: false };
  const others = chineseFonts();
  return { ...font, fontFiles: [...font.fontFiles, ...others], loadSystemFonts: others.length === 0 };
}

/** What a mail or a feed takes without a murmur. */
const MOST_BYTES = 200 * 1024;

/** PNG of a drawing, as many pixels wide as asked. Drawn outside the main thread. */
export async function renderPng(svg: string, width: number): Promise<Buffer> {
  const png = (await renderAsync(svg, { fitTo: { mode: 'width', value: width }, font: fontsFor(svg) })).asPng();
  return png.length > MOST_BYTES ? smallerPng(png) : png;
}

/** Whether some font at hand has the character: drawn, it differs from one that no font has. */
export async function hasGlyph(character: string): Promise<boolean> {
  const drawn = (text: string) =>
    renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16" font-size="16">${text}</text></svg>`, 20);
  const [asked, unknown] = await Promise.all([drawn(character), drawn('\u{2fe0}')]);
  return !asked.equals(unknown);
}
