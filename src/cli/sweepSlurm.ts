/** `--engine slurm`: submits a sweep, and is the collector that merges it or submits what is missing. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { usageError } from '../config/fault.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { makeFolder } from '../results/makeFolder.ts';
import { mergeApart } from '../sweep/engine/mergeApart.ts';
import { formatShardList } from '../sweep/engine/shardList.ts';
import { whyNotShared } from '../sweep/engine/sharedFolder.ts';
import { LOG_FOLDER, type Submission, SubmitRefused, shellLine, submitArray } from '../sweep/engine/slurm.ts';
import { finishedManifest } from '../sweep/merge/mergeSweep.ts';
import type { SweepPlan } from '../sweep/plan/sweepPlan.ts';
import { layoutOf } from '../sweep/shard/layout.ts';
import { isFinished, missingShards } from '../sweep/shard/shardFolder.ts';
import { EXIT } from './exitCodes.ts';
import { noteDesign, planInto } from './sweepCommand.ts';
import { quotedForShell, tellMerge } from './sweepFinish.ts';
import type { Engine, SweepRequest } from './sweepRequest.ts';
import type { Terminal } from './terminal.ts';

/** How a sweep on Slurm ended, written by its collector. */
const OUTCOME_FILE = 'outcome.json';
const LOOK_EVERY_MS = 1000;

export async function sweepOnSlurm(request: SweepRequest, engine: Engine, terminal: Terminal): Promise<number> {
  await assertShared(request.out, engine);
  const plan = await planInto(request);
  noteDesign(request, terminal);
  return submitSweep(request.out, plan, engine, terminal);
}

async function assertShared(folder: string, { isShared }: Engine): Promise<void> {
  const why = isShared ? undefined : await whyNotShared(folder);
  if (why)
    throw usageError(
      '--out',
      `${why}: compute nodes would not see it; choose a folder on the shared file system, or say --shared if it is one`,
    );
}

function scriptPath(): string {
  return fileURLToPath(new URL('../cli.js', import.meta.url));
}

function submissionOf(folder: string, plan: SweepPlan, engine: Engine, round: number): Submission {
  const { sbatchArgs, heal, rounds, settleSeconds } = engine;
  const passed = [
    ...sbatchArgs.map((arg) => `--sbatch-arg=${arg}`),
    ...(heal ? [] : ['--no-heal']),
    ...(engine.keepShards ? ['--keep-shards'] : []),
  ];
  const collectorArgs = [
    '--engine',
    'slurm',
    '--round',
    String(round),
    '--rounds',
    String(rounds),
    '--settle',
    String(settleSeconds),
    ...passed,
  ];
  return { folder, name: plan.study.name, round, sbatchArgs, collectorArgs, program: [process.execPath, scriptPath()] };
}

/** Submits the missing shards, or merges when there are none. */
export async function submitSweep(folder: string, plan: SweepPlan, engine: Engine, terminal: Terminal): Promise<number> {
  const begun = performance.now();
  const missing = finishedManifest(folder, plan) ? [] : missingShards(folder, plan, layoutOf(plan));
  if (missing.length === 0) return tellMerge(folder, plan, await mergeApart(folder, engine), begun, terminal);
  await assertShared(folder, engine);
  await makeFolder(resolve(folder, LOG_FOLDER));
  rmSync(join(folder, LOG_FOLDER, OUTCOME_FILE), { force: true });
  const submitted = await submitArray(missing, submissionOf(folder, plan, engine, 1)).catch((error) => {
    if (error instanceof SubmitRefused) throw usageError('sbatch', `${error.message}${hintFor(error.message)}`);
    throw error;
  });
  terminal.note(
    `Submitted ${missing.length} shards as job ${submitted.array}; job ${submitted.collector} merges them when they have ended.`,
  );
  if (engine.wait) return waitForEnd(folder, plan, begun, terminal);
  if (terminal.isJson) terminal.json({ status: 'submitted', folder, ...submitted, shards: missing.length, exitCode: EXIT.done });
  else terminal.result(`Still missing: hashpivot missing ${quotedForShell(folder)}    Logs: ${join(folder, LOG_FOLDER)}`);
  return EXIT.done;
}

function hintFor(message: string): string {
  if (/array/i.test(message)) return '; does the cluster allow so large an array? Plan fewer shards with --shards';
  if (/time|partition|account|qos/i.test(message))
    return '; name what your cluster wants with --sbatch-arg, like --sbatch-arg=--account=NAME';
  return '';
}

/** Until the collector says how it ended, or has ended it. */
async function waitForEnd(folder: string, plan: SweepPlan, begun: number, terminal: Terminal): Promise<number> {
  for (;;) {
    if (finishedManifest(folder, plan)) return tellMerge(folder, plan, await mergeApart(folder, { keepShards: true }), begun, terminal);
    const path = join(folder, LOG_FOLDER, OUTCOME_FILE);
    if (existsSync(path)) {
      const { message, exitCode } = JSON.parse(readFileSync(path, 'utf8')) as { message: string; exitCode: number };
      terminal.complain(message);
      return exitCode;
    }
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** The collector of a round: merges, or submits exactly what is missing, or says how to go on. */
export async function collect(folder: string, plan: SweepPlan, engine: Engine, round: number, terminal: Terminal): Promise<number> {
  const begun = performance.now();
  const missing = await settledMissing(folder, plan, engine.settleSeconds);
  if (missing.length === 0) return tellMerge(folder, plan, await mergeApart(folder, engine), begun, terminal);
  const what = `${missing.length} of ${plan.cut.shards} shards are missing after round ${round}: ${formatShardList(missing)}.`;
  const resume = `On a node that may submit jobs: ${shellLine(['hashpivot', 'resume', resolve(folder), '--engine', 'slurm', ...engine.sbatchArgs.map((arg) => `--sbatch-arg=${arg}`)])}`;
  if (!engine.heal) return giveUp(folder, `${what} Nothing is submitted again (--no-heal). ${resume}`, terminal);
  if (round >= engine.rounds)
    return giveUp(folder, `${what} No more rounds (--rounds ${engine.rounds}); logs: ${join(folder, LOG_FOLDER)}. ${resume}`, terminal);
  try {
    const { array, collector } = await submitArray(missing, submissionOf(folder, plan, engine, round + 1));
    terminal.note(`${what} Round ${round + 1}: submitted them as job ${array}, collector ${collector}.`);
    return EXIT.done;
  } catch (error) {
    // ConfigError: no sbatch on this node.
    if (!(error instanceof SubmitRefused) && (error as Error).name !== 'ConfigError') throw error;
    return giveUp(folder, `${what} This node may not submit jobs (${(error as Error).message}). ${resume}`, terminal);
  }
}

/** Shared folders show new files late: what seems missing is looked for again for some time. */
async function settledMissing(folder: string, plan: SweepPlan, seconds: number): Promise<number[]> {
  const layout = layoutOf(plan);
  const patience = performance.now() + seconds * 1000;
  let missing = finishedManifest(folder, plan) ? [] : missingShards(folder, plan, layout);
  while (missing.length > 0 && performance.now() < patience) {
    await setTimeout(Math.min(5000, Math.max(100, patience - performance.now())));
    missing = missing.filter((shard) => !isFinished(folder, plan, layout, shard));
  }
  return missing;
}

function giveUp(folder: string, message: string, terminal: Terminal): number {
  terminal.complain(message);
  writeAtomically(join(folder, LOG_FOLDER, OUTCOME_FILE), `${JSON.stringify({ message, exitCode: EXIT.incomplete })}\n`);
  return EXIT.incomplete;
}
