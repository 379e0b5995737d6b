/// <reference lib="dom" />
/**
 * What is wrong with drawings as a browser lays them out: texts cut, on each other, on symbols, crossed by rules, too small, not
 * numbers, or too pale on the pixels really under them. Each drawing stands in an element of class "room" as wide as its room.
 */
import type { Page } from 'playwright-core';

export interface Drawing {
  /** Names it in a fault. */
  name: string;
  svg: string;
  /** Width of its room, px. */
  width: number;
}

/** Puts the drawings on the page, one below the other. */
export async function show(page: Page, drawings: readonly Drawing[]): Promise<void> {
  const rooms = drawings.map(({ name, svg, width }) => `<div class="room" data-name="${name}" style="width:${width}px">${svg}</div>`);
  await page.setContent(
    `<!doctype html><style>body{margin:0;width:1200px}.room{float:left;margin:0 0 8px}svg{display:block}</style><body>${rooms.join('')}`,
  );
}

export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      x: number;
      y: number;
      right: number;
      bottom: number;
    }
    const boxOf = (node: Element): Box => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return { x: left, y: top, right, bottom };
    };
    // Line boxes are taller than letters: a quarter of them is air.
    const letters = (box: Box): Box => ({ ...box, y: box.y + 3, bottom: box.bottom - 3 });
    const overlap = (a: Box, b: Box) => [
      Math.min(a.right, b.right) - Math.max(a.x, b.x),
      Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y),
    ];
    const meets = (a: Box, b: Box, by: number) => overlap(a, b).every((length) => length > by);
    const faults: string[] = [];
    for (const room of document.querySelectorAll<HTMLElement>('.room')) {
      const svg = room.querySelector('svg')!;
      const frame = boxOf(svg);
      const say = (what: string) => faults.push(`${room.dataset['name']}: ${what}`);
      if (frame.right - frame.x > room.getBoundingClientRect().width + 0.5) say('wider than its room');
      if (!svg.getAttribute('aria-label') || svg.getAttribute('role') !== 'img') say('no description');
      if (/NaN|undefined/.test(svg.outerHTML.replace(/aria-label="[^"]*"/, ''))) say('not a number in its code');
      const texts = [...svg.querySelectorAll('text')].flatMap((text) => {
        const lines = text.querySelectorAll('tspan');
        return (lines.length > 0 ? [...lines] : [text]).map((line) => ({
          text: line.textContent ?? '',
          line,
          isAxis: !!text.closest('.role-axis'),
        }));
      });
      const shown = texts
        .filter(({ text }) => text.trim() !== '')
        .map((t) => ({ ...t, box: boxOf(t.line), size: Number.parseFloat(getComputedStyle(t.line).fontSize) }));
      if (shown.length < 5) say('hardly any text');
      for (const { text, box, size } of shown) {
        if (box.x < frame.x - 0.5 || box.right > frame.right + 0.5 || box.y < frame.y - 1 || box.bottom > frame.bottom + 3)
          say(`cut: ${text}`);
        if (size < 11) say(`small: ${text}`);
        if (/NaN|undefined|\bnull\b|Infinity|\de[+-]?\d/.test(text)) say(`not a number: ${text}`);
      }
      shown.forEach((a, i) => {
        for (const b of shown.slice(i + 1)) if (meets(letters(a.box), letters(b.box), 0.7)) say(`overlap: ${a.text} | ${b.text}`);
      });
      const drawn = (selector: string) =>
        [...svg.querySelectorAll(selector)].filter((mark) => getComputedStyle(mark).opacity !== '0').map(boxOf);
      const labels = shown.filter(({ isAxis }) => !isAxis);
      for (const symbol of drawn('.mark-symbol.role-mark path'))
        for (const { text, box } of labels) if (meets(letters(box), symbol, 1)) say(`on a symbol: ${text}`);
      for (const rule of drawn('.mark-rule.role-mark line')) {
        const thick = { ...rule, right: Math.max(rule.right, rule.x + 0.5), bottom: Math.max(rule.bottom, rule.y + 0.5) };
        for (const { text, box } of labels) if (meets(letters(box), thick, 0.2)) say(`crossed by a rule: ${text}`);
      }
    }
    return [...new Set(faults)];
  });
}

/**
 * Contrast of every text with the pixels of its drawing without texts, painted by the browser; the tenth part of the pixels that are
 * nearest to its colour count.
 */
export function contrastFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const channel = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (r: number, g: number, b: number) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    /** Red in the lowest byte, as the canvas has it. */
    const luminanceOf = (pixel: number) => luminance(pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff);
    const faults: string[] = [];
    for (const room of document.querySelectorAll<HTMLElement>('.room')) {
      const svg = room.querySelector('svg')!;
      const corner = svg.getBoundingClientRect();
      const textless = svg.cloneNode(true) as SVGElement;
      for (const text of textless.querySelectorAll('text')) text.remove();
      const picture = new Image(corner.width, corner.height);
      picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(textless))}`;
      await picture.decode();
      const drawing = new OffscreenCanvas(corner.width, corner.height).getContext('2d', { willReadFrequently: true })!;
      drawing.drawImage(picture, 0, 0, corner.width, corner.height);
      const [across, down] = [Math.floor(corner.width), Math.floor(corner.height)];
      const pixels = new Uint32Array(drawing.getImageData(0, 0, across, down).data.buffer);
      for (const text of svg.querySelectorAll('text')) {
        const style = getComputedStyle(text);
        const { left, top, right, bottom, width, height } = text.getBoundingClientRect();
        if (width < 1 || height < 1) continue;
        const [r, g, b] = style.fill.match(/[\d.]+/g)!.map(Number);
        const own = luminance(r!, g!, b!);
        const counts = new Map<number, number>();
        const [from, to] = [Math.max(0, Math.floor(left - corner.left)), Math.min(across, Math.ceil(right - corner.left))];
        let all = 0;
        for (let y = Math.max(0, Math.floor(top - corner.top)); y < Math.min(down, Math.ceil(bottom - corner.top)); y++)
          for (let at = y * across + from; at < y * across + to; at++, all++) counts.set(pixels[at]!, (counts.get(pixels[at]!) ?? 0) + 1);
        const ratios = [...counts].map(([pixel, count]) => {
          const under = luminanceOf(pixel);
          return { count, ratio: (Math.max(own, under) + 0.05) / (Math.min(own, under) + 0.05) };
        });
        let seen = 0;
        const { ratio } = ratios
          .sort((one, other) => one.ratio - other.ratio)
          .find(({ count }) => {
            seen += count;
            return seen > all / 10;
          })!;
        const size = Number.parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
        if (ratio < (isLarge ? 3 : 4.5)) faults.push(`${room.dataset['name']}: pale (${ratio.toFixed(1)}): ${text.textContent}`);
      }
    }
    return faults;
  });
}
