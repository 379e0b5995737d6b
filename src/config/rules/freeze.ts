/** What is held still is held from a day of the study, at the level of a day not after it. */
import { dayOf } from '../../units.ts';
import type { ModelRule } from './rule.ts';

export const freezeIsInside: ModelRule = {
  reads: ['freeze', 'start', 'until'],
  check({ freeze }, { start, until }, report) {
    if (freeze === undefined) return;
    const { from, asOf, asOfFrom, hold } = freeze;
    if (!(dayOf(from) >= Math.floor(dayOf(start)) && dayOf(from) <= dayOf(until)))
      report(['freeze', 'from'], `must be between start ${start} and until ${until}, got ${from}`);
    if (asOf !== undefined && dayOf(asOf) > dayOf(from)) report(['freeze', 'asOf'], `must not be after from ${from}, got ${asOf}`);
    if (asOfFrom !== undefined && dayOf(asOfFrom) >= dayOf(asOf ?? from))
      report(['freeze', 'asOfFrom'], `must be before ${asOf === undefined ? `from ${from}` : `asOf ${asOf}`}, got ${asOfFrom}`);
    const twice = hold.findIndex((id, at) => hold.indexOf(id) !== at);
    if (twice >= 0) report(['freeze', 'hold', twice], `is named before, got ${JSON.stringify(hold[twice])}`);
  },
};
