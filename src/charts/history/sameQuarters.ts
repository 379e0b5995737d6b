/** The same quarter of ten years by every measure of its change, each with its luck: in which measure is a claim about "the first decline since" true? */
import type { Change } from '../../summary/changes.ts';
import type { FirstDecline } from '../../summary/firstDecline.ts';
import { fittingTicks, pixels, type Size } from '../axes.ts';
import { build } from '../build.ts';
import type { ChartSpec, ChartWords, Layout, VegaLiteSpec } from '../chartSpec.ts';
import { asPercent, formatNumber, signed } from '../format.ts';
import { type Arrangement, frame, innerWidth, plotSize } from '../frame.ts';
import { messages } from '../locale.ts';
import { type Layer, label, segment, value } from '../marks.ts';
import { textWidth, wrap } from '../measure.ts';
import { pixelScaffold, signedPercent } from '../pixelScaffold.ts';
import { LINE_HEIGHT } from '../theme.ts';
import { historyWords } from './messages.ts';

export interface SameQuarters {
  /** Like Q1. */
  quarter: string;
  since: number;
  until: number;
  verdicts: readonly FirstDecline[];
  source: string;
}

/** Half a 95 % interval, in standard errors. */
const Z_95 = 1.96;
const ROW = 19;

export function sameQuartersChart(data: SameQuarters): ChartSpec {
  return build({
    id: 'same-quarters',
    ...words(data),
    columns: ['measure', 'quarter', 'change_pct', 'se_pct', 'standard_errors_from_zero'],
    rows: data.verdicts.flatMap(({ changes }) =>
      changes.map(({ measure, quarter, changePct, sePct, z }) => ({
        measure,
        quarter,
        change_pct: Number(changePct.toFixed(2)),
        se_pct: Number(sePct.toFixed(2)),
        standard_errors_from_zero: Number(z.toFixed(2)),
      })),
    ),
    units: { change_pct: '%', se_pct: 'percentage points, from block luck', standard_errors_from_zero: '1' },
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

/** Whole percent, kept off certainty. */
export function chance(probability: number): string {
  if (probability > 0.99) return asPercent('>99');
  return asPercent(probability < 0.01 ? '<1' : formatNumber(100 * probability));
}

export function changeText({ changePct, sePct }: Change): string {
  return `${changeNumber(changePct)} ± ${formatNumber(sePct, 1)}`;
}

/** One decimal, or two where one would hide on which side of zero a change lies. */
export function changeNumber(changePct: number): string {
  return signed(formatNumber(changePct, Math.abs(changePct) < 0.05 ? 2 : 1));
}

function words({
  quarter,
  since,
  until,
  verdicts,
  source,
}: SameQuarters): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { measures, inList, sameQuarters: m } = historyWords();
  const number = Number(quarter.slice(1));
  const name = messages().quarterOfYear(number);
  const holding = verdicts.filter(({ isTrue }) => isTrue);
  const surest = [...holding].sort((a, b) => b.probability - a.probability)[0];
  const title =
    surest === undefined
      ? m.none(verdicts.length, name, until, since)
      : m.holds(holding.length, { measures: verdicts.length, quarter: name, since, chance: chance(surest.probability) });
  const list = messages().list(verdicts.map(({ measure, changes }) => `${inList(measures[measure].short)} ${changeText(changes.at(-1)!)}`));
  const true_ = holding.map(({ measure, probability }) => `${inList(measures[measure].short)} (${chance(probability)})`);
  return {
    title,
    subtitle: m.subtitle(m.quarters[number - 1]!, verdicts.length),
    alt: m.alt(name, until, verdicts.length, list),
    description: m.description(
      title,
      messages().quarter(String(number), String(until)),
      list,
      true_.length === 0 ? m.noMeasure : messages().list(true_),
    ),
    source,
  };
}

function draw(data: SameQuarters, words: ChartWords, layout: Layout): VegaLiteSpec {
  const { verdicts } = data;
  const columns = layout.narrow ? 2 : 4;
  const years = verdicts[0]?.changes ?? [];
  const gutter = Math.ceil(textWidth('2026', 12)) + 8;
  const gap = layout.narrow ? 16 : 22;
  // a panel is no narrower than this, whatever stands above it
  const room = (innerWidth(layout) - gutter - 12 - gap * (columns - 1)) / columns - 1;
  const heads = verdicts.map((verdict, i) => headOf(verdict, data, room + (i % columns === 0 ? gutter : 0)));
  const lines = Math.max(...heads.map(({ heading, verdict }) => heading.length + verdict.length));
  const arrangement: Arrangement = {
    layout,
    inset: { left: gutter, top: 8 + LINE_HEIGHT.label * lines, right: 12, bottom: 30 },
    height: ROW * years.length,
    columns,
    rows: Math.ceil(verdicts.length / columns),
    gap,
  };
  const size = plotSize(arrangement);
  const domain = domainOf(verdicts);
  return frame(
    words,
    arrangement,
    verdicts.map((verdict, i) => panel(verdict, heads[i]!, domain, size, i % columns === 0 ? gutter : 0)),
  );
}

/** Holds every decline and the growth of ordinary years; what is beyond is written at the edge. */
function domainOf(verdicts: readonly FirstDecline[]): [number, number] {
  const lows = verdicts.flatMap(({ changes }) => changes.map(({ changePct, sePct }) => changePct - Z_95 * sePct));
  return [Math.min(-12, ...lows) - 1, 42];
}

/** What stands above a panel: the measure and what it says, each in as many lines as it needs. */
interface Head {
  heading: string[];
  verdict: string[];
}

function headOf(
  { measure, changes, isTrue, probability, lastDeclineBefore }: FirstDecline,
  { until, since }: SameQuarters,
  room: number,
): Head {
  const { measures, sameQuarters: m } = historyWords();
  const told = isTrue
    ? m.isTrue(chance(probability))
    : changes.at(-1)!.changePct < 0
      ? lastDeclineBefore === undefined || lastDeclineBefore === since
        ? m.allRose(changes.at(0)!.quarter.slice(0, 4), String(until - 1).slice(2))
        : m.fellIn(lastDeclineBefore)
      : m.rose(until);
  return {
    heading: wrap(measures[measure].short, 13, room, { bold: true, maxLines: 2 }),
    verdict: wrap(told, 12, room, { bold: true, maxLines: 2 }),
  };
}

function panel(
  { changes, isTrue }: FirstDecline,
  { heading, verdict }: Head,
  domain: [number, number],
  size: Size,
  gutter: number,
): Layer[] {
  const x = pixels(domain, size.width);
  const marks = fittingTicks([0, 20, 40], x, size.width + 12, (tick) => asPercent(`+${tick}`));
  const verdictTop = -8 - LINE_HEIGHT.label * (verdict.length - 1);
  return [
    pixelScaffold({ domain, ticks: marks, labelExpr: signedPercent() }, size.height),
    segment('zero', { x: x(0), y: -2 }, { x: x(0), y: size.height }),
    ...changes.flatMap((change, i) => row(change, (i + 0.5) * ROW, x, size.width, domain)),
    ...(gutter > 0
      ? changes.map(({ quarter }, i) =>
          label(quarter.slice(0, 4), i === changes.length - 1 ? 'labelStrong' : 'labelMuted', {
            x: -8,
            y: (i + 0.5) * ROW + 4,
            align: 'right',
          }),
        )
      : []),
    label(heading, 'heading', { x: -gutter, y: verdictTop - 17 - 16 * (heading.length - 1) }),
    label(verdict, isTrue ? 'labelDecline' : 'labelMuted', { x: -gutter, y: verdictTop }),
  ];
}

function row({ changePct, sePct, z }: Change, y: number, x: (at: number) => number, width: number, domain: [number, number]): Layer[] {
  const style = changePct < 0 ? 'labelDecline' : 'labelGrowth';
  if (changePct > domain[1])
    return [label(`${asPercent(signed(formatNumber(changePct)))} ›`, style, { x: width, y: y + 4, align: 'right' })];
  const [low, high] = [changePct - Z_95 * sePct, Math.min(domain[1], changePct + Z_95 * sePct)];
  const dot = Math.abs(z) < Z_95 ? 'medianDot' : changePct < 0 ? 'declineFill' : 'growthFill';
  return [
    segment('whisker', { x: x(low), y }, { x: x(high), y }),
    {
      data: { values: [{ change: Number(changePct.toFixed(2)), y }] },
      mark: { type: 'circle', style: dot, size: 52, aria: false },
      encoding: { x: value('change'), y: value('y') },
    },
  ];
}
