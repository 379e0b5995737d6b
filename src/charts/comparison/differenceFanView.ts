/** Draws the fan of a paired difference around zero, and the odds below it, over the same time. */
import { ticks } from 'd3-array';
import type { Difference } from '../../compare/differences.ts';
import { plotScale, timeScaffold, type ValueAxis } from '../axes.ts';
import type { ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { compact, endLabelLayers, endLabels, endLabelWidth, type Fan, fanLayers, fanRows, thinning } from '../fanView.ts';
import { asPercent, formatNumber, runShare } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { area, type Layer, label, line, over, segment } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import type { DifferenceFan } from './differenceFan.ts';
import { comparisonWords } from './messages.ts';

const ODDS: ValueAxis = { domain: [0, 1.04], ticks: [0, 0.5, 1], format: '.0%', fromZero: true };

export function drawDifferenceFan(data: DifferenceFan, words: ChartWords, layout: Layout): VegaLiteSpec {
  const fan: Fan = {
    dates: data.differences.map(({ date }) => date),
    statistics: data.differences.map(({ difference }) => difference),
    divisor: 1,
  };
  const labels = endLabels(fan, { decimals: data.decimals, long: false });
  const last = data.odds.at(-1)!;
  const oddsText = oddsLabel(data.differences.at(-1)!);
  const right = Math.ceil(Math.max(endLabelWidth(labels), textWidth(oddsText, 12, true))) + 10;
  const axis = differenceAxis(data.differences, layout.narrow ? 5 : 6);
  const gutter =
    Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick, axis.decimals), 12)), textWidth(asPercent('100'), 12))) + 8;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 26, right, bottom: 26 },
    height: layout.narrow ? 160 : 165,
    columns: 1,
    rows: 2,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const dates: [string, string] = [fan.dates[0]!, fan.dates.at(-1)!];
  const upper = plotScale(size, dates, axis);
  const lower = plotScale(size, dates, ODDS);
  const every = thinning(fan, layout.narrow ? 80 : 150);
  return frame(words, arrangement, [
    [
      ...timeScaffold(upper, { valueLabels: 'outside' }),
      fanLayers('difference', fanRows(fan, every)),
      segment('zero', { x: 0, y: upper.y(0) }, { x: size.width, y: upper.y(0) }),
      label(fitted(comparisonWords().fan.heading(data.title, data.unit), 13, size.width, true), 'heading', { x: 0, y: -10 }),
      ...endLabelLayers(labels, upper),
    ],
    [
      ...timeScaffold(lower, { valueLabels: 'outside' }),
      oddsLayer(data, every),
      segment('baseline', { x: 0, y: lower.y(0.5) }, { x: size.width, y: lower.y(0.5) }),
      label(oddsHeading(data.names.base, size.width), 'heading', { x: 0, y: -10 }),
      label(oddsText, 'labelMedian', { x: size.width + 8, y: Math.min(size.height, Math.max(10, lower.y(last.share) + 4)) }),
    ],
  ]);
}

function differenceAxis(differences: readonly Difference[], count: number): ValueAxis & { decimals: number } {
  const ends = differences.flatMap(({ difference: { p05, p95 } }) => [p05, p95]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low || 1) * 0.06;
  const domain: [number, number] = [low - room, high + room];
  const marks = ticks(domain[0], domain[1], count);
  const step = Math.abs((marks[1] ?? 1) - (marks[0] ?? 0));
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(step) + 1e-9)));
  return { domain, ticks: marks, format: `,.${decimals}f`, fromZero: true, decimals };
}

/** As texts say shares of runs: in fives where few runs support no more. */
function oddsLabel({ baseAbove: { n, count }, againstAbove }: Difference): string {
  const held = (count + n - againstAbove.count) / 2;
  const probability = held / n;
  return runShare({ n, count: held, probability, mcse: Math.sqrt((probability * (1 - probability)) / n) });
}

/** In full where there is room. */
function oddsHeading(base: string, width: number): string {
  const headings = comparisonWords().fan.oddsHeadings(base);
  return headings.find((text) => textWidth(text, 13, true) <= width) ?? fitted(headings[1]!, 13, width, true);
}

function oddsLayer({ odds }: DifferenceFan, every: number): Layer {
  const rows = odds
    .filter((_, i) => i % every === 0 || i === odds.length - 1)
    .map(({ date, share, low, high }): Row => ({ date, share: compact(share), low: compact(low), high: compact(high) }));
  return over('odds', rows, [area('band90', 'low', 'high'), line('median', 'share')]);
}
