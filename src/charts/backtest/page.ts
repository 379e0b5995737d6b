/** The page of a backtest: findings, then fans, skill, coverage and PIT, then every score. */
import type { Score } from '../../backtest/result.ts';
import type { ChartSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, signed } from '../format.ts';
import type { PageContent, PageTable } from '../pageContent.ts';
import { backtestCoverageChart } from './coverage.ts';
import { backtestFansChart } from './fans.ts';
import { type BacktestInput, methodTitle, modesIn } from './input.ts';
import { backtestWords } from './messages.ts';
import { backtestPitChart } from './pitHistogram.ts';
import { backtestSkillChart } from './skill.ts';
import { backtestFindings } from './words.ts';

const present = (charts: (ChartSpec | undefined)[]) => charts.filter((chart) => chart !== undefined);

export interface PageHead {
  title: string;
  lead: string;
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

export function backtestPage(input: BacktestInput, charts: readonly ChartSpec[], { title, lead, downloads }: PageHead): PageContent {
  const { page: m, rivals } = backtestWords();
  const by = (prefix: string) => charts.filter(({ id }) => id.startsWith(`backtest-${prefix}`));
  return {
    title,
    lead,
    findings: backtestFindings(input),
    sections: [
      { title: m.fans, blocks: by('fans') },
      { title: m.skill, blocks: by('skill') },
      { title: m.coverage, blocks: [...by('coverage'), ...by('pit')] },
      { title: m.scores, blocks: [...modesIn(input).map((mode) => scoreTable(input, mode)), windowTable(input)] },
    ],
    method: {
      paragraphs: [...m.method, ...Object.values(rivals).map((rival) => m.rule(rival.title, rival.rule))],
    },
    downloads,
  };
}

function scoreTable(input: BacktestInput, mode: 'came' | 'simulated'): PageTable {
  const { result } = input;
  const { page: m, modes } = backtestWords();
  const scores = result.scores.filter((one) => one.mode === mode);
  const share = ({ coverage }: Score, nominal: number) => {
    const { held, n } = coverage.find((one) => one.nominal === nominal)!;
    return asPercent(formatNumber((100 * held) / n));
  };
  return {
    caption: m.scoreCaption(modes[mode].title),
    columns: m.scoreColumns,
    rows: scores.map((score) => [
      methodTitle(input, score.method),
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

function windowTable(input: BacktestInput): PageTable {
  const { result } = input;
  const { page: m } = backtestWords();
  const windows = result.windows.filter(({ mode }) => mode === 'came');
  const methods = [...new Set(windows.map(({ method }) => method))];
  const starts = [...new Set(windows.map(({ start }) => start))].sort();
  const cell = (start: string, method: string) => {
    const found = windows.find((one) => one.start === start && one.method === method);
    return found && Number.isFinite(found.rmse)
      ? { value: formatNumber(found.rmse, 3), note: m.bias(signed(formatNumber(found.bias, 3))) }
      : null;
  };
  return {
    caption: m.windowCaption,
    columns: [m.start, ...methods.map((method) => methodTitle(input, method))],
    rows: starts.map((start) => [start.slice(0, 7), ...methods.map((method) => cell(start, method))]),
    file: 'windows.csv',
  };
}
