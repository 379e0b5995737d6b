/** A small sweep over the fake simulator, and what it leaves behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepSchema } from '../../src/config/schema/sweep.ts';
import type { CreateSimulator } from '../../src/run/job.ts';
import type { Study } from '../../src/scenario/study.ts';
import { buildDesign } from '../../src/sweep/design/buildDesign.ts';
import { mergeSweep } from '../../src/sweep/merge/mergeSweep.ts';
import { writePlan } from '../../src/sweep/plan/planFolder.ts';
import { planSweep } from '../../src/sweep/plan/planSweep.ts';
import type { SweepPlan } from '../../src/sweep/plan/sweepPlan.ts';
import { computeShard } from '../../src/sweep/shard/computeShard.ts';
import { layoutOf } from '../../src/sweep/shard/layout.ts';
import { FAKE_SIMULATOR, smallStudy, temporaryFolder } from '../run/fixture.ts';

export const fake = ((await import(FAKE_SIMULATOR)) as { createSimulator: CreateSimulator }).createSimulator;

export function sweepStudy(sweep: object = {}, change: Partial<Study> = {}): Study {
  const section = sweepSchema.parse({ design: 'grid', factors: { 'ai.hurdle': { range: [0.1, 0.4], levels: 40 } }, ...sweep });
  return { ...smallStudy(), until: '2026-07-31', runs: 7, ...change, sweep: section };
}

export async function planIn(folder: string, study: Study, shards: number): Promise<SweepPlan> {
  const design = buildDesign(study.sweep!, study.seed);
  return writePlan(folder, planSweep(study, design, { version: '0.1.0', node: process.version, shards }), design, false);
}

export async function computeAll(folder: string, plan: SweepPlan, order: readonly number[], createSimulator: CreateSimulator = fake) {
  for (const shard of order) await computeShard({ folder, plan, layout: layoutOf(plan), shard, createSimulator });
}

export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Sweeps, merges, and says what came out. */
export async function sweptWith(study: Study, shards: number, order?: readonly number[], createSimulator?: CreateSimulator) {
  const folder = join(temporaryFolder(), 'out');
  const plan = await planIn(folder, study, shards);
  await computeAll(folder, plan, order ?? upTo(plan.cut.shards), createSimulator);
  const end = await mergeSweep(folder, plan);
  if (end.kind === 'missing') throw new Error(`missing ${end.shards}`);
  return { folder, plan, manifest: end.manifest, digest: end.manifest.digest };
}

export const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
