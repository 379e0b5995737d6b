/** `hashpivot sweep STUDY.yaml`: plan, shards, merge in one go; or what it would do; or some runs of one point alone. */
import { usageError } from '../config/fault.ts';
import { diskTroubleOf } from '../sweep/engine/diskTrouble.ts';
import { writePlan } from '../sweep/plan/planFolder.ts';
import { finishLocally } from './sweepFinish.ts';
import {
  readEngine,
  readSweepRequest,
  type SweepCommandOptions,
  type SweepRequest,
  shardsForScheduler,
  shardsForWorkers,
} from './sweepRequest.ts';
import type { Terminal } from './terminal.ts';

export async function sweepFromCommandLine(file: string, options: SweepCommandOptions, terminal: Terminal): Promise<number> {
  const engine = readEngine(options);
  const isLocal = engine.name === 'local';
  const request = readSweepRequest(file, options, isLocal ? shardsForWorkers(engine.workers) : shardsForScheduler);
  if (request.study.sweep === undefined) {
    throw usageError(file, 'has no sweep: section; write one, or name what is to be swept: --factor path.to.parameter=[values]');
  }
  if (options.dryRun) return (await import('./sweepDryRun.ts')).saySweep(request, engine, terminal);
  if (options.only !== undefined || options.point !== undefined)
    return (await import('./sweepOne.ts')).simulateOnePoint(request, options, terminal);
  if (!isLocal) return (await import('./sweepSlurm.ts')).sweepOnSlurm(request, engine, terminal);
  const plan = await planInto(request);
  noteDesign(request, terminal);
  return finishLocally(request.out, plan, engine, terminal);
}

const PATH_REASONS: Record<string, string> = {
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'part of the path is a file',
  ENOENT: 'no such place',
  ENAMETOOLONG: 'the name is too long',
};

/** Writes the plan; a folder that cannot be written is said at once, before anything is computed. */
export async function planInto({ out, plan, design, force }: SweepRequest) {
  try {
    return await writePlan(out, plan, design, force);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = diskTroubleOf(error)?.reason ?? PATH_REASONS[code];
    if (reason !== undefined) throw usageError('--out', `cannot write to ${out}: ${reason}`);
    throw error;
  }
}

export function noteDesign({ design, plan, study }: SweepRequest, terminal: Terminal): void {
  const left = design.excluded > 0 ? ` (${design.excluded} left out by constraints)` : '';
  terminal.note(`${design.kind}: ${design.points.toLocaleString('en-US')} points${left}, ${plan.runs} runs each`);
  for (const { path } of design.factors) {
    const own = plan.scenarios.map((s) => study.scenarios[s]).filter(({ model }) => differs(model, study.scenarios[0].model, path));
    if (own.length > 0)
      terminal.note(`note: ${own.map(({ name }) => name).join(', ')} set ${path} themselves; the sweep's values take its place`);
  }
}

/** Whether two scenarios give one parameter different values. */
function differs(a: unknown, b: unknown, path: string): boolean {
  const at = (tree: unknown) => path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
  return JSON.stringify(at(a)) !== JSON.stringify(at(b));
}
