/** Hashrate of the focus scenario: history, bands, median and single runs. */
import { build } from './build.ts';
import type { ChartSpec, ChartWords } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { directionTitle } from './direction.ts';
import { compact, fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, longDate, monthYear, spread } from './format.ts';
import { drawHistoryFan, eventsOf, type HistoryFan, pastOf } from './historyFan.ts';
import { messages } from './locale.ts';
import { samplePaths } from './paths.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

export function fanChart(context: ChartContext): ChartSpec {
  const fan = fanOf(context, context.focus, 'hashrate_ehs');
  const past = pastOf(context, ({ hashrateEHs }) => hashrateEHs);
  const data: HistoryFan = {
    fan,
    ...past,
    paths: samplePaths(context, 'hashrate_ehs'),
    events: eventsOf(context, past.before[0]?.date ?? fan.dates[0]!),
    unit: 'EH/s',
    prefix: '',
    decimals: 0,
    format: ',.0f',
  };
  return build({
    id: 'fan',
    ...words(context, data),
    columns: ['kind', 'date', ...statisticsColumns('ehs')],
    rows: [
      ...[...past.before, ...past.after].map(({ date, value }) => ({ kind: 'history', date, mean_ehs: compact(value) })),
      ...fan.dates.map((date, i) => ({ kind: 'simulation', date, ...statisticsRow(fan.statistics[i]!, 'ehs') })),
    ],
    units: { date: 'ISO date, UTC', ...statisticsUnits('ehs', 'EH/s') },
    draw: (chartWords, layout) => drawHistoryFan(data, chartWords, layout),
  });
}

/** How a scenario is named in a subtitle, when the study has more than one. */
export function inScenario({ scenarios, focus }: ChartContext): string {
  return scenarios.length > 1 ? messages().inScenario(focus.short) : '';
}

function words(
  context: ChartContext,
  { fan, before }: HistoryFan,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { result, focus, source } = context;
  const when = atEnd(result.study.until);
  const [first, last] = [fan.statistics[0]!, lastOf(fan)];
  const scenario = inScenario(context);
  const range = spread(last);
  const half = spread({ p05: last.p25, p95: last.p75, p05Mcse: last.p25Mcse, p95Mcse: last.p75Mcse });
  const m = messages();
  const title = directionTitle(context, 'hashrate', 'hashrate_ehs', m.fan.neutral(range, when));
  const hasHistory = before.length > 0;
  const [start, end] = [level(first.p50, first.p50Mcse), level(last.p50, last.p50Mcse)];
  return {
    title,
    subtitle: m.fan.subtitle(scenario, focus.runs > 1),
    alt: m.fan.alt({ scenario, first: start, month: monthYear(fan.dates[0]!), last: end, when, range }),
    description: m.fan.description({
      title,
      start: longDate(fan.dates[0]!),
      runs: formatNumber(focus.runs),
      half,
      range,
      last: end,
      hasHistory,
    }),
    source: hasHistory ? m.sentences([source, m.blockTimes]) : source,
  };
}
