/** A PNG packed again: smaller, the same pixels, a file that readers take. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../src/charts/png.ts';
import { smallerPng } from '../../src/charts/smallerPng.ts';

const lines = Array.from(
  { length: 20 },
  (_, i) => `<path d="M0,${i * 7}L600,${(i * 131) % 600}" stroke="#${((i * 99_991) % 0xffffff).toString(16).padStart(6, '0')}"/>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">${lines.join('')}</svg>`;

/** Pixels with their filters, from the chunks of data. */
function rawOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return inflateSync(Buffer.concat(parts));
}

describe('a PNG packed again', () => {
  it('is smaller and holds the same pixels', async () => {
    const png = Buffer.from(await renderPng(svg, 1));
    const smaller = await smallerPng(png);
    expect(smaller.length).toBeLessThan(png.length);
    expect(rawOf(smaller).equals(rawOf(png))).toBe(true);
    expect(smaller.subarray(0, 33).equals(png.subarray(0, 33))).toBe(true);
    expect(smaller.subarray(-12).equals(png.subarray(-12))).toBe(true);
  });

  it('is left as it was where nothing is won', async () => {
    const once = await smallerPng(Buffer.from(await renderPng(svg, 1)));
    expect((await smallerPng(once)).equals(once)).toBe(true);
  });
});
