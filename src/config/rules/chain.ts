/** The chain at the start: an epoch boundary, and a height whose subsidy belongs to the start date. */
import { BLOCKS_PER_EPOCH, BLOCKS_PER_HALVING, dayOf } from '../../units.ts';
import type { ModelRule } from './rule.ts';

/** Dates of the halvings that happened; later ones are a constant number of days apart. */
const HALVING_DAYS = ['2012-11-28', '2016-07-09', '2020-05-11', '2024-04-20'].map(dayOf);
const GENESIS_DAY = dayOf('2009-01-03');
/** Days between halvings at ten minutes a block. */
const DAYS_PER_HALVING = BLOCKS_PER_HALVING / 144;
/** Start and height may be this far apart near a halving that happened, and near one to come. */
const TOLERANCE_DAYS = 30;
const FUTURE_TOLERANCE_DAYS = 240;

/** Day on which halving number n (from 1) fell or is expected; 0 is the genesis block. */
function halvingDay(n: number): number {
  if (n === 0) return GENESIS_DAY;
  const known = HALVING_DAYS[n - 1];
  return known ?? (HALVING_DAYS.at(-1) as number) + (n - HALVING_DAYS.length) * DAYS_PER_HALVING;
}

const tolerance = (n: number) => (n <= HALVING_DAYS.length ? TOLERANCE_DAYS : FUTURE_TOLERANCE_DAYS);

export const startHeightFitsDate: ModelRule = {
  reads: ['start', 'network'],
  check({ network }, { start }, report) {
    const { startHeight } = network;
    const path = ['network', 'startHeight'];
    if (startHeight % BLOCKS_PER_EPOCH !== 0) {
      const below = startHeight - (startHeight % BLOCKS_PER_EPOCH);
      report(path, `must be a multiple of ${BLOCKS_PER_EPOCH} (${below} or ${below + BLOCKS_PER_EPOCH}), got ${startHeight}`);
    }
    const halvings = Math.floor(startHeight / BLOCKS_PER_HALVING);
    const day = dayOf(start);
    if (day < halvingDay(halvings) - tolerance(halvings) || day > halvingDay(halvings + 1) + tolerance(halvings + 1)) {
      report(path, `is a block after ${halvings} halvings, which does not fit the start ${start}, got ${startHeight}`);
    }
  },
};
