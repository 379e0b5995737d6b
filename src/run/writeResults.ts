/** Everything a result folder holds, written while the charts are drawn; the manifest, which vouches for the rest, comes last. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { buildManifest, MANIFEST_FILE, type Manifest } from '../results/manifest.ts';
import { studyHash } from '../results/studyHash.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { programVersion } from '../results/version.ts';
import { SUMMARY_FILE, summaryCsv } from '../results/writeSummary.ts';
import type { WrittenFile } from '../results/writeTables.ts';
import type { SummaryRow } from '../summary/summarise.ts';
import { summariseWith } from './describeSeries.ts';
import { writeTablesWith } from './encodeTables.ts';
import type { Pool } from './pool.ts';

export interface WriteOptions {
  only?: readonly number[] | undefined;
  drawReport?: ((result: StudyResult, summary: SummaryRow[], folder: string) => Promise<unknown>) | undefined;
  timing: { workers: number; begun: number; simulateSeconds: number };
}

export async function writeResults(pool: Pool, result: StudyResult, folder: string, options: WriteOptions): Promise<Manifest> {
  const { study } = result;
  const version = programVersion();
  const metadata = { study_hash: studyHash(study), study_name: study.name, seed: String(study.seed), version };
  const summary = await summariseWith(pool, result);
  const tables = writeTablesWith(pool, result, folder, metadata);
  tables.catch(() => {}); // told below, after the charts
  const csv = await writeSynced(folder, SUMMARY_FILE, summaryCsv(summary), summary.length);
  if (summary.length > 0) await options.drawReport?.(result, summary, folder);
  const { begun, ...timing } = options.timing;
  const manifest = buildManifest({
    study,
    version,
    only: options.only,
    slots: result.status.length,
    failures: result.failures,
    files: [...(await tables), csv],
    timing: { finished: new Date().toISOString(), totalSeconds: (performance.now() - begun) / 1000, ...timing },
  });
  await writeSynced(folder, MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`, 0);
  return manifest;
}

async function writeSynced(folder: string, file: string, text: string, rows: number): Promise<WrittenFile> {
  const bytes = Buffer.from(text);
  const handle = await open(join(folder, file), 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { file, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
