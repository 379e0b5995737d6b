/** Hashprice of the focus scenario: what a petahash earns a day, history and fan. */
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { directionTitle } from './direction.ts';
import { inScenario } from './fan.ts';
import { compact, fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, monthYear, spread } from './format.ts';
import { drawHistoryFan, eventsOf, type HistoryFan, pastOf } from './historyFan.ts';
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
  const range = spread(last, { prefix: '$' });
  const median = `$${level(last.p50, last.p50Mcse)}`;
  const title = directionTitle(context, 'Hashprice', 'hashprice_usd_ph_day', `Hashprice ${when} is open: 90% of runs put it at ${range}`);
  return build({
    id: 'hashprice',
    title,
    subtitle: `Revenue of miners in USD per petahash per second and day${inScenario(context)}. Shaded: middle 50% and 90% of runs; thin lines: single runs.`,
    alt: `Fan chart of hashprice${inScenario(context)}: median $${level(first.p50, first.p50Mcse)} per PH/s and day in ${monthYear(fan.dates[0]!)}, ${median} ${when}; 90% of runs end at ${range}.`,
    description: `${title}. Hashprice is what one petahash per second earns in a day, subsidy and fees. ${formatNumber(context.focus.runs)} runs: median ${median} ${when}, nine in ten at ${range}. A halving cuts the subsidy per block in half; difficulty then gives part of it back as machines that no longer pay are switched off.`,
    source: past.before.length > 0 ? `${context.source} History: prices and blocks of the Bitcoin chain.` : context.source,
    columns: ['kind', 'date', ...statisticsColumns(UNIT)],
    rows: [
      ...[...past.before, ...past.after].map(({ date, value }) => ({ kind: 'history', date, [`mean_${UNIT}`]: compact(value) })),
      ...fan.dates.map((date, i) => ({ kind: 'simulation', date, ...statisticsRow(fan.statistics[i]!, UNIT) })),
    ],
    units: { date: 'ISO date, UTC', ...statisticsUnits(UNIT, 'USD per PH/s and day') },
    draw: (chartWords, layout) => drawHistoryFan(data, chartWords, layout),
  });
}
