/** Why a quantity changed: a waterfall of causes, and below it, where there is one, the accounting identity of the same change. */
import type { Attribution, Entry, Part } from '../../attribute/attribution.ts';
import type { QuantityId } from '../../attribute/period.ts';
import { build } from '../build.ts';
import type { ChartSpec, Row } from '../chartSpec.ts';
import { capitalised, formatNumber, level, signed } from '../format.ts';
import { partText, type Waterfall, type WaterfallPart } from '../identity.ts';
import { messages } from '../locale.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow } from '../tables.ts';
import { drawWaterfalls } from '../waterfall.ts';
import { attributionWords } from './messages.ts';
import { aiTogether, causeName, DECIMALS, inPeriod, isClear, magnitude, partTitle, quantityWords } from './names.ts';
import { effect } from './words.ts';

export function attributionChart(attribution: Attribution, provenance: ChartProvenance): ChartSpec {
  const { quantity, causes, accounting, total } = attribution;
  const decimals = DECIMALS[quantity.id];
  const m = attributionWords().chart;
  const net = { title: m.change(quantityWords(quantity.id).title), statistics: total };
  const both = accounting.length > 0;
  const byCause: Waterfall = { parts: named(drawn(causes, decimals)), net, decimals, ...(both && { heading: m.byCause }) };
  const byBook: Waterfall = { parts: named(accounting), net, decimals, heading: m.byBooks };
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

/** With their names in the language of the chart. */
function named(parts: readonly Entry[]): WaterfallPart[] {
  return parts.map((part) => ({ title: partTitle(part), statistics: part.statistics }));
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
  const { chart: m, inList } = attributionWords();
  const list = messages().list(largestFirst.map((part) => `${inList(partTitle(part))} ${signed(level(part.mean, part.mcse, decimals))}`));
  const title = titleOf(attribution);
  const { phrase, unit } = quantityWords(quantity.id);
  const period = inPeriod(attribution);
  return {
    title,
    subtitle: m.subtitle({
      ...{ quantity: phrase, period, unit },
      measure: m.measures[attribution.period.measure],
      method: m.methods[method.kind],
    }),
    alt: m.alt(phrase, period, `${signed(level(total.mean, total.mcse, decimals))} ${unit}`, list),
    description: m.description({ title, runs: formatNumber(total.n), unit, list, total: partText(total, decimals) }),
  };
}

/** The largest cause with the change, the largest against it, and AI; neutral where nothing is clear. */
function titleOf(attribution: Attribution): string {
  const { quantity, causes, total } = attribution;
  const { chart: m, ai: both } = attributionWords();
  const { phrase, at, unit } = quantityWords(quantity.id);
  const clear = sorted(causes.filter(({ kind, statistics }) => kind === 'cause' && isClear(statistics)));
  const [down, up] = [clear.find(({ mean }) => mean < 0), clear.findLast(({ mean }) => mean > 0)];
  const [lead, other] = total.mean < 0 ? [down, up] : [up, down];
  if (lead === undefined) return m.neutral(phrase, inPeriod(attribution));
  const ai = quantity.id === 'hashrate' && !lead.id.startsWith('ai-') ? aiTogether(attribution) : undefined;
  const size = (s: Attribution['total']) => bare(s, quantity.id);
  const said = lead.mean < 0 ? m.took : m.added;
  return [
    capitalised(said(causeName(lead.id), `${size(lead.statistics)} ${unit}`, at, inPeriod(attribution))),
    ...(other === undefined || size(other.statistics) === '0' ? [] : [effect(causeName(other.id), other, size(other.statistics))]),
    ...(ai === undefined ? [] : [isClear(ai) ? effect(both, ai, size(ai)) : m.aiUnclear]),
  ].reduce(m.and);
}

const bare = (s: Attribution['total'], id: QuantityId) => magnitude(s, DECIMALS[id]).replace(/ \(.*$/, '');

/** What is drawn: every cause, and what was carried in or is luck where it shows. */
function drawn(causes: readonly Part[], decimals: number): Part[] {
  const shows = ({ mean, p05, p95 }: Part) => Math.max(Math.abs(mean), Math.abs(p05), Math.abs(p95)) >= 0.5 * 10 ** -decimals;
  return sorted(causes.filter((part) => part.kind === 'cause' || shows(part)));
}
