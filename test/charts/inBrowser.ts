/// <reference lib="dom" />
/** Drawings made or compared by the browser itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);

interface TextPlace {
  text: string;
  /** Of its first letter, px from the drawing's corner. */
  x: number;
  y: number;
}

export function textPlaces(page: Page): Promise<TextPlace[]> {
  return page.evaluate(() => {
    const svg = document.querySelector('.room svg')!;
    const corner = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].map((text) => {
      const { left, top } = text.getBoundingClientRect();
      return { text: text.textContent ?? '', x: left - corner.left, y: top - corner.top };
    });
  });
}

/** A page with Vega in it, which measures its texts with the fonts of the browser. */
export async function openVega(page: Page): Promise<void> {
  await page.setContent('<!doctype html><style>body{margin:0}svg{display:block}</style><body><div class="room"></div>');
  await page.addScriptTag({ content: readFileSync(join(dirname(resolve('vega')), 'vega.min.js'), 'utf8') });
}

/** Draws a compiled specification there. */
export async function drawInBrowser(page: Page, spec: object): Promise<void> {
  await page.evaluate(async (compiled) => {
    interface Vega {
      parse(spec: object): object;
      View: new (runtime: object, options: object) => { runAsync(): Promise<unknown> };
    }
    const { vega } = window as unknown as { vega: Vega };
    const room = document.querySelector('.room')!;
    room.replaceChildren();
    await new vega.View(vega.parse(compiled), { renderer: 'svg', container: room }).runAsync();
  }, spec);
}

/** Shares of pixels in which two of four images differ by more than smoothing of edges can. */
export function differences(
  page: Page,
  [dark, auto, light, image]: [string, string, string, string],
  size: { width: number; height: number },
): Promise<Record<'autoAndDark' | 'lightAndDark' | 'lightAndImage', number>> {
  return page.evaluate(
    async ({ sources, width, height }) => {
      const pixels = await Promise.all(
        sources.map(async (source) => {
          const picture = new Image(width, height);
          picture.src = source;
          await picture.decode();
          const drawing = new OffscreenCanvas(width, height).getContext('2d')!;
          drawing.drawImage(picture, 0, 0, width, height);
          return drawing.getImageData(0, 0, width, height).data;
        }),
      );
      const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray, by: number) => {
        let count = 0;
        for (let i = 0; i < a.length; i += 4) if ([0, 1, 2].some((c) => Math.abs(a[i + c]! - b[i + c]!) > by)) count++;
        return (4 * count) / a.length;
      };
      const [d, a, l, png] = pixels as [Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray];
      return { autoAndDark: differing(d, a, 0), lightAndDark: differing(l, d, 40), lightAndImage: differing(l, png, 96) };
    },
    { sources: [dark, auto, light, image], ...size },
  );
}
