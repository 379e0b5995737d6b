/** The folder of an attribution: tables, charts, page and a manifest that vouches for the tables. Nothing stands there before all of it does. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attribution } from '../attribute/attribution.ts';
import { partTable, runTable } from '../attribute/tables.ts';
import type { DrawOptions } from '../charts/drawOptions.ts';
import type { PageContent } from '../charts/pageContent.ts';
import type { ChartProvenance } from '../charts/provenance.ts';
import { MANIFEST_FILE } from '../results/manifest.ts';
import { openStaging } from '../results/staging.ts';
import { canonicalJson, sha256 } from '../results/studyHash.ts';
import { writePlainTable } from '../results/writePlainTable.ts';

/** Raised when an older reader could not make sense of a folder. */
const FORMAT = 1;

export interface AttributionFolder {
  out: string;
  /** Identity of study, options and runs. */
  hash: string;
  attributions: readonly Attribution[];
  provenance: ChartProvenance;
  /** Left out: tables only. */
  page?: PageContent | undefined;
  drawing?: DrawOptions | undefined;
  /** More tables, by name. */
  tables?: Record<string, { columns: string[]; rows: Record<string, string | number | null>[] }>;
  timing: { workers: number; simulateSeconds: number };
}

/** Identity of what an attribution is of: the study as resolved and what was asked. */
export function attributionHash(studyHash: string, asked: unknown): string {
  return sha256(canonicalJson({ kind: 'attribution', format: FORMAT, studyHash, asked }));
}

/** Writes the folder; gives the paths below it. */
export async function writeAttribution({
  out,
  hash,
  attributions,
  provenance,
  page,
  drawing,
  tables = {},
  timing,
}: AttributionFolder): Promise<string[]> {
  const staging = await openStaging(out);
  try {
    const all = { attribution: partTable(attributions), attribution_runs: runTable(attributions), ...tables };
    const names: string[] = [];
    for (const [name, table] of Object.entries(all)) names.push(...(await writePlainTable(staging.folder, name, table)));
    const files =
      page === undefined ? [] : await (await import('../charts/writePage.ts')).writePage(page, provenance, staging.folder, drawing);
    const hashed = {
      format: FORMAT,
      kind: 'attribution',
      name: provenance.studyName,
      version: provenance.version,
      seed: provenance.seed,
      studyHash: hash,
      studyOf: provenance.studyHash,
      scenario: provenance.scenario,
      period: attributions[0]?.period,
      method: attributions[0]?.method,
      runs: provenance.runs,
      failed: attributions[0]?.failed,
      tables: Object.fromEntries(await Promise.all(names.map(async (name) => [name, await digestOf(join(staging.folder, name))]))),
    };
    const manifest = { hashed, digest: sha256(canonicalJson(hashed)), timing: { finished: new Date().toISOString(), ...timing } };
    await writeFile(join(staging.folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await staging.publish();
    return [...names, ...files, MANIFEST_FILE];
  } finally {
    await staging.leave();
  }
}

async function digestOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const bytes = await readFile(path);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
