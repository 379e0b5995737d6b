/** What an attribution found, in sentences: every direction and every figure comes from the runs. */
import type { Attribution, Part } from '../../attribute/attribution.ts';
import { ALL_CAUSES } from '../../attribute/causes.ts';
import type { QuantityId } from '../../attribute/period.ts';
import { probabilityOf } from '../../summary/probability.ts';
import { describe, type Statistics } from '../../summary/statistics.ts';
import { formatNumber, inRuns, level, longDate, quarterTitle, signed, spread } from '../format.ts';

/** Decimals a quantity is told with at most. */
export const DECIMALS: Record<QuantityId, number> = { hashrate: 1, 'small-share': 2, 'hhi-owner': 1, 'ai-mw': 0 };

const AI_CAUSES = ['ai-conversion', 'ai-foregone'];

/** "Q1 2026", or the two dates. */
export function periodTitle({ period }: Attribution): string {
  return period.quarter === undefined ? `${longDate(period.from)} to ${longDate(period.to)}` : quarterTitle(period.quarter);
}

/** The same in a sentence. */
export function periodWords(attribution: Attribution): string {
  return attribution.period.quarter === undefined ? `from ${periodTitle(attribution)}` : `in ${periodTitle(attribution)}`;
}

/** How the change is measured, in words that follow the figure. */
function measureWords({ period }: Attribution): string {
  if (period.measure === 'mean') return `in ${quarterTitle(period.quarter as string)} than in the quarter before`;
  return `in the week of ${longDate(period.to)} than in that of ${longDate(period.from)}`;
}

/** A magnitude with its 5-95 % range: "71 (63–77)". */
export function magnitude(s: Statistics, decimals: number, unit = ''): string {
  const turned = s.mean < 0 ? negated(s) : s;
  return `${level(turned.mean, turned.mcse, wholeFrom(turned.mean, decimals))}${unit} (${spread(turned, { most: wholeFrom(turned.mean, decimals) })})`;
}

/** No decimals where the number is large anyway. */
const wholeFrom = (value: number, decimals: number) => (Math.abs(value) >= 20 ? 0 : decimals);

function negated(s: Statistics): Statistics {
  return { ...s, mean: -s.mean, p05: -s.p95, p50: -s.p50, p95: -s.p05, p05Mcse: s.p95Mcse, p95Mcse: s.p05Mcse };
}

/** Whether a mean stands clear of nothing. */
export const isClear = ({ mean, mcse }: Statistics) => Math.abs(mean) > 2 * (mcse || 0) && mean !== 0;

export const phraseOf = (id: string) => ALL_CAUSES.find((cause) => cause.id === id)?.phrase ?? id;

/** The causes of AI together, where all that are asked for. */
export function aiTogether({ causes, perRun }: Attribution): Statistics | undefined {
  const parts = causes.filter(({ id }) => AI_CAUSES.includes(id));
  if (parts.length === 0) return undefined;
  return describe(perRun.total.map((_, run) => parts.reduce((sum, part) => sum + part.perRun[run], 0)));
}

interface Share {
  phrase: string;
  statistics: Statistics;
}

/** What is named in the finding: causes clear of nothing, the two of AI as one, largest first. */
function shares(attribution: Attribution): Share[] {
  const ai = aiTogether(attribution);
  const others = attribution.causes
    .filter(({ id, kind }) => kind === 'cause' && !AI_CAUSES.includes(id))
    .map(({ id, statistics }) => ({ phrase: phraseOf(id), statistics }));
  const all = ai === undefined ? others : [...others, { phrase: 'AI', statistics: ai }];
  return all.filter(({ statistics }) => isClear(statistics)).sort((a, b) => Math.abs(b.statistics.mean) - Math.abs(a.statistics.mean));
}

/** The finding as one sentence a newspaper could print. */
export function headline(attribution: Attribution, observedPct?: number): string {
  const { totalPct, total, quantity, period } = attribution;
  const falls = total.mean < 0;
  const change = `Bitcoin’s hashrate ${period.measure === 'mean' ? 'averaged' : 'was'} ${level(Math.abs(totalPct.mean), totalPct.mcse, 1)}% ${falls ? 'less' : 'more'} ${measureWords(attribution)} (standard error ${formatNumber(totalPct.mcse, 1)}; 90% of runs ${spread(totalPct, { most: 1, sign: true })}%${observedPct === undefined ? '' : `; observed ${signed(formatNumber(observedPct, 1))}%`})`;
  const found = shares(attribution);
  const decimals = DECIMALS[quantity.id];
  const isWith = ({ statistics }: Share) => statistics.mean < 0 === falls;
  const [withIt, against] = [found.filter(isWith), found.filter((share) => !isWith(share))];
  const ai = found.find(({ phrase }) => phrase === 'AI');
  const named = withAi(withIt.slice(0, 2), withIt, ai);
  const verb = (down: boolean) => (down ? 'took' : 'added');
  const list = (few: Share[], unitFirst: boolean) =>
    few.map(
      ({ phrase, statistics }, i) =>
        `${phrase} ${i === 0 ? `${verb(statistics.mean < 0)} ` : ''}${magnitude(statistics, decimals, i === 0 && unitFirst ? ` ${quantity.unit}` : '')}`,
    );
  if (named.length === 0 && against.length === 0) return `${change}, and no cause stands clear of the others.`;
  const opposed = withAi(against.slice(0, 1), against, ai);
  const first = named.length > 0 ? joined(list(named, true)) : '';
  const second = opposed.length > 0 ? joined(list(opposed, named.length === 0)) : '';
  const aiWord = ai === undefined && aiTogether(attribution) !== undefined ? '; AI made no clear difference' : '';
  return `${change}: ${[first, second].filter(Boolean).join(', while ')}${aiWord}.`;
}

/** The few named, and AI wherever it belongs: what this tool is asked about. */
function withAi(few: Share[], all: Share[], ai: Share | undefined): Share[] {
  return ai !== undefined && all.includes(ai) && !few.includes(ai) ? [...few, ai] : few;
}

function joined(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** What AI removed, prevented and got back: three numbers, and their sum. */
export function aiSentence({ ai, before }: Attribution): string | undefined {
  const of = (id: string) => ai.find((one) => one.id === id)?.statistics;
  const [removed, prevented, gaveBack, net] = [of('removed'), of('prevented'), of('gave-back'), of('net')];
  if (removed === undefined || prevented === undefined || gaveBack === undefined || net === undefined) return undefined;
  if (![removed, prevented, net].some(isClear)) return 'AI: no clear effect on hashrate in this period.';
  const error = `standard error ${formatNumber(net.mcse, net.mcse < 1 ? 2 : 1)}`;
  const share = formatNumber((100 * Math.abs(net.mean)) / before.mean, 1);
  return `AI: sites converted ${took(removed)}, growth foregone ${took(prevented)}, and as difficulty changed the others ${gaveBack.mean < 0 ? 'lost' : 'gave back'} ${magnitude(gaveBack, 1)}: ${signed(level(net.mean, net.mcse, 1))} EH/s in all (90% of runs ${spread(net, { most: 1, sign: true })}; ${error}), ${share}% of hashrate.`;
}

const took = (s: Statistics) => (isClear(s) ? `${s.mean < 0 ? 'took' : 'added'} ${magnitude(s, 1, ' EH/s')}` : 'took nothing to speak of');

/** Which cause is the largest, and in how many runs. */
export function largestSentence({ causes, total }: Attribution): string | undefined {
  const ranked = causes.filter(({ kind }) => kind === 'cause').sort((a, b) => b.probabilityLargest - a.probabilityLargest);
  const first = ranked[0];
  if (first === undefined || !(first.probabilityLargest > 0)) return undefined;
  const odds = (part: Part) => inRuns(probabilityOfShare(part.probabilityLargest, total.n));
  const second = ranked[1] !== undefined && ranked[1].probabilityLargest > 0.05 ? `; ${phraseOf(ranked[1].id)} ${odds(ranked[1])}` : '';
  return `Largest cause in the direction of the change: ${phraseOf(first.id)} ${odds(first)}${second}.`;
}

function probabilityOfShare(share: number, n: number) {
  const count = Math.round(share * n);
  return probabilityOf(
    Float64Array.from({ length: n }, (_, i) => (i < count ? 1 : 0)),
    (value) => value > 0,
  );
}

/** Where switching a cause on first and switching it off last disagree in sign, or by much. */
export function orderSentence({ causes, quantity }: Attribution): string | undefined {
  const decimals = DECIMALS[quantity.id];
  const isTurned = ({ firstIn, firstInMcse, lastIn, lastInMcse }: Part) =>
    firstIn * lastIn < 0 && Math.abs(firstIn) > 2 * firstInMcse && Math.abs(lastIn) > 2 * lastInMcse;
  const turned = causes.filter(({ kind }) => kind === 'cause').filter(isTurned);
  if (turned.length === 0) return undefined;
  const told = turned.map(
    ({ id, firstIn, firstInMcse, lastIn, lastInMcse }) =>
      `${phraseOf(id)} (first ${signed(level(firstIn, firstInMcse, decimals))}, last ${signed(level(lastIn, lastInMcse, decimals))})`,
  );
  return `The order decides the sign for ${joined(told)}: counted first, or last with everything else running.`;
}

/** The books in a sentence, largest first. */
function booksSentence({ accounting }: Attribution): string | undefined {
  if (accounting.length === 0) return undefined;
  const told = accounting
    .filter(({ statistics }) => isClear(statistics))
    .sort((a, b) => Math.abs(b.statistics.mean) - Math.abs(a.statistics.mean))
    .map(({ title, statistics: s }) => `${lowerFirst(title)} ${signed(level(s.mean, s.mcse, wholeFrom(s.mean, 1)))}`);
  return told.length === 0 ? undefined : `By the books, EH/s: ${told.join(', ')}.`;
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const lowerFirst = (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** A quantity other than hashrate: its change and what moved it most. */
export function quantitySentence(attribution: Attribution): string {
  const { quantity, total } = attribution;
  if (total.p05 === 0 && total.p95 === 0 && total.mean === 0) return `${quantity.title}: no change in any run.`;
  const decimals = DECIMALS[quantity.id];
  const amount = (s: Pick<Statistics, 'mean' | 'mcse'>) => signed(level(s.mean, s.mcse, decimals));
  const parts = attribution.causes
    .filter(({ kind, statistics }) => kind === 'cause' && isClear(statistics))
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, 3)
    .map((part) => ({ phrase: phraseOf(part.id), text: amount(part) }))
    .filter(({ text }) => !/^0(\.0+)?$/.test(text))
    .map(({ phrase, text }) => `${phrase} ${text}`);
  const because = parts.length === 0 ? '; no cause stands clear' : `: ${parts.join(', ')}`;
  return `${quantity.title}: ${amount(total)} ${quantity.unit} (90% of runs ${spread(total, { most: decimals, sign: true })}; standard error ${formatNumber(total.mcse, decimals + 1)})${because}.`;
}

/** Everything found, topic by topic. */
export function attributionTopics(attributions: readonly Attribution[], observedPct?: number): { title: string; sentences: string[] }[] {
  const hashrate = attributions.find(({ quantity }) => quantity.id === 'hashrate');
  const others = attributions.filter((one) => one !== hashrate).map(quantitySentence);
  const said = (...sentences: (string | undefined)[]) => sentences.filter((sentence) => sentence !== undefined);
  return [
    {
      title: 'Why hashrate changed',
      sentences:
        hashrate === undefined
          ? []
          : said(headline(hashrate, observedPct), largestSentence(hashrate), orderSentence(hashrate), booksSentence(hashrate)),
    },
    { title: 'What AI did', sentences: hashrate === undefined ? [] : said(aiSentence(hashrate)) },
    { title: 'What else changed', sentences: others },
    { title: 'What to know', sentences: notesOf(attributions) },
  ].filter(({ sentences }) => sentences.length > 0);
}

function notesOf([first]: readonly Attribution[]): string[] {
  if (first === undefined) return [];
  const { period, method, failed } = first;
  const how =
    method.kind === 'exact'
      ? `exact over all ${formatNumber(method.subsets)} subsets of causes`
      : `sampled over ${formatNumber(method.ordersPerRun)} orders a run`;
  return [
    `Shapley values, ${how}; a cause that is off is held as it was on ${longDate(period.heldFrom)}, in the same run with the same luck.`,
    ...period.notes,
    ...(failed.length > 0 ? [`${formatNumber(failed.length)} runs failed and are left out; the first: ${failed[0].message}`] : []),
  ];
}
