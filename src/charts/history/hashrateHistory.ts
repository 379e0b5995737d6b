/** Hashrate since the beginning of the table, by difficulty epoch, with halvings and the distance from its peak. */
import type { HistoryEpoch } from '../../history/history.ts';
import { luckOfLevel, luckOfLogRatio } from '../../summary/luck.ts';
import { dayOf, isoDateOf } from '../../units.ts';
import { plotScale, timeScaffold, valueAxis } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { EVENT_ROW, eventLayers } from '../events.ts';
import { asPercent, formatNumber, monthYear, signed } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { halvingsBetween } from '../halvings.ts';
import { messages } from '../locale.ts';
import { label, line, over } from '../marks.ts';
import { textWidth } from '../measure.ts';
import { historyWords } from './messages.ts';

const BLOCKS = 2016;
const LEAD = 30;

interface Point {
  date: string;
  hashrate: number;
}

export function hashrateHistoryChart(epochs: readonly HistoryEpoch[], source: string): ChartSpec {
  const points = epochs.map((epoch): Point => ({ date: middleOf(epoch), hashrate: Number(epoch.hashrateEHs.toPrecision(4)) }));
  return build({
    id: 'hashrate-history',
    ...words(points, source),
    columns: ['height', 'date', 'days', 'difficulty_t', 'hashrate_ehs', 'se_ehs'],
    rows: epochs.map((epoch, i) => ({
      height: epoch.height,
      date: points[i]!.date,
      days: Number(epoch.days.toFixed(3)),
      difficulty_t: Number(epoch.difficultyT.toPrecision(5)),
      hashrate_ehs: points[i]!.hashrate,
      se_ehs: Number((epoch.hashrateEHs * luckOfLevel(BLOCKS)).toPrecision(2)),
    })),
    units: {
      date: 'ISO date, UTC, middle of the epoch',
      days: 'd',
      difficulty_t: '1e12',
      hashrate_ehs: 'EH/s',
      se_ehs: 'EH/s, from block luck',
    },
    draw: (chartWords, layout) => draw(epochs, points, chartWords, layout),
  });
}

function middleOf({ start, days }: HistoryEpoch): string {
  return isoDateOf(dayOf(start) + days / 2);
}

function peakOf(points: readonly Point[]): Point {
  return points.reduce((a, b) => (b.hashrate > a.hashrate ? b : a));
}

function words(points: readonly Point[], source: string): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const [first, last, peak] = [points[0]!, points.at(-1)!, peakOf(points)];
  const m = historyWords().hashrate;
  const month = monthYear(peak.date);
  const change = last.hashrate / peak.hashrate - 1;
  const error = 100 * (1 + change) * luckOfLogRatio(BLOCKS, BLOCKS);
  const distance = `${asPercent(signed(formatNumber(100 * change, 1)))} ± ${formatNumber(error, 1)}`;
  const clear = Math.abs(change) * 100 > 2 * error;
  const title = clear
    ? m.below(asPercent(formatNumber(Math.abs(100 * change))), month)
    : m.near(formatNumber(last.hashrate), monthYear(last.date));
  const years = m.years(monthYear(first.date), monthYear(last.date));
  const said = { years, last: formatNumber(last.hashrate), peak: formatNumber(peak.hashrate), month };
  return {
    title,
    subtitle: m.subtitle(years, distance),
    alt: m.alt(said),
    description: m.description({ ...said, title, epochs: formatNumber(points.length), distance }),
    source,
  };
}

function draw(epochs: readonly HistoryEpoch[], points: readonly Point[], words: ChartWords, layout: Layout): VegaLiteSpec {
  const [first, last, peak] = [points[0]!, points.at(-1)!, peakOf(points)];
  const end = formatNumber(last.hashrate);
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 4 + EVENT_ROW, right: Math.ceil(textWidth(end, 12, true)) + 10, bottom: 24 },
    height: layout.narrow ? 240 : 270,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const axis = valueAxis(
    points.map(({ hashrate }) => hashrate),
    layout.narrow ? 5 : 6,
    ',.0f',
    false,
  );
  const size = plotSize(arrangement);
  // room at the left of the first point for the labels of the value axis
  const from = isoDateOf(dayOf(first.date) - (LEAD / (size.width - LEAD)) * (dayOf(last.date) - dayOf(first.date)));
  const scale = plotScale(size, [from, last.date], axis, first.date);
  const halvings = halvingsBetween(first.date, last.date, epochs, { height: epochs[0]!.height, date: first.date })
    .filter(({ happened }) => happened)
    .map(({ date }) => ({ names: [messages().halving], from: date }));
  const drawn = eventLayers(halvings, scale, 80);
  const peakText = historyWords().hashrate.peak(formatNumber(peak.hashrate));
  const peakAt = Math.min(scale.x(peak.date) - 8, scale.size.width);
  const isFree = halvings.every(({ from }) => scale.x(from) < peakAt - textWidth(peakText, 12) - 4 || scale.x(from) > peakAt);
  return frame(words, arrangement, [
    [
      ...timeScaffold(scale, { valueLabels: 'inside' }),
      ...drawn.over,
      over(
        'history',
        points.map(({ date, hashrate }) => ({ date, hashrate })),
        [line('history', 'hashrate')],
      ),
      ...(isFree ? [label(peakText, 'labelMuted', { x: peakAt, y: scale.y(peak.hashrate) + 4, align: 'right' })] : []),
      label(end, 'labelStrong', { x: scale.size.width + 6, y: scale.y(last.hashrate) + 4 }),
    ],
  ]);
}
