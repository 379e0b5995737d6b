/**
 * The file of a shard: a line that says whose it is, then blocks, each with its own hash. It is written under a temporary name that
 * holds host and process, block by block, and gets its final name when every block is there. What a dead process left is read like
 * any other: its whole blocks count, a torn end does not.
 */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import type { BlockData } from './blockData.ts';
import { type BlockPrefix, blockOf, decodeBlock, encodeBlock, HASH_BYTES, PREFIX_BYTES, readPrefix } from './blockFormat.ts';
import type { Layout } from './layout.ts';

/** First line of a file: blocks of another study, version or cut are never mixed in. */
function firstLine({ identity, cut }: SweepPlan, shard: number): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format: 'hashpivot shard 1', identity, shard, ...cut })}\n`);
}

/** A shard's file opened for reading. */
export interface ShardReader {
  /** Blocks whose bytes seem to be there, in the order they were written. */
  blocks: readonly number[];
  /** A block; undefined when it is not there or damaged. Its columns are good until the next block is read. */
  read(block: number): BlockData | undefined;
  close(): void;
}

interface Place {
  at: number;
  prefix: BlockPrefix;
}

/** Room for the body of one block after another; it grows to the largest. */
export interface BlockRoom {
  bytes: Uint8Array<ArrayBuffer>;
}

/** undefined when there is no file, or it is not this shard's. */
export function openShardFile(
  path: string,
  plan: SweepPlan,
  layout: Layout,
  shard: number,
  room: BlockRoom = { bytes: new Uint8Array(0) },
): ShardReader | undefined {
  const fd = openIfThere(path);
  if (fd === undefined) return undefined;
  const line = firstLine(plan, shard);
  const size = fstatSync(fd).size;
  if (!Buffer.from(readAt(fd, 0, Math.min(size, line.length))).equals(line)) {
    closeSync(fd);
    return undefined;
  }
  const places = placesOf(fd, line.length, size);
  return {
    blocks: [...places.keys()],
    read(block) {
      const place = places.get(block);
      return place && readBlock(fd, place, layout, room);
    },
    close: () => closeSync(fd),
  };
}

/** Where blocks begin. A torn or damaged one says nothing of those after it. */
function placesOf(fd: number, begin: number, size: number): Map<number, Place> {
  const places = new Map<number, Place>();
  for (let at = begin; at + PREFIX_BYTES + HASH_BYTES <= size; ) {
    const prefix = readPrefix(readAt(fd, at, PREFIX_BYTES));
    if (prefix === undefined) break;
    const end = at + PREFIX_BYTES + prefix.headerBytes + prefix.bodyBytes + HASH_BYTES;
    if (end > size) break;
    const block = blockOf(readAt(fd, at + PREFIX_BYTES, prefix.headerBytes));
    if (block === undefined) break;
    places.set(block, { at, prefix });
    at = end;
  }
  return places;
}

function readBlock(fd: number, { at, prefix }: Place, layout: Layout, room: BlockRoom): BlockData | undefined {
  if (room.bytes.length < prefix.bodyBytes) room.bytes = new Uint8Array(prefix.bodyBytes);
  const header = readAt(fd, at + PREFIX_BYTES, prefix.headerBytes);
  const body = readAt(fd, at + PREFIX_BYTES + prefix.headerBytes, prefix.bodyBytes, room.bytes);
  const hash = readAt(fd, at + PREFIX_BYTES + prefix.headerBytes + prefix.bodyBytes, HASH_BYTES);
  return decodeBlock(layout, header, body, hash);
}

/** Whole blocks of a file, in the order they were written. */
export function* readBlocks(path: string, plan: SweepPlan, layout: Layout, shard: number): Generator<BlockData> {
  const reader = openShardFile(path, plan, layout, shard);
  if (reader === undefined) return;
  try {
    for (const block of reader.blocks) {
      const data = reader.read(block);
      if (data !== undefined) yield data;
    }
  } finally {
    reader.close();
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function readAt(fd: number, from: number, length: number, bytes = new Uint8Array(length)): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < length; ) {
    const read = readSync(fd, bytes, at, length - at, from + at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes.subarray(0, length);
}

export interface ShardWriter {
  path: string;
  append(data: BlockData): void;
  /** Everything so far on the disk, whatever happens next. */
  sync(): void;
  /** Syncs and closes. */
  close(): void;
}

/** Throws EEXIST when the name is taken. */
export function createShardFile(path: string, plan: SweepPlan, shard: number): ShardWriter {
  const fd = openSync(path, 'wx');
  let whole = 0;
  const write = (pieces: readonly Uint8Array[]) => {
    try {
      for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(fd, piece, at);
    } catch (error) {
      // No room: what is whole stays, the torn end goes, so that some room comes back.
      ftruncateSync(fd, whole);
      throw error;
    }
    whole += pieces.reduce((sum, { length }) => sum + length, 0);
  };
  try {
    write([firstLine(plan, shard)]);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return {
    path,
    append: (data) => write(encodeBlock(data)),
    sync: () => fsyncSync(fd),
    close: () => {
      try {
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
    },
  };
}
