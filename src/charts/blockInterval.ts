/** How far apart blocks are, and how much the supply of hash swings. */
import type { Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { inScenario } from './fan.ts';
import { drawFanPanels, type FanPanel } from './fanPanels.ts';
import { type Fan, fanOf, lastOf } from './fanView.ts';
import { asPercent, atEnd, formatNumber, level, monthYear, spread } from './format.ts';
import { messages } from './locale.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const SECONDS_PER_MINUTE = 60;
const TARGET_MINUTES = 10;

export function blockIntervalChart(context: ChartContext): ChartSpec {
  const interval = fanOf(context, context.focus, 'block_interval_s', SECONDS_PER_MINUTE);
  const volatility = fanOf(context, context.focus, 'hashrate_volatility_per_year', 0.01);
  const swing = lastOf(volatility);
  const when = atEnd(context.result.study.until);
  const m = messages().blockInterval;
  const swings = Number.isFinite(swing.p50)
    ? m.swings(asPercent(level(swing.p50 * 100, swing.p50Mcse * 100)), when, spread(swing, { divisor: 0.01 }))
    : '';
  const panels: FanPanel[] = [
    {
      heading: m.interval,
      note: m.target,
      fan: interval,
      prefix: '',
      decimals: 1,
      reference: TARGET_MINUTES,
    },
    { heading: m.volatility, note: m.changes, fan: volatility, prefix: '', decimals: 0 },
  ];
  const title = intervalTitle(interval);
  return build({
    id: 'block-interval',
    title,
    subtitle: m.subtitle(inScenario(context)),
    alt: m.alt(inScenario(context), title, swings),
    description: m.description(title, swings, formatNumber(context.focus.runs)),
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
  const m = messages().blockInterval;
  if (there.length === 0) return m.neutral;
  const slowest = by((a, b) => a.p50 > b.p50);
  const fastest = by((a, b) => a.p50 < b.p50);
  const minutes = (s: Statistics) => level(s.p50 / divisor, s.p50Mcse / divisor, 1);
  return slowest.p50 / divisor > TARGET_MINUTES * 1.04
    ? m.slow(minutes(slowest), monthYear(slowest.date))
    : m.steady(minutes(fastest), minutes(slowest));
}
