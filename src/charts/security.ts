/** What miners are paid a day, and what a majority of hashrate would cost. */
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { directionTitle } from './direction.ts';
import { inScenario } from './fan.ts';
import { drawFanPanels, type FanPanel } from './fanPanels.ts';
import { fanOf, lastOf } from './fanView.ts';
import { atEnd, formatNumber, level, spread } from './format.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const MILLION = 1e6;
const BILLION = 1e9;

export function securityChart(context: ChartContext): ChartSpec {
  const budget = fanOf(context, context.focus, 'security_usd_per_day', MILLION);
  const purchase = fanOf(context, context.focus, 'majority_purchase_usd', BILLION);
  const rental = fanOf(context, context.focus, 'majority_rental_usd_per_day', MILLION);
  const [lastBudget, lastPurchase] = [lastOf(budget), lastOf(purchase)];
  const when = atEnd(context.result.study.until);
  const paid = `$${level(lastBudget.p50 / MILLION, lastBudget.p50Mcse / MILLION, 1)}m a day (90% of runs ${spread(lastBudget, { divisor: MILLION, prefix: '$', suffix: 'm', most: 0 })})`;
  const bought = `$${level(lastPurchase.p50 / BILLION, lastPurchase.p50Mcse / BILLION, 1)}bn (${spread(lastPurchase, { divisor: BILLION, prefix: '$', suffix: 'bn', most: 1 })})`;
  const neutral = `What miners are paid for security ${when} is open: 90% of runs ${spread(lastBudget, { divisor: MILLION, prefix: '$', suffix: 'm' })} a day`;
  const title = directionTitle(context, 'What miners are paid', 'security_usd_per_day', neutral);
  const panels: FanPanel[] = [
    { heading: 'Security budget, USD million a day', note: 'Subsidy and fees paid to miners', fan: budget, prefix: '$', decimals: 0 },
    { heading: 'Majority, USD billion', note: 'New machines to match all that run', fan: purchase, prefix: '$', decimals: 1 },
  ];
  return build({
    id: 'security',
    title,
    subtitle: `Security budget and cost of a majority of hashrate${inScenario(context)}. Shaded: middle 50% and 90% of runs; line: median.`,
    alt: `Two fan charts${inScenario(context)}; medians ${when}: security budget ${paid}, new machines for a majority ${bought}.`,
    description: `${title}. The median security budget ${when} is ${paid}; machines that match all running hashrate would cost ${bought} new. The table also holds the cost of renting as much hashrate as all others run, at hashprice. ${formatNumber(context.focus.runs)} runs.`,
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
