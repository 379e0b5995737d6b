/** Forecasts from every start against what came: four panels, by the quarter the starts lie in, so that the years of a panel do not overlap. */
import type { Forecast, PriceMode } from '../../backtest/result.ts';
import { dayOf, isoDateOf } from '../../units.ts';
import { type PlotScale, plotScale, timeScaffold, valueAxis } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from '../chartSpec.ts';
import { compact } from '../fanView.ts';
import { formatNumber, longDate, percent } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { area, type Layer, label, line, over, time, value } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { type BacktestInput, forecastsOf, inFocus } from './input.ts';
import { backtestWords } from './messages.ts';

const HALF_QUARTER_DAYS = 45;
/** Points of the line of history in a panel. */
const MOST_POINTS = 130;

/** By the place among the runs, as coverage counts it. */
const isOutside = ({ pit }: Forecast) => pit < 0.05 || pit > 0.95;
const middleOf = ({ start, horizon }: Forecast) => isoDateOf(dayOf(start) + (horizon - 1) * 91.3 + HALF_QUARTER_DAYS);

export function backtestFansChart(input: BacktestInput, mode: PriceMode): ChartSpec | undefined {
  const forecasts = forecastsOf(input, mode);
  if (forecasts.length === 0) return undefined;
  return build({
    id: `backtest-fans-${mode === 'came' ? 'conditional' : 'unconditional'}`,
    ...words(input, forecasts, mode),
    columns: ['start', 'quarter', 'horizon_quarters', 'observed_ehs', 'p05_ehs', 'p25_ehs', 'p50_ehs', 'p75_ehs', 'p95_ehs', 'runs'],
    rows: forecasts.map((one) => ({
      start: one.start,
      quarter: one.quarter,
      horizon_quarters: one.horizon,
      observed_ehs: compact(one.observedEHs),
      p05_ehs: compact(one.p05),
      p25_ehs: compact(one.p25),
      p50_ehs: compact(one.p50),
      p75_ehs: compact(one.p75),
      p95_ehs: compact(one.p95),
      runs: one.runs,
    })),
    units: {
      observed_ehs: 'EH/s',
      p05_ehs: 'EH/s',
      p25_ehs: 'EH/s',
      p50_ehs: 'EH/s',
      p75_ehs: 'EH/s',
      p95_ehs: 'EH/s',
      start: 'ISO date, UTC',
    },
    draw: (chartWords, layout) => draw(input, forecasts, chartWords, layout),
  });
}

function words(
  input: BacktestInput,
  forecasts: readonly Forecast[],
  mode: PriceMode,
): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const starts = [...new Set(forecasts.map(({ start }) => start))];
  const inside = forecasts.filter((one) => !isOutside(one)).length;
  const { modes, countOf, fans: m } = backtestWords();
  const share = inside / forecasts.length;
  const reading = share < 0.8 ? m.tooNarrow : share > 0.97 ? m.tooWide : '';
  const count = countOf(inside, forecasts.length);
  const { phrase } = modes[mode];
  const title = m.title(count, phrase, percent(share), reading);
  const period = m.period(longDate(starts[0]!), longDate(starts.at(-1)!));
  return {
    title,
    subtitle: m.subtitle(m.prices[mode], starts.length, inFocus(input)),
    alt: m.alt(starts.length, phrase, count),
    description: m.description(title, period, mode === 'came' ? m.given : ''),
    source: input.source,
  };
}

function draw(input: BacktestInput, forecasts: readonly Forecast[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const columns = layout.narrow ? 1 : 2;
  const groups = [1, 2, 3, 4]
    .map((quarter) => ({ quarter, some: forecasts.filter(({ start }) => Math.ceil(Number(start.slice(5, 7)) / 3) === quarter) }))
    .filter(({ some }) => some.length > 0);
  const axis = valueAxis(
    forecasts.flatMap(({ p05, p95, observedEHs }) => [p05, p95, observedEHs]),
    4,
    ',.0f',
    false,
  );
  const gutter = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick), 12)))) + 8;
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 30, right: 8, bottom: 28 },
    height: layout.narrow ? 170 : 210,
    columns,
    rows: Math.ceil(groups.length / columns),
    gap: 24,
  };
  const size = plotSize(arrangement);
  const dates = forecasts.flatMap((one) => [one.start, middleOf(one)]).sort();
  const scale = plotScale(size, [isoDateOf(dayOf(dates[0]!) - 60), isoDateOf(dayOf(dates.at(-1)!) + 30)], axis);
  return frame(
    words,
    arrangement,
    groups.map(({ quarter, some }, i) => panel(input, quarter, some, scale, i % columns === 0)),
  );
}

function panel(input: BacktestInput, quarter: number, forecasts: readonly Forecast[], scale: PlotScale, isFirst: boolean): Layer[] {
  const starts = [...new Set(forecasts.map(({ start }) => start))];
  return [
    ...timeScaffold(scale, { valueLabels: isFirst ? 'outside' : 'none' }),
    ...starts.map((start) =>
      fan(
        input,
        start,
        forecasts.filter((one) => one.start === start),
        quarter,
      ),
    ),
    over(`history${quarter}`, pastRows(input, scale), [line('history', 'history')]),
    ...marks(forecasts, quarter),
    label(backtestWords().fans.starts(messages().quarterOfYear(quarter)), 'heading', { x: 0, y: -10 }),
  ];
}

/** Opens at the last month known. */
function fan({ levels }: BacktestInput, start: string, forecasts: readonly Forecast[], quarter: number): Layer {
  const level = levels[start];
  const open: Row[] = level === undefined ? [] : [{ date: start, ...Object.fromEntries(BANDS.map((band) => [band, compact(level)])) }];
  const rows = forecasts.map(
    (one): Row => ({ date: middleOf(one), ...Object.fromEntries(BANDS.map((band) => [band, compact(one[band])])) }),
  );
  return over(
    `fan${quarter}-${start}`,
    [...open, ...rows],
    [area('band90', 'p05', 'p95'), area('band50', 'p25', 'p75'), line('median', 'p50')],
  );
}

const BANDS = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

function pastRows({ epochs }: BacktestInput, { dates }: PlotScale): Row[] {
  const points = epochs
    .map(({ start, days, hashrateEHs }) => ({ date: isoDateOf(dayOf(start) + days / 2), history: compact(hashrateEHs) }))
    .filter(({ date }) => date >= dates[0] && date <= dates[1]);
  const every = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  return points.filter((_, i) => i % every === 0 || i === points.length - 1);
}

function marks(forecasts: readonly Forecast[], quarter: number): Layer[] {
  const layer = (name: string, style: string, shape: string, some: readonly Forecast[]): Layer[] => {
    if (some.length === 0) return [];
    return [
      {
        data: { name: `${name}${quarter}`, values: some.map((one) => ({ date: middleOf(one), observed: compact(one.observedEHs) })) },
        mark: { type: 'point', style, shape, filled: true, size: shape === 'diamond' ? 60 : 26, aria: false },
        encoding: { x: time('date'), y: value('observed') },
      },
    ];
  };
  return [
    ...layer(
      'inside',
      'zero',
      'circle',
      forecasts.filter((one) => !isOutside(one)),
    ),
    ...layer('outside', 'declineFill', 'diamond', forecasts.filter(isOutside)),
  ];
}
