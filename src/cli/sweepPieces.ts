/** `plan`, `shard`, `missing`, `merge` and `resume`: the pieces under a sweep, for any other engine. */
import { usageError } from '../config/fault.ts';
import { diskTroubleOf } from '../sweep/engine/diskTrouble.ts';
import { indexFromEnvironment } from '../sweep/engine/indexFromEnv.ts';
import { computeLocally } from '../sweep/engine/local.ts';
import { mergeApart } from '../sweep/engine/mergeApart.ts';
import { formatShardList } from '../sweep/engine/shardList.ts';
import { finishedManifest } from '../sweep/merge/mergeSweep.ts';
import { readPlan } from '../sweep/plan/planFolder.ts';
import { layoutOf } from '../sweep/shard/layout.ts';
import { isFinished, missingShards } from '../sweep/shard/shardFolder.ts';
import { EXIT } from './exitCodes.ts';
import { listenForInterrupt } from './interrupt.ts';
import { planInto } from './sweepCommand.ts';
import { finishLocally, tellCut, tellMerge } from './sweepFinish.ts';
import { type DesignOptions, type EngineOptions, readEngine, readSweepRequest, readWhole, shardsForScheduler } from './sweepRequest.ts';
import type { OutputOptions, Terminal } from './terminal.ts';

export interface PieceOptions extends OutputOptions {
  keepShards?: boolean;
}

export interface ShardOptions extends OutputOptions {
  indexFromEnv?: boolean;
}

export interface ResumeOptions extends EngineOptions {
  round?: string;
}

const counted = (n: number, what: string) => `${n.toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;

export async function planOnly(file: string, options: DesignOptions, terminal: Terminal): Promise<number> {
  const request = readSweepRequest(file, options, shardsForScheduler);
  const plan = await planInto(request);
  const { shards } = plan.cut;
  const { points } = plan.design;
  if (terminal.isJson) terminal.json({ folder: request.out, shards, points, identity: plan.identity });
  else terminal.result(`${request.out}: ${counted(points, 'point')} in ${counted(shards, 'shard')}, 0 to ${shards - 1}`);
  return EXIT.done;
}

export async function shardOnly(folder: string, given: string | undefined, options: ShardOptions, terminal: Terminal): Promise<number> {
  if ((given === undefined) === !options.indexFromEnv)
    throw usageError('shard', 'needs the number of a shard or --index-from-env, and not both');
  const plan = await readPlan(folder);
  const most = plan.cut.shards - 1;
  const shard = readWhole('shard', given ?? String(indexFromEnvironment(process.env)), 0, most);
  if (finishedManifest(folder, plan)) {
    terminal.note(`shard ${shard}: the sweep is merged already`);
    return EXIT.done;
  }
  const layout = layoutOf(plan);
  const wasThere = isFinished(folder, plan, layout, shard);
  const interrupt = listenForInterrupt(terminal);
  try {
    // by a worker of the local engine: this process has grown by what the command line needs, and would grow further
    const end = await computeLocally({ folder, plan, layout, workers: 1, signal: interrupt.signal }, wasThere ? [] : [shard]);
    if (end.interrupted || end.trouble) return tellCut(folder, plan, end, terminal);
    if (end.lost.length > 0) {
      terminal.complain(`shard ${shard} was given up: its workers were ${end.lost[0].reason}`);
      return EXIT.incomplete;
    }
    if (terminal.isJson) terminal.json({ shard, status: wasThere ? 'there' : 'computed' });
    else terminal.note(`shard ${shard} of ${plan.cut.shards}: ${wasThere ? 'was there already' : 'computed'}`);
    return EXIT.done;
  } finally {
    interrupt.release();
  }
}

/** Prints nothing when none is missing, so that `test -z "$(hashpivot missing DIR)"` means done. */
export async function listMissing(folder: string, terminal: Terminal): Promise<number> {
  const plan = await readPlan(folder);
  const missing = finishedManifest(folder, plan) ? [] : missingShards(folder, plan, layoutOf(plan));
  if (terminal.isJson) terminal.json({ shards: plan.cut.shards, missing });
  else if (missing.length > 0) terminal.result(formatShardList(missing));
  return EXIT.done;
}

export async function mergeOnly(folder: string, options: PieceOptions, terminal: Terminal): Promise<number> {
  const begun = performance.now();
  const plan = await readPlan(folder);
  const interrupt = listenForInterrupt(terminal);
  try {
    return tellMerge(folder, plan, await mergeApart(folder, { ...options, signal: interrupt.signal }), begun, terminal);
  } catch (error) {
    const trouble = diskTroubleOf(error);
    if (!trouble && !interrupt.signal.aborted) throw error;
    return tellCut(folder, plan, { interrupted: interrupt.signal.aborted, trouble, lost: [] }, terminal);
  } finally {
    interrupt.release();
  }
}

export async function resumeSweep(folder: string, options: ResumeOptions, terminal: Terminal): Promise<number> {
  const engine = readEngine(options);
  const plan = await readPlan(folder);
  if (engine.name === 'local') return finishLocally(folder, plan, engine, terminal);
  const { collect, submitSweep } = await import('./sweepSlurm.ts');
  if (options.round === undefined) return submitSweep(folder, plan, engine, terminal);
  return collect(folder, plan, engine, readWhole('--round', options.round, 1, 1000), terminal);
}
