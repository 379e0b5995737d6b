/** A PNG packed again: smaller, the same pixels, a file that readers take. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../src/charts/png.ts';
import { smallerPng } from '../../src/charts/smallerPng.ts';

const lines = Array.from(
  { length: 20 },
  (_, i) => `<path d="M0,${i * 7}L600,${(i * 131) % 600}" stroke="#${((i * 99_991) % 0xffffff).toString(16).padStart(6, '0')}"/>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;

/** Pixels as another reader sees them: drawn as an image by the renderer of SVG. */
function seen(png: Buffer): Buffer {
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><image width="600" height="600" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  return Buffer.from(new Resvg(image, { font: { loadSystemFonts: false } }).render().pixels);
}

describe('a PNG packed again', () => {
  it('is smaller and shows the same pixels', async () => {
    const png = Buffer.from(await renderPng(svg, 600));
    const smaller = await smallerPng(png);
    expect(smaller.length).toBeLessThan(0.9 * png.length);
    expect(seen(smaller).equals(seen(png))).toBe(true);
    expect(seen(png).equals(seen(Buffer.from(await renderPng(svg.replace('L600,0', 'L600,9'), 600))))).toBe(false);
    expect(smaller.subarray(16, 24).equals(png.subarray(16, 24))).toBe(true);
    expect(smaller.subarray(-12).equals(png.subarray(-12))).toBe(true);
  });

  it('is left as it was where something shows through it, or nothing is won', async () => {
    const clear = Buffer.from(await renderPng(svg.replace('<rect', '<path'), 600));
    expect((await smallerPng(clear)).equals(clear)).toBe(true);
    const once = await smallerPng(Buffer.from(await renderPng(svg, 600)));
    expect((await smallerPng(once)).equals(once)).toBe(true);
  });
});
