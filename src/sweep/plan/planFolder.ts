/** The folder of a sweep: its plan and its points are written first, and everything else must fit to them. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { usageError } from '../../config/fault.ts';
import { writeAtomically } from '../../results/atomicFile.ts';
import { makeFolder } from '../../results/makeFolder.ts';
import { programVersion } from '../../results/version.ts';
import type { Design } from '../design/design.ts';
import { pointLines } from './points.ts';
import { PLAN_FILE, PLAN_FORMAT, POINTS_FILE, type SweepPlan } from './sweepPlan.ts';

/** Everything a sweep ever puts into its folder; --force clears these and leaves what else may be there. */
const OWN =
  /^(plan\.json|points\.jsonl|shards|log|charts|index\.html|manifest\.json|failures\.csv|summary\.csv|.*\.parquet|\.merging\..*|.*\.tmp)$/;

/** Writes plan and points. A folder that holds this very sweep is gone on with, cut as it was; any other content needs `force`. */
export async function writePlan(folder: string, plan: SweepPlan, design: Design, force: boolean): Promise<SweepPlan> {
  await makeFolder(folder);
  const before = existsSync(join(folder, PLAN_FILE)) ? readPlanText(folder) : undefined;
  if (before?.identity === plan.identity && !force) return before;
  const names = await readdir(folder);
  if (names.length > 0 && !force) {
    const what = before || names.includes('manifest.json') ? 'holds results of another configuration' : 'is not empty and holds no sweep';
    throw usageError('--out', `${folder} ${what}; name another folder, or use --force to replace them`);
  }
  for (const name of names.filter((one) => OWN.test(one))) await rm(join(folder, name), { recursive: true, force: true });
  writeAtomically(join(folder, POINTS_FILE), pointLines(design));
  writeAtomically(join(folder, PLAN_FILE), `${JSON.stringify(plan, writable, 1)}\n`);
  return plan;
}

/** Reads a plan that this program can go on with. */
export async function readPlan(folder: string): Promise<SweepPlan> {
  if (!existsSync(folder)) throw usageError(folder, 'does not exist; on a cluster: does every node see this folder?');
  if (!existsSync(join(folder, PLAN_FILE))) throw usageError(folder, `is not the folder of a sweep: it has no ${PLAN_FILE}`);
  const plan = readPlanText(folder);
  if (plan === undefined) throw usageError(join(folder, PLAN_FILE), 'is not a plan of this program, or of another version of it');
  const here = { version: programVersion(), node: process.version };
  if (plan.version !== here.version || plan.node !== here.node) {
    const [was, is] = [plan, here].map(({ version, node }) => `hashpivot ${version} on Node ${node}`);
    throw usageError(folder, `was planned by ${was}, this is ${is}: another version may compute other digits; use the same, or plan anew`);
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, POINTS_FILE)), hash).catch(() => {
    throw usageError(join(folder, POINTS_FILE), 'cannot be read');
  });
  if (hash.digest('hex') !== plan.design.sha256)
    throw usageError(join(folder, POINTS_FILE), 'is not the design the plan speaks of: it was changed');
  return plan;
}

function readPlanText(folder: string): SweepPlan | undefined {
  try {
    const plan = JSON.parse(readFileSync(join(folder, PLAN_FILE), 'utf8'), readable) as SweepPlan;
    return plan.format === PLAN_FORMAT && typeof plan.cut?.shards === 'number' ? plan : undefined;
  } catch {
    return undefined;
  }
}

/** JSON knows no infinity; ranges without an end have it. */
function writable(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { infinite: Math.sign(value) } : value;
}

function readable(_: string, value: unknown): unknown {
  const sign = (value as { infinite?: unknown } | null)?.infinite;
  return typeof sign === 'number' && Object.keys(value as object).length === 1 ? sign * Number.POSITIVE_INFINITY : value;
}
