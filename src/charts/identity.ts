/** Why hashrate changed in the headline quarter: the exact accounting identity, as a waterfall of means. */
import { IDENTITY_SERIES } from '../model/observables.ts';
import { quarterFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { inScenario } from './fan.ts';
import { formatNumber, level, signed, spread } from './format.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';
import { drawWaterfall } from './waterfall.ts';

type IdentitySeries = (typeof IDENTITY_SERIES)[number];

const PART_TITLES: Record<IdentitySeries, string> = {
  new_rigs_ehs: 'New machines',
  relocated_ehs: 'Machines moved to other sites',
  converted_to_ai_ehs: 'Sites converted to AI',
  retired_ehs: 'Machines retired',
  sold_ehs: 'Machines sold off',
  idle_price_change_ehs: 'Switched off or on with hashprice',
  idle_weather_change_ehs: 'Weather and curtailment',
  luck_ehs: 'Luck of the blocks',
};

export interface WaterfallPart {
  title: string;
  statistics: Statistics;
}

export interface Waterfall {
  parts: WaterfallPart[];
  net: WaterfallPart;
}

export function identityChart(context: ChartContext): ChartSpec | undefined {
  const { result, focus, headline } = context;
  if (headline === undefined) return undefined;
  const fans = IDENTITY_SERIES.map((series) => ({ series, title: PART_TITLES[series], fan: quarterFan(result, focus.caseIndex, series) }));
  const netFan = quarterFan(result, focus.caseIndex, 'change_mean_ehs');
  const net = { title: `Net change in ${headline.title}`, statistics: netFan[headline.index]! };
  if (!Number.isFinite(net.statistics.mean)) return undefined;
  const parts = fans.map(({ title, fan }) => ({ title, statistics: fan[headline.index]! }));
  const data: Waterfall = { parts: parts.filter(({ statistics: s }) => Number.isFinite(s.mean)), net };
  return build({
    id: 'identity',
    ...words(context, data, headline.title),
    columns: ['quarter', 'part', ...statisticsColumns('ehs')],
    rows: result.quarters.flatMap(({ name }, q) =>
      [...fans, { series: 'change_mean_ehs', fan: netFan }].map(({ series, fan }) => ({
        quarter: name,
        part: series,
        ...statisticsRow(fan[q]!, 'ehs'),
      })),
    ),
    units: statisticsUnits('ehs', 'EH/s'),
    draw: (chartWords, layout) => drawWaterfall(data, chartWords, layout),
  });
}

export function partText(s: Statistics): string {
  return `${signed(level(s.mean, s.mcse))} (${spread(s, { sign: true })})`;
}

function words(
  context: ChartContext,
  { parts, net }: Waterfall,
  quarter: string,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const list = parts.map(({ title, statistics: s }) => `${title.toLowerCase().replace(' ai', ' AI')} ${signed(level(s.mean, s.mcse))}`);
  const title = identityTitle(parts, quarter);
  return {
    title,
    subtitle: `What makes up the change of mean hashrate in ${quarter} on the quarter before, EH/s${inScenario(context)}. Bars and first number: mean; lines and brackets: 5–95% of runs.`,
    alt: `Waterfall of the change of mean hashrate in ${quarter}, EH/s: ${list.join(', ')}; net ${signed(level(net.statistics.mean, net.statistics.mcse))}.`,
    description: `${title}. Means over ${formatNumber(net.statistics.n)} runs, EH/s: ${list.join(', ')}; net ${partText(net.statistics)}. The parts are an accounting identity: in every run they add up to the change exactly. What left for AI, was sold or retired is structural; what is switched off for price or weather can come back.`,
    source: context.source,
  };
}

/** The largest part on each side that stands clear of its error. */
function identityTitle(parts: WaterfallPart[], quarter: string): string {
  const clear = parts.filter(({ statistics: s }) => Math.abs(s.mean) > 2 * (s.mcse || 0) && Math.abs(s.mean) >= 0.5);
  const by = [...clear].sort((a, b) => b.statistics.mean - a.statistics.mean);
  const gain = by[0] !== undefined && by[0].statistics.mean > 0 ? by[0] : undefined;
  const loss = by.at(-1) !== undefined && by.at(-1)!.statistics.mean < 0 ? by.at(-1) : undefined;
  const amount = (part: WaterfallPart) =>
    `${formatNumber(Math.abs(Number(level(part.statistics.mean, part.statistics.mcse).replace(/[−,]/g, (c) => (c === '−' ? '-' : '')))))} EH/s`;
  const named = (part: WaterfallPart) => `“${part.title}”`;
  if (gain && loss)
    return `In ${quarter}, ${named(gain)} adds most to hashrate (${amount(gain)}), ${named(loss)} takes most (${amount(loss)})`;
  if (gain) return `In ${quarter}, ${named(gain)} adds most to hashrate (${amount(gain)})`;
  if (loss) return `In ${quarter}, ${named(loss)} takes most from hashrate (${amount(loss)})`;
  return `What changes hashrate in ${quarter}`;
}
