/** A PNG packed again without its alpha, as tightly as zlib can: for the few images above their budget. What is seen stays as it is. */
import { promisify } from 'node:util';
import { constants, crc32, deflate, inflate } from 'node:zlib';

const SIGNATURE = 8;
const TAIL = 4;
/** Bytes of a pixel. */
const RGBA = 4;
const RGB = 3;
/** In the first chunk, after width and height: bits of a channel, kind of pixel, interlacing. */
const HEAD = { bits: 8, kind: 9, interlaced: 12 } as const;
const TRUE_COLOUR = 2;
const TRUE_COLOUR_WITH_ALPHA = 6;

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 8 + length + TAIL;
  }
  return chunks;
}

function packed({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Rows of a PNG come as differences from their neighbours, each by a filter of its own: the bytes behind them. */
function unfiltered(raw: Buffer, stride: number): Buffer {
  const pixels = Buffer.alloc((raw.length / (stride + 1)) * stride);
  for (let at = 0, from = 0; from < raw.length; from += stride + 1) {
    const filter = raw[from]!;
    for (let i = 0; i < stride; i++, at++) {
      const left = i >= RGBA ? pixels[at - RGBA]! : 0;
      const above = at >= stride ? pixels[at - stride]! : 0;
      const corner = i >= RGBA && at >= stride ? pixels[at - stride - RGBA]! : 0;
      const expected = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      pixels[at] = raw[from + 1 + i]! + expected;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Red, green and blue alone, unfiltered: charts are flat and opaque, and repeat themselves. Undefined where something shows through. */
function flat(pixels: Buffer, width: number): Buffer | undefined {
  const rows = Buffer.alloc((pixels.length / RGBA) * RGB + pixels.length / (RGBA * width));
  for (let at = 0, to = 0; at < pixels.length; at += RGBA) {
    if (pixels[at + RGB] !== 0xff) return undefined;
    if (at % (RGBA * width) === 0) to++;
    for (let c = 0; c < RGB; c++) rows[to++] = pixels[at + c]!;
  }
  return rows;
}

/** The inflating and deflating is done outside this thread. */
export async function smallerPng(png: Buffer): Promise<Buffer> {
  const chunks = chunksOf(png);
  const head = Buffer.from(chunks[0]!.data);
  if (head[HEAD.bits] !== 8 || head[HEAD.kind] !== TRUE_COLOUR_WITH_ALPHA || head[HEAD.interlaced] !== 0) return png;
  const raw = await promisify(inflate)(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const width = head.readUInt32BE(0);
  const rows = flat(unfiltered(raw, RGBA * width), width);
  if (rows === undefined) return png;
  const options = { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY };
  const data = await promisify<Buffer, object, Buffer>(deflate)(rows, options);
  head[HEAD.kind] = TRUE_COLOUR;
  const others = chunks.slice(1).filter(({ type }) => type !== 'IDAT');
  const smaller = Buffer.concat([
    png.subarray(0, SIGNATURE),
    packed({ type: 'IHDR', data: head }),
    packed({ type: 'IDAT', data }),
    ...others.map(packed),
  ]);
  return smaller.length < png.length ? smaller : png;
}
