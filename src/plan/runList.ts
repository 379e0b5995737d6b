/** Reads a list of runs as typed after --only: `7`, `0-99`, `3,17-19`. */
import { quoted, usageError } from '../config/fault.ts';

const MOST = 10_000_000;

export function parseRunList(text: string): number[] {
  const runs: number[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || last < first || runs.length + last - first >= MOST) {
      throw usageError('--only', `must be a list of runs like 0-99 or 3,17-19, got ${quoted(text)}`);
    }
    for (let run = first; run <= last; run++) runs.push(run);
  }
  return runs;
}
