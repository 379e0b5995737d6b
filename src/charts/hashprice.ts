/** Hashprice of the focus scenario: what a petahash earns a day, history and fan. */
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { directionTitle } from './direction.ts';
import { inScenario } from './fan.ts';
import { compact, fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, monthYear, spread, usd, usdMarks } from './format.ts';
import { drawHistoryFan, eventsOf, type HistoryFan, pastOf } from './historyFan.ts';
import { messages } from './locale.ts';
import { samplePaths } from './paths.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const UNIT = 'usd_ph_day';

export function hashpriceChart(context: ChartContext): ChartSpec {
  const fan = fanOf(context, context.focus, 'hashprice_usd_ph_day');
  const past = pastOf(context, ({ hashpriceUsdPerPHDay }) => hashpriceUsdPerPHDay);
  const data: HistoryFan = {
    fan,
    ...past,
    paths: samplePaths(context, 'hashprice_usd_ph_day'),
    events: eventsOf(context, past.before[0]?.date ?? fan.dates[0]!).filter(({ until }) => until === undefined),
    unit: 'USD',
    prefix: '$',
    decimals: 0,
    format: '$,.0f',
  };
  const [first, last] = [fan.statistics[0]!, lastOf(fan)];
  const when = atEnd(context.result.study.until);
  const range = spread(last, usdMarks('plain'));
  const median = usd(level(last.p50, last.p50Mcse));
  const m = messages();
  const scenario = inScenario(context);
  const month = monthYear(fan.dates[0]!);
  const title = directionTitle(context, 'hashprice', 'hashprice_usd_ph_day', m.hashprice.neutral(range, when));
  return build({
    id: 'hashprice',
    title,
    subtitle: m.hashprice.subtitle(scenario),
    alt: m.hashprice.alt({ scenario, first: usd(level(first.p50, first.p50Mcse)), month, last: median, when, range }),
    description: m.hashprice.description(title, formatNumber(context.focus.runs), median, when, range),
    source: past.before.length > 0 ? m.sentences([context.source, m.pricesAndBlocks]) : context.source,
    columns: ['kind', 'date', ...statisticsColumns(UNIT)],
    rows: [
      ...[...past.before, ...past.after].map(({ date, value }) => ({ kind: 'history', date, [`mean_${UNIT}`]: compact(value) })),
      ...fan.dates.map((date, i) => ({ kind: 'simulation', date, ...statisticsRow(fan.statistics[i]!, UNIT) })),
    ],
    units: { date: 'ISO date, UTC', ...statisticsUnits(UNIT, 'USD per PH/s and day') },
    draw: (chartWords, layout) => drawHistoryFan(data, chartWords, layout),
  });
}
