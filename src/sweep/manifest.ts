/**
 * The manifest of a sweep: what stands in the folder and how it came about. What depends on study, design, seed and version alone is
 * hashed into one digest; engine, shards and time stand apart.
 */
import { MANIFEST_FILE } from '../results/manifest.ts';
import { canonicalJson, sha256 } from '../results/studyHash.ts';
import type { RunFailure } from '../results/studyResult.ts';
import type { WrittenFile } from '../results/writeTables.ts';
import type { Study } from '../scenario/study.ts';
import type { SweepPlan } from './plan/sweepPlan.ts';

export { MANIFEST_FILE };

/** The same number as that of studies: their manifests have the same fields, and a sweep's some more. */
const FORMAT = 1;
/** Failed runs told in the manifest; all are in failures.csv. */
export const MOST_FAILURES_TOLD = 1000;

export interface SweepContent {
  format: number;
  name: string;
  version: string;
  node: string;
  seed: number;
  studyHash: string;
  study: Study;
  runsAsked: number;
  runsDone: number;
  runsFailed: number;
  failures: RunFailure[];
  tables: Record<string, { rows: number; bytes: number; sha256: string }>;
  sweep: Pick<SweepPlan, 'design' | 'scenarios' | 'runs' | 'worlds' | 'precision' | 'tables' | 'identity'>;
}

export interface SweepManifest {
  hashed: SweepContent;
  digest: string;
  timing: { finished: string; shards: number; mergeSeconds: number };
}

export interface Counted {
  asked: number;
  failed: number;
  failures: RunFailure[];
}

export function contentOf(plan: SweepPlan, files: readonly WrittenFile[], { asked, failed, failures }: Counted): SweepContent {
  const { study, studyHash, version, node, design, scenarios, runs, worlds, precision, tables, identity } = plan;
  return {
    format: FORMAT,
    name: study.name,
    version,
    node,
    seed: study.seed,
    studyHash,
    study,
    runsAsked: asked,
    runsDone: asked - failed,
    runsFailed: failed,
    failures,
    tables: Object.fromEntries(files.map(({ file, rows, bytes, sha256: hash }) => [file, { rows, bytes, sha256: hash }])),
    sweep: { design, scenarios, runs, worlds, precision, tables, identity },
  };
}

export function digestOf(content: SweepContent): string {
  return sha256(canonicalJson(content));
}
