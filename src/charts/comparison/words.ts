/** What a comparison found, in sentences: every figure with its standard error and interval, every direction from the runs. */

import type { ComparedQuantity, Comparison } from '../../compare/comparison.ts';
import type { Difference } from '../../compare/differences.ts';
import { CLEAR, clearSeparations } from '../../compare/disagreement.ts';
import type { Separation } from '../../compare/separation.ts';
import { atEnd, cleanText, formatNumber, inRuns, level, longDate, runShare, shortened, signed } from '../format.ts';
import { amountsOf } from './amounts.ts';
import { featureInSentence } from './featureName.ts';

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
  const others = quantities.filter((one) => one !== lead);
  return [
    { title: 'The difference', sentences: [leadSentence(comparison), ...droppedSentence(comparison)] },
    { title: 'What else differs', sentences: others.map((one) => quantitySentence(comparison, one)) },
    { title: 'Runs that disagree with the mean', sentences: disagreementSentences(comparison) },
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
  return quantity.moment === 'end' ? atEnd(comparison.pairs.result.study.until) : 'over the study';
}

/** Whether the interval of the mean leaves zero out. */
export function isClearDifference({ difference, low, high }: Difference): boolean {
  return difference.n > 1 && (low > 0 || high < 0);
}

function leadSentence(comparison: Comparison): string {
  const { lead, pairs } = comparison;
  const { base, against } = namesOf(comparison);
  const told = toldDifference(lead);
  const percent = Number.isFinite(told.percent.p50)
    ? `, ${signed(level(told.percent.p50, told.percent.p50Mcse, Math.abs(told.percent.p50) < 2 ? 1 : 0))}% at the median`
    : '';
  return `${against} against ${base}, ${formatNumber(pairs.slots.length)} ${pairs.slots.length === 1 ? 'pair' : 'pairs'} run by run: ${lead.quantity.title} ${momentOf(comparison, lead)} differs by ${meanWords(told)}${percent}; ${oddsWords(told, base)}.`;
}

function quantitySentence(comparison: Comparison, compared: ComparedQuantity): string {
  const { base } = namesOf(comparison);
  const told = toldDifference(compared);
  const title = compared.quantity.title.charAt(0).toUpperCase() + compared.quantity.title.slice(1);
  if (told.baseAbove.count + told.againstAbove.count === 0) return `${title} ${momentOf(comparison, compared)}: the same in every run.`;
  const clear = isClearDifference(told) || told.difference.n < 2 ? '' : 'no clear difference, ';
  return `${title} ${momentOf(comparison, compared)}: ${clear}${meanWords(told)}; ${oddsWords(told, base)}.`;
}

function meanWords(told: Difference): string {
  const { mean, error, interval, runs, unit } = amountsOf(told);
  if (told.difference.n === 1) return `${mean} ${unit} in the only pair`;
  return `${mean} ${unit} in the paired mean (standard error ${error}, 95% interval ${interval}; 90% of runs ${runs})`;
}

/** How often the base is above; ties are named where there are any. */
function oddsWords({ baseAbove, againstAbove }: Difference, base: string): string {
  const ties = baseAbove.n - baseAbove.count - againstAbove.count;
  const level = ties > 0 ? `, the two are level ${inRuns({ ...baseAbove, count: ties, probability: ties / baseAbove.n })}` : '';
  return `“${base}” is higher ${inRuns(baseAbove)}${level}`;
}

function droppedSentence({ pairs: { dropped, result } }: Comparison): string[] {
  if (dropped === 0) return [];
  const [pairs, are] = dropped === 1 ? ['pair', 'is'] : ['pairs', 'are'];
  return [
    `${formatNumber(dropped)} of ${formatNumber(result.runs)} ${pairs} ${are} left out because a run failed in one scenario or both.`,
  ];
}

function disagreementSentences(comparison: Comparison): string[] {
  const { disagreement, lead, pairs } = comparison;
  const { share, runs } = disagreement;
  const { difference } = lead.atEnd;
  if (difference.n < 2 || difference.mean === 0) return [];
  const side = difference.mean < 0 ? 'higher' : 'lower';
  const where = `${lead.quantity.title} on ${longDate(lead.atEnd.date)}`;
  if (share.count === 0) return [`In no pair is ${where} ${side}, against the mean.`];
  const clear = clearSeparations(disagreement);
  const furthest = runs.slice(0, 5).map(({ run }) => run);
  return [
    `${runShare(share)} of runs disagree with the mean (${formatNumber(share.count)} of ${formatNumber(pairs.slots.length)}): there ${where} is ${side}. Furthest: ${furthest.length === 1 ? 'run' : 'runs'} ${furthest.join(', ')}.`,
    clear.length === 0
      ? `Nothing a run drew or saw sets them apart clearly (rank-sum tests, Holm’s p below ${CLEAR.p}; ${disagreement.separations.length} looked at).`
      : `What sets them apart, of ${disagreement.separations.length} parameters and paths looked at: ${clear.slice(0, 3).map(separationWords).join('; ')}.`,
  ];
}

/** "BTC price at the end, median $21,300 in them and $74,000 in the others (higher in them in 8% of pairings, 95% interval 6–10%)". */
function separationWords({ name, insideMedian, outsideMedian, area, low, high }: Separation): string {
  const share = (value: number) => formatNumber(100 * value);
  const [inside, outside] = [insideMedian, outsideMedian].map((median) => `${name.startsWith('BTC price') ? '$' : ''}${amount(median)}`);
  return `${featureInSentence(name)}, median ${inside} in them and ${outside} in the others (higher in them in ${share(area)}% of pairings, 95% interval ${share(low)}–${share(high)}%)`;
}

/** Three significant digits. */
export function amount(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(3));
  return formatNumber(rounded, Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.abs(rounded))))));
}
