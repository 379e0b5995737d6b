/** What a backtest found, in sentences: skill, coverage, bias and the error on the price that came, good or bad. */
import type { PooledError } from '../../backtest/windows.ts';
import { pitHistogram } from '../../summary/pit.ts';
import { formatNumber, signed } from '../format.ts';
import type { FindingTopic } from '../pageContent.ts';
import { pooled } from './coverage.ts';
import { ahead, type BacktestInput, forecastsOf, inSentence, MODE_PHRASES, MODE_TITLES, modesIn } from './input.ts';
import { shapeOf } from './pitHistogram.ts';
import { skillText } from './skill.ts';

const scenariosIn = ({ result }: BacktestInput) => [
  ...new Set(result.forecasts.filter(({ isModel }) => isModel).map(({ method }) => method)),
];
const titleOf = ({ titles }: BacktestInput, name: string) => titles[name] ?? name;

export function backtestFindings(input: BacktestInput): FindingTopic[] {
  return [
    { title: 'On the price that came, a year forward', sentences: windowSentences(input) },
    ...modesIn(input).map((mode) => ({
      title: MODE_TITLES[mode],
      sentences: scenariosIn(input).flatMap((name) => scoreSentences({ ...input, focus: name }, mode)),
    })),
  ].filter(({ sentences }) => sentences.length > 0);
}

function shownError({ rmse, least, most, bias, windows }: PooledError): string {
  const range = windows > 1 ? ` (single years ${formatNumber(least, 3)}–${formatNumber(most, 3)})` : '';
  return `${formatNumber(rmse, 3)}${range}, bias ${signed(formatNumber(bias, 3))}`;
}

function windowSentences(input: BacktestInput): string[] {
  return input.years.map(({ title, starts, errors }) => {
    const parts = errors.map(({ method, error }) => `${inSentence(titleOf(input, method))} ${shownError(error)}`);
    const months = starts.map((start) => start.slice(0, 7)).join(', ');
    return `${title} (from ${months}): root mean square error of log hashrate by epoch ${parts.join('; ')}. Block luck alone makes 0.022.`;
  });
}

function scoreSentences(input: BacktestInput, mode: 'came' | 'simulated'): string[] {
  const { result, focus, rival } = input;
  const name = titleOf(input, focus);
  const scores = result.scores.filter((one) => one.mode === mode && one.method === focus);
  if (scores.length === 0) return [];
  const skills = result.skills.filter((one) => one.mode === mode && one.method === focus && one.rival === rival);
  const covered = [0.5, 0.8, 0.9].map((nominal) => {
    const { held, n } = pooled(scores, nominal);
    return `${formatNumber(100 * nominal)}% held ${formatNumber((100 * held) / n)}% (${held} of ${n})`;
  });
  const pits = forecastsOf(input, mode).map(({ pit }) => pit);
  const shape = shapeOf({ counts: pitHistogram(pits, 10), n: pits.length, mean: pits.reduce((a, b) => a + b, 0) / pits.length });
  const errors = scores.map(
    ({ horizon, rmse, bias, n }) =>
      `${ahead(horizon)} ${formatNumber(rmse, 3)} (bias ${signed(formatNumber(bias, 3))}, ${n} ${n === 1 ? 'start' : 'starts'})`,
  );
  const worse = result.skills.filter((one) => one.mode === mode && one.method === focus && one.skill < 0);
  const better = worse.map((one) => `${inSentence(titleOf(input, one.rival))} ${ahead(one.horizon)} (skill ${skillText(one)})`);
  const sureness = skills.some(({ low }) => Number.isFinite(low)) ? 'with 90% bootstrap intervals' : 'too few starts for intervals';
  return [
    `${name}: skill over ${inSentence(titleOf(input, rival))} ${MODE_PHRASES[mode]}, ${sureness}: ${skills.map((one) => `${ahead(one.horizon)} ${skillText(one)}`).join(', ')}.`,
    `${name}: rivals that do better ${MODE_PHRASES[mode]}: ${better.length === 0 ? 'none' : better.join(', ')}.`,
    `${name}: root mean square error of the log of quarterly hashrate: ${errors.join(', ')}.`,
    `${name}: intervals that claim ${covered.join(', ')}; ${shape}.`,
  ];
}
