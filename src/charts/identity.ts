/** Why hashrate changed in the headline quarter: the exact accounting identity, as a waterfall of means. */
import { IDENTITY_SERIES } from '../model/observables.ts';
import { quarterFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { inScenario } from './fan.ts';
import { formatNumber, level, signed, spread, withRange } from './format.ts';
import { messages } from './locale.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';
import { drawWaterfall } from './waterfall.ts';

type IdentitySeries = (typeof IDENTITY_SERIES)[number];

export interface WaterfallPart {
  title: string;
  series?: IdentitySeries;
  statistics: Statistics;
}

export interface Waterfall {
  parts: WaterfallPart[];
  net: WaterfallPart;
  /** Above its bars, where there is more than one. */
  heading?: string;
  /** Decimals at most; none when left out. */
  decimals?: number;
}

export function identityChart(context: ChartContext): ChartSpec | undefined {
  const { result, focus, headline } = context;
  if (headline === undefined) return undefined;
  const fans = IDENTITY_SERIES.map((series) => ({
    series,
    title: messages().identity.parts[series],
    fan: quarterFan(result, focus.caseIndex, series),
  }));
  const netFan = quarterFan(result, focus.caseIndex, 'change_mean_ehs');
  const net = { title: messages().identity.net(headline.title), statistics: netFan[headline.index]! };
  if (!Number.isFinite(net.statistics.mean)) return undefined;
  const parts = fans.map(({ series, title, fan }) => ({ title, series, statistics: fan[headline.index]! }));
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

export function partText(s: Statistics, decimals = 0): string {
  return withRange(signed(level(s.mean, s.mcse, decimals)), spread(s, { sign: true, most: decimals }));
}

function words(
  context: ChartContext,
  { parts, net }: Waterfall,
  quarter: string,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const m = messages().identity;
  const list = messages().list(parts.map(({ title, statistics: s }) => `${m.inList(title)} ${signed(level(s.mean, s.mcse))}`));
  const title = identityTitle(parts, quarter);
  return {
    title,
    subtitle: m.subtitle(quarter, inScenario(context)),
    alt: m.alt(quarter, list, signed(level(net.statistics.mean, net.statistics.mcse))),
    description: m.description(title, formatNumber(net.statistics.n), list, partText(net.statistics)),
    source: context.source,
  };
}

/** The largest part on each side that stands clear of its error. */
function identityTitle(parts: WaterfallPart[], quarter: string): string {
  const clear = parts.filter(({ statistics: s }) => Math.abs(s.mean) > 2 * (s.mcse || 0) && Math.abs(s.mean) >= 0.5);
  const by = [...clear].sort((a, b) => b.statistics.mean - a.statistics.mean);
  const gain = by[0] !== undefined && by[0].statistics.mean > 0 ? by[0] : undefined;
  const loss = by.at(-1) !== undefined && by.at(-1)!.statistics.mean < 0 ? by.at(-1) : undefined;
  const amount = ({ statistics: { mean, mcse } }: WaterfallPart) => level(Math.abs(mean), mcse);
  const m = messages().identity;
  const gains = gain?.series && m.gain(m.adds[gain.series], quarter, amount(gain));
  if (gains && loss?.series) return sentence(m.both(gains, m.takes[loss.series], amount(loss)));
  if (loss?.series) return sentence(m.loss(m.takes[loss.series], quarter, amount(loss)));
  return gains === undefined ? m.neutral(quarter) : sentence(gains);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
