/**
 * How well hashrate is known at a start. The level is carried on from the last epochs; what that rule missed at every epoch of the two
 * years before, as far as they had ended, is its error. The luck of the epoch it is held against is taken off: it is not the level's.
 */
import type { ModelConfig } from '../config/schema/study.ts';
import type { HistoryEpoch } from '../history/history.ts';
import type { NumberOrDistribution } from '../scenario/study.ts';
import { dayOf } from '../units.ts';
import { atMeans } from './means.ts';
import { hashrateAtStart, type PastStart } from './pastStart.ts';

const EPOCHS = 52;
/** The rule looks back so many epochs. */
const LEAST_BEFORE = 12;
const BLOCKS = 2016;

/** Standard deviation of the log of the level at a start, seen from the epochs complete before it. */
export function levelSd(before: readonly HistoryEpoch[], model: ModelConfig): number {
  const parameters = atMeans(model);
  const errors: number[] = [];
  for (let at = Math.max(LEAST_BEFORE, before.length - EPOCHS); at < before.length; at++) {
    const epoch = before[at]!;
    const then: PastStart = { epoch, before: before.slice(0, at), startDay: dayOf(epoch.start), start: epoch.start };
    errors.push(Math.log(epoch.hashrateEHs / hashrateAtStart(then, parameters)));
  }
  const square = errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
  return Math.sqrt(Math.max(0, square - 1 / BLOCKS));
}

/** The level as a distribution around its median; a study's own distribution stays. */
export function uncertainLevel(level: NumberOrDistribution, before: readonly HistoryEpoch[], model: ModelConfig): NumberOrDistribution {
  return typeof level === 'number' ? { lognormal: [level, levelSd(before, model)] } : level;
}
