/** What miners earn with AI in a quarter, by class and scenario, beside what they earn by mining. */
import { CLASS_TITLES } from '../config/names.ts';
import { groupFan, quarterValues } from '../summary/select.ts';
import { meanOf } from '../summary/statistics.ts';
import { type StackPanel, stackData } from './aiStack.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { formatNumber, level, quarterTitle, spread, usd, withRange } from './format.ts';
import { messages } from './locale.ts';
import { leftOut } from './panelGrid.ts';
import { drawStack } from './stackView.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

const MILLION = 1e6;
const BILLION = 1e9;

export function aiRevenueChart(context: ChartContext): ChartSpec | undefined {
  const { result, scenarios, focus, source } = context;
  const bare = stackData(context, 'ai_revenue_usd', (q) => result.quarters[q]!.complete);
  if (bare === undefined) return undefined;
  const inBillions = Math.max(...bare.panels.flatMap(({ total }) => total.map(({ p95 }) => p95))) >= 2 * BILLION;
  const [divisor, unit, most] = inBillions ? ([BILLION, 'bn', 1] as const) : ([MILLION, 'm', 0] as const);
  const data = { ...bare, divisor };
  const end = quarterTitle(data.quarters.at(-1)!);
  const amount = ({ total }: StackPanel) => usd(level(total.at(-1)!.mean / divisor, total.at(-1)!.mcse / divisor, most), unit);
  const full = (panel: StackPanel) =>
    panel.total.at(-1)!.p95 > 0 ? withRange(amount(panel), spread(panel.total.at(-1)!, { divisor, most })) : messages().aiRevenue.none;
  const panel = data.panels.find(({ scenario }) => scenario === focus) ?? data.panels[0]!;
  const m = messages();
  const list = m.list(data.panels.map((p) => `${p.scenario.short} ${full(p)}`));
  const title = titleOf(context, panel, amount(panel), data.quarters.at(-1)!);
  return build({
    id: 'ai-revenue',
    title,
    subtitle: m.aiRevenue.subtitle(unit, end) + leftOut(context),
    alt: m.aiRevenue.alt(end, list),
    description: m.aiRevenue.description(title, end, list, formatNumber(focus.runs)),
    source,
    columns: ['scenario', 'class', 'quarter', ...statisticsColumns('usd')],
    rows: scenarios.flatMap((scenario) =>
      result.classes.flatMap((id, k) =>
        groupFan(result, 'class', scenario.caseIndex, k, 'ai_revenue_usd').map((s, q) => ({
          scenario: scenario.name,
          class: CLASS_TITLES[id],
          quarter: result.quarters[q]!.name,
          ...statisticsRow(s, 'usd'),
        })),
      ),
    ),
    units: statisticsUnits('usd', 'USD in the quarter'),
    draw: (words, layout) => drawStack(data, full, words, layout),
  });
}

/** Compares with what the same miners earn by mining, where the run says. */
function titleOf({ result, focus, scenarios }: ChartContext, panel: StackPanel, amount: string, last: string): string {
  const quarter = result.quarters.findIndex(({ name }) => name === last);
  const m = messages().aiRevenue;
  const scenario = scenarios.length > 1 ? m.inScenario(panel.scenario.short) : '';
  const ai = panel.total.at(-1)!.mean;
  if (!(ai > 0)) return m.nothing(quarterTitle(last), scenario);
  const mining = meanOf(quarterValues(result, focus.caseIndex, 'mining_revenue_usd', quarter)).mean;
  const plain = m.title(amount, quarterTitle(last), scenario);
  if (!(mining > 0)) return plain;
  const cents = Math.round((100 * ai) / mining);
  if (cents > 115) return m.more(plain);
  if (cents >= 85) return m.same(plain);
  return cents < 1 ? plain : m.cents(plain, cents);
}
