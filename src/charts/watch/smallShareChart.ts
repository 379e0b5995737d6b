/** What to watch last: the share of hashrate that small miners hold, quarter by quarter. */
import { groupFan, groupValues } from '../../summary/select.ts';
import { describe } from '../../summary/statistics.ts';
import { type DotRow, drawDotRows } from '../attribution/rowsView.ts';
import { build } from '../build.ts';
import type { ChartSpec } from '../chartSpec.ts';
import type { ChartContext } from '../context.ts';
import { formatNumber, level, quarterTitle, signed, spread, withRange } from '../format.ts';
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
    withRange(`${level(100 * s.mean, 100 * s.mcse, 1)}%`, spread(s, { divisor: 0.01, most: 1 }));
  const list = shown.map((one) => `${quarterTitle(one.name)} ${text(one)}`);
  return build({
    id: 'small-share',
    title,
    subtitle:
      'Share of running hashrate held by small miners, mean of the quarter, %. Dot and first number: mean; thick: half of runs; thin line and brackets: 5–95% of runs. Axis does not start at zero.',
    alt: `Dots by quarter: share of hashrate of small miners. ${list.join('; ')}.`,
    description: `${title}. ${list.join('; ')}. ${formatNumber(change.n)} runs; change over the quarters shown ${signed(level(change.mean, change.mcse, 2))} points (5–95% of runs ${spread(change, { most: 2, sign: true })}).`,
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
        { holds: [], suffix: '%', signed: false, decimals: 1 },
        words,
        layout,
      ),
  });
}

function titleOf(change: ReturnType<typeof describe>, first: string, last: string): string {
  const amount = level(Math.abs(change.mean), change.mcse, 1);
  if (!(Math.abs(change.mean) > 2 * change.mcse) || amount === '0.0') return `Small miners hold about as much in ${last} as in ${first}`;
  const range = `${spread(change, { most: 1, sign: true })} in 90% of runs`;
  return `Small miners ${change.mean < 0 ? 'lose' : 'gain'} ${amount} points of hashrate from ${first} to ${last} (${range})`;
}
