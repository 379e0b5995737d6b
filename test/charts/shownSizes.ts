/// <reference lib="dom" />
/** How large the texts of charts are on the screen of a reader: the size drawn times what the page makes of the drawing. */
import type { Page } from 'playwright-core';
import type { Drawings } from '../../src/charts/chartPage.ts';
import type { ChartSpec } from '../../src/charts/chartSpec.ts';
import { embedCode } from '../../src/charts/embed.ts';

const SMALLEST = 11;

/** The picture of the embed code on a page of a host with the rule for images that most have; the files are in the page. */
export function picturePage(chart: ChartSpec, { wide, narrow }: Drawings): string {
  const data = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const code = embedCode(chart, { wide, narrow }, '')
    .picture.replace(`charts/${chart.id}/${chart.id}-narrow.svg`, data(narrow))
    .replace(`charts/${chart.id}/${chart.id}.svg`, data(wide))
    .replace(' loading="lazy"', '');
  return `<!doctype html><style>body,figure{margin:0}img{max-width:100%;height:auto}</style>${code}`;
}

/** Widths at which not each drawing is seen once, or its smallest text is too small. */
export function shownFaults(shown: readonly Shown[], drawings: number): string[] {
  return shown.flatMap(({ width, smallest }) => [
    ...(smallest.length === drawings ? [] : [`${width} px: ${smallest.length} drawings`]),
    ...smallest.filter((size) => !(size >= SMALLEST - 1e-6)).map((size) => `${width} px: text of ${size.toFixed(1)} px`),
  ]);
}

export interface Shown {
  /** Of the window, px. */
  width: number;
  /** Px on the screen of the smallest text of each drawing that is seen. */
  smallest: number[];
}

/** Each document in windows as wide as said: drawings inside it, and pictures. */
export function shownSizes(page: Page, documents: readonly string[], widths: readonly number[]): Promise<Shown[]> {
  return page.evaluate(
    async ({ documents, widths }) => {
      const smallestIn = (texts: Iterable<Element>, size: (text: Element) => number) => Math.min(...[...texts].map(size));
      const inside = (svg: SVGSVGElement): number => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return scale * smallestIn(svg.querySelectorAll('text'), (text) => Number.parseFloat(getComputedStyle(text).fontSize));
      };
      const pictured = async (image: HTMLImageElement): Promise<number> => {
        await image.decode();
        const drawn = new DOMParser().parseFromString(await (await fetch(image.currentSrc)).text(), 'image/svg+xml');
        const scale = image.getBoundingClientRect().width / Number(drawn.documentElement.getAttribute('width'));
        return scale * smallestIn(drawn.querySelectorAll('text'), (text) => Number.parseFloat(text.getAttribute('font-size')!));
      };
      const shownAt = async (html: string): Promise<{ width: number; smallest: number[] }[]> => {
        const frame = document.createElement('iframe');
        Object.assign(frame.style, { height: '900px', border: '0' });
        const shown: { width: number; smallest: number[] }[] = [];
        for (const width of widths) {
          frame.style.width = `${width}px`;
          // a picture chooses its file when it is loaded, a page follows its window
          if (shown.length === 0 || frame.contentDocument!.images.length > 0) {
            const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
            frame.srcdoc = html;
            if (shown.length === 0) document.body.append(frame);
            await loaded;
          }
          const inner = frame.contentDocument!;
          const seen = [...inner.querySelectorAll<SVGSVGElement>('.chart svg')].filter((svg) => svg.getBoundingClientRect().width > 0);
          shown.push({ width, smallest: [...seen.map(inside), ...(await Promise.all([...inner.images].map(pictured)))] });
        }
        frame.remove();
        return shown;
      };
      return (await Promise.all(documents.map(shownAt))).flat();
    },
    { documents, widths },
  );
}
