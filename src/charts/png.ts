/** SVG to PNG with the bundled fonts only, so that the image does not depend on the machine. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { isCovered } from './measure.ts';

const { resolve } = createRequire(import.meta.url);

const font = {
  fontFiles: [
    resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  ],
  defaultFontFamily: 'Arimo',
  sansSerifFamily: 'Arimo',
};

/** PNG at `zoom` device pixels a pixel. Drawn outside the main thread. */
export async function renderPng(svg: string, zoom: number): Promise<Buffer> {
  // Chinese, emoji and the like are not in the bundled fonts: for them alone the fonts of the machine are asked too.
  const loadSystemFonts = !isCovered(svg);
  return (await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { ...font, loadSystemFonts } })).asPng();
}
