/** Where in its forecast each outcome fell: flat when forecasts are calibrated, a U when they are too narrow, a slope when they are off to one side. */
import type { PriceMode } from '../../backtest/result.ts';
import { pitHistogram } from '../../summary/pit.ts';
import type { Size } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber, percent } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { box, type Layer, label, segment } from '../marks.ts';
import { percentLabels, pixelScaffold } from '../pixelScaffold.ts';
import { type BacktestInput, forecastsOf, inFocus, mainMode, modesIn } from './input.ts';
import { backtestWords } from './messages.ts';

const BINS = 10;

interface Histogram {
  mode: PriceMode;
  counts: number[];
  n: number;
  mean: number;
}

function histogramOf(input: BacktestInput, mode: PriceMode): Histogram {
  const pits = forecastsOf(input, mode).map(({ pit }) => pit);
  return { mode, counts: pitHistogram(pits, BINS), n: pits.length, mean: pits.reduce((a, b) => a + b, 0) / pits.length };
}

export function backtestPitChart(input: BacktestInput): ChartSpec | undefined {
  const histograms = modesIn(input).map((mode) => histogramOf(input, mode));
  if (histograms.length === 0) return undefined;
  return build({
    id: 'backtest-pit',
    ...words(input, histograms),
    columns: ['price', 'from_pct', 'until_pct', 'outcomes', 'expected'],
    rows: histograms.flatMap(({ mode, counts, n }) =>
      counts.map((count, i) => ({
        price: mode,
        from_pct: (100 * i) / BINS,
        until_pct: (100 * (i + 1)) / BINS,
        outcomes: count,
        expected: n / BINS,
      })),
    ),
    units: { from_pct: '% of runs below', until_pct: '% of runs below' },
    draw: (chartWords, layout) => draw(histograms, chartWords, layout),
  });
}

/** What the shape says, beyond what chance makes of independent outcomes. */
export function shapeOf({ counts, n, mean }: Omit<Histogram, 'mode'>): string {
  const { shapes } = backtestWords().pit;
  const ends = (counts[0]! + counts.at(-1)!) / n;
  const [expected, error] = [2 / BINS, Math.sqrt(((2 / BINS) * (1 - 2 / BINS)) / n)];
  const offCentre = (mean - 0.5) / Math.sqrt(1 / 12 / n);
  if (ends > expected + 2 * error) return shapes.narrow;
  if (offCentre > 2) return shapes.high;
  if (offCentre < -2) return shapes.low;
  return ends < expected - 2 * error ? shapes.wide : shapes.fair;
}

function words(
  input: BacktestInput,
  histograms: readonly Histogram[],
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const main = histograms.find(({ mode }) => mode === mainMode(input))!;
  const { modes, pit: m } = backtestWords();
  const title = m.title(modes[main.mode].title, shapeOf(main));
  const ends = messages().items(
    histograms.map(({ mode, counts, n }) => m.ends(modes[mode].phrase, percent(counts[0]! / n), percent(counts.at(-1)! / n))),
  );
  const means = messages().items(histograms.map(({ mode, mean }) => m.mean(modes[mode].phrase, formatNumber(mean, 2))));
  return {
    title,
    subtitle: m.subtitle(inFocus(input)),
    alt: m.alt(ends),
    description: m.description(title, ends, means),
    source: input.source,
  };
}

function draw(histograms: readonly Histogram[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = layout.narrow ? 1 : histograms.length;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 32, right: 18, bottom: 46 },
    height: layout.narrow ? 150 : 190,
    columns,
    rows: Math.ceil(histograms.length / columns),
    gap: 40,
  };
  const size = plotSize(arrangement);
  const tallest = Math.max(...histograms.flatMap(({ counts, n }) => [...counts, (n / BINS) * 2]));
  return frame(
    words,
    arrangement,
    histograms.map((histogram) => panel(histogram, tallest, size)),
  );
}

function panel({ mode, counts, n }: Histogram, tallest: number, size: Size): Layer[] {
  const y = (count: number) => size.height - (count / tallest) * (size.height - 18);
  const width = size.width / BINS;
  const expected = n / BINS;
  const spread = 1.96 * Math.sqrt(n * (1 / BINS) * (1 - 1 / BINS));
  return [
    pixelScaffold({ domain: [0, 100], ticks: [0, 50, 100], labelExpr: percentLabels() }, size.height),
    box('shade', { x: 0, y: y(expected + spread) }, { x: size.width, y: y(Math.max(0, expected - spread)) }),
    ...counts.flatMap((count, i) => {
      const style = Math.abs(count - expected) > spread ? 'declineFill' : 'growthFill';
      const middle = (i + 0.5) * width;
      return [
        ...(count > 0 ? [box(style, { x: middle - width / 2 + 1, y: y(count) }, { x: middle + width / 2 - 1, y: size.height })] : []),
        label(String(count), 'labelMuted', { x: middle, y: clearOf(y(count) - 4, y(expected)), align: 'center' }),
      ];
    }),
    segment('reference', { x: 0, y: y(expected) }, { x: size.width, y: y(expected) }),
    label(backtestWords().modes[mode].title, 'heading', { x: 0, y: -14 }),
    label(backtestWords().pit.axis, 'labelMuted', { x: 0, y: size.height + 36 }),
  ];
}

/** A baseline moved up where the dashed line would run through its number. */
function clearOf(baseline: number, rule: number): number {
  return rule < baseline + 3 && rule > baseline - 13 ? rule - 4 : baseline;
}
