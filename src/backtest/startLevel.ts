/**
 * Hashrate at a start on the first day of a quarter, and how well it is known. The study begins with the epoch under way, but forecasters
 * know all days before the quarter, and so does the model: the mean of its last thirty days, what storms of those days stopped added, carried
 * to the start by the trend of the last twelve epochs. How wrong such levels are is seen from what carrying on the last epochs
 * missed at every epoch of the two years before, as far as they had ended, without the luck of the epoch it is held against.
 */
import type { ModelConfig } from '../config/schema/study.ts';
import type { HistoryEpoch, HistoryQuarter } from '../history/history.ts';
import { BLOCKS_PER_EPOCH, dayOf } from '../units.ts';
import { atMeans } from './means.ts';
import { hashrateAtStart, type PastStart, stoppedByStorms, trendPerEpoch, usuallyCurtailed } from './pastStart.ts';
import type { KnownShock } from './pastWorld.ts';

const EPOCHS = 52;
/** The rule looks back so many epochs. */
const LEAST_BEFORE = 12;

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
  return Math.sqrt(Math.max(0, square - 1 / BLOCKS_PER_EPOCH));
}

type Level = ModelConfig['network']['startHashrateEHs'];

const NOMINAL_DAYS = 14;
const LEVEL_DAYS = 30;

/** What was known on the first day of the quarter. */
interface Known {
  firstDay: string;
  /** The quarter that ended the day before. */
  quarterBefore: HistoryQuarter | undefined;
  shocks: readonly KnownShock[];
}

/** Able and willing to run when the study begins, EH/s. */
function levelOf({ before, startDay }: PastStart, last30DaysEHs: number, { firstDay, shocks }: Known, model: ModelConfig): number {
  const parameters = atMeans(model);
  const end = dayOf(firstDay);
  const centre = end - LEVEL_DAYS / 2;
  const stormy = stoppedByStorms(
    parameters,
    shocks.filter(({ known }) => known <= firstDay),
    end - LEVEL_DAYS,
    end,
  );
  const willing = last30DaysEHs / ((1 - usuallyCurtailed(parameters, centre)) * (1 - stormy));
  return willing * Math.exp((trendPerEpoch(before) * (startDay - centre)) / NOMINAL_DAYS);
}

/** The level as a distribution around its median; a study's own distribution stays. */
export function uncertainLevel(begin: PastStart, known: Known, model: ModelConfig): Level {
  const given = model.network.startHashrateEHs;
  if (typeof given !== 'number') return given;
  const { quarterBefore } = known;
  const median = quarterBefore === undefined ? given : levelOf(begin, quarterBefore.last30DaysEHs, known, model);
  return { lognormal: [median, levelSd(begin.before, model)] };
}
