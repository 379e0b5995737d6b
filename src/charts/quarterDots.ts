/** Change of hashrate in the headline quarter, by mean on the quarter before, as 50 equally likely dots. */
import { ticks } from 'd3-array';
import { LUCK_OF_MEAN_CHANGE, luckOfMeanChangePct } from '../summary/changes.ts';
import { type Probability, probabilityOf } from '../summary/probability.ts';
import { quarterValues } from '../summary/select.ts';
import { describe, type Statistics } from '../summary/statistics.ts';
import { fittingTicks, pixels, type Size } from './axes.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { FEWEST_RUNS } from './direction.ts';
import { asPercent, formatNumber, level, percent, runShare, signed, spread } from './format.ts';
import { type Arrangement, frame, innerWidth } from './frame.ts';
import { messages } from './locale.ts';
import { type Layer, label, segment } from './marks.ts';
import { textWidth } from './measure.ts';
import { DOTS, type DotPlot, quantileDots, stackDots } from './quantileDots.ts';

interface DotData {
  values: number[];
  decline: Probability;
  statistics: Statistics;
  observed: number | undefined;
}

export function quarterDotsChart(context: ChartContext): ChartSpec | undefined {
  const { result, focus, headline } = context;
  if (headline === undefined) return undefined;
  const changes = quarterValues(result, focus.caseIndex, 'change_mean_pct', headline.index);
  const statistics = describe(changes);
  if (statistics.n === 0) return undefined;
  const data: DotData = {
    values: quantileDots(changes),
    decline: probabilityOf(changes, (change) => change < 0),
    statistics,
    observed: result.study.report.observedQuarterChangePct,
  };
  return build({
    id: 'quarter-dots',
    ...words(context, data, headline.title),
    columns: ['dot', 'change_mean_pct'],
    rows: data.values.map((value, i) => ({ dot: i + 1, change_mean_pct: Number(value.toFixed(3)) })),
    units: { dot: `rank of ${DOTS} equally likely outcomes`, change_mean_pct: '%' },
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

function pct(value: number, mcse: number, decimals = 1): string {
  return asPercent(signed(level(value, mcse, decimals)));
}

/** A change that history shows by the mean, with its standard error from block luck. */
function observedWithLuck(changePct: number): string {
  return asPercent(`${signed(formatNumber(changePct, 1))} ± ${formatNumber(luckOfMeanChangePct(changePct), 1)}`);
}

function words(
  context: ChartContext,
  data: DotData,
  quarter: string,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { focus, scenarios, source } = context;
  const { decline, statistics: s, observed } = data;
  const m = messages().quarterDots;
  const scenario = scenarios.length > 1 ? messages().inScenario(focus.short) : '';
  const title = decline.n < FEWEST_RUNS ? m.few(quarter, decline.n) : dotsTitle(data.values, quarter);
  const interval = spread(s, { most: 1, sign: true, suffix: messages().percentSign });
  const happened = observed === undefined ? '' : m.observedSentence(observedWithLuck(observed));
  const runs = formatNumber(decline.n);
  const [share, median] = [runShare(decline), pct(s.p50, s.p50Mcse)];
  const told = { share, median, interval, observed: happened };
  return {
    title,
    subtitle: m.subtitle(quarter, scenario, asPercent(String(100 / DOTS)), runs) + m.luck(formatNumber(100 * LUCK_OF_MEAN_CHANGE, 1)),
    alt: m.alt({ quarter, scenario, ...told }),
    description: m.description({
      ...told,
      title,
      runs,
      low: formatNumber(100 * decline.low),
      high: percent(decline.high),
      mean: pct(s.mean, s.mcse),
    }),
    source,
  };
}

function dotsTitle(values: readonly number[], quarter: string): string {
  const falling = values.filter((value) => value < 0).length;
  const m = messages().quarterDots;
  if (Math.abs(falling - DOTS / 2) <= 1) return m.even(quarter);
  const [count, side] = falling > DOTS / 2 ? [falling, 'falls' as const] : [DOTS - falling, 'rises' as const];
  return count === DOTS ? m.all(DOTS, side, quarter) : m.title(count, DOTS, side, quarter);
}

const NUMBERS_HEIGHT = 74;
const MOST_HEIGHT = 300;

function draw({ values, decline, observed }: DotData, words: ChartWords, layout: Layout): VegaLiteSpec {
  const width = innerWidth(layout);
  const plot = stackDots(values, layout.narrow ? 24 : 30);
  const domain = roomForNumbers(plot, observed, width);
  const x = pixels(domain, width);
  const above = NUMBERS_HEIGHT + (observed === undefined ? 0 : 26);
  const pitch = Math.min(x(domain[0] + plot.binWidth), (MOST_HEIGHT - above) / plot.tallest, 34);
  const size = { width, height: Math.ceil(above + plot.tallest * pitch) };
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 0, right: 0, bottom: 24 },
    height: size.height,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const marks = fittingTicks(ticks(domain[0], domain[1], layout.narrow ? 5 : 9), x, size.width, (tick) =>
    asPercent(`+${formatNumber(Math.abs(tick), plot.binWidth < 1 ? 1 : 0)}`),
  );
  return frame(words, arrangement, [
    [
      dotLayer(plot, domain, marks, pitch, size.height),
      segment('zero', { x: x(0), y: 0 }, { x: x(0), y: size.height }),
      ...shareLabels(decline, x(0), layout.narrow),
      ...(observed === undefined ? [] : observedLayers(observed, x, size, size.height - plot.tallest * pitch)),
    ],
  ]);
}

/** Width of the large number on each side of zero, px. */
const NUMBER_WIDTH = 100;

/** Holds the dots and what was observed, and leaves room for a number on each side of zero. */
function roomForNumbers(plot: DotPlot, observed: number | undefined, width: number): [number, number] {
  const values = observed === undefined ? plot.domain : [...plot.domain, observed];
  let [low, high] = [Math.min(...values) - plot.binWidth, Math.max(...values) + plot.binWidth];
  const room = (at: number, pixels: number, side: 'left' | 'right') => {
    const share = pixels / width;
    if (side === 'left') low = Math.min(low, (at - share * high) / (1 - share));
    else high = Math.max(high, (at - share * low) / (1 - share));
  };
  // Room on one side takes from the other: a few rounds settle it.
  for (let round = 0; round < 8; round++) {
    if (observed !== undefined) room(observed, textWidth(observedText(observed), 12, true) + 10, observed < 0 ? 'left' : 'right');
    room(0, NUMBER_WIDTH, 'left');
    room(0, NUMBER_WIDTH, 'right');
  }
  return [low, high];
}

function dotLayer(plot: DotPlot, domain: [number, number], marks: number[], pitch: number, height: number): Layer {
  const diameter = pitch * 0.88;
  const x = {
    field: 'change',
    type: 'quantitative',
    title: null,
    scale: { domain, nice: false, zero: false },
    axis: {
      values: marks,
      labelExpr: `(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value), ',') + '${messages().percentSign}'`,
      title: null,
      labelFlush: false,
    },
  };
  const y = {
    field: 'place',
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain: [0, height / pitch], nice: false, zero: false },
  };
  const side = (name: string, style: string, keep: (value: number) => boolean): Layer => ({
    data: {
      name,
      values: plot.dots.filter((dot) => keep(dot.value)).map((dot) => ({ change: Number(dot.x.toFixed(4)), place: dot.level + 0.5 })),
    },
    mark: { type: 'circle', style, size: Number(((Math.PI / 4) * diameter * diameter).toFixed(1)), aria: false },
    encoding: { x, y },
  });
  return { layer: [side('falling', 'declineFill', (v) => v < 0), side('rising', 'growthFill', (v) => v >= 0)].filter(hasRows) };
}

function hasRows(layer: Layer): boolean {
  return (layer['data'] as { values: unknown[] }).values.length > 0;
}

function shareLabels(decline: Probability, zero: number, narrow: boolean): Layer[] {
  const baseline = narrow ? 22 : 27;
  return [
    label(runShare(decline), 'numberDecline', { x: zero - 10, y: baseline, align: 'right' }),
    label(messages().quarterDots.decline, 'labelDecline', { x: zero - 10, y: baseline + 18, align: 'right' }),
    label(remainder(decline), 'numberGrowth', { x: zero + 10, y: baseline }),
    label(messages().quarterDots.growth, 'labelGrowth', { x: zero + 10, y: baseline + 18 }),
  ];
}

/** What is left of 100%, so that both numbers add up as printed. */
function remainder(decline: Probability): string {
  const shown = runShare(decline);
  const turned: Record<string, string> = { '>': '<1', '<': '>99' };
  return asPercent(turned[shown.charAt(0)] ?? String(100 - Number.parseInt(shown, 10)));
}

function observedText(observed: number): string {
  return messages().quarterDots.observed(asPercent(signed(formatNumber(observed, 1))));
}

function observedLayers(observed: number, x: (v: number) => number, size: Size, stackTop: number): Layer[] {
  const text = observedText(observed);
  const at = x(observed);
  const left = observed < 0;
  const top = Math.max(NUMBERS_HEIGHT - 10, stackTop - 22);
  return [
    segment('reference', { x: at, y: top }, { x: at, y: size.height }),
    label(text, 'labelStrong', { x: left ? at - 6 : at + 6, y: top + 10, align: left ? 'right' : 'left' }),
  ];
}
