/** Ranks of planted parameters among their posterior draws: flat where the posterior is honest. */
import type { Recovery } from '../../calibrate/recovery.ts';
import { pixels, type Size } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { formatNumber, percent } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { box, type Layer, label, segment } from '../marks.ts';
import { wrap } from '../measure.ts';
import { pixelScaffold } from '../pixelScaffold.ts';
import { type ChartProvenance, sourceOf } from '../provenance.ts';
import { calibrationWords } from './messages.ts';
import { parameterName, parameterTitle } from './parameterName.ts';

const BINS = 10;
const HEIGHT = 74;
/** Of a name above its panel, at most so many lines. */
const NAME_LINES = 3;
const LINE = 15;
/** Two-sided 90 % of a standard normal. */
const Z_90 = 1.645;

export function rankCounts(ranks: readonly number[]): number[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const rank of ranks) counts[Math.min(BINS - 1, Math.floor(rank * BINS))]++;
  return counts;
}

/** Where nine of ten bars of an honest posterior lie, in so many histories. */
function honestBand(histories: number): { low: number; expected: number; high: number } {
  const expected = histories / BINS;
  const spread = Z_90 * Math.sqrt(expected * (1 - 1 / BINS));
  return { low: expected - spread, expected, high: expected + spread };
}

export function recoveryRanksChart(recovery: readonly Recovery[], provenance: ChartProvenance): ChartSpec | undefined {
  const [first] = recovery;
  if (first === undefined) return undefined;
  const repeats = first.ranks.length;
  const honest = recovery.filter(({ coverage }) => coverage >= 0.8 && coverage <= 0.97);
  const { recovery: words } = calibrationWords();
  const { items } = messages();
  const histories = formatNumber(repeats);
  const title =
    honest.length === recovery.length ? words.all(histories, recovery.length) : words.some(histories, honest.length, recovery.length);
  const list = recovery.map(({ parameter, coverage, shrinkage }) =>
    words.item(parameterName(parameter), percent(coverage), formatNumber(shrinkage, 2)),
  );
  return build({
    id: 'recovery-ranks',
    title,
    subtitle: words.subtitle(histories),
    alt: words.alt(
      histories,
      items(recovery.slice(0, 3).map(({ parameter, coverage }) => `${parameterName(parameter)} ${percent(coverage)}`)),
    ),
    description: words.description(title, items(list)),
    source: sourceOf(provenance),
    columns: ['parameter', 'rank_from', 'rank_to', 'histories', 'coverage_90', 'shrinkage'],
    rows: recovery.flatMap(({ parameter, ranks, coverage, shrinkage }) =>
      rankCounts(ranks).map((count, b) => ({
        ...{ parameter, rank_from: b / BINS, rank_to: (b + 1) / BINS, histories: count },
        ...{ coverage_90: Number(coverage.toFixed(3)), shrinkage: Number(shrinkage.toFixed(3)) },
      })),
    ),
    units: { histories: 'synthetic histories', coverage_90: 'share of histories', shrinkage: 'posterior over prior standard deviation' },
    draw: (words, layout) => draw(recovery, words, layout),
  });
}

function draw(recovery: readonly Recovery[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = layout.narrow ? 2 : Math.min(5, recovery.length);
  const inset = { left: 0, top: 25, right: 0, bottom: 28 };
  const plots: Arrangement = { layout, inset, height: HEIGHT, columns, rows: Math.ceil(recovery.length / columns), gap: 18 };
  const size = plotSize(plots);
  const names = recovery.map(({ parameter }) => wrap(parameterTitle(parameter), 12, size.width, { bold: true, maxLines: NAME_LINES }));
  const arrangement = { ...plots, inset: { ...inset, top: inset.top + LINE * Math.max(...names.map((lines) => lines.length)) } };
  // the band has room too: above the panel it would run into the text
  const most = Math.max(...recovery.flatMap(({ ranks }) => [...rankCounts(ranks), honestBand(ranks.length).high]), 1) * 1.05;
  return frame(
    words,
    arrangement,
    recovery.map((one, i) => panel(one, names[i], size, most)),
  );
}

function panel({ ranks, coverage }: Recovery, name: string[], size: Size, most: number): Layer[] {
  const x = pixels([0, 1], size.width);
  const y = (count: number) => size.height * (1 - Math.max(0, count) / most);
  const { low, expected, high } = honestBand(ranks.length);
  return [
    pixelScaffold({ domain: [0, 1], ticks: [0, 0.5, 1], format: '.1~f' }, size.height),
    box('band90', { x: 0, y: y(high) }, { x: size.width, y: y(low) }),
    ...rankCounts(ranks).map((count, b) =>
      box('growthFill', { x: x(b / BINS) + 1, y: y(count) }, { x: x((b + 1) / BINS) - 1, y: size.height }),
    ),
    segment('zero', { x: 0, y: y(expected) }, { x: size.width, y: y(expected) }),
    label(name, 'labelStrong', { x: 0, y: -22 - LINE * (name.length - 1) }),
    label(percent(coverage), 'label', { x: 0, y: -7 }),
  ];
}
