/** Why a quantity changed: a waterfall of causes, and below it, where there is one, the accounting identity of the same change. */
import type { Attribution, Entry, Part } from '../../attribute/attribution.ts';
import type { QuantityId } from '../../attribute/period.ts';
import { build } from '../build.ts';
import type { ChartSpec, Row } from '../chartSpec.ts';
import { formatNumber, level, signed } from '../format.ts';
import { partText, type Waterfall } from '../identity.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { drawWaterfalls } from '../waterfall.ts';
import { aiTogether, DECIMALS, isClear, lowerFirst, magnitude, periodWords, phraseOf } from './words.ts';

export function attributionChart(attribution: Attribution, provenance: ChartProvenance): ChartSpec {
  const { quantity, causes, accounting, total } = attribution;
  const decimals = DECIMALS[quantity.id];
  const net = { title: `${quantity.title}, change`, statistics: total };
  const both = accounting.length > 0;
  const byCause: Waterfall = { parts: drawn(causes, decimals), net, decimals, ...(both && { heading: 'By cause (Shapley values)' }) };
  const byBook: Waterfall = { parts: accounting, net, decimals, heading: 'By the books (accounting identity)' };
  return build({
    id: quantity.id === 'hashrate' ? 'attribution' : `attribution-${quantity.id}`,
    ...words(attribution),
    source: sourceOf(provenance),
    columns: ['quantity', 'unit', 'kind', 'part', ...statisticsColumns('change')],
    rows: [
      ...causes.map((part) => rowOf(attribution, part.kind, part)),
      ...accounting.map((one) => rowOf(attribution, 'accounting', one)),
      rowOf(attribution, 'total', { id: 'total', statistics: total }),
    ],
    units: Object.fromEntries(statisticsColumns('change').map((column) => [column, column === 'n' ? 'runs' : quantity.unit])),
    draw: (chartWords, layout) => drawWaterfalls(both ? [byCause, byBook] : [byCause], chartWords, layout),
  });
}

/** What pulls down first, largest first, then what adds. */
function sorted<T extends { statistics: { mean: number } }>(parts: readonly T[]): T[] {
  return [...parts].sort((a, b) => a.statistics.mean - b.statistics.mean);
}

function rowOf({ quantity }: Attribution, kind: string, { id, statistics }: Pick<Entry, 'id' | 'statistics'>): Row {
  return { quantity: quantity.id, unit: quantity.unit, kind, part: id, ...statisticsRow(statistics, 'change') };
}

function words(attribution: Attribution) {
  const { quantity, causes, total, method } = attribution;
  const decimals = DECIMALS[quantity.id];
  const largestFirst = [...drawn(causes, decimals)].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const list = largestFirst.map(({ title, statistics: s }) => `${lowerFirst(title)} ${signed(level(s.mean, s.mcse, decimals))}`);
  const title = titleOf(attribution);
  const how = method.kind === 'exact' ? 'exact over all subsets of causes' : 'over sampled orders of causes';
  return {
    title,
    subtitle: `Why ${quantity.phrase} changed ${periodWords(attribution)}, ${attribution.period.measure === 'mean' ? 'mean on the mean of the quarter before' : 'week on week'}, ${quantity.unit}. Each cause switched in the same runs, ${how}; interaction is shared. Bars and first number: mean; lines and brackets: 5–95% of runs.`,
    alt: `Waterfall of the change of ${quantity.phrase} ${periodWords(attribution)}: ${signed(level(total.mean, total.mcse, decimals))} ${quantity.unit} in all; ${list.join(', ')}.`,
    description: `${title}. Means over ${formatNumber(total.n)} runs, ${quantity.unit}: ${list.join(', ')}; in all ${partText(total, decimals)}. In every run the parts add up to the change.`,
  };
}

/** The largest cause with the change, the largest against it, and AI; neutral where nothing is clear. */
function titleOf(attribution: Attribution): string {
  const { quantity, causes, total } = attribution;
  const neutral = `What changed ${quantity.phrase} ${periodWords(attribution)}`;
  const clear = sorted(causes.filter(({ kind, statistics }) => kind === 'cause' && isClear(statistics)));
  const [down, up] = [clear.find(({ mean }) => mean < 0), clear.findLast(({ mean }) => mean > 0)];
  const [lead, other] = total.mean < 0 ? [down, up] : [up, down];
  if (lead === undefined) return neutral;
  const ai = quantity.id === 'hashrate' ? aiWords(attribution, lead.id) : '';
  const opposed = other === undefined || bare(other.statistics, quantity.id) === '0' ? '' : `; ${effect(other, quantity.id)}`;
  return `${capital(effect(lead, quantity.id, quantity.unit))} ${lead.mean < 0 ? 'off' : 'to'} ${quantity.phrase} ${periodWords(attribution)}${opposed}${ai}`;
}

const bare = (s: Attribution['total'], id: QuantityId) => magnitude(s, DECIMALS[id]).replace(/ \(.*$/, '');

/** "the price of bitcoin took 70 EH/s". */
function effect({ id, statistics }: Part, quantity: QuantityId, unit = ''): string {
  return `${phraseOf(id)} ${statistics.mean < 0 ? 'took' : 'added'} ${bare(statistics, quantity)}${unit === '' ? '' : ` ${unit}`}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function aiWords(attribution: Attribution, lead: string): string {
  const ai = aiTogether(attribution);
  if (ai === undefined || lead.startsWith('ai-')) return '';
  return isClear(ai) ? `; AI ${ai.mean < 0 ? 'took' : 'added'} ${bare(ai, 'hashrate')}` : '; AI made no clear difference';
}

/** What is drawn: every cause, and what was carried in or is luck where it shows. */
function drawn(causes: readonly Part[], decimals: number): Part[] {
  const shows = ({ mean, p05, p95 }: Part) => Math.max(Math.abs(mean), Math.abs(p05), Math.abs(p95)) >= 0.5 * 10 ** -decimals;
  return sorted(causes.filter((part) => part.kind === 'cause' || shows(part)));
}
