/**
 * A block as bytes: a prefix with lengths, a JSON header, the columns, and a sha256 over header and columns. Whoever reads one knows at
 * once whether it is whole, so a file may end anywhere: what is torn is not there.
 */
import { createHash } from 'node:crypto';
import type { BlockData } from './blockData.ts';
import type { Layout, Numbers } from './layout.ts';

const MAGIC = 0x31425048; // "HPB1"
export const PREFIX_BYTES = 16;
export const HASH_BYTES = 32;

export interface BlockPrefix {
  headerBytes: number;
  bodyBytes: number;
}

type Header = Pick<BlockData, 'block' | 'counts' | 'failures'>;

export function encodeBlock({ block, counts, failures, columns }: BlockData): Uint8Array[] {
  const header = new TextEncoder().encode(JSON.stringify({ block, counts, failures } satisfies Header));
  const body = columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  const prefix = new Uint8Array(PREFIX_BYTES);
  const view = new DataView(prefix.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  view.setBigUint64(8, BigInt(body.reduce((sum, { length }) => sum + length, 0)), true);
  const hash = createHash('sha256').update(header);
  for (const bytes of body) hash.update(bytes);
  return [prefix, header, ...body, hash.digest()];
}

/** undefined when these bytes do not begin a block. */
export function readPrefix(bytes: Uint8Array): BlockPrefix | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < PREFIX_BYTES || view.getUint32(0, true) !== MAGIC) return undefined;
  return { headerBytes: view.getUint32(4, true), bodyBytes: Number(view.getBigUint64(8, true)) };
}

/** Which block a header is of; undefined when it is no header. */
export function blockOf(header: Uint8Array): number | undefined {
  try {
    return (JSON.parse(new TextDecoder().decode(header)) as Header).block;
  } catch {
    return undefined;
  }
}

/** Header, body and hash as read from a file; undefined when they are not what was written. */
export function decodeBlock(layout: Layout, header: Uint8Array, body: Uint8Array, hash: Uint8Array): BlockData | undefined {
  if (!createHash('sha256').update(header).update(body).digest().equals(hash)) return undefined;
  const { block, counts, failures } = JSON.parse(new TextDecoder().decode(header)) as Header;
  const bytesOf = layout.columns.reduce((sum, { width, isSingle }) => sum + width * (isSingle ? 4 : 8), 0);
  const slots = body.length / bytesOf;
  let at = body.byteOffset;
  const columns = layout.columns.map(({ width, isSingle }): Numbers => {
    const column = isSingle ? new Float32Array(body.buffer, at, slots * width) : new Float64Array(body.buffer, at, slots * width);
    at += column.byteLength;
    return column;
  });
  return { block, counts, failures, columns };
}
