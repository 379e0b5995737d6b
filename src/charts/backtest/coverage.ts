/** How often the 50, 80 and 90 % intervals held what came, by horizon: bars against what they claim. */
import type { PriceMode, Score } from '../../backtest/result.ts';
import type { Coverage } from '../../summary/pit.ts';
import { pixels, type Size } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, percent } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { box, type Layer, label, segment } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { percentLabels, pixelScaffold } from '../pixelScaffold.ts';
import { type BacktestInput, inFocus, mainMode, modesIn } from './input.ts';
import { backtestWords } from './messages.ts';

const ROW = 19;
const HEAD = 24;

function scoresOf({ result, focus }: BacktestInput, mode: PriceMode): Score[] {
  return result.scores.filter((one) => one.mode === mode && one.method === focus);
}

function levelsIn(scores: readonly Score[]): number[] {
  return [...new Set(scores.flatMap(({ coverage }) => coverage.map(({ nominal }) => nominal)))];
}

const at = ({ coverage }: Score, nominal: number): Coverage => coverage.find((one) => one.nominal === nominal)!;

/** Outcomes held by the interval over all horizons. */
export function pooled(scores: readonly Score[], nominal: number): { held: number; n: number } {
  return scores.reduce((sum, score) => ({ held: sum.held + at(score, nominal).held, n: sum.n + at(score, nominal).n }), { held: 0, n: 0 });
}

export function backtestCoverageChart(input: BacktestInput): ChartSpec | undefined {
  if (modesIn(input).every((mode) => scoresOf(input, mode).length === 0)) return undefined;
  return build({
    id: 'backtest-coverage',
    ...words(input),
    columns: ['price', 'method', 'horizon_quarters', 'claimed_pct', 'held', 'outcomes', 'held_pct', 'low_pct', 'high_pct'],
    rows: input.result.scores.flatMap(({ mode, method, horizon, coverage }) =>
      coverage.map(({ nominal, held, n, share, low, high }) => ({
        price: mode,
        method,
        horizon_quarters: horizon,
        claimed_pct: 100 * nominal,
        held,
        outcomes: n,
        held_pct: Number((100 * share).toFixed(1)),
        low_pct: Number((100 * low).toFixed(1)),
        high_pct: Number((100 * high).toFixed(1)),
      })),
    ),
    units: { claimed_pct: '%', held_pct: '%', low_pct: '%, Wilson 95%', high_pct: '%, Wilson 95%' },
    draw: (chartWords, layout) => draw(input, chartWords, layout),
  });
}

function words(input: BacktestInput): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { modes, countOf, coverage: m } = backtestWords();
  const mode = mainMode(input);
  const list = modesIn(input).map((one) => {
    const each = levelsIn(scoresOf(input, one)).map((nominal) => {
      const { held, n } = pooled(scoresOf(input, one), nominal);
      return m.held(percent(nominal), percent(held / n));
    });
    return m.inMode(modes[one].phrase, messages().list(each));
  });
  const { held, n } = pooled(scoresOf(input, mode), 0.9);
  const title = m.title(asPercent(formatNumber((100 * held) / n)), modes[mode].phrase);
  const all = messages().items(list);
  return {
    title,
    subtitle: m.subtitle(inFocus(input)),
    alt: m.alt(all),
    description: m.description(title, countOf(held, n), all),
    source: input.source,
  };
}

function draw(input: BacktestInput, words: ChartWords, layout: Layout): VegaLiteSpec {
  const modes = modesIn(input);
  const columns = layout.narrow ? 1 : modes.length;
  const levels = levelsIn(modes.flatMap((mode) => scoresOf(input, mode)));
  const horizons = Math.max(...modes.map((mode) => scoresOf(input, mode).length));
  const block = HEAD + ROW * horizons + 8;
  const gutter = Math.ceil(textWidth(backtestWords().quarters(4), 12)) + 10;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 32, right: Math.ceil(textWidth(backtestWords().countOf(19, 19), 12)) + 10, bottom: 30 },
    height: block * levels.length,
    columns,
    rows: Math.ceil(modes.length / columns),
    gap: gutter + 78,
  };
  const size = plotSize(arrangement);
  return frame(
    words,
    arrangement,
    modes.map((mode) => panel(scoresOf(input, mode), backtestWords().modes[mode].title, levels, block, gutter, size)),
  );
}

function panel(scores: readonly Score[], title: string, levels: readonly number[], block: number, gutter: number, size: Size): Layer[] {
  const x = pixels([0, 1], size.width);
  return [
    pixelScaffold({ domain: [0, 100], ticks: [0, 50, 100], labelExpr: percentLabels() }, size.height),
    label(title, 'heading', { x: -gutter, y: -14 }),
    ...levels.flatMap((nominal, l) => {
      const top = l * block;
      return [
        label(backtestWords().coverage.interval(percent(nominal)), 'labelStrong', { x: -gutter, y: top + 15 }),
        ...scores.flatMap((score, i) => bar(at(score, nominal), score.horizon, top + HEAD + (i + 0.5) * ROW, x, size.width)),
        segment('reference', { x: x(nominal), y: top + HEAD - 2 }, { x: x(nominal), y: top + block - 8 }),
      ];
    }),
  ];
}

function bar(
  { held, n, share, low, high, nominal }: Coverage,
  horizon: number,
  y: number,
  x: (at: number) => number,
  width: number,
): Layer[] {
  const style = nominal < low || nominal > high ? 'declineFill' : 'growthFill';
  return [
    label(backtestWords().quarters(horizon), 'labelMuted', { x: -8, y: y + 4, align: 'right' }),
    box(style, { x: x(0), y: y - 6 }, { x: x(share), y: y + 6 }),
    segment('whisker', { x: x(low), y }, { x: x(high), y }),
    label(backtestWords().countOf(held, n), 'labelMuted', { x: width + 8, y: y + 4 }),
  ];
}
