/**
 * What stands in a result folder and how it came about. Everything that depends on study, seed and version alone is hashed into one
 * digest; how long it took and on how many workers stands apart.
 */
import type { Study } from '../scenario/study.ts';
import { canonicalJson, sha256, studyHash } from './studyHash.ts';
import type { RunFailure } from './studyResult.ts';
import type { WrittenFile } from './writeTables.ts';

export const MANIFEST_FILE = 'manifest.json';
/** Raised when an older reader could not make sense of a folder. */
const FORMAT = 1;

export interface ManifestContent {
  format: number;
  name: string;
  version: string;
  node: string;
  seed: number;
  studyHash: string;
  study: Study;
  /** Runs asked for by --only; all when left out. */
  only?: readonly number[];
  runsAsked: number;
  runsDone: number;
  runsFailed: number;
  failures: RunFailure[];
  tables: Record<string, { rows: number; bytes: number; sha256: string }>;
}

export interface Timing {
  finished: string;
  workers: number;
  simulateSeconds: number;
  totalSeconds: number;
}

export interface Manifest {
  hashed: ManifestContent;
  /** sha256 over `hashed` as JSON with ordered keys. */
  digest: string;
  timing: Timing;
}

export interface ManifestInput {
  study: Study;
  version: string;
  only?: readonly number[] | undefined;
  slots: number;
  failures: RunFailure[];
  files: readonly WrittenFile[];
  timing: Timing;
}

export function buildManifest({ study, version, only, slots, failures, files, timing }: ManifestInput): Manifest {
  const hashed: ManifestContent = {
    format: FORMAT,
    name: study.name,
    version,
    node: process.version,
    seed: study.seed,
    studyHash: studyHash(study),
    study,
    ...(only ? { only } : {}),
    runsAsked: slots,
    runsDone: slots - failures.length,
    runsFailed: failures.length,
    failures,
    tables: Object.fromEntries(files.map(({ file, rows, bytes, sha256 }) => [file, { rows, bytes, sha256 }])),
  };
  return { hashed, digest: digestOf(hashed), timing };
}

export function digestOf(hashed: ManifestContent): string {
  return sha256(canonicalJson(hashed));
}

export function isReadable(manifest: Manifest): boolean {
  return manifest.hashed.format === FORMAT;
}
