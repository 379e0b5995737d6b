/** Computes what is missing of a sweep here, merges, and says how it ended: the end of `sweep` and of `resume`. */
import { join } from 'node:path';
import { diskTroubleOf } from '../sweep/engine/diskTrouble.ts';
import { computeLocally, type LocalEnd } from '../sweep/engine/local.ts';
import { mergeApart } from '../sweep/engine/mergeApart.ts';
import { formatShardList } from '../sweep/engine/shardList.ts';
import { createSimulatorFrom } from '../sweep/engine/simulatorFrom.ts';
import { finishedManifest, type MergeEnd } from '../sweep/merge/mergeSweep.ts';
import { blockAt, blocksOfShard } from '../sweep/plan/blocks.ts';
import { casesPerPoint, type SweepPlan } from '../sweep/plan/sweepPlan.ts';
import { layoutOf } from '../sweep/shard/layout.ts';
import { missingShards } from '../sweep/shard/shardFolder.ts';
import { formatDuration } from './duration.ts';
import { EXIT } from './exitCodes.ts';
import { listenForInterrupt } from './interrupt.ts';
import { createProgress } from './progress.ts';
import type { Engine } from './sweepRequest.ts';
import { paint, type Terminal } from './terminal.ts';

export const quotedForShell = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

export async function finishLocally(folder: string, plan: SweepPlan, engine: Engine, terminal: Terminal): Promise<number> {
  const begun = performance.now();
  if (finishedManifest(folder, plan)) return tellMerge(folder, plan, await mergeApart(folder, engine), begun, terminal);
  const layout = layoutOf(plan);
  const missing = missingShards(folder, plan, layout);
  const progress = createProgress(terminal.isQuiet);
  const interrupt = listenForInterrupt(terminal);
  const total = missing.reduce((sum, shard) => sum + runsOfShard(plan, shard), 0);
  let done = 0;
  const onBlock = (runs: number) => {
    done += runs;
    progress.update(Math.min(done, total), total);
  };
  try {
    progress.update(0, total);
    const createSimulator = await createSimulatorFrom(process.env.HASHPIVOT_TEST_SIMULATOR);
    const { signal } = interrupt;
    const end = await computeLocally({ folder, plan, layout, workers: engine.workers, signal, onBlock, createSimulator }, missing);
    progress.end();
    if (end.interrupted || end.trouble) return tellCut(folder, plan, end, terminal);
    for (const { shard, reason } of end.lost) terminal.complain(paint.yellow(`shard ${shard} was given up: its workers were ${reason}`));
    terminal.note('Merging ...');
    return tellMerge(folder, plan, await mergeApart(folder, { ...engine, signal }), begun, terminal);
  } catch (error) {
    const trouble = diskTroubleOf(error);
    const interrupted = interrupt.signal.aborted;
    if (!trouble && !interrupted) throw error;
    return tellCut(folder, plan, { interrupted, trouble, lost: [] }, terminal);
  } finally {
    progress.end();
    interrupt.release();
  }
}

function runsOfShard(plan: SweepPlan, shard: number): number {
  const [first, end] = blocksOfShard(plan, shard);
  let runs = 0;
  for (let index = first; index < end; index++) {
    const block = blockAt(plan, index);
    runs += (block.endPoint - block.firstPoint) * (block.endRun - block.firstRun) * casesPerPoint(plan);
  }
  return runs;
}

/** Interrupted, or the disk refused: nothing that was finished is lost. */
export function tellCut(folder: string, _plan: SweepPlan, { interrupted, trouble }: LocalEnd, terminal: Terminal): number {
  const resume = `hashpivot resume ${quotedForShell(folder)}`;
  const exitCode = trouble ? EXIT.incomplete : EXIT.interrupted;
  if (trouble) {
    terminal.complain(paint.red(`Stopped: ${trouble.reason} (${trouble.code}${trouble.path ? ` at ${trouble.path}` : ''}).`));
    terminal.complain(`Nothing that was finished is lost: whole blocks of points are kept in ${join(folder, 'shards')}.`);
    terminal.complain(`When there is room again, go on with: ${resume}`);
  } else if (interrupted) terminal.complain(`Interrupted. Points that were finished are kept; go on with: ${resume}`);
  if (terminal.isJson) terminal.json({ status: trouble ? 'stopped' : 'interrupted', folder, trouble, resume, exitCode });
  return exitCode;
}

export function tellMerge(folder: string, plan: SweepPlan, end: MergeEnd, begun: number, terminal: Terminal): number {
  if (end.kind === 'missing') {
    const list = formatShardList(end.shards);
    terminal.complain(`${end.shards.length} of ${plan.cut.shards} shards are missing: ${list}`);
    terminal.complain(`Nothing was merged. Go on with: hashpivot resume ${quotedForShell(folder)}`);
    if (terminal.isJson) terminal.json({ status: 'incomplete', folder, missing: end.shards, exitCode: EXIT.incomplete });
    return EXIT.incomplete;
  }
  const { hashed, digest, timing } = end.manifest;
  const exitCode = hashed.runsFailed > 0 ? EXIT.someFailed : EXIT.done;
  const seconds = (performance.now() - begun) / 1000;
  if (terminal.isJson) {
    const { runsAsked, runsDone, runsFailed, failures, sweep, tables } = hashed;
    const { points, excluded } = sweep.design;
    terminal.json({
      status: end.kind,
      folder,
      digest,
      points,
      excluded,
      runsAsked,
      runsDone,
      runsFailed,
      failures,
      tables,
      timing,
      seconds,
      exitCode,
    });
  }
  for (const { message } of hashed.failures.slice(0, 5)) terminal.complain(paint.yellow(`failed: ${message}`));
  if (hashed.runsFailed > 0)
    terminal.complain(
      paint.yellow(`${hashed.runsFailed} runs failed; all of them, with their parameters: ${join(folder, 'failures.csv')}`),
    );
  const scenarios = casesPerPoint(plan);
  const was = end.kind === 'there' ? ', finished before' : ` in ${formatDuration(seconds)}`;
  terminal.note(
    `${hashed.sweep.design.points.toLocaleString('en-US')} points x ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}, ` +
      `${hashed.runsDone.toLocaleString('en-US')} of ${hashed.runsAsked.toLocaleString('en-US')} runs${was}: ${paint.bold(folder)}`,
  );
  terminal.note(
    `Charts: hashpivot charts ${quotedForShell(folder)}; what an outcome depends on: hashpivot sensitivity ${quotedForShell(folder)}`,
  );
  return exitCode;
}
