/** Why hashrate changed in the headline quarter: the exact accounting identity, as a waterfall of means. */
import { IDENTITY_SERIES } from '../model/observables.ts';
import { quarterFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { inScenario } from './fan.ts';
import { formatNumber, level, signed, spread, withRange } from './format.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from './tables.ts';
import { drawWaterfall } from './waterfall.ts';

type IdentitySeries = (typeof IDENTITY_SERIES)[number];

interface PartName {
  title: string;
  /** In a sentence, where it adds and where it takes away, and whether it is a plural. */
  gain: string;
  loss: string;
  plural: boolean;
}

const same = (title: string, phrase: string, plural: boolean): PartName => ({ title, gain: phrase, loss: phrase, plural });

const PARTS: Record<IdentitySeries, PartName> = {
  new_rigs_ehs: same('New machines', 'new machines', true),
  relocated_ehs: same('Machines moved to other sites', 'machines moved to other sites', true),
  converted_to_ai_ehs: same('Sites converted to AI', 'sites converted to AI', true),
  retired_ehs: same('Machines retired', 'machines retired', true),
  sold_ehs: same('Machines sold off', 'machines sold off', true),
  idle_price_change_ehs: {
    title: 'Switched off or on with hashprice',
    gain: 'machines switched back on',
    loss: 'machines switched off at low hashprice',
    plural: true,
  },
  idle_weather_change_ehs: same('Weather and curtailment', 'weather and curtailment', true),
  luck_ehs: same('Luck of the blocks', 'the luck of the blocks', false),
};

export interface WaterfallPart {
  title: string;
  name?: PartName;
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
  const fans = IDENTITY_SERIES.map((series) => ({ series, title: PARTS[series].title, fan: quarterFan(result, focus.caseIndex, series) }));
  const netFan = quarterFan(result, focus.caseIndex, 'change_mean_ehs');
  const net = { title: `Net change in ${headline.title}`, statistics: netFan[headline.index]! };
  if (!Number.isFinite(net.statistics.mean)) return undefined;
  const parts = fans.map(({ series, title, fan }) => ({ title, name: PARTS[series], statistics: fan[headline.index]! }));
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
  const amount = ({ statistics: { mean, mcse } }: WaterfallPart) => level(Math.abs(mean), mcse);
  const gains =
    gain?.name && `${gain.name.gain} ${gain.name.plural ? 'add' : 'adds'} most to hashrate in ${quarter} (${amount(gain)} EH/s)`;
  const taking = loss?.name && `${loss.name.loss} ${loss.name.plural ? 'take' : 'takes'} most`;
  if (gain && loss) return sentence(`${gains}; ${taking} (${amount(loss)})`);
  if (loss) return sentence(`${taking} from hashrate in ${quarter} (${amount(loss)} EH/s)`);
  return gains === undefined ? `What changes hashrate in ${quarter}` : sentence(gains);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
