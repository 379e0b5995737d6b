/** The price model has what it draws from: a path over the whole period, or enough returns. */
import { dayOf } from '../../units.ts';
import type { ModelRule } from './rule.ts';

const MIN_RETURNS = 10;

export const pricePathIsUsable: ModelRule = {
  reads: ['market.price', 'start', 'until'],
  check({ market }, { start, until }, report) {
    const { path, model } = market.price;
    for (let i = 1; i < path.length; i++) {
      const [date] = path[i] as [string, number];
      const [before] = path[i - 1] as [string, number];
      if (dayOf(date) <= dayOf(before)) {
        report(['market', 'price', 'path', i, 0], `dates must ascend: ${date} comes after ${before}`);
        return;
      }
    }
    if (model !== 'path') return;
    const where = ['market', 'price', 'path'];
    const first = path[0]?.[0];
    const last = path.at(-1)?.[0];
    if (path.length < 2 || first === undefined || last === undefined)
      report(where, `must have at least 2 points for model path, has ${path.length}`);
    else if (dayOf(first) > Math.floor(dayOf(start)) || dayOf(last) < dayOf(until)) {
      report(where, `must cover the study from ${start} to ${until}, covers ${first} to ${last}`);
    }
  },
};

export const bootstrapHasReturns: ModelRule = {
  reads: ['market.price'],
  check({ market }, _, report) {
    const { model, returns } = market.price;
    if (model !== 'bootstrap' || returns.length >= MIN_RETURNS) return;
    report(['market', 'price', 'returns'], `must have at least ${MIN_RETURNS} returns for model bootstrap, has ${returns.length}`);
  },
};
