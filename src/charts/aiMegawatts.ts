/** AI capacity that miners operate, by class and scenario. */
import { CLASS_TITLES } from '../config/names.ts';
import { groupFan } from '../summary/select.ts';
import { type StackPanel, stackData } from './aiStack.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { formatNumber, level, percent, quarterTitle, spread, withRange } from './format.ts';
import { leftOut } from './panelGrid.ts';
import { drawStack } from './stackView.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

export function aiMegawattsChart(context: ChartContext): ChartSpec | undefined {
  const { result, scenarios, focus, source } = context;
  const data = stackData(context, 'ai_operating_mw', () => true);
  if (data === undefined) return undefined;
  const end = quarterTitle(data.quarters.at(-1)!);
  const amount = ({ total }: StackPanel) => `${level(total.at(-1)!.mean, total.at(-1)!.mcse)} MW`;
  const full = (panel: StackPanel) => withRange(amount(panel), spread(panel.total.at(-1)!));
  const panel = data.panels.find(({ scenario }) => scenario === focus) ?? data.panels[0]!;
  const list = data.panels.map((p) => `${p.scenario.short} ${full(p)}`).join(', ');
  const title = titleOf(panel, amount(panel), end, scenarios.length > 1);
  return build({
    id: 'ai-mw',
    title,
    subtitle: `AI capacity operating at miners’ sites, MW of site power, mean of each quarter by class of miner. Dashed: 5–95% of runs for the total. Below each name: mean and 5–95% of runs in ${end}.${leftOut(context)}`,
    alt: `Stacked areas of AI capacity by class of miner and scenario; ${end}, mean and 5–95% of runs: ${list}.`,
    description: `${title}. ${end}, mean and 5–95% of runs: ${list}. Share of US public miners in it: ${data.panels.map((p) => `${p.scenario.short} ${leadShare(p)}`).join(', ')}. Megawatts are of site power, cooling included; contracts count megawatts of computers, which are fewer. ${formatNumber(focus.runs)} runs a scenario.`,
    source,
    columns: ['scenario', 'class', 'quarter', ...statisticsColumns('mw')],
    rows: scenarios.flatMap((scenario) =>
      result.classes.flatMap((id, k) =>
        groupFan(result, 'class', scenario.caseIndex, k, 'ai_operating_mw').map((s, q) => ({
          scenario: scenario.name,
          class: CLASS_TITLES[id],
          quarter: result.quarters[q]!.name,
          ...statisticsRow(s, 'mw'),
        })),
      ),
    ),
    units: statisticsUnits('mw', 'MW of site power, mean over the quarter'),
    draw: (words, layout) => drawStack(data, full, words, layout),
  });
}

function leadShare({ means, total }: StackPanel): string {
  const all = total.at(-1)!.mean;
  if (!(all > 0)) return 'none';
  const share = means[0]!.at(-1)! / all;
  return share > 0.995 ? 'all' : percent(share);
}

function titleOf(panel: StackPanel, amount: string, end: string, several: boolean): string {
  const scenario = several ? ` in “${panel.scenario.short}”` : '';
  const [first, last] = [panel.total[0]!, panel.total.at(-1)!];
  if (!(last.mean >= 1)) return `Miners operate no AI capacity in ${end}${scenario}`;
  const verb = last.mean > 1.1 * first.mean ? 'reaches' : last.mean < 0.9 * first.mean ? 'falls to' : 'stays near';
  return `AI at miners’ sites ${verb} ${amount} by ${end}${scenario}, ${leadShare(panel)} of it at US public firms`;
}
