/**
 * Merges the shards of a sweep into its tables, all or nothing. Tables are made in a folder of their own and get their final names when
 * all are there, the manifest last. The bytes are the same for any number of shards, any engine and any crash.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { contentOf, digestOf, MANIFEST_FILE, type SweepManifest } from '../manifest.ts';
import type { SweepPlan } from '../plan/sweepPlan.ts';
import { layoutOf } from '../shard/layout.ts';
import { missingShards, SHARD_FOLDER } from '../shard/shardFolder.ts';
import { ShardLost } from './caseRuns.ts';
import { mergeTables } from './mergeTables.ts';

export type MergeEnd = { kind: 'merged' | 'there'; manifest: SweepManifest } | { kind: 'missing'; shards: number[] };

const STAGING = '.merging';
const BREATH_MS = 50;

export interface MergeOptions {
  /** Shards stay when the tables are made. */
  keepShards?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export async function mergeSweep(folder: string, plan: SweepPlan, { keepShards = false, signal }: MergeOptions = {}): Promise<MergeEnd> {
  const there = finishedManifest(folder, plan);
  if (there) {
    if (!keepShards) clearShards(folder);
    return { kind: 'there', manifest: there };
  }
  const layout = layoutOf(plan);
  const missing = missingShards(folder, plan, layout);
  if (missing.length > 0) return { kind: 'missing', shards: missing };
  const begun = performance.now();
  const staging = join(folder, `${STAGING}.${hostname().replace(/[^\w-]/g, '_')}.${process.pid}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    const metadata = { study_hash: plan.studyHash, study_name: plan.study.name, seed: String(plan.study.seed), version: plan.version };
    const merged = await mergeTables({ folder: staging, metadata }, folder, plan, layout, breather(signal));
    const hashed = contentOf(plan, merged.files, merged.counted);
    const timing = { finished: new Date().toISOString(), shards: plan.cut.shards, mergeSeconds: (performance.now() - begun) / 1000 };
    const manifest: SweepManifest = { hashed, digest: digestOf(hashed), timing };
    writeSynced(join(staging, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
    publish(staging, folder);
    if (!keepShards) clearShards(folder);
    return { kind: 'merged', manifest };
  } catch (error) {
    const other = finishedManifest(folder, plan);
    if (other) return { kind: 'there', manifest: other };
    if (error instanceof ShardLost) return { kind: 'missing', shards: missingShards(folder, plan, layout) };
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The manifest of this very sweep, if it is finished. */
export function finishedManifest(folder: string, plan: SweepPlan): SweepManifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as SweepManifest;
    return manifest.hashed.sweep.identity === plan.identity && digestOf(manifest.hashed) === manifest.digest ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Lets signals be heard; throws when one came. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let breathed = performance.now();
  return async () => {
    if (performance.now() - breathed < BREATH_MS) return;
    await setImmediate();
    signal?.throwIfAborted();
    breathed = performance.now();
  };
}

function publish(staging: string, folder: string): void {
  const names = readdirSync(staging).filter((name) => name !== MANIFEST_FILE);
  for (const name of [...names, MANIFEST_FILE]) renameSync(join(staging, name), join(folder, name));
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } catch {
    // not every file system can
  } finally {
    closeSync(fd);
  }
}

/** What only the way to the tables needed: shards, and what killed merges left. */
function clearShards(folder: string): void {
  rmSync(join(folder, SHARD_FOLDER), { recursive: true, force: true });
  for (const name of readdirSync(folder).filter((one) => one.startsWith(`${STAGING}.`)))
    rmSync(join(folder, name), { recursive: true, force: true });
}

function writeSynced(path: string, text: string): void {
  const fd = openSync(path, 'w');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
