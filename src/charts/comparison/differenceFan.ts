/** Paired difference of two scenarios over time, as a fan around zero, and below it how often the base is the higher one. */
import { type Comparison, lastIndex } from '../../compare/comparison.ts';
import type { Difference } from '../../compare/differences.ts';
import type { Probability } from '../../summary/probability.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Row } from '../chartSpec.ts';
import { FEWEST_RUNS, likelierSide, opposite } from '../direction.ts';
import { atEnd, formatNumber, inRuns, level, longDate, runShare } from '../format.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { statisticsColumns, statisticsRow, statisticsUnits } from '../tables.ts';
import { amountsOf } from './amounts.ts';
import { drawDifferenceFan } from './differenceFanView.ts';
import { comparisonWords } from './messages.ts';
import { quantityWords } from './names.ts';
import { isClearDifference, namesOf } from './words.ts';

const Z2 = 1.959963984540054 ** 2;

export interface Odds {
  date: string;
  /** Share of pairs in which base is above, ties counted half, with Wilson's interval. */
  share: number;
  low: number;
  high: number;
}

export interface DifferenceFan {
  differences: Difference[];
  odds: Odds[];
  unit: string;
  decimals: number;
  names: { base: string; against: string };
  title: string;
}

/** P(base above against), ties half: at even odds where nothing differs yet. */
export function oddsOf({ date, baseAbove, againstAbove }: Difference): Odds {
  const { n } = baseAbove;
  const share = (baseAbove.count + (n - baseAbove.count - againstAbove.count) / 2) / n;
  const centre = (share + Z2 / 2 / n) / (1 + Z2 / n);
  const half = Math.sqrt((Z2 * (share * (1 - share))) / n + Z2 ** 2 / 4 / n ** 2) / (1 + Z2 / n);
  return { date, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** What the chart shows of a comparison. */
type Compared = Pick<Comparison, 'lead' | 'pairs'>;

export function differenceFanChart(comparison: Compared, provenance: ChartProvenance): ChartSpec | undefined {
  const { lead } = comparison;
  const there = lead.byDate.filter(({ difference }) => difference.n > 0);
  if (there.length < 2) return undefined;
  const { quantity } = lead;
  const data: DifferenceFan = {
    differences: there,
    odds: there.map(oddsOf),
    unit: quantityWords(quantity).unit,
    decimals: quantity.decimals,
    names: namesOf(comparison),
    title: quantityWords(quantity).title,
  };
  return build({
    id: 'difference-fan',
    ...words(comparison, provenance),
    columns: ['date', ...statisticsColumns('difference'), 'mean_low95', 'mean_high95', 'base_above_share', 'against_above_share'],
    rows: there.map((one) => row(one)),
    units: { date: 'ISO date, UTC', ...statisticsUnits('difference', `${quantity.unit}, ${data.names.against} less ${data.names.base}`) },
    draw: (chartWords, layout) => drawDifferenceFan(data, chartWords, layout),
  });
}

function row({ date, difference, low, high, baseAbove, againstAbove }: Difference): Row {
  const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : null);
  return {
    date,
    ...statisticsRow(difference, 'difference'),
    mean_low95: tidy(low),
    mean_high95: tidy(high),
    base_above_share: tidy(baseAbove.probability),
    against_above_share: tidy(againstAbove.probability),
  };
}

function words(
  comparison: Compared,
  provenance: ChartProvenance,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { lead, pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const last = lead.byDate[lastIndex(lead)]!;
  const { mean, error, interval, runs, unit } = amountsOf(last);
  const title = titleOf(comparison, last);
  const { fan: m } = comparisonWords();
  const { title: quantity } = quantityWords(lead.quantity);
  const date = longDate(last.date);
  return {
    title,
    subtitle: m.subtitle({ quantity, unit, against, base, pairs: formatNumber(pairs.slots.length) }),
    alt: m.alt({ quantity, against, base, mean: `${mean} ${unit}`, date, runs, odds: inRuns(last.baseAbove) }),
    description: m.description({
      ...{ title, date, mean: `${mean} ${unit}`, base, against },
      spread: last.difference.n > 1 ? m.spread(error, interval, runs) : '',
      baseRuns: inRuns(last.baseAbove),
      againstRuns: inRuns(last.againstAbove),
      dropped: pairs.dropped > 0 ? m.dropped(formatNumber(pairs.dropped)) : '',
    }),
    source: sourceOf(provenance),
  };
}

/** Size and direction by the mean, odds by the runs; where they do not agree, or nothing is clear, it says that. */
function titleOf(comparison: Compared, last: Difference): string {
  const { lead, pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const { fan: m } = comparisonWords();
  const { title, object, unit } = quantityWords(lead.quantity);
  const when = atEnd(pairs.result.study.until);
  const { difference: d } = last;
  if (d.n < FEWEST_RUNS) return m.few(against, base, d.n, title);
  if (!isClearDifference(last)) return m.unclear(against, base, title, when);
  const isLower = d.mean < 0;
  const [share, other] = isLower ? [last.baseAbove, last.againstAbove] : [last.againstAbove, last.baseAbove];
  const size = `${level(Math.abs(d.mean), d.mcse, Math.max(lead.quantity.decimals, Math.abs(d.mean) < 1 ? 2 : 0))} ${unit}`;
  const change = (isLower ? m.lowers : m.raises)(against, object, when);
  if (likelierSide(share) === 'above') return m.inRuns(change, inRuns(share), size);
  const side = otherSide(share, other);
  return side === undefined ? m.evenSides(change, size) : m.otherSide(change, size, runShare(side));
}

/** The runs that go the other way, where they are clearly more. */
function otherSide(share: Probability, other: Probability) {
  if (likelierSide(other) === 'above') return other;
  return likelierSide(opposite(share)) === 'above' ? opposite(share) : undefined;
}
