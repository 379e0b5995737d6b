/** A fan that opens from history: what hashrate and hashprice are drawn with. */
import type { HistoryEpoch } from '../history/history.ts';
import { dayOf, isoDateOf } from '../units.ts';
import { type PlotScale, plotScale, timeScaffold, type ValueAxis, valueAxis } from './axes.ts';
import type { ChartWords, Layout, Row, VegaLiteSpec } from './chartSpec.ts';
import type { ChartContext } from './context.ts';
import { EVENT_ROW, eventLayers, eventRows, type TimelineEvent } from './events.ts';
import { BANDS, compact, endLabelLayers, endLabels, endLabelWidth, extent, type Fan, fanLayers, fanRows } from './fanView.ts';
import { monthYear } from './format.ts';
import { type Arrangement, frame, plotSize } from './frame.ts';
import { halvingsBetween } from './halvings.ts';
import { messages } from './locale.ts';
import { label } from './marks.ts';
import { textWidth } from './measure.ts';
import { type HistoryPoint, pastLayers } from './pastLine.ts';
import { fewer, type Path } from './paths.ts';

export interface HistoryFan {
  fan: Fan;
  /** Before the start, ending where the fan begins. */
  before: HistoryPoint[];
  /** What happened after the start, where the study begins in the past. */
  after: HistoryPoint[];
  paths: readonly Path[];
  events: TimelineEvent[];
  /** Of the end labels. */
  unit: string;
  prefix: string;
  decimals: number;
  /** d3-format of the value axis. */
  format: string;
}

/** Days of history drawn when the study does not say. */
const HISTORY_DAYS = 2 * 365;

/** Each epoch's value in the middle of the epoch it is the mean of, split at the start of the simulation. */
export function pastOf(context: ChartContext, epochValue: (epoch: HistoryEpoch) => number): Pick<HistoryFan, 'before' | 'after'> {
  const { result, history } = context;
  const [start, end] = [result.gridDates[0]!, result.gridDates.at(-1)!];
  const from = result.study.report.historyFrom ?? isoDateOf(dayOf(start) - HISTORY_DAYS);
  const points = history
    .map((epoch) => ({ date: isoDateOf(dayOf(epoch.start) + epoch.days / 2), value: epochValue(epoch) }))
    .filter(({ date, value }) => date >= from && date <= end && Number.isFinite(value));
  return { before: points.filter(({ date }) => date <= start), after: points.filter(({ date }) => date > start) };
}

/** Halvings since `from`, and the headline quarter. */
export function eventsOf({ result, history, focus, headline }: ChartContext, from: string): TimelineEvent[] {
  const { startHeight } = result.cases[focus.caseIndex]!.model.network;
  const start = { height: startHeight, date: result.study.start };
  const dates = halvingsBetween(from, result.gridDates.at(-1)!, history, start);
  const next = dates.find(({ happened }) => !happened);
  const halvings = dates.map((halving) => ({
    names: halving === next ? messages().nextHalving(monthYear(halving.date)) : [messages().halving],
    from: halving.date,
  }));
  const quarter = headline && result.quarters[headline.index]!;
  return quarter ? [...halvings, { names: [headline.title], from: quarter.start, until: quarter.end }] : halvings;
}

export function drawHistoryFan(data: HistoryFan, words: ChartWords, layout: Layout): VegaLiteSpec {
  const { fan, before, after, events, prefix, decimals } = data;
  const paths = layout.narrow ? fewer(data.paths) : data.paths;
  const labels = endLabels(fan, { prefix, decimals, long: !layout.narrow });
  const heading = endHeading(fan.dates.at(-1)!, data.unit);
  const arrangement: Arrangement = {
    layout,
    inset: { left: 0, top: 20, right: Math.ceil(Math.max(endLabelWidth(labels), textWidth(heading, 12))) + 9, bottom: 24 },
    height: layout.narrow ? 270 : 290,
    columns: 1,
    rows: 1,
    gap: 0,
  };
  const past = [...before, ...after].map(({ value }) => value);
  const axis = valueAxis([...extent(fan), ...past, ...paths.flatMap(({ values }) => [...values])], layout.narrow ? 5 : 6, data.format);
  const scale = scaleWithLead(plotSize(arrangement).width, arrangement.height, before[0]?.date ?? fan.dates[0]!, fan.dates.at(-1)!, axis);
  const nameRoom = layout.narrow ? 80 : 170;
  arrangement.inset.top = 4 + EVENT_ROW * Math.max(1, eventRows(events, scale, nameRoom));
  const drawn = eventLayers(events, scale, nameRoom);
  const cut = axis.fromZero ? '' : messages().cutAxis;
  return frame({ ...words, subtitle: words.subtitle + cut }, arrangement, [
    [
      ...drawn.under,
      ...timeScaffold(scale, { valueLabels: 'inside' }),
      fanLayers(
        'fan',
        joinedRows(fan, before.at(-1), paths),
        paths.map(({ name }) => name),
      ),
      ...drawn.over,
      ...pastLayers(before, after, scale, events, (date) => medianAt(fan, date)),
      label(heading, 'labelMuted', { x: scale.size.width + 8, y: 10 }),
      ...endLabelLayers(labels, scale, 18),
    ],
  ]);
}

/** Median of the step that holds the date. */
function medianAt({ dates, statistics }: Fan, date: string): number | undefined {
  return statistics[dates.findLastIndex((d) => d <= date)]?.p50;
}

function endHeading(last: string, unit: string): string {
  const { endHeading: heading, endYear } = messages();
  return heading(last.slice(5) >= '12-20' ? endYear(last.slice(0, 4)) : monthYear(last), unit);
}

/** Room at the left of the first point, so that the labels of the value axis stand clear of the line. */
const LEAD = 46;

function scaleWithLead(width: number, height: number, from: string, until: string, axis: ValueAxis): PlotScale {
  const first = dayOf(from) - (LEAD / (width - LEAD)) * (dayOf(until) - dayOf(from));
  return plotScale({ width, height }, [isoDateOf(first), until], axis, from);
}

/** The fan opens from the last point of history, where there is one. */
function joinedRows(fan: Fan, last: HistoryPoint | undefined, paths: readonly Path[]): Row[] {
  const step = new Map(fan.dates.map((date, i) => [date, i]));
  const rows = fanRows(fan).map((row) => ({
    ...row,
    ...Object.fromEntries(paths.map(({ name, values }) => [name, compact(values[step.get(String(row['date']))!]!)])),
  }));
  if (last === undefined || last.date >= fan.dates[0]!) return rows;
  const fields = [...BANDS, ...paths.map(({ name }) => name)];
  return [{ date: last.date, ...Object.fromEntries(fields.map((field) => [field, compact(last.value)])) }, ...rows];
}
