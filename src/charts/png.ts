/** SVG to PNG with the bundled fonts only, so that the image does not depend on the machine. */
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

const font = {
  fontFiles: [
    resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  ],
  loadSystemFonts: false,
  defaultFontFamily: 'Arimo',
  sansSerifFamily: 'Arimo',
};

/** PNG at `zoom` device pixels a pixel. Drawn outside the main thread. */
export async function renderPng(svg: string, zoom: number): Promise<Buffer> {
  return (await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font })).asPng();
}
