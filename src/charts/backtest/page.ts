/** The page of a backtest: findings, then fans, skill, coverage and PIT, then every score. */
import type { Score } from '../../backtest/result.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { formatNumber, signed } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import { backtestCoverageChart } from './coverage.ts';
import { backtestFansChart } from './fans.ts';
import { type BacktestInput, MODE_TITLES, modesIn } from './input.ts';
import { backtestPitChart } from './pitHistogram.ts';
import { backtestSkillChart } from './skill.ts';
import { backtestFindings } from './words.ts';

const present = (charts: (ChartSpec | undefined)[]) => charts.filter((chart) => chart !== undefined);

export interface PageHead {
  title: string;
  lead: string;
  /** How each rival forecasts. */
  rules: readonly string[];
  downloads: readonly { file: string; name: string }[];
}

export function backtestCharts(input: BacktestInput): ChartSpec[] {
  return present([
    ...modesIn(input)
      .toReversed()
      .map((mode) => backtestFansChart(input, mode)),
    backtestSkillChart(input),
    backtestCoverageChart(input),
    backtestPitChart(input),
  ]);
}

export function backtestPage(input: BacktestInput, charts: readonly ChartSpec[], { title, lead, rules, downloads }: PageHead): PageContent {
  const by = (prefix: string) => charts.filter(({ id }) => id.startsWith(`backtest-${prefix}`));
  return {
    title,
    lead,
    findings: backtestFindings(input),
    sections: [
      { title: 'Forecasts and what came', blocks: by('fans') },
      { title: 'Against rivals that know as much', blocks: by('skill') },
      { title: 'Do intervals hold what they claim?', blocks: [...by('coverage'), ...by('pit')] },
      { title: 'Every score', blocks: [...modesIn(input).map((mode) => scoreTable(input, mode)), windowTable(input)] },
    ],
    method: {
      paragraphs: [
        'From every start a study is built from what was known then: hashrate, difficulty, price and fees to that day, fleets, firms and signed contracts from dated tables. It is simulated up to four quarters ahead on simulated prices, and once more on the price and fees that came. Scores are of the log of the quarter’s mean hashrate as estimated from blocks, whose luck is about 0.009.',
        'CRPS is the distance between a distribution and what came, fair for any number of runs; skill is the share of a rival’s CRPS that is saved. The bootstrap draws blocks of four neighbouring starts, because their forecasts overlap.',
        ...rules,
      ],
    },
    downloads,
  };
}

function scoreTable({ result, titles }: BacktestInput, mode: 'came' | 'simulated'): PageTable {
  const scores = result.scores.filter((one) => one.mode === mode);
  const share = ({ coverage }: Score, nominal: number) => {
    const { held, n } = coverage.find((one) => one.nominal === nominal)!;
    return `${formatNumber((100 * held) / n)}%`;
  };
  return {
    caption: `${MODE_TITLES[mode]}: errors and scores of log hashrate, by quarters ahead`,
    columns: ['Method', 'Quarters ahead', 'Starts', 'RMSE', 'Bias', 'CRPS', '50% held', '80% held', '90% held'],
    rows: scores.map((score) => [
      titles[score.method] ?? score.method,
      score.horizon,
      score.n,
      formatNumber(score.rmse, 3),
      signed(formatNumber(score.bias, 3)),
      formatNumber(score.crps, 4),
      share(score, 0.5),
      share(score, 0.8),
      share(score, 0.9),
    ]),
    file: 'scores.csv',
  };
}

function windowTable({ result, titles }: BacktestInput): PageTable {
  const windows = result.windows.filter(({ mode }) => mode === 'came');
  const methods = [...new Set(windows.map(({ method }) => method))];
  const starts = [...new Set(windows.map(({ start }) => start))].sort();
  const cell = (start: string, method: string) => {
    const found = windows.find((one) => one.start === start && one.method === method);
    return found && Number.isFinite(found.rmse)
      ? { value: formatNumber(found.rmse, 3), note: `bias ${signed(formatNumber(found.bias, 3))}` }
      : null;
  };
  return {
    caption: 'A year forward on the price that came: root mean square error of log hashrate by difficulty epoch',
    columns: ['Start', ...methods.map((method) => titles[method] ?? method)],
    rows: starts.map((start) => [start.slice(0, 7), ...methods.map((method) => cell(start, method))]),
    file: 'windows.csv',
  };
}
