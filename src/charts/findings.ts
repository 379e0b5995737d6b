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
  withRange,
} from './format.ts';

export interface Topic {
  title: string;
  sentences: string[];
}

export function findings(result: StudyResult): string[] {
  return findingsByTopic(result).flatMap(({ sentences }) => sentences);
}

export function findingsByTopic(result: StudyResult): Topic[] {
  const context = chartContext({ result, history: [], version: '', studyHash: '' });
  if (context === undefined)
    return [{ title: 'Nothing', sentences: ['No run ended well: there is nothing to report.', ...failed(result)] }];
  const { scenarios, baseline } = context;
  const topics: Topic[] = [
    { title: 'Where hashrate goes', sentences: scenarios.map((scenario) => endOf(context, scenario)) },
    {
      title: 'What the scenario changes',
      sentences: scenarios.filter((scenario) => scenario !== baseline).map((scenario) => difference(context, scenario)),
    },
    { title: context.headline?.title ?? '', sentences: declineIn(context) },
    { title: 'Who holds the hashrate', sentences: holders(context) },
    { title: 'How much turns to AI', sentences: aiCapacity(context) },
    { title: 'How bad it can get', sentences: [collapse(context)] },
    { title: 'Runs that failed', sentences: failed(result) },
  ];
  return topics.filter(({ sentences }) => sentences.length > 0);
}

function named({ scenarios }: ChartContext, scenario: ScenarioView): string {
  return scenarios.length > 1 ? `${scenario.title}: ` : '';
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function endOf(context: ChartContext, scenario: ScenarioView): string {
  const { result } = context;
  const s = outcome(result, scenario.caseIndex, 'end_hashrate_ehs');
  const error = s.p50Mcse > 0 ? `; standard error of the median ${formatNumber(s.p50Mcse, s.p50Mcse < 10 ? 1 : 0)}` : '';
  const above = inRuns(endsAbove(context, scenario, 'hashrate_ehs'));
  return sentence(
    `${named(context, scenario)}hashrate is ${level(s.p50, s.p50Mcse)} EH/s ${atEnd(result.study.until)} at the median (90% of runs ${spread(s)}${error}), above its level of ${monthYear(result.gridDates[0]!)} ${above}.`,
  );
}

function difference(context: ChartContext, scenario: ScenarioView): string {
  const share = pairedPercent(context, scenario, 'end_hashrate_ehs');
  const { difference: d } = paired(context, scenario, 'end_hashrate_ehs');
  const most = Math.abs(share.difference.p50) < 2 ? 1 : 0;
  const against = `${scenario.title} against ${context.baseline.title}, run by run`;
  const mean = d.n > 1 ? `; mean ${signed(level(d.mean, d.mcse, 1))} EH/s, standard error ${formatNumber(d.mcse, 1)}` : '';
  const p = share.difference;
  const amount = `${signed(level(p.p50, p.p50Mcse, most))}% (90% of runs ${spread(p, { most, sign: true })}%${mean})`;
  return isClear(share)
    ? `${against}: hashrate ends ${amount}, below ${inRuns(share.below)}.`
    : `${against}: no clear difference of hashrate at the end, ${amount}.`;
}

/** The change of the headline quarter by two measures, each with what block luck alone makes of it. */
function declineIn(context: ChartContext): string[] {
  return MEASURED.flatMap((measured) => declineBy(context, measured));
}

interface MeasuredChange {
  series: 'change_mean_pct' | 'change_first_last_week_pct';
  words: string;
  /** Standard error from block luck, relative. */
  luck: number;
}

const MEASURED: readonly MeasuredChange[] = [
  { series: 'change_mean_pct', words: 'mean on mean of the quarter before', luck: LUCK_OF_MEAN_CHANGE },
  { series: 'change_first_last_week_pct', words: 'first week to last week', luck: LUCK_OF_WEEK_CHANGE },
];

function declineBy({ result, focus, scenarios, headline }: ChartContext, { series, words, luck }: MeasuredChange): string[] {
  if (headline === undefined) return [];
  const { index, title } = headline;
  const declineOf = (scenario: ScenarioView) => probability(result, scenario.caseIndex, index, (change) => change < 0, series);
  const decline = declineOf(focus);
  if (decline.n === 0) return [];
  const s = quarterFan(result, focus.caseIndex, series)[index]!;
  const others = scenarios.filter((scenario) => scenario !== focus).map((scenario) => `${scenario.title} ${runShare(declineOf(scenario))}`);
  const scenario = scenarios.length > 1 ? `, ${focus.title}` : '';
  const isMean = series === 'change_mean_pct';
  const observed = isMean ? result.study.report.observedQuarterChangePct : undefined;
  const happened =
    observed === undefined
      ? ''
      : ` Observed: ${signed(formatNumber(observed, 1))}%, standard error from luck ${formatNumber(luckOfMeanChangePct(observed), 1)}.`;
  const rest = isMean && others.length > 0 && others.length <= 6 ? ` Other scenarios: ${others.join(', ')}.` : '';
  // None or all of the runs: the estimated error is nought and says nothing, the interval does.
  const error = decline.mcse > 0 ? `standard error ${formatNumber(100 * decline.mcse, 1)} points, ` : '';
  const share = `${inRuns({ ...decline, mcse: 0 })} (${error}95% interval ${formatNumber(100 * decline.low)}–${formatNumber(100 * decline.high)}%)`;
  const change = `median change ${signed(level(s.p50, s.p50Mcse, 1))}% (90% of runs ${spread(s, { most: 1, sign: true })}%; block luck alone ±${formatNumber(100 * luck, 1)} points, one standard error)`;
  return [`${title}${scenario}, ${words}: hashrate falls ${share}; ${change}.${happened}${rest}`];
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
    const small = outcome(result, scenario.caseIndex, 'end_small_share');
    const hhi = outcome(result, scenario.caseIndex, 'end_hhi_owner');
    const nakamoto = outcome(result, scenario.caseIndex, 'end_nakamoto_owner');
    const range = `${formatNumber(100 * end.p05)}–${formatNumber(100 * end.p95)}`;
    return [
      sentence(
        `${named(context, scenario)}US public miners hold ${percent(end.mean)} of hashrate in ${quarterTitle(result.quarters[last]!.name)} (${range}; ${percent(start.mean)} at the start), small miners ${percent(small.mean)}; HHI by owner ${level(hhi.p50, hhi.p50Mcse)}, ${formatNumber(nakamoto.p50)} owners (${spread(nakamoto)}) make a majority.`,
      ),
    ];
  });
}

/** Megawatts to tens: contracts that every run has the same are known no better. */
const TENS = -1;

function aiCapacity({ result, scenarios }: ChartContext): string[] {
  const list = scenarios.map((scenario) => {
    const s = outcome(result, scenario.caseIndex, 'end_ai_operating_mw');
    return `${scenarios.length > 1 ? `${scenario.title} ` : ''}${withRange(`${level(s.p50, s.p50Mcse, TENS)} MW`, spread(s, { most: TENS }))}`;
  });
  return [`AI operating at miners’ sites ${atEnd(result.study.until)}, median and 90% of runs: ${list.join(', ')}.`];
}

const COLLAPSE = 0.3;

/** Runs that lose most of their hashrate are told, with what sets them apart: the price at their end. */
function collapse({ result, scenarios }: ChartContext): string {
  const counts = scenarios.map((scenario) => ({
    scenario,
    share: probabilityOf(outcomeValues(result, scenario.caseIndex, 'min_hashrate_ratio'), (ratio) => ratio < COLLAPSE),
  }));
  const hit = counts.filter(({ share }) => share.count > 0);
  const line = `${COLLAPSE * 100}% of its start`;
  if (hit.length === 0) return `No run falls below ${line} at any time.`;
  const list = hit.map(
    ({ scenario, share }) =>
      `${scenarios.length > 1 ? `${scenario.title} ` : ''}${percent(share.probability, 1)} (${share.count} of ${formatNumber(share.n)})`,
  );
  const worst = hit.reduce((a, b) => (b.share.count > a.share.count ? b : a)).scenario.caseIndex;
  const ratios = outcomeValues(result, worst, 'min_hashrate_ratio');
  const prices = outcomeValues(result, worst, 'end_price_usd');
  const of = (keep: (ratio: number) => boolean) => describe(prices.map((price, run) => (keep(ratios[run]!) ? price : Number.NaN))).p50;
  const [fallen, others] = [of((ratio) => ratio < COLLAPSE), of((ratio) => ratio >= COLLAPSE)];
  const price = Number.isFinite(others) ? ` They end at a median price of $${price3(fallen)}, other runs at $${price3(others)}.` : '';
  return `Runs in which hashrate falls below ${line} at some time: ${list.join(', ')}.${price}`;
}

function price3(usd: number): string {
  return formatNumber(Number(usd.toPrecision(2)));
}

function failed({ failures }: StudyResult): string[] {
  const first = failures[0];
  if (first === undefined) return [];
  const count = failures.length === 1 ? 'One run' : `${formatNumber(failures.length)} runs`;
  return [`${count} failed and ${failures.length === 1 ? 'is' : 'are'} left out; the first: ${shortened(cleanText(first.message), 300)}`];
}
