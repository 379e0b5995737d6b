/** How the figure of a sweep settles as runs are added, with its 95% interval. */
import type { ConvergenceStep } from '../../sensitivity/convergence.ts';
import { type ValueAxis, valueAxis } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { asPercent, capitalised, formatNumber, level, range } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { area, type Layer, label, line, over } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { sweepChartWords } from './messages.ts';
import { outcomePhrase, scenarioPhrase, sweepSource } from './phrases.ts';
import type { SweepWords } from './sweepFigures.ts';

export function convergenceChart(words: SweepWords, steps: readonly ConvergenceStep[]): ChartSpec | undefined {
  if (steps.length < 3) return undefined;
  return build({
    id: 'convergence',
    ...convergenceWords(words, steps),
    columns: ['runs', 'mean', 'standard_error', 'low', 'high'],
    rows: steps.map(({ runs, mean, standardError, low, high }) => ({
      runs,
      mean: six(mean),
      standard_error: six(standardError),
      low: six(low),
      high: six(high),
    })),
    units: {
      runs: 'runs a point',
      mean: words.outcome.isShare ? 'share of runs, mean over points' : `${words.outcome.unit}, mean over points`,
      low: '95% interval',
      high: '95% interval',
    },
    draw: (chartWords, layout) => draw(words, steps, chartWords, layout),
  });
}

function six(value: number): number {
  return Number(value.toPrecision(6));
}

function amount(
  { outcome }: SweepWords,
  { mean, standardError, low, high }: ConvergenceStep,
): { value: string; interval: string; error: string } {
  const scale = outcome.isShare ? 100 : 1;
  const text = (value: number) => level(scale * value, scale * standardError, Math.abs(scale * value) < 10 ? 2 : 1);
  const { points } = sweepChartWords().convergence;
  const withUnit = (number: string) => (outcome.isShare ? asPercent(number) : `${number} ${outcome.unit}`);
  return {
    value: withUnit(text(mean)),
    interval: outcome.isShare ? asPercent(range(text(low), text(high))) : range(text(low), text(high)),
    error: outcome.isShare ? points(errorText(scale * standardError)) : withUnit(errorText(scale * standardError)),
  };
}

function errorText(value: number): string {
  return formatNumber(value, Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(value || 1)))));
}

function convergenceWords(words: SweepWords, steps: readonly ConvergenceStep[]): Omit<ChartWords, 'id'> {
  const last = steps.at(-1)!;
  const half = [...steps].reverse().find(({ runs }) => runs <= last.runs / 2) ?? steps[0]!;
  const [now, before] = [amount(words, last), amount(words, half)];
  const moved = Math.abs(last.mean - half.mean);
  const settled = moved <= 1.96 * half.standardError;
  const { convergence: m } = sweepChartWords();
  const [runs, halfRuns] = [formatNumber(last.runs), formatNumber(half.runs)];
  const title = settled ? m.settled(runs, now.error) : m.moving(before.value, halfRuns, now.value, runs);
  const outcome = outcomePhrase(words);
  const told = {
    ...{ outcome, before: before.value, beforeInterval: before.interval, half: halfRuns },
    ...{ now: now.value, interval: now.interval, runs },
  };
  const cut = words.outcome.isShare ? '' : m.cut;
  return {
    title,
    subtitle: m.subtitle(capitalised(outcome), scenarioPhrase(words), formatNumber(words.points), cut),
    alt: m.alt(told),
    description: m.description(title, told),
    source: sweepSource(words),
  };
}

function draw(words: SweepWords, steps: readonly ConvergenceStep[], chartWords: ChartWords, layout: Layout): VegaLiteSpec {
  const last = steps.at(-1)!;
  const { value, interval } = amount(words, last);
  const right = Math.ceil(Math.max(textWidth(value, 12, true), textWidth(interval, 12)) + 10);
  const scale = words.outcome.isShare ? 100 : 1;
  // A share has no values below 0 or above 1, whatever a normal interval says of few runs.
  const within = (value: number) => (words.outcome.isShare ? Math.max(0, Math.min(1, value)) : value);
  const values = valueAxis(
    steps.flatMap(({ low, high }) => [scale * within(low), scale * within(high)]),
    5,
    words.outcome.isShare ? '.0f' : ',',
  );
  const arrangement: Arrangement = {
    layout,
    inset: { left: 44, top: 6, right, bottom: 40 },
    height: layout.narrow ? 210 : 230,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const y = (amountAt: number) => size.height * (1 - (scale * amountAt - values.domain[0]) / (values.domain[1] - values.domain[0]));
  return frame(chartWords, arrangement, [
    [
      over(
        'convergence',
        steps.map(({ runs, mean, low, high }) => ({
          runs,
          mean: six(scale * mean),
          low: six(scale * within(low)),
          high: six(scale * within(high)),
        })),
        [area('band90', 'low', 'high', runsAxis(steps)), line('median', 'mean', runsAxis(steps))].map((layer, i) =>
          i === 0 ? withAxis(layer, values, words) : layer,
        ),
      ),
      label(value, 'labelMedian', { x: size.width + 8, y: y(last.mean), baseline: 'middle' }),
      label(interval, 'labelMuted', { x: size.width + 8, y: y(last.mean) + 16, baseline: 'middle' }),
      label(sweepChartWords().convergence.axis, 'labelMuted', { x: size.width / 2, y: size.height + 34, align: 'center' }),
    ],
  ]);
}

function runsAxis(steps: readonly ConvergenceStep[]): object {
  const [first, last] = [steps[0]!.runs, steps.at(-1)!.runs];
  const doublings = Array.from({ length: 25 }, (_, i) => 8 * 2 ** i).filter((runs) => runs >= first && runs <= last);
  const kept = doublings.filter((_, i) => (doublings.length - 1 - i) % Math.ceil(doublings.length / 6) === 0);
  return {
    field: 'runs',
    type: 'quantitative',
    title: null,
    scale: { type: 'log', base: 2, domain: [first, last], nice: false },
    axis: { title: null, values: kept, format: ',.0f', labelFlush: false },
  };
}

function withAxis(layer: Layer, values: ValueAxis, { outcome }: SweepWords): Layer {
  const encoding = layer['encoding'] as Record<string, object>;
  const axis = {
    title: null,
    values: values.ticks,
    ...(outcome.isShare ? { labelExpr: `format(datum.value, ',') + '${messages().percentSign}'` } : { format: ',' }),
  };
  return { ...layer, encoding: { ...encoding, y: { ...encoding['y'], scale: { domain: values.domain, nice: false, zero: false }, axis } } };
}
