/** A claimed range against the ranges that come out of the assumptions, on a logarithmic axis. */
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { capitalised, formatNumber, range } from '../format.ts';
import { type Arrangement, frame, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { box, type Layer, label, segment, value } from '../marks.ts';
import { fitted, textWidth } from '../measure.ts';
import { claimsWords } from './messages.ts';

interface NamedRange {
  title: string;
  low: number;
  high: number;
}

interface FoundRange extends NamedRange {
  /** What it is held against, when not the whole range claimed. */
  against?: number;
}

export interface ClaimRanges {
  unit: string;
  claimed: NamedRange;
  found: readonly FoundRange[];
}

export interface ClaimRangesInput extends ClaimRanges {
  id: string;
  title: string;
  verdict: string;
  source: string;
}

export function claimRangesChart(data: ClaimRangesInput): ChartSpec {
  return build({
    id: `claim-${data.id}`,
    ...words(data),
    columns: ['range', 'low', 'high', 'unit'],
    rows: [data.claimed, ...data.found].map(({ title, low, high }) => ({
      range: title,
      low: tidy(low),
      high: tidy(high),
      unit: data.unit,
    })),
    units: { low: data.unit, high: data.unit },
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

const tidy = (amount: number) => Number(amount.toPrecision(6));

/** Three significant digits. */
function rangeWords({ low, high }: NamedRange): string {
  const text = (amount: number) => formatNumber(Number(amount.toPrecision(3)), amount < 10 ? 1 : 0);
  return range(text(low), text(high));
}

function relation(found: FoundRange, whole: NamedRange): string {
  const claimed = found.against === undefined ? whole : { low: found.against, high: found.against };
  const { ranges: m } = claimsWords();
  const what = found.against === undefined ? m.it : m.claimedFor(rangeWords({ ...whole, ...claimed }));
  if (found.high < claimed.low) return m.below(what);
  if (found.low > claimed.high) return m.above(what);
  return found.low <= claimed.low && found.high >= claimed.high ? m.holding(what) : m.touching(what);
}

function words({
  title,
  verdict,
  unit,
  claimed,
  found,
  source,
}: ClaimRangesInput): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { ranges: m } = claimsWords();
  const { items, or } = messages();
  const list = items(found.map((one) => m.item(one.title, rangeWords(one), relation(one, claimed))));
  const about = { title, verdict, claimed: `${rangeWords(claimed)} ${unit}` };
  return {
    title: m.title({ ...about, found: or(found.map((one) => rangeWords(one))) }),
    subtitle: m.subtitle(capitalised(unit)),
    alt: m.alt(unit, rangeWords(claimed), list),
    description: m.description({ ...about, found: list }),
    source,
  };
}

const ROW = 44;

function draw({ claimed, found, unit }: ClaimRangesInput, words: ChartWords, layout: Layout): VegaLiteSpec {
  const rows = [claimed, ...found];
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 4, right: 0, bottom: 26 },
    height: ROW * rows.length,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const size = plotSize(arrangement);
  const ends = rows.flatMap(({ low, high }) => [low, high]).map((end) => Math.max(end, 1e-9));
  const [low, high] = [Math.log10(Math.min(...ends)) - 0.08, Math.log10(Math.max(...ends)) + 0.08];
  const x = (amount: number) => ((Math.log10(Math.max(amount, 1e-9)) - low) / (high - low)) * size.width;
  return frame(words, arrangement, [
    [
      scaffold(low, high, size.width, size.height, layout),
      box('shade', { x: x(claimed.low), y: 0 }, { x: x(claimed.high), y: size.height }),
      ...rows.flatMap((one, i): Layer[] => {
        const text = layout.narrow ? rangeWords(one) : `${rangeWords(one)} ${unit}`;
        return [
          ...(i === 0 ? [] : [segment('row', { x: 0, y: i * ROW }, { x: size.width, y: i * ROW })]),
          label(fitted(one.title, 12, size.width - textWidth(text, 12, i === 0) - 12, i === 0), i === 0 ? 'labelStrong' : 'label', {
            x: 0,
            y: i * ROW + 16,
          }),
          label(fitted(text, 12, size.width * 0.4, i === 0), i === 0 ? 'labelStrong' : 'labelMuted', {
            x: size.width,
            y: i * ROW + 16,
            align: 'right',
          }),
          box(
            i === 0 ? 'netFill' : 'growthFill',
            { x: x(one.low), y: i * ROW + 24 },
            { x: Math.max(x(one.high), x(one.low) + 2), y: i * ROW + 36 },
          ),
        ];
      }),
    ],
  ]);
}

function scaffold(low: number, high: number, width: number, height: number, { narrow }: Layout): Layer {
  const steps = narrow ? [1, 3] : [1, 2, 5];
  const marks = Array.from({ length: Math.ceil(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i)
    .flatMap((power) => steps.map((step) => power + Math.log10(step)))
    .filter((mark) => ((mark - low) / (high - low)) * width > 18 && ((high - mark) / (high - low)) * width > 24);
  return {
    data: {
      values: [
        { power: low, y: 0 },
        { power: high, y: height },
      ],
    },
    mark: { type: 'line', style: 'canvas', aria: false },
    encoding: {
      x: {
        ...value('power'),
        scale: { domain: [low, high], nice: false, zero: false },
        axis: { title: null, values: marks, labelExpr: "format(pow(10, datum.value), ',.1~r')", labelFlush: false },
      },
      y: { ...value('y'), scale: { domain: [height, 0], nice: false, zero: false }, axis: null },
    },
  };
}
