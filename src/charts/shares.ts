/** Share of hashrate by class, stacked means, US public miners at the bottom with their range. */
import { CLASS_TITLES, type ClassId } from '../config/names.ts';
import { groupFan } from '../summary/select.ts';
import type { Statistics } from '../summary/statistics.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { plotScale, timeScaffold, type ValueAxis } from './axes.ts';
import { build } from './build.ts';
import type { ChartSpec, ChartWords, Layout, Row, VegaLiteSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { dodge } from './dodge.ts';
import { formatNumber, percent, quarterTitle } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { messages } from './locale.ts';
import { area, type Layer, label, line, over } from './marks.ts';
import { textWidth, wrap } from './measure.ts';
import { statisticsColumns, statisticsRow } from './tables.ts';

interface ShareData {
  /** Middle of each quarter. */
  dates: string[];
  quarters: string[];
  classes: { id: ClassId; title: string; fan: Statistics[] }[];
}

export function sharesChart(context: ChartContext): ChartSpec | undefined {
  const data = shareData(context);
  if (data.dates.length < 2) return undefined;
  return build({
    id: 'shares',
    ...words(context, data),
    columns: ['class', 'quarter', 'date', ...statisticsColumns('share')],
    rows: data.classes.flatMap(({ id, fan }) =>
      fan.map((s, q) => ({ class: CLASS_TITLES[id], quarter: data.quarters[q]!, date: data.dates[q]!, ...statisticsRow(s, 'share') })),
    ),
    units: { date: 'ISO date of the middle of the quarter' },
    draw: (chartWords, layout) => draw(data, chartWords, layout),
  });
}

export function quarterMiddle({ start, end }: { start: string; end: string }): string {
  return isoDateOf((dayOf(start) + dayOf(end)) / 2);
}

function shareData({ result, focus }: ChartContext): ShareData {
  const fans = result.classes.map((id, group) => ({
    id,
    title: messages().classes[id],
    fan: groupFan(result, 'class', focus.caseIndex, group, 'hashrate_share'),
  }));
  const there = result.quarters.flatMap((_, q) => (fans.every(({ fan }) => Number.isFinite(fan[q]!.mean)) ? [q] : []));
  return {
    dates: there.map((q) => quarterMiddle(result.quarters[q]!)),
    quarters: there.map((q) => result.quarters[q]!.name),
    classes: fans.map(({ id, title, fan }) => ({ id, title, fan: there.map((q) => fan[q]!) })),
  };
}

function shareRange({ mean, p05, p95 }: Statistics): string {
  return `${percent(mean)} (${formatNumber(100 * p05)}–${formatNumber(100 * p95)})`;
}

function words(context: ChartContext, data: ShareData): Pick<ChartWords, 'title' | 'subtitle' | 'alt' | 'description' | 'source'> {
  const { focus, scenarios, source } = context;
  const m = messages().shares;
  const scenario = scenarios.length > 1 ? messages().inScenario(focus.short) : '';
  const end = quarterTitle(data.quarters.at(-1)!);
  const lead = data.classes[0]!;
  const title = sharesTitle(lead.fan, end);
  const list = messages().list(data.classes.map(({ title: name, fan }) => `${name} ${shareRange(fan.at(-1)!)}`));
  const changes = data.classes.map(({ title: name, fan }) => m.change(name, percent(fan[0]!.mean), percent(fan.at(-1)!.mean)));
  return {
    title,
    subtitle: m.subtitle(scenario, lead.title, end),
    alt: m.alt(scenario, end, list),
    description: m.description(title, quarterTitle(data.quarters[0]!), end, messages().list(changes), list),
    source,
  };
}

/** Verb by sign and size: a move below one point, or below twice its error, is none. */
function sharesTitle(fan: Statistics[], end: string): string {
  const [first, last] = [fan[0]!, fan.at(-1)!];
  const points = 100 * (last.mean - first.mean);
  const from = percent(first.mean);
  const to = percent(last.mean);
  const m = messages().shares;
  if (Math.abs(points) < Math.max(1, 200 * (last.mcse || 0)) || from === to) return m.stays(to, end);
  const verb = points < 0 ? (points < -5 ? 'falls' : 'slips') : points > 5 ? 'climbs' : 'edgesUp';
  return m.moves(verb, from, to, end);
}

const AXIS: ValueAxis = { domain: [0, 1], ticks: [], format: '.0%', fromZero: true };

function draw(data: ShareData, words: ChartWords, layout: Layout): VegaLiteSpec {
  const names = data.classes.map(({ title, fan }) => nameLines(title, shareRange(fan.at(-1)!), layout));
  const right = Math.ceil(Math.max(...names.flat().map((text) => textWidth(text, 12, true)))) + 10;
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 4, right, bottom: 24 },
    height: 290,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const scale = plotScale(plotSize(arrangement), [data.dates[0]!, data.dates.at(-1)!], AXIS);
  const { edges, rows } = stack(data);
  const last = edges.at(-1)!;
  const middles = data.classes.map((_, k) => scale.y((last[k]! + last[k + 1]!) / 2));
  const lines = Math.max(...names.map((n) => n.length));
  const places = dodge(middles, 15 * lines + 3, 7.5 * lines, scale.size.height - 7.5 * lines + 4);
  return frame(words, arrangement, [
    [
      ...timeScaffold(scale, { valueLabels: 'none' }),
      over('shares', rows, [
        ...data.classes.map((_, k) => area(`classFill${k}`, `edge${k}`, `edge${k + 1}`)),
        ...data.classes.slice(1).map((_, k) => line('separator', `edge${k + 1}`)),
        line('edge', 'p05'),
        line('edge', 'p95'),
      ]),
      ...startLabels(edges[0]!, scale.size.height),
      ...names.map((text, k) => label(text, `classText${k}`, { x: scale.size.width + 9, y: places[k]! - 7.5 * (text.length - 1) + 4 })),
    ],
  ]);
}

function nameLines(title: string, numbers: string, layout: Layout): string[] {
  return [...wrap(title, 12, layout.narrow ? 104 : 140, { bold: true, maxLines: 2 }), numbers];
}

/** Edges of the stack by quarter: edges[q][k] is the bottom of class k. */
function stack({ dates, classes }: ShareData): { edges: number[][]; rows: Row[] } {
  const edges = dates.map((_, q) => {
    const total = classes.reduce((sum, { fan }) => sum + fan[q]!.mean, 0);
    let edge = 0;
    return [0, ...classes.map(({ fan }) => (edge += fan[q]!.mean / total))];
  });
  const tidy = (value: number) => Number(value.toFixed(4));
  const rows = dates.map((date, q) => ({
    date,
    ...Object.fromEntries(edges[q]!.map((edge, k) => [`edge${k}`, tidy(edge)])),
    p05: tidy(classes[0]!.fan[q]!.p05),
    p95: tidy(classes[0]!.fan[q]!.p95),
  }));
  return { edges, rows };
}

/** Share at the start inside each area that is tall enough. */
function startLabels(first: number[], height: number): Layer[] {
  return first.slice(0, -1).flatMap((edge, k) => {
    const share = first[k + 1]! - edge;
    if (share * height < 18) return [];
    return [label(percent(share), `onClass${k}`, { x: 8, y: height * (1 - edge - share / 2) + 4 })];
  });
}
