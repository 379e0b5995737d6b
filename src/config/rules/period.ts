/** The period of a study: forward, of sane length, at least a few grid steps. */
import { DAYS_PER_YEAR, dayOf } from '../../units.ts';
import type { ModelRule, StudyRule } from './rule.ts';

const MAX_YEARS = 30;
const MIN_GRID_STEPS = 2;

export const periodIsForward: StudyRule = {
  reads: ['start', 'until'],
  check({ start, until }, report) {
    const days = dayOf(until) - Math.floor(dayOf(start));
    if (days <= 0) report(['until'], `must be after start ${start}, got ${until}`);
    else if (days > MAX_YEARS * (DAYS_PER_YEAR + 0.25))
      report(['until'], `must be at most ${MAX_YEARS} years after start ${start}, got ${until}`);
  },
};

export const gridFitsPeriod: ModelRule = {
  reads: ['start', 'until', 'market.gridDays'],
  check({ market }, { start, until }, report) {
    const days = dayOf(until) + 1 - Math.floor(dayOf(start));
    if (days > 1 && days < MIN_GRID_STEPS * market.gridDays) {
      report(
        ['market', 'gridDays'],
        `must fit at least ${MIN_GRID_STEPS} times into the ${days} days of the study, got ${market.gridDays}`,
      );
    }
  },
};
