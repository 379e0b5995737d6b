/** The line of what happened, before the simulation and beside it, with its name. */
import type { PlotScale } from './axes.ts';
import type { Row } from './chartSpec.ts';
import type { TimelineEvent } from './events.ts';
import { compact } from './fanView.ts';
import { type Layer, label, line, over } from './marks.ts';
import { textWidth } from './measure.ts';

export interface HistoryPoint {
  date: string;
  value: number;
}

export function pastLayers(
  before: readonly HistoryPoint[],
  after: readonly HistoryPoint[],
  scale: PlotScale,
  events: readonly TimelineEvent[],
): Layer[] {
  const rows = (points: readonly HistoryPoint[]): Row[] => points.map(({ date, value }) => ({ date, history: compact(value) }));
  const rules = events.filter(({ until }) => until === undefined).map(({ from }) => scale.x(from));
  const layers: Layer[] = [];
  if (before.length > 1) {
    layers.push(over('history', rows(before), [line('history', 'history')]), ...nameOf('History', before, scale, rules));
  }
  if (after.length > 1) {
    const joined = [...before.slice(-1), ...after];
    layers.push(over('observed', rows(joined), [line('observed', 'history')]), ...nameOf('What happened', after, scale, rules));
  }
  return layers;
}

/** Width kept free at the left for the labels of the value axis. */
const AXIS_LABELS = 44;

/** The name above its line, where no event rule and no axis label is in the way. */
function nameOf(name: string, points: readonly HistoryPoint[], scale: PlotScale, rules: readonly number[]): Layer[] {
  const half = textWidth(name, 12, true) / 2;
  const free = (x: number) => x - half > AXIS_LABELS && x + half < scale.size.width && rules.every((rule) => Math.abs(rule - x) > half + 4);
  const places = points
    .map(({ date }) => scale.x(date))
    .filter(free)
    .map((x) => {
      const near = points.filter(({ date }) => Math.abs(scale.x(date) - x) < half + 6).map(({ value }) => scale.y(value));
      return { x, y: Math.min(...near) - 8 };
    })
    .filter(({ y }) => y > 12);
  const place = places[Math.floor(places.length * 0.4)];
  return place === undefined ? [] : [label(name, 'labelStrong', { ...place, align: 'center' })];
}
