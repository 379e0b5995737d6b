/**
 * Retargets against the protocol: 2016 blocks an epoch, difficulty times two weeks over the time the epoch took, never by more than
 * four; against what they state of themselves; against what history has. Newest first.
 */
import { BLOCKS_PER_EPOCH, dayOf, isoDateOf } from '../../units.ts';
import type { HistoryEpoch } from '../history.ts';
import type { Complain, Retarget } from './imported.ts';

const NOMINAL_DAYS = 14;
/** Timestamps of blocks may be off by up to two hours, and a window spans 2015 of its 2016 intervals. */
const DURATION_TOLERANCE = 0.016;
/** What is stated to four digits. */
const RATIO_TOLERANCE = 0.002;
const DIFFICULTY_TOLERANCE = 0.002;
/** Starts are known to a few hours. */
const START_TOLERANCE_DAYS = 0.3;
const GENESIS_DAY = Math.round(Date.UTC(2009, 0, 3) / 86_400_000);

export interface RetargetChecks {
  epochs: readonly HistoryEpoch[];
  today: number;
  allowGaps: boolean;
  note: (text: string) => void;
}

/** Retargets by height, sound ones only. */
export function checkRetargets(retargets: readonly Retarget[], checks: RetargetChecks, complain: Complain): Retarget[] {
  const seen = new Map<number, Retarget>();
  for (const one of retargets) {
    const before = seen.get(one.height);
    if (!isPossible(one, checks.today, complain)) continue;
    if (before === undefined) seen.set(one.height, one);
    else complain(one.line, `height ${one.height} is given twice, here and in line ${before.line}`);
  }
  const sorted = [...seen.values()].sort((a, b) => a.height - b.height);
  for (let i = sorted.length - 1; i >= 0; i--) {
    if (i > 0) checkPair(sorted[i - 1]!, sorted[i]!, checks, complain);
    checkAgainstHistory(sorted[i]!, checks.epochs, complain);
  }
  return sorted;
}

function isPossible({ height, day, difficultyT, line }: Retarget, today: number, complain: Complain): boolean {
  const faults = [
    ...(height % BLOCKS_PER_EPOCH === 0 && height > 0
      ? []
      : [`height ${height} is no retarget: those are multiples of ${BLOCKS_PER_EPOCH}`]),
    ...(difficultyT > 0 ? [] : [`difficulty must be > 0, got ${difficultyT}`]),
    ...(day > today + 1 ? [`is dated ${isoDateOf(day)}, which is in the future`] : []),
    ...(day < GENESIS_DAY ? [`is dated ${isoDateOf(day)}, before Bitcoin began: is the time in Unix seconds?`] : []),
  ];
  for (const fault of faults) complain(line, fault);
  return faults.length === 0;
}

function checkPair(before: Retarget, after: Retarget, { allowGaps, note }: RetargetChecks, complain: Complain): void {
  const days = after.day - before.day;
  if (!(days > 0)) {
    complain(after.line, `height ${after.height} comes before height ${before.height} in time`);
    return;
  }
  const missing = (after.height - before.height) / BLOCKS_PER_EPOCH - 1;
  if (missing > 0) {
    const text = `${missing === 1 ? 'one epoch is' : `${missing} epochs are`} missing between heights ${before.height} and ${after.height}`;
    if (allowGaps) note(`line ${after.line}: ${text}`);
    else complain(after.line, `${text}; --allow-gaps takes the file as it is`);
    return;
  }
  const ratio = after.difficultyT / before.difficultyT;
  const shown = `${ratio.toPrecision(4)} at height ${after.height}`;
  if (ratio > 4.001 || ratio < 0.2499) complain(after.line, `difficulty changes by a factor of ${shown}: the protocol allows 4 at most`);
  else if (Math.abs(ratio / Math.min(4, Math.max(0.25, NOMINAL_DAYS / days)) - 1) > DURATION_TOLERANCE) {
    complain(
      after.line,
      `difficulty changes by a factor of ${shown}, but the epoch took ${days.toFixed(2)} days, which makes ${(NOMINAL_DAYS / days).toPrecision(4)}`,
    );
  }
  if (after.ratio !== undefined && Math.abs(after.ratio / ratio - 1) > RATIO_TOLERANCE) {
    complain(after.line, `states a change of ${after.ratio} at height ${after.height}, its difficulties make ${ratio.toPrecision(4)}`);
  }
}

function checkAgainstHistory({ height, difficultyT, day, line }: Retarget, epochs: readonly HistoryEpoch[], complain: Complain): void {
  const known = epochs.find((epoch) => epoch.height === height);
  if (known === undefined) return;
  if (Math.abs(difficultyT / known.difficultyT - 1) > DIFFICULTY_TOLERANCE) {
    complain(
      line,
      `contradicts history: difficulty ${difficultyT.toPrecision(5)} T at height ${height}, history has ${known.difficultyT} T`,
    );
  }
  if (Math.abs(day - dayOf(known.start)) > START_TOLERANCE_DAYS) {
    complain(line, `contradicts history: height ${height} on ${isoDateOf(day)}, history has ${known.start}`);
  }
}
