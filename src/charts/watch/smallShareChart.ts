/** What to watch last: the share of hashrate that small miners hold, quarter by quarter. */
import { groupFan, groupValues } from '../../summary/select.ts';
import { describe } from '../../summary/statistics.ts';
import { structureWords } from '../attribution/messages.ts';
import { type DotRow, drawDotRows } from '../attribution/rowsView.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import type { ChartContext } from '../context.ts';
import { asPercent, formatNumber, level, quarterTitle, signed, spread, withRange } from '../format.ts';
import { messages } from '../locale.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from '../tables.ts';

const MOST_QUARTERS = 12;

/** Undefined with fewer than two quarters. */
export function smallShareChart({ result, focus, source }: ChartContext): ChartSpec | undefined {
  const small = result.classes.indexOf('small');
  const fans = groupFan(result, 'class', focus.caseIndex, small, 'hashrate_share');
  const all = result.quarters.map(({ name }, q) => ({ name, q, s: fans[q] })).filter(({ s }) => Number.isFinite(s.mean));
  const step = Math.ceil(all.length / MOST_QUARTERS);
  const shown = all.filter((_, i) => (all.length - 1 - i) % step === 0);
  if (shown.length < 2) return undefined;
  const [first, last] = [shown[0], shown.at(-1)!];
  const values = (q: number) => groupValues(result, 'class', focus.caseIndex, small, 'hashrate_share', q);
  const before = values(first.q);
  const change = describe(values(last.q).map((share, run) => 100 * (share - before[run])));
  const title = titleOf(change, quarterTitle(first.name), quarterTitle(last.name));
  const text = ({ s }: (typeof shown)[number]) =>
    withRange(asPercent(level(100 * s.mean, 100 * s.mcse, 1)), spread(s, { divisor: 0.01, most: 1 }));
  const list = messages().items(shown.map((one) => `${quarterTitle(one.name)} ${text(one)}`));
  const { smallShare: m } = structureWords();
  return build({
    id: 'small-share',
    title,
    subtitle: m.subtitle,
    alt: m.alt(list),
    description: m.description(title, {
      list,
      runs: formatNumber(change.n),
      change: signed(level(change.mean, change.mcse, 2)),
      range: spread(change, { most: 2, sign: true }),
    }),
    source,
    columns: ['quarter', ...statisticsColumns('share')],
    rows: all.map(({ name, s }) => ({ quarter: name, ...statisticsRow(s, 'share') })),
    units: statisticsUnits('share', 'share of hashrate, 0 to 1'),
    draw: (words, layout) =>
      drawDotRows(
        shown.map(
          (one): DotRow => ({
            title: quarterTitle(one.name),
            text: text(one),
            style: 'label',
            dot: 100 * one.s.mean,
            low: 100 * one.s.p05,
            high: 100 * one.s.p95,
            innerLow: 100 * one.s.p25,
            innerHigh: 100 * one.s.p75,
          }),
        ),
        { holds: [], suffix: messages().percentSign, signed: false, decimals: 1 },
        words,
        layout,
      ),
  });
}

function titleOf(change: ReturnType<typeof describe>, first: string, last: string): string {
  const { smallShare: m } = structureWords();
  const amount = level(Math.abs(change.mean), change.mcse, 1);
  if (!(Math.abs(change.mean) > 2 * change.mcse) || !/[1-9]/.test(amount)) return m.same(first, last);
  return (change.mean < 0 ? m.lose : m.gain)(amount, { first, last, range: spread(change, { most: 1, sign: true }) });
}
