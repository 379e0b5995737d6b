/** Keeps finished runs on disk while a study is simulated, so that an interrupted one can go on. */
import { loadCheckpoint, saveCheckpoint } from '../results/checkpoint.ts';
import type { Columns } from '../results/columns.ts';

const EVERY_MS = 30_000;
/** Saving may take at most one part in this many of the time. */
const SPARING = 20;

export interface Checkpoints {
  /** Runs found finished. */
  resumed: number;
  save(): void;
  /** Saves when enough time has passed since the last time. */
  saveNowAndThen(): void;
}

export function keepCheckpoints(path: string, identity: readonly unknown[], columns: Columns): Checkpoints {
  const key = JSON.stringify(identity);
  let next = performance.now() + EVERY_MS;
  const save = () => {
    const begun = performance.now();
    saveCheckpoint(path, key, columns);
    const ended = performance.now();
    next = ended + Math.max(EVERY_MS, SPARING * (ended - begun));
  };
  return {
    resumed: loadCheckpoint(path, key, columns),
    save,
    saveNowAndThen() {
      if (performance.now() >= next) save();
    },
  };
}
