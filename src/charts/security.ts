/** What miners are paid a day, and what a majority of hashrate would cost. */
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { directionTitle } from './direction.ts';
import { inScenario } from './fan.ts';
import { drawFanPanels, type FanPanel } from './fanPanels.ts';
import { fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, spread, usd, usdMarks } from './format.ts';
import { messages } from './locale.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const MILLION = 1e6;
const BILLION = 1e9;

export function securityChart(context: ChartContext): ChartSpec {
  const budget = fanOf(context, context.focus, 'security_usd_per_day', MILLION);
  const purchase = fanOf(context, context.focus, 'majority_purchase_usd', BILLION);
  const rental = fanOf(context, context.focus, 'majority_rental_usd_per_day', MILLION);
  const [lastBudget, lastPurchase] = [lastOf(budget), lastOf(purchase)];
  const when = atEnd(context.result.study.until);
  const m = messages().security;
  const [millions, billions] = [usdMarks('m'), usdMarks('bn')];
  const paid = m.paid(
    usd(level(lastBudget.p50 / MILLION, lastBudget.p50Mcse / MILLION, 1), 'm'),
    spread(lastBudget, { divisor: MILLION, ...millions }),
  );
  const bought = `${usd(level(lastPurchase.p50 / BILLION, lastPurchase.p50Mcse / BILLION, 1), 'bn')} (${spread(lastPurchase, { divisor: BILLION, ...billions, most: 1 })})`;
  const neutral = m.neutral(when, spread(lastBudget, { divisor: MILLION, ...millions }));
  const title = directionTitle(context, 'security', 'security_usd_per_day', neutral);
  const panels: FanPanel[] = [
    { heading: m.budget, note: m.paidTo, fan: budget, prefix: '$', decimals: 0 },
    { heading: m.majority, note: m.machines, fan: purchase, prefix: '$', decimals: 1 },
  ];
  return build({
    id: 'security',
    title,
    subtitle: m.subtitle(inScenario(context)),
    alt: m.alt(inScenario(context), when, paid, bought),
    description: m.description({ title, when, paid, bought, runs: formatNumber(context.focus.runs) }),
    source: context.source,
    columns: ['date', ...['security_usd_per_day', 'majority_purchase_usd', 'majority_rental_usd_per_day'].flatMap(statisticsColumns)],
    rows: budget.dates.map((date, i) => ({
      date,
      ...statisticsRow(budget.statistics[i]!, 'security_usd_per_day'),
      ...statisticsRow(purchase.statistics[i]!, 'majority_purchase_usd'),
      ...statisticsRow(rental.statistics[i]!, 'majority_rental_usd_per_day'),
    })),
    units: {
      date: 'ISO date, UTC',
      ...statisticsUnits('security_usd_per_day', 'USD per day'),
      ...statisticsUnits('majority_purchase_usd', 'USD'),
      ...statisticsUnits('majority_rental_usd_per_day', 'USD per day'),
    },
    draw: (words, layout) => drawFanPanels(panels, words, layout),
  });
}
