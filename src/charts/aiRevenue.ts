/** What miners earn with AI in a quarter, by class and scenario, beside what they earn by mining. */
import { CLASS_TITLES } from '../config/names.ts';
import { groupFan, quarterValues } from '../summary/select.ts';
import { meanOf } from '../summary/statistics.ts';
import { type StackPanel, stackData } from './aiStack.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { formatNumber, level, quarterTitle, spread, withRange } from './format.ts';
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
  const amount = ({ total }: StackPanel) => `$${level(total.at(-1)!.mean / divisor, total.at(-1)!.mcse / divisor, most)}${unit}`;
  const full = (panel: StackPanel) =>
    panel.total.at(-1)!.p95 > 0 ? withRange(amount(panel), spread(panel.total.at(-1)!, { divisor, most })) : 'None';
  const panel = data.panels.find(({ scenario }) => scenario === focus) ?? data.panels[0]!;
  const list = data.panels.map((p) => `${p.scenario.short} ${full(p)}`).join(', ');
  const title = titleOf(context, panel, amount(panel), data.quarters.at(-1)!);
  return build({
    id: 'ai-revenue',
    title,
    subtitle: `Revenue from AI, USD ${inBillions ? 'billion' : 'million'} a quarter, mean by class of miner; complete quarters only. Dashed: 5–95% of runs for the total. Below each name: mean and 5–95% of runs in ${end}.${leftOut(context)}`,
    alt: `Stacked areas of AI revenue by class of miner and scenario; ${end}, mean and 5–95% of runs: ${list}.`,
    description: `${title}. ${end}, mean and 5–95% of runs: ${list}. Revenue is rent of colocation, or of GPUs where the miner owns them; it is not profit. ${formatNumber(focus.runs)} runs a scenario.`,
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
  const scenario = scenarios.length > 1 ? ` in “${panel.scenario.short}”` : '';
  const ai = panel.total.at(-1)!.mean;
  if (!(ai > 0)) return `Miners earn nothing with AI in ${quarterTitle(last)}${scenario}`;
  const mining = meanOf(quarterValues(result, focus.caseIndex, 'mining_revenue_usd', quarter)).mean;
  const plain = `AI earns miners ${amount} in ${quarterTitle(last)}${scenario}`;
  if (!(mining > 0)) return plain;
  const cents = Math.round((100 * ai) / mining);
  if (cents > 115) return `${plain}, more than mining does`;
  if (cents >= 85) return `${plain}, about as much as mining`;
  return cents < 1 ? plain : `${plain}, ${cents} cents for every dollar from mining`;
}
