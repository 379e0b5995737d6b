/** A PNG packed again as tightly as zlib can: for the few images that are above their budget. Pixels stay as they are. */
import { promisify } from 'node:util';
import { constants, crc32, deflate, inflate } from 'node:zlib';

const SIGNATURE = 8;
const TAIL = 4;

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

/** Done outside this thread. */
export async function smallerPng(png: Buffer): Promise<Buffer> {
  const chunks = chunksOf(png);
  const raw = await promisify(inflate)(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const options = { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY };
  const data = await promisify<Buffer, object, Buffer>(deflate)(raw, options);
  const others = (before: boolean) => {
    const first = chunks.findIndex(({ type }) => type === 'IDAT');
    return chunks.filter(({ type }, i) => type !== 'IDAT' && i < first === before).map(packed);
  };
  const smaller = Buffer.concat([png.subarray(0, SIGNATURE), ...others(true), packed({ type: 'IDAT', data }), ...others(false)]);
  return smaller.length < png.length ? smaller : png;
}
