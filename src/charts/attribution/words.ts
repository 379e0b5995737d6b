/** What an attribution found, in sentences: every direction and every figure comes from the runs. */
import type { Attribution, Part } from '../../attribute/attribution.ts';
import type { Statistics } from '../../summary/statistics.ts';
import { asPercent, formatNumber, inRuns, level, longDate, quarterTitle, signed, spread } from '../format.ts';
import { messages } from '../locale.ts';
import type { CauseName } from '../locales/en/attribution.ts';
import { attributionWords } from './messages.ts';
import {
  AI_CAUSES,
  aiTogether,
  causeName,
  DECIMALS,
  isClear,
  magnitude,
  partTitle,
  probabilityOfShare,
  quantityWords,
  wholeFrom,
} from './names.ts';

interface Share {
  name: CauseName;
  statistics: Statistics;
  isAi: boolean;
}

/** What is named in the finding: causes clear of nothing, the two of AI as one, largest first. */
function shares(attribution: Attribution): Share[] {
  const ai = aiTogether(attribution);
  const others = attribution.causes
    .filter(({ id, kind }) => kind === 'cause' && !AI_CAUSES.includes(id))
    .map(({ id, statistics }) => ({ name: causeName(id), statistics, isAi: false }));
  const all = ai === undefined ? others : [...others, { name: attributionWords().ai, statistics: ai, isAi: true }];
  return all.filter(({ statistics }) => isClear(statistics)).sort((a, b) => Math.abs(b.statistics.mean) - Math.abs(a.statistics.mean));
}

/** The finding as one sentence a newspaper could print. */
export function headline(attribution: Attribution, observedPct?: number): string {
  const { total, quantity } = attribution;
  const { headline: m, chart } = attributionWords();
  const falls = total.mean < 0;
  const change = changeWords(attribution, observedPct);
  const found = shares(attribution);
  const decimals = DECIMALS[quantity.id];
  const isWith = ({ statistics }: Share) => statistics.mean < 0 === falls;
  const [withIt, against] = [found.filter(isWith), found.filter((share) => !isWith(share))];
  const ai = found.find(({ isAi }) => isAi);
  const named = withAi(withIt.slice(0, 2), withIt, ai);
  const list = (few: Share[], unitFirst: boolean) =>
    messages().and(
      few.map(({ name, statistics }, i) => {
        const amount = magnitude(statistics, decimals, i === 0 && unitFirst ? ` ${quantityWords(quantity.id).unit}` : '');
        return i === 0 ? effect(name, statistics, amount) : `${name.phrase} ${amount}`;
      }),
    );
  if (named.length === 0 && against.length === 0) return m.noCause(change);
  const opposed = withAi(against.slice(0, 1), against, ai);
  const sides = [...(named.length > 0 ? [list(named, true)] : []), ...(opposed.length > 0 ? [list(opposed, named.length === 0)] : [])];
  const causes = sides.length === 2 ? m.while(sides[0], sides[1]) : sides[0];
  const isSilent = ai === undefined && aiTogether(attribution) !== undefined;
  return m.causes(change, isSilent ? chart.and(causes, chart.aiUnclear) : causes);
}

function changeWords({ total, totalPct, period }: Attribution, observedPct: number | undefined): string {
  const { headline: m } = attributionWords();
  const side = total.mean < 0 ? 'less' : 'more';
  const share = asPercent(level(Math.abs(totalPct.mean), totalPct.mcse, 1));
  const change =
    period.measure === 'mean'
      ? m.mean[side](share, quarterTitle(period.quarter as string))
      : m.ends[side](share, longDate(period.to), longDate(period.from));
  const observed = observedPct === undefined ? '' : m.observed(asPercent(signed(formatNumber(observedPct, 1))));
  return m.error(change, formatNumber(totalPct.mcse, 1), asPercent(spread(totalPct, { most: 1, sign: true })), observed);
}

/** "the price of bitcoin took 70 (63–77)". */
export function effect(name: CauseName, { mean }: Pick<Statistics, 'mean'>, amount: string): string {
  const { took, added } = attributionWords();
  return mean < 0 ? took(name, amount) : added(name, amount);
}

/** The few named, and AI wherever it belongs: what this tool is asked about. */
function withAi(few: Share[], all: Share[], ai: Share | undefined): Share[] {
  return ai !== undefined && all.includes(ai) && !few.includes(ai) ? [...few, ai] : few;
}

/** What AI removed, prevented and got back: three numbers, and their sum. */
export function aiSentence({ ai, before }: Attribution): string | undefined {
  const of = (id: string) => ai.find((one) => one.id === id)?.statistics;
  const [removed, prevented, gaveBack, net] = [of('removed'), of('prevented'), of('gave-back'), of('net')];
  if (removed === undefined || prevented === undefined || gaveBack === undefined || net === undefined) return undefined;
  const m = attributionWords().whatAiDid;
  if (![removed, prevented, net].some(isClear)) return m.unclear;
  const took = (s: Statistics) => (isClear(s) ? (s.mean < 0 ? m.took : m.added)(magnitude(s, 1, ' EH/s')) : m.nothing);
  return m.sentence({
    removed: took(removed),
    prevented: took(prevented),
    others: (gaveBack.mean < 0 ? m.lost : m.gaveBack)(magnitude(gaveBack, 1)),
    net: signed(level(net.mean, net.mcse, 1)),
    range: spread(net, { most: 1, sign: true }),
    error: formatNumber(net.mcse, net.mcse < 1 ? 2 : 1),
    share: asPercent(formatNumber((100 * Math.abs(net.mean)) / before.mean, 1)),
  });
}

/** Which cause is the largest, and in how many runs. */
export function largestSentence({ causes, total }: Attribution): string | undefined {
  const ranked = causes.filter(({ kind }) => kind === 'cause').sort((a, b) => b.probabilityLargest - a.probabilityLargest);
  const [first, next] = ranked;
  if (first === undefined || !(first.probabilityLargest > 0)) return undefined;
  const { findings: m } = attributionWords();
  const odds = (part: Part) => inRuns(probabilityOfShare(part.probabilityLargest, total.n));
  const second = next !== undefined && next.probabilityLargest > 0.05 ? m.second(causeName(next.id).phrase, odds(next)) : '';
  return m.largest(causeName(first.id).phrase, odds(first), second);
}

/** Where switching a cause on first and switching it off last disagree in sign, or by much. */
export function orderSentence({ causes, quantity }: Attribution): string | undefined {
  const decimals = DECIMALS[quantity.id];
  const isTurned = ({ firstIn, firstInMcse, lastIn, lastInMcse }: Part) =>
    firstIn * lastIn < 0 && Math.abs(firstIn) > 2 * firstInMcse && Math.abs(lastIn) > 2 * lastInMcse;
  const turned = causes.filter(({ kind }) => kind === 'cause').filter(isTurned);
  if (turned.length === 0) return undefined;
  const { findings: m } = attributionWords();
  const told = turned.map(({ id, firstIn, firstInMcse, lastIn, lastInMcse }) =>
    m.turned(causeName(id).phrase, signed(level(firstIn, firstInMcse, decimals)), signed(level(lastIn, lastInMcse, decimals))),
  );
  return m.order(messages().and(told));
}

/** The books in a sentence, largest first. */
function booksSentence({ accounting }: Attribution): string | undefined {
  if (accounting.length === 0) return undefined;
  const { findings: m, inList } = attributionWords();
  const told = accounting
    .filter(({ statistics }) => isClear(statistics))
    .sort((a, b) => Math.abs(b.statistics.mean) - Math.abs(a.statistics.mean))
    .map(
      (one) => `${inList(partTitle(one))} ${signed(level(one.statistics.mean, one.statistics.mcse, wholeFrom(one.statistics.mean, 1)))}`,
    );
  return told.length === 0 ? undefined : m.books(messages().list(told));
}

/** A quantity other than hashrate: its change and what moved it most. */
export function quantitySentence(attribution: Attribution): string {
  const { quantity, total } = attribution;
  const { findings: m } = attributionWords();
  const { title, unit } = quantityWords(quantity.id);
  if (total.p05 === 0 && total.p95 === 0 && total.mean === 0) return m.unchanged(title);
  const decimals = DECIMALS[quantity.id];
  const amount = (s: Pick<Statistics, 'mean' | 'mcse'>) => signed(level(s.mean, s.mcse, decimals));
  const parts = attribution.causes
    .filter(({ kind, statistics }) => kind === 'cause' && isClear(statistics))
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, 3)
    .map((part) => ({ phrase: causeName(part.id).phrase, text: amount(part) }))
    .filter(({ text }) => /[1-9]/.test(text))
    .map(({ phrase, text }) => `${phrase} ${text}`);
  return m.quantity(title, {
    amount: `${amount(total)} ${unit}`,
    range: spread(total, { most: decimals, sign: true }),
    error: formatNumber(total.mcse, decimals + 1),
    because: parts.length === 0 ? m.noCause : m.because(messages().list(parts)),
  });
}

/** Everything found, topic by topic. */
export function attributionTopics(attributions: readonly Attribution[], observedPct?: number): { title: string; sentences: string[] }[] {
  const hashrate = attributions.find(({ quantity }) => quantity.id === 'hashrate');
  const others = attributions.filter((one) => one !== hashrate).map(quantitySentence);
  const said = (...sentences: (string | undefined)[]) => sentences.filter((sentence) => sentence !== undefined);
  const { topics } = attributionWords();
  return [
    {
      title: topics.why,
      sentences:
        hashrate === undefined
          ? []
          : said(headline(hashrate, observedPct), largestSentence(hashrate), orderSentence(hashrate), booksSentence(hashrate)),
    },
    { title: topics.ai, sentences: hashrate === undefined ? [] : said(aiSentence(hashrate)) },
    { title: topics.others, sentences: others },
    { title: topics.notes, sentences: notesOf(attributions) },
  ].filter(({ sentences }) => sentences.length > 0);
}

function notesOf([first]: readonly Attribution[]): string[] {
  if (first === undefined) return [];
  const { period, partly, method, failed } = first;
  const { findings: m } = attributionWords();
  const how = method.kind === 'exact' ? m.exact(formatNumber(method.subsets)) : m.sampled(formatNumber(method.ordersPerRun));
  return [
    m.method(how, longDate(period.heldFrom)),
    ...partly.map(({ quarter, from, to }) => m.partly(quarter, from, to)),
    ...(failed.length > 0 ? [m.failed(formatNumber(failed.length), failed[0].message)] : []),
  ];
}
