/** The folder of a comparison or of claims: a record of what it holds, so that the same again may be replaced and nothing else without --force. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChartProvenance } from '../charts/provenance.ts';
import { usageError } from '../config/fault.ts';
import { writeAtomically } from '../results/atomicFile.ts';
import { studyHash } from '../results/studyHash.ts';
import type { StudyResult } from '../results/studyResult.ts';
import { programVersion } from '../results/version.ts';

export const RECORD_FILE = 'comparison.json';

/** What was compared, by name: study, its hash, scenarios, measure. */
export type Identity = Record<string, string>;

export function identityOf({ study }: StudyResult, compared: Identity): Identity {
  return { study: study.name, studyHash: studyHash(study), ...compared };
}

export async function assertMayReplace(out: string, identity: Identity, force: boolean, record = RECORD_FILE): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw usageError('--out', `${out} is a file, not a folder`);
  if (force || (await readdir(out)).length === 0) return;
  const text = await readFile(join(out, record), 'utf8').catch(() => '');
  if (text === '') throw usageError('--out', `${out} is not empty and holds no ${record}; name another folder, or use --force`);
  const known = parsed(text);
  const isSame = known !== undefined && Object.entries(identity).every(([key, value]) => known[key] === value);
  if (!isSame)
    throw usageError('--out', `${out} holds results of another configuration; name another folder, or use --force to replace them`);
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

export function writeRecord(out: string, identity: Identity, findings: readonly string[], file = RECORD_FILE): void {
  writeAtomically(join(out, file), `${JSON.stringify({ ...identity, findings }, null, 2)}\n`);
}

/** Where the numbers of charts of some scenarios of a result come from. */
export function provenanceOf(
  { study, runs }: StudyResult,
  scenarios: readonly { name: string; title: string }[],
  pairs: number,
): ChartProvenance {
  return {
    studyName: study.name,
    question: study.question,
    studyHash: studyHash(study),
    scenarios: scenarios.map(({ name, title }) => ({ name, title, runs: pairs })),
    seed: study.seed,
    runs,
    version: programVersion(),
  };
}
