/** The runs of every case of a sweep, case by case in the order of the tables, read from the shards a block at a time. */
import { blockAt, blockCount, chunksPerPoint, shardOfBlock } from '../plan/blocks.ts';
import { type SweepPlan, worldOf } from '../plan/sweepPlan.ts';
import type { BlockData } from '../shard/blockData.ts';
import type { Layout } from '../shard/layout.ts';
import { type BlockRoom, openShardFile, type ShardReader } from '../shard/shardFile.ts';
import { finalPath } from '../shard/shardFolder.ts';

/** Neighbouring runs of one point and scenario. */
export interface CaseRuns {
  pointId: number;
  /** Position among the scenarios of the sweep. */
  scenario: number;
  /** First of them, and how many. */
  firstRun: number;
  runs: number;
  worldOf(run: number): number;
  data: BlockData;
  /** Slot of the first of them in the data. */
  firstSlot: number;
  /** Messages by slot. */
  failures: ReadonlyMap<number, string>;
}

/** A shard that was whole and is no longer. */
export class ShardLost extends Error {
  readonly shard: number;

  constructor(shard: number) {
    super(`shard ${shard} is missing or damaged`);
    this.shard = shard;
  }
}

export function* caseRuns(folder: string, plan: SweepPlan, layout: Layout): Generator<CaseRuns> {
  const chunks = chunksPerPoint(plan);
  const scenarios = plan.scenarios.length;
  const shelf = openShelf(folder, plan, layout);
  try {
    if (chunks === 1) for (let b = 0; b < blockCount(plan); b++) yield* casesOfBlock(plan, shelf.read(b), 0, scenarios);
    else {
      // A point has several blocks: each is read once a scenario, for memory stays that of one block.
      for (let first = 0; first < blockCount(plan); first += chunks) {
        for (let s = 0; s < scenarios; s++) {
          for (let b = first; b < first + chunks; b++) yield* casesOfBlock(plan, shelf.read(b), s, s + 1);
        }
      }
    }
  } finally {
    shelf.close();
  }
}

function* casesOfBlock(plan: SweepPlan, data: BlockData, firstScenario: number, endScenario: number): Generator<CaseRuns> {
  const block = blockAt(plan, data.block);
  const failures = new Map(data.failures);
  let slot = 0;
  for (const [p, runs] of data.counts.entries()) {
    const pointId = block.firstPoint + p;
    for (let scenario = 0; scenario < plan.scenarios.length; scenario++, slot += runs) {
      if (scenario < firstScenario || scenario >= endScenario) continue;
      const world = (run: number) => worldOf(plan, pointId, run);
      yield { pointId, scenario, firstRun: block.firstRun, runs, worldOf: world, data, firstSlot: slot, failures };
    }
  }
}

/** Blocks by number, with one shard open at a time. */
function openShelf(folder: string, plan: SweepPlan, layout: Layout) {
  let opened: { shard: number; reader: ShardReader | undefined } | undefined;
  const room: BlockRoom = { bytes: new Uint8Array(0) };
  return {
    read(block: number): BlockData {
      const shard = shardOfBlock(plan, block);
      if (opened?.shard !== shard) {
        opened?.reader?.close();
        opened = { shard, reader: openShardFile(finalPath(folder, shard), plan, layout, shard, room) };
      }
      const data = opened.reader?.read(block);
      if (data === undefined) throw new ShardLost(shard);
      return data;
    },
    close: () => opened?.reader?.close(),
  };
}
