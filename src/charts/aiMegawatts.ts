/** AI capacity that miners operate, by class and scenario. */
import { CLASS_TITLES } from '../config/names.ts';
import { groupFan } from '../summary/select.ts';
import { type StackPanel, stackData } from './aiStack.ts';
import { build } from './build.ts';
import type { ChartSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { formatNumber, level, percent, quarterTitle, spread, withRange } from './format.ts';
import { messages } from './locale.ts';
import { leftOut } from './panelGrid.ts';
import { drawStack } from './stackView.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';

/** Contracts that every run has the same are known no better than to tens of megawatts. */
const TENS = -1;

export function aiMegawattsChart(context: ChartContext): ChartSpec | undefined {
  const { result, scenarios, focus, source } = context;
  const data = stackData(context, 'ai_operating_mw', () => true);
  if (data === undefined) return undefined;
  const end = quarterTitle(data.quarters.at(-1)!);
  const amount = ({ total }: StackPanel) => `${level(total.at(-1)!.mean, total.at(-1)!.mcse, TENS)} MW`;
  const full = (panel: StackPanel) => withRange(amount(panel), spread(panel.total.at(-1)!, { most: TENS }));
  const panel = data.panels.find(({ scenario }) => scenario === focus) ?? data.panels[0]!;
  const m = messages();
  const list = m.list(data.panels.map((p) => `${p.scenario.short} ${full(p)}`));
  const leads = m.list(data.panels.map((p) => `${p.scenario.short} ${leadShare(p)}`));
  const title = titleOf(panel, amount(panel), end, scenarios.length > 1);
  return build({
    id: 'ai-mw',
    title,
    subtitle: m.aiMegawatts.subtitle(end) + leftOut(context),
    alt: m.aiMegawatts.alt(end, list),
    description: m.aiMegawatts.description(title, end, list, leads, formatNumber(focus.runs)),
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
  const { noneOf, allOf } = messages().aiMegawatts;
  if (!(all > 0)) return noneOf;
  const share = means[0]!.at(-1)! / all;
  return share > 0.995 ? allOf : percent(share);
}

function titleOf(panel: StackPanel, amount: string, end: string, several: boolean): string {
  const m = messages();
  const scenario = several ? m.aiRevenue.inScenario(panel.scenario.short) : '';
  const [first, last] = [panel.total[0]!, panel.total.at(-1)!];
  if (!(last.mean >= 1)) return m.aiMegawatts.none(end, scenario);
  const verb = last.mean > 1.1 * first.mean ? 'reaches' : last.mean < 0.9 * first.mean ? 'falls' : 'stays';
  return m.aiMegawatts.title(verb, amount, end, scenario, leadShare(panel));
}
