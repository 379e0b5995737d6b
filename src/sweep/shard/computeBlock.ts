/**
 * Simulates a block. The result of a run depends on its case, the seed and the number of its world alone, so it does not matter which
 * block, shard or machine it falls to. A run that throws is kept as failed, and the next one gets a fresh simulator.
 */
import { setImmediate } from 'node:timers/promises';
import { createSimulator, type Simulator } from '../../model/simulate.ts';
import { type CreateSimulator, messageOf } from '../../run/job.ts';
import type { Case } from '../../scenario/study.ts';
import type { Block } from '../plan/blocks.ts';
import { casesOf } from '../plan/cases.ts';
import type { Point } from '../plan/points.ts';
import { type SweepPlan, worldOf } from '../plan/sweepPlan.ts';
import { type BlockData, createBlockData, joinBatches, storeRun } from './blockData.ts';
import type { Layout } from './layout.ts';
import { batchEnds, isKnownWellEnough } from './precision.ts';

export interface BlockWork {
  plan: SweepPlan;
  layout: Layout;
  /** In place of the model's own (tests). */
  createSimulator?: CreateSimulator | undefined;
  signal?: AbortSignal | undefined;
}

const BREATH_MS = 50;

/** undefined when the signal came before the end. */
export async function computeBlock(work: BlockWork, block: Block, points: readonly Point[]): Promise<BlockData | undefined> {
  const cases = points.flatMap(casesOf(work.plan));
  if (work.plan.precision === undefined) return simulateRuns(work, cases, block, block.firstRun, block.endRun);
  const batches: BlockData[] = [];
  let from = 0;
  for (const end of batchEnds(block.endRun)) {
    const batch = await simulateRuns(work, cases, block, from, end);
    if (batch === undefined) return undefined;
    batches.push(batch);
    from = end;
    const joined = joinBatches(work.layout, batches, work.plan.scenarios.length);
    if (end === block.endRun || isKnownWellEnough(work, joined)) return joined;
  }
  return undefined;
}

async function simulateRuns(
  { plan, layout, createSimulator: create = createSimulator, signal }: BlockWork,
  cases: readonly Case[],
  block: Block,
  from: number,
  to: number,
): Promise<BlockData | undefined> {
  const scenarios = plan.scenarios.length;
  const runs = to - from;
  const data = createBlockData(layout, block.index, new Array(block.endPoint - block.firstPoint).fill(runs), scenarios);
  let simulator: Simulator | undefined;
  let breathed = performance.now();
  for (const { caseIndex, replicate } of orderOf(plan, cases.length, from, to)) {
    if (performance.now() - breathed > BREATH_MS) {
      await setImmediate();
      breathed = performance.now();
    }
    if (signal?.aborted) return undefined;
    const slot = caseIndex * runs + replicate - from;
    const world = worldOf(plan, cases[caseIndex].pointId, replicate);
    try {
      simulator ??= create(plan.study, cases);
      storeRun(data, layout, slot, simulator.simulate(caseIndex, world));
    } catch (error) {
      simulator = undefined;
      data.failures.push([slot, messageOf(error)]);
    }
  }
  data.failures.sort(([a], [b]) => a - b);
  return data;
}

/** Run by run where all cases share the run's world, so that it is drawn once; else point by point. */
function* orderOf(
  { worlds, scenarios }: SweepPlan,
  cases: number,
  from: number,
  to: number,
): Generator<{ caseIndex: number; replicate: number }> {
  const together = worlds === 'common' ? cases : scenarios.length;
  for (let first = 0; first < cases; first += together) {
    for (let replicate = from; replicate < to; replicate++) {
      for (let caseIndex = first; caseIndex < first + together; caseIndex++) yield { caseIndex, replicate };
    }
  }
}
