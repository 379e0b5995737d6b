/**
 * The points of a design as a text file, one JSON line a point: group, role, then the values of the factors. A shard reads the lines it
 * needs and keeps no others, so that memory does not grow with the design.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { usageError } from '../../config/fault.ts';
import type { Design, FactorValue } from '../design/design.ts';
import { POINTS_FILE } from './sweepPlan.ts';

export interface Point {
  id: number;
  group: number;
  role: string;
  values: FactorValue[];
}

const POINTS_PER_PIECE = 10_000;

/** The file's text in pieces. */
export function* pointLines(design: Design): Generator<string> {
  let piece = '';
  for (let id = 0; id < design.points; id++) {
    piece += `${JSON.stringify([design.groups[id], design.roles[id], ...design.values.map((column) => column[id])])}\n`;
    if ((id + 1) % POINTS_PER_PIECE > 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

export function hashOfPoints(design: Design): string {
  const hash = createHash('sha256');
  for (const piece of pointLines(design)) hash.update(piece);
  return hash.digest('hex');
}

/** Points from `first` to `end` (exclusive), in order, read as they are asked for. */
export async function* readPoints(folder: string, first = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Point> {
  if (first >= end) return;
  const path = join(folder, POINTS_FILE);
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let id = 0;
  try {
    for await (const line of lines) {
      if (id >= first) yield parsePoint(line, id, path);
      if (++id >= end) return;
    }
  } finally {
    lines.close();
  }
}

function parsePoint(line: string, id: number, path: string): Point {
  try {
    const [group, role, ...values] = JSON.parse(line) as [number, string, ...FactorValue[]];
    return { id, group, role, values };
  } catch {
    throw usageError(path, `line ${id + 1} is not a point; was the file changed?`);
  }
}
