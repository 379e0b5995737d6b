/** How far apart blocks are, and how much the supply of hash swings. */
import type { Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { inScenario } from './fan.ts';
import { drawFanPanels, type FanPanel } from './fanPanels.ts';
import { type Fan, fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, monthYear, spread } from './format.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const SECONDS_PER_MINUTE = 60;
const TARGET_MINUTES = 10;

export function blockIntervalChart(context: ChartContext): ChartSpec {
  const interval = fanOf(context, context.focus, 'block_interval_s', SECONDS_PER_MINUTE);
  const volatility = fanOf(context, context.focus, 'hashrate_volatility_per_year', 0.01);
  const swing = lastOf(volatility);
  const when = atEnd(context.result.study.until);
  const swings = Number.isFinite(swing.p50)
    ? ` Hashrate swings by ${level(swing.p50 * 100, swing.p50Mcse * 100)}% a year ${when} (median; 90% of runs ${spread(swing, { divisor: 0.01 })}).`
    : '';
  const panels: FanPanel[] = [
    {
      heading: 'Block interval, minutes',
      note: 'Dashed: the ten-minute target',
      fan: interval,
      prefix: '',
      decimals: 1,
      reference: { value: TARGET_MINUTES, name: 'target' },
    },
    { heading: 'Hashrate volatility, % a year', note: 'Log changes over the last 13 epochs', fan: volatility, prefix: '', decimals: 0 },
  ];
  const title = intervalTitle(interval);
  return build({
    id: 'block-interval',
    title,
    subtitle: `Mean time between blocks and volatility of running hashrate${inScenario(context)}. Shaded: middle 50% and 90% of runs; line: median.`,
    alt: `Two fan charts${inScenario(context)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}.${swings}`,
    description: `${title}.${swings} Difficulty is reset every 2,016 blocks; while hashrate falls, blocks come later than every ten minutes until the next reset. Volatility is the standard deviation of log changes of running hashrate between epochs, scaled to a year. ${formatNumber(context.focus.runs)} runs.`,
    source: context.source,
    columns: ['date', ...statisticsColumns('block_interval_s'), ...statisticsColumns('volatility_per_year')],
    rows: interval.dates.map((date, i) => ({
      date,
      ...statisticsRow(interval.statistics[i]!, 'block_interval_s'),
      ...statisticsRow(volatility.statistics[i]!, 'volatility_per_year'),
    })),
    units: {
      date: 'ISO date, UTC',
      ...statisticsUnits('block_interval_s', 's'),
      ...statisticsUnits('volatility_per_year', '1 per year'),
    },
    draw: (words, layout) => drawFanPanels(panels, words, layout),
  });
}

/** The slowest moment of the median, when it is worth a title. */
function intervalTitle({ dates, statistics, divisor }: Fan): string {
  const there = statistics.map((s, i) => ({ ...s, date: dates[i]! })).filter(({ p50 }) => Number.isFinite(p50));
  const by = (pick: (a: Statistics, b: Statistics) => boolean) => there.reduce((best, s) => (pick(s, best) ? s : best));
  if (there.length === 0) return 'Time between blocks and volatility of hashrate';
  const slowest = by((a, b) => a.p50 > b.p50);
  const fastest = by((a, b) => a.p50 < b.p50);
  const minutes = (s: Statistics) => level(s.p50 / divisor, s.p50Mcse / divisor, 1);
  return slowest.p50 / divisor > TARGET_MINUTES * 1.04
    ? `Blocks slow to ${minutes(slowest)} minutes at the median in ${monthYear(slowest.date)}, until difficulty catches up`
    : `Difficulty keeps the median block interval between ${minutes(fastest)} and ${minutes(slowest)} minutes`;
}
