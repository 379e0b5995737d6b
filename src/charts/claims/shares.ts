/** The measures of one claim as shares with intervals, between the share up to which a measure fails and that from which it holds. */
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, percent } from '../format.ts';
import { type Arrangement, frame, innerWidth, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';
import { claimsWords } from './messages.ts';

export type Standing = 'holds' | 'fails' | 'open';

export interface ClaimShares {
  /** Of the claim, for the chart. */
  id: string;
  title: string;
  verdict: string;
  judgedIn: string;
  thresholds: readonly [fails: number, holds: number];
  measures: readonly { title: string; figure: string; judged: { value: number; low: number; high: number }; standing: Standing }[];
  source: string;
}

const DOT_STYLES: Record<Standing, string> = { holds: 'growthFill', fails: 'declineFill', open: 'medianDot' };
const TEXT_STYLES: Record<Standing, string> = { holds: 'labelGrowth', fails: 'labelDecline', open: 'labelStrong' };

export function claimSharesChart(data: ClaimShares): ChartSpec {
  return build({
    id: `claim-${data.id}`,
    ...words(data),
    columns: ['measure', 'figure', 'share', 'low', 'high', 'standing'],
    rows: data.measures.map(({ title, figure, judged, standing }) => ({
      measure: title,
      figure,
      share: tidy(judged.value),
      low: tidy(judged.low),
      high: tidy(judged.high),
      standing,
    })),
    units: { share: '0 to 1', low: '0 to 1', high: '0 to 1' },
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

function tidy(share: number): number | null {
  return Number.isFinite(share) ? Number(share.toPrecision(6)) : null;
}

function words({
  title,
  verdict,
  judgedIn,
  thresholds,
  measures,
  source,
}: ClaimShares): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const count = (standing: Standing) => measures.filter((one) => one.standing === standing).length;
  const { shares: m, standingOf, standings } = claimsWords();
  const told = m.title(title, verdict, standingOf(measures.length, count('holds'), count('fails'), count('open')));
  const list = measures.map(({ title: name, judged, standing }) => m.item(name, percent(judged.value), standings[standing]));
  const [fails, holds] = thresholds;
  const where = fails === holds ? m.oneThreshold(percent(holds)) : m.twoThresholds(percent(fails), percent(holds));
  return {
    title: told,
    subtitle: m.subtitle(capitalised(judgedIn), where),
    alt: m.alt(told, list[0] ?? ''),
    description: m.description(told, messages().items(list)),
    source,
  };
}

const ROW = 50;

function draw(data: ClaimShares, words: ChartWords, layout: Layout): VegaLiteSpec {
  const { measures, thresholds } = data;
  const lines = measures.map((measure) => titleLines(measure, innerWidth(layout), layout));
  const row = ROW + 15 * (Math.max(...lines.map(({ length }) => length)) - (layout.narrow ? 0 : 1));
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 22, right: 0, bottom: 26 },
    height: row * measures.length,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const pad = 16;
  const x = (share: number) => pad + Math.max(0, Math.min(1, share)) * (size.width - 2 * pad);
  const [fails, holds] = thresholds;
  const marks =
    fails === holds
      ? [{ at: holds, text: claimsWords().shares.holdsFromHere }]
      : [
          { at: fails, text: claimsWords().standings.fails },
          { at: holds, text: claimsWords().standings.holds },
        ];
  return frame(words, arrangement, [
    [
      scaffold(size.width, size.height, pad),
      ...marks.map(({ at, text }, i) =>
        label(text, 'labelMuted', {
          x: x(at) + (i === 0 && marks.length === 2 ? -4 : 4),
          y: -6,
          align: i === 0 && marks.length === 2 ? 'right' : 'left',
        }),
      ),
      ...measures.flatMap((measure, i) =>
        rowLayers(
          measure,
          lines[i]!,
          { top: i * row, height: row, width: size.width, isStacked: layout.narrow },
          x,
          marks.map(({ at }) => at),
        ),
      ),
    ],
  ]);
}

type Measure = ClaimShares['measures'][number];

interface RowPlace {
  top: number;
  height: number;
  width: number;
  /** The number stands below the name rather than at its right. */
  isStacked: boolean;
}

function titleLines(measure: Measure, width: number, { narrow }: Layout): string[] {
  return wrap(measure.title, 12, narrow ? width : width - textWidth(numberOf(measure), 12, true) - 16, { maxLines: 3 });
}

function numberOf({ judged, standing }: Measure): string {
  return Number.isFinite(judged.value)
    ? `${percent(judged.value)}${judged.low === judged.high ? '' : ` (${formatNumber(100 * judged.low)}–${formatNumber(100 * judged.high)})`}, ${claimsWords().standings[standing]}`
    : claimsWords().standings[standing];
}

function rowLayers(
  measure: Measure,
  lines: string[],
  { top, height, width, isStacked }: RowPlace,
  x: (share: number) => number,
  thresholds: readonly number[],
): Layer[] {
  const { judged, standing } = measure;
  const y = top + height - 12;
  return [
    ...(top === 0 ? [] : [segment('row', { x: 0, y: top }, { x: width, y: top })]),
    ...thresholds.map((at) => segment('baseline', { x: x(at), y: y - 9 }, { x: x(at), y: y + 9 })),
    label(lines, 'label', { x: 0, y: top + 16 }),
    label(
      numberOf(measure),
      TEXT_STYLES[standing],
      isStacked ? { x: 0, y: top + 16 + 15 * lines.length } : { x: width, y: top + 16, align: 'right' },
    ),
    ...(Number.isFinite(judged.value)
      ? [
          segment('whisker', { x: x(judged.low), y }, { x: x(judged.high), y }),
          {
            data: { values: [{ share: Number(x(judged.value).toFixed(1)), y }] },
            mark: { type: 'circle', style: DOT_STYLES[standing], size: 64, aria: false },
            encoding: { x: value('share'), y: value('y') },
          },
        ]
      : []),
  ];
}

/** Pixels across and down; the ticks are written in per cent. */
function scaffold(width: number, height: number, pad: number): Layer {
  const at = [0, 0.25, 0.5, 0.75, 1].map((share) => pad + share * (width - 2 * pad));
  return {
    data: {
      values: [
        { share: 0, y: 0 },
        { share: width, y: height },
      ],
    },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: {
        ...value('share'),
        scale: { domain: [0, width], nice: false, zero: false },
        axis: { title: null, values: at, labelExpr: `format((datum.value - ${pad}) / ${width - 2 * pad}, '.0%')`, labelFlush: true },
      },
      y: { ...value('y'), scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
    },
  };
}
