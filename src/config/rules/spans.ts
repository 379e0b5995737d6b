/** Storms and crises end after they begin. */
import { dayOf } from '../../units.ts';
import type { ModelRule, Report } from './rule.ts';

function checkSpans(spans: readonly { start: string; end: string }[], path: readonly string[], report: Report): void {
  for (const [i, { start, end }] of spans.entries()) {
    if (dayOf(end) <= dayOf(start)) report([...path, i, 'end'], `must be after start ${start}, got ${end}`);
  }
}

export const spansRunForward: ModelRule = {
  reads: ['market.weather', 'market.power'],
  check({ market }, _, report) {
    checkSpans(market.weather.observedStorms, ['market', 'weather', 'observedStorms'], report);
    checkSpans(market.power.crises, ['market', 'power', 'crises'], report);
  },
};
