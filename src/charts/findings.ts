/** What a study found, in sentences with intervals: every word of direction and every number comes from the runs. */
import type { StudyResult } from '../results/studyResult.ts';
import { LUCK_OF_MEAN_CHANGE, LUCK_OF_WEEK_CHANGE, luckOfMeanChangePct } from '../summary/changes.ts';
import { probabilityOf } from '../summary/probability.ts';
import { groupFan, outcome, outcomeValues, probability, quarterFan } from '../summary/select.ts';
import { describe } from '../summary/statistics.ts';
import { isClear, paired, pairedPercent } from './compare.ts';
import { type ChartContext, chartContext, type ScenarioView } from './context.ts';
import { endsAbove } from './direction.ts';
import {
  asPercent,
  atEnd,
  cleanText,
  formatNumber,
  inRuns,
  level,
  monthYear,
  percent,
  quarterTitle,
  runShare,
  shortened,
  signed,
  spread,
  usd,
  withRange,
} from './format.ts';
import { messages } from './locale.ts';
import { reportWords } from './reportWords.ts';

export interface Topic {
  title: string;
  sentences: string[];
}

export function findings(result: StudyResult): string[] {
  return findingsByTopic(result).flatMap(({ sentences }) => sentences);
}

export function findingsByTopic(result: StudyResult): Topic[] {
  const context = chartContext({ result, history: [], version: '', studyHash: '' });
  const { nothing, topics: titles } = reportWords();
  if (context === undefined) return [{ title: nothing.title, sentences: [nothing.sentence, ...failed(result)] }];
  const { scenarios, baseline } = context;
  const topics: Topic[] = [
    { title: titles.where, sentences: scenarios.map((scenario) => endOf(context, scenario)) },
    {
      title: titles.changes,
      sentences: scenarios.filter((scenario) => scenario !== baseline).map((scenario) => difference(context, scenario)),
    },
    { title: context.headline?.title ?? '', sentences: declineIn(context) },
    { title: titles.holders, sentences: holders(context) },
    { title: titles.ai, sentences: aiCapacity(context) },
    { title: titles.collapse, sentences: [collapse(context)] },
    { title: titles.failed, sentences: failed(result) },
  ];
  return topics.filter(({ sentences }) => sentences.length > 0);
}

/** A sentence with the scenario it is of before it, where there are several. */
function named({ scenarios }: ChartContext, scenario: ScenarioView, text: string): string {
  return sentence(scenarios.length > 1 ? reportWords().about(scenario.title, text) : text);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function endOf(context: ChartContext, scenario: ScenarioView): string {
  const { result } = context;
  const words = reportWords();
  const s = outcome(result, scenario.caseIndex, 'end_hashrate_ehs');
  const said = words.end({
    median: level(s.p50, s.p50Mcse),
    when: atEnd(result.study.until),
    range: spread(s),
    error: s.p50Mcse > 0 ? words.medianError(formatNumber(s.p50Mcse, s.p50Mcse < 10 ? 1 : 0)) : '',
    from: monthYear(result.gridDates[0]!),
    above: inRuns(endsAbove(context, scenario, 'hashrate_ehs')),
  });
  return named(context, scenario, said);
}

function difference(context: ChartContext, scenario: ScenarioView): string {
  const share = pairedPercent(context, scenario, 'end_hashrate_ehs');
  const { difference: d } = paired(context, scenario, 'end_hashrate_ehs');
  const most = Math.abs(share.difference.p50) < 2 ? 1 : 0;
  const words = reportWords();
  const against = words.against(scenario.title, context.baseline.title);
  const mean = d.n > 1 ? words.mean(signed(level(d.mean, d.mcse, 1)), formatNumber(d.mcse, 1)) : '';
  const p = share.difference;
  const amount = words.amount(asPercent(signed(level(p.p50, p.p50Mcse, most))), asPercent(spread(p, { most, sign: true })), mean);
  return words.about(against, isClear(share) ? words.differs(amount, inRuns(share.below)) : words.unclear(amount));
}

/** The change of the headline quarter by two measures, each with what block luck alone makes of it. */
function declineIn(context: ChartContext): string[] {
  return MEASURED.flatMap((measured) => declineBy(context, measured));
}

interface MeasuredChange {
  series: 'change_mean_pct' | 'change_first_last_week_pct';
  /** Standard error from block luck, relative. */
  luck: number;
}

const MEASURED: readonly MeasuredChange[] = [
  { series: 'change_mean_pct', luck: LUCK_OF_MEAN_CHANGE },
  { series: 'change_first_last_week_pct', luck: LUCK_OF_WEEK_CHANGE },
];

function declineBy({ result, focus, scenarios, headline }: ChartContext, { series, luck }: MeasuredChange): string[] {
  if (headline === undefined) return [];
  const { index, title } = headline;
  const words = reportWords();
  const declineOf = (scenario: ScenarioView) => probability(result, scenario.caseIndex, index, (change) => change < 0, series);
  const decline = declineOf(focus);
  if (decline.n === 0) return [];
  const s = quarterFan(result, focus.caseIndex, series)[index]!;
  const others = scenarios.filter((scenario) => scenario !== focus).map((scenario) => `${scenario.title} ${runShare(declineOf(scenario))}`);
  const isMean = series === 'change_mean_pct';
  const observed = isMean ? result.study.report.observedQuarterChangePct : undefined;
  const happened =
    observed === undefined
      ? ''
      : words.observed(asPercent(signed(formatNumber(observed, 1))), formatNumber(luckOfMeanChangePct(observed), 1));
  const rest = isMean && others.length > 0 && others.length <= 6 ? words.others(messages().list(others)) : '';
  const interval = asPercent(`${formatNumber(100 * decline.low)}–${formatNumber(100 * decline.high)}`);
  const said = words.decline({
    quarter: title,
    scenario: scenarios.length > 1 ? words.ofScenario(focus.title) : '',
    measured: words.measured[series],
    share: inRuns({ ...decline, mcse: 0 }),
    // None or all of the runs: the estimated error is nought and says nothing, the interval does.
    interval: decline.mcse > 0 ? words.errorAndInterval(formatNumber(100 * decline.mcse, 1), interval) : words.interval(interval),
    median: asPercent(signed(level(s.p50, s.p50Mcse, 1))),
    range: asPercent(spread(s, { most: 1, sign: true })),
    luck: formatNumber(100 * luck, 1),
  });
  return [`${said}${happened}${rest}`];
}

/** Who holds the hashrate at the end: one sentence a scenario. */
function holders(context: ChartContext): string[] {
  const { result, scenarios } = context;
  const last = result.quarters.length - 1;
  const lead = result.classes.indexOf('usPublic');
  return scenarios.flatMap((scenario) => {
    const us = groupFan(result, 'class', scenario.caseIndex, lead, 'hashrate_share');
    const [start, end] = [us[0], us[last]];
    if (start === undefined || end === undefined || !Number.isFinite(end.mean)) return [];
    const small = groupFan(result, 'class', scenario.caseIndex, result.classes.indexOf('small'), 'hashrate_share')[last]!;
    const hhi = outcome(result, scenario.caseIndex, 'end_hhi_owner');
    const nakamoto = outcome(result, scenario.caseIndex, 'end_nakamoto_owner');
    const said = reportWords().holders({
      share: percent(end.mean),
      quarter: quarterTitle(result.quarters[last]!.name),
      range: `${formatNumber(100 * end.p05)}–${formatNumber(100 * end.p95)}`,
      start: percent(start.mean),
      small: percent(small.mean),
      hhi: level(hhi.p50, hhi.p50Mcse),
      owners: formatNumber(nakamoto.p50),
      ownersRange: spread(nakamoto),
    });
    return [named(context, scenario, said)];
  });
}

/** Megawatts to tens: contracts that every run has the same are known no better. */
const TENS = -1;

function aiCapacity({ result, scenarios }: ChartContext): string[] {
  const list = scenarios.map((scenario) => {
    const s = outcome(result, scenario.caseIndex, 'end_ai_operating_mw');
    return `${scenarios.length > 1 ? `${scenario.title} ` : ''}${withRange(`${level(s.p50, s.p50Mcse, TENS)} MW`, spread(s, { most: TENS }))}`;
  });
  return [reportWords().aiCapacity(atEnd(result.study.until), messages().list(list))];
}

const COLLAPSE = 0.3;

/** Runs that lose most of their hashrate are told, with what sets them apart: the price at their end. */
function collapse({ result, scenarios }: ChartContext): string {
  const counts = scenarios.map((scenario) => ({
    scenario,
    share: probabilityOf(outcomeValues(result, scenario.caseIndex, 'min_hashrate_ratio'), (ratio) => ratio < COLLAPSE),
  }));
  const hit = counts.filter(({ share }) => share.count > 0);
  const words = reportWords();
  if (hit.length === 0) return words.noCollapse(percent(COLLAPSE));
  const list = hit.map(
    ({ scenario, share }) =>
      `${scenarios.length > 1 ? `${scenario.title} ` : ''}${words.countOf(percent(share.probability, 1), String(share.count), formatNumber(share.n))}`,
  );
  const worst = hit.reduce((a, b) => (b.share.count > a.share.count ? b : a)).scenario.caseIndex;
  const ratios = outcomeValues(result, worst, 'min_hashrate_ratio');
  const prices = outcomeValues(result, worst, 'end_price_usd');
  const of = (keep: (ratio: number) => boolean) => describe(prices.map((price, run) => (keep(ratios[run]!) ? price : Number.NaN))).p50;
  const [fallen, others] = [of((ratio) => ratio < COLLAPSE), of((ratio) => ratio >= COLLAPSE)];
  const price = Number.isFinite(others) ? words.collapsePrices(price2(fallen), price2(others)) : '';
  return `${words.collapse(percent(COLLAPSE), messages().list(list))}${price}`;
}

function price2(dollars: number): string {
  return usd(formatNumber(Number(dollars.toPrecision(2))));
}

function failed({ failures }: StudyResult): string[] {
  const first = failures[0];
  if (first === undefined) return [];
  return [reportWords().failed(failures.length, formatNumber(failures.length), shortened(cleanText(first.message), 300))];
}
