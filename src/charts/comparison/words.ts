/** What a comparison found, in sentences: every figure with its standard error and interval, every direction from the runs. */

import type { ComparedQuantity, Comparison } from '../../compare/comparison.ts';
import type { Difference } from '../../compare/differences.ts';
import { CLEAR, clearSeparations } from '../../compare/disagreement.ts';
import type { Separation } from '../../compare/separation.ts';
import { asPercent, atEnd, cleanText, formatNumber, inRuns, level, longDate, runShare, shortened, signed, usd } from '../format.ts';
import { messages } from '../locale.ts';
import { amountsOf } from './amounts.ts';
import { featureInSentence } from './featureName.ts';
import { comparisonWords } from './messages.ts';
import { quantityTitle, quantityWords } from './names.ts';

export interface ComparisonTopic {
  title: string;
  sentences: string[];
}

/** Titles of the two scenarios, safe and short. */
export function namesOf({ pairs }: Pick<Comparison, 'pairs'>): { base: string; against: string } {
  const short = ({ title, name }: { title: string; name: string }) => shortened(cleanText(title) || name, 40);
  return { base: short(pairs.base), against: short(pairs.against) };
}

export function comparisonTopics(comparison: Comparison): ComparisonTopic[] {
  const { quantities, lead } = comparison;
  const { topics } = comparisonWords();
  const others = quantities.filter((one) => one !== lead);
  return [
    { title: topics.difference, sentences: [leadSentence(comparison), ...droppedSentence(comparison)] },
    { title: topics.others, sentences: others.map((one) => quantitySentence(comparison, one)) },
    { title: topics.disagreement, sentences: disagreementSentences(comparison) },
  ].filter(({ sentences }) => sentences.length > 0);
}

export function comparisonFindings(comparison: Comparison): string[] {
  return comparisonTopics(comparison).flatMap(({ sentences }) => sentences);
}

/** The figure of a quantity that sentences give. */
export function toldDifference({ quantity, atEnd: last, overStudy }: ComparedQuantity): Difference {
  return quantity.moment === 'end' ? last : overStudy;
}

/** When the figure holds: at the end of 2028, or as the mean of the study. */
export function momentOf(comparison: Comparison, { quantity }: ComparedQuantity): string {
  return quantity.moment === 'end' ? atEnd(comparison.pairs.result.study.until) : comparisonWords().overStudy;
}

/** Whether the interval of the mean leaves zero out. */
export function isClearDifference({ difference, low, high }: Difference): boolean {
  return difference.n > 1 && (low > 0 || high < 0);
}

function leadSentence(comparison: Comparison): string {
  const { lead, pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const words = comparisonWords();
  const told = toldDifference(lead);
  const mean = meanWords(told);
  const { p50, p50Mcse } = told.percent;
  return words.findings.lead({
    against,
    base,
    pairs: words.pairs(pairs.slots.length, formatNumber(pairs.slots.length)),
    quantity: quantityWords(lead.quantity).title,
    when: momentOf(comparison, lead),
    mean: Number.isFinite(p50) ? words.findings.atMedian(mean, asPercent(signed(level(p50, p50Mcse, Math.abs(p50) < 2 ? 1 : 0)))) : mean,
    odds: oddsWords(told, base),
  });
}

function quantitySentence(comparison: Comparison, compared: ComparedQuantity): string {
  const { findings: m } = comparisonWords();
  const told = toldDifference(compared);
  const title = quantityTitle(compared.quantity);
  const when = momentOf(comparison, compared);
  if (told.baseAbove.count + told.againstAbove.count === 0) return m.same(title, when);
  const isClear = isClearDifference(told) || told.difference.n < 2;
  const mean = meanWords(told);
  return m.quantity(title, when, isClear ? mean : m.unclear(mean), oddsWords(told, namesOf(comparison).base));
}

function meanWords(told: Difference): string {
  const { findings: m } = comparisonWords();
  const { mean, error, interval, runs, unit } = amountsOf(told);
  const amount = `${mean} ${unit}`;
  return told.difference.n === 1 ? m.onlyPair(amount) : m.paired(amount, { error, interval, runs });
}

/** How often the base is above; ties are named where there are any. */
function oddsWords({ baseAbove, againstAbove }: Difference, base: string): string {
  const { findings: m } = comparisonWords();
  const ties = baseAbove.n - baseAbove.count - againstAbove.count;
  const level = ties > 0 ? m.level(inRuns({ ...baseAbove, count: ties, probability: ties / baseAbove.n })) : '';
  return m.odds(base, inRuns(baseAbove), level);
}

function droppedSentence({ pairs: { dropped, result } }: Comparison): string[] {
  return dropped === 0 ? [] : [comparisonWords().findings.dropped(dropped, formatNumber(dropped), formatNumber(result.runs))];
}

function disagreementSentences(comparison: Comparison): string[] {
  const { disagreement, lead, pairs } = comparison;
  const { share, runs } = disagreement;
  const { difference } = lead.atEnd;
  if (difference.n < 2 || difference.mean === 0) return [];
  const { findings: m, runList } = comparisonWords();
  const isHigher = difference.mean < 0;
  const where = m.where(quantityWords(lead.quantity).title, longDate(lead.atEnd.date));
  if (share.count === 0) return [isHigher ? m.noneHigher(where) : m.noneLower(where)];
  const clear = clearSeparations(disagreement);
  const furthest = runs.slice(0, 5).map(({ run }) => String(run));
  const all = disagreement.separations.length;
  return [
    (isHigher ? m.higher : m.lower)(runShare(share), {
      count: formatNumber(share.count),
      all: formatNumber(pairs.slots.length),
      where,
      furthest: runList(furthest.length, messages().list(furthest)),
    }),
    clear.length === 0
      ? m.nothingApart(formatNumber(CLEAR.p, 2), all)
      : m.apart(all, messages().items(clear.slice(0, 3).map(separationWords))),
  ];
}

/** "BTC price at the end, median $21,300 in them and $74,000 in the others (higher in them in 8% of pairings, 95% interval 6–10%)". */
function separationWords({ name, insideMedian, outsideMedian, area, low, high }: Separation): string {
  const share = (value: number) => formatNumber(100 * value);
  const [inside, outside] = [insideMedian, outsideMedian].map((median) =>
    name.startsWith('BTC price') ? usd(amount(median)) : amount(median),
  ) as [string, string];
  return comparisonWords().findings.separation(featureInSentence(name), {
    ...{ inside, outside, share: asPercent(share(area)), interval: asPercent(`${share(low)}–${share(high)}`) },
  });
}

/** Three significant digits. */
export function amount(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  return formatNumber(rounded, Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(rounded))))));
}
