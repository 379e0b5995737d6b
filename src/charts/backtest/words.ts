/** What a backtest found, in sentences: skill, coverage, bias and the error on the price that came, good or bad. */
import type { LateSkill } from '../../backtest/lateSkill.ts';
import type { PriceMode } from '../../backtest/result.ts';
import type { PooledError } from '../../backtest/windows.ts';
import { pitHistogram } from '../../summary/pit.ts';
import { asPercent, formatNumber, monthYear, signed } from '../format.ts';
import { messages } from '../locale.ts';
import type { FindingTopic } from '../pageContent.ts';
import { pooled } from './coverage.ts';
import { type BacktestInput, forecastsOf, methodPhrase, methodTitle, modesIn } from './input.ts';
import { backtestWords } from './messages.ts';
import { shapeOf } from './pitHistogram.ts';
import { skillPct, skillText } from './skill.ts';

const scenariosIn = ({ result }: BacktestInput) => [
  ...new Set(result.forecasts.filter(({ isModel }) => isModel).map(({ method }) => method)),
];

export function backtestFindings(input: BacktestInput): FindingTopic[] {
  const { findings, modes } = backtestWords();
  return [
    { title: findings.year, sentences: windowSentences(input) },
    ...modesIn(input).map((mode) => ({
      title: modes[mode].title,
      sentences: [...scenariosIn(input).flatMap((name) => scoreSentences({ ...input, focus: name }, mode)), ...lateSentences(input, mode)],
    })),
  ].filter(({ sentences }) => sentences.length > 0);
}

function shownError({ rmse, least, most, bias, windows }: PooledError): string {
  const { single, error } = backtestWords().findings;
  return error(
    formatNumber(rmse, 3),
    windows > 1 ? single(formatNumber(least, 3), formatNumber(most, 3)) : '',
    signed(formatNumber(bias, 3)),
  );
}

function windowSentences(input: BacktestInput): string[] {
  const { findings } = backtestWords();
  return input.years.map(({ title, starts, errors }) => {
    const parts = errors.map(({ method, error }) => `${methodPhrase(input, method)} ${shownError(error)}`);
    const months = starts.map((start) => start.slice(0, 7));
    return findings.windows(findings.groups[title] ?? title, messages().list(months), messages().items(parts));
  });
}

/** What each quarter ahead adds to the runs for the model's own error. */
function ownErrorSentence(input: BacktestInput, mode: PriceMode): string {
  const sizes = forecastsOf(input, mode)
    .filter(({ horizon }) => horizon === 1)
    .map(({ ownErrorSd }) => ownErrorSd);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)].map((size) => formatNumber(size, 3));
  return backtestWords().findings.ownError(methodTitle(input, input.focus), low!, high!);
}

/** The lead scenario over the starts that were never fitted, against drift and against the regression. */
function lateSentences(input: BacktestInput, mode: PriceMode): string[] {
  const { findings: m, modes } = backtestWords();
  const skills = input.late.filter((one) => one.mode === mode && one.method === input.focus);
  const from = skills[0]?.from;
  if (from === undefined) return [];
  const parts = [input.rival, 'price-regression'].flatMap((rival) => {
    const own = skills.filter((one) => one.from === from && one.rival === rival);
    return own.length === 0 ? [] : [m.lateOver(methodPhrase(input, rival), lateList(own))];
  });
  const name = methodTitle(input, input.focus);
  return [
    m.late(name, modes[mode].phrase, { from: monthYear(from), seenUntil: monthYear(input.fittedUntil), list: messages().items(parts) }),
  ];
}

/** The first number in brackets says what is counted. */
function lateList(skills: readonly LateSkill[]): string {
  const { findings: m, ahead } = backtestWords();
  return messages().list(
    skills.map(({ horizon, skill, n }, k) => m.lateOne(ahead(horizon), skillPct(skill), k === 0 ? m.starts(n) : String(n))),
  );
}

function scoreSentences(input: BacktestInput, mode: PriceMode): string[] {
  const { result, focus, rival } = input;
  const { findings: m, ahead, countOf, modes } = backtestWords();
  const { list } = messages();
  const name = methodTitle(input, focus);
  const scores = result.scores.filter((one) => one.mode === mode && one.method === focus);
  if (scores.length === 0) return [];
  const skills = result.skills.filter((one) => one.mode === mode && one.method === focus && one.rival === rival);
  const covered = [0.5, 0.8, 0.9].map((nominal) => {
    const { held, n } = pooled(scores, nominal);
    return m.held(asPercent(formatNumber(100 * nominal)), asPercent(formatNumber((100 * held) / n)), countOf(held, n));
  });
  const pits = forecastsOf(input, mode).map(({ pit }) => pit);
  const shape = shapeOf({ counts: pitHistogram(pits, 10), n: pits.length, mean: pits.reduce((a, b) => a + b, 0) / pits.length });
  const errors = scores.map(({ horizon, rmse, bias, n }) =>
    m.horizonError(ahead(horizon), { rmse: formatNumber(rmse, 3), bias: signed(formatNumber(bias, 3)), starts: n }),
  );
  const worse = result.skills.filter((one) => one.mode === mode && one.method === focus && one.skill < 0);
  const better = worse.map((one) => m.betterOne(methodPhrase(input, one.rival), ahead(one.horizon), skillText(one)));
  const sureness = skills.some(({ low }) => Number.isFinite(low)) ? m.withIntervals : m.tooFew;
  const { phrase } = modes[mode];
  const gained = list(skills.map((one) => `${ahead(one.horizon)} ${skillText(one)}`));
  return [
    m.skill(methodPhrase(input, rival), { name, mode: phrase, sureness, list: gained }),
    m.better(name, phrase, better.length === 0 ? m.noRival : list(better)),
    m.errors(name, list(errors)),
    m.intervals(name, list(covered), shape),
    ownErrorSentence(input, mode),
  ];
}
