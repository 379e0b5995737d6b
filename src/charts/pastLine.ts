/** The line of what happened, before the simulation and beside it, with its name. */
import type { PlotScale } from './axes.ts';
import type { Row } from './chartSpec.ts';
import type { TimelineEvent } from './events.ts';
import { compact } from './fanView.ts';
import { messages } from './locale.ts';
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
  medianAt: (date: string) => number | undefined,
): Layer[] {
  const rows = (points: readonly HistoryPoint[]): Row[] => points.map(({ date, value }) => ({ date, history: compact(value) }));
  const rules = events.filter(({ until }) => until === undefined).map(({ from }) => scale.x(from));
  const layers: Layer[] = [];
  let taken: Place | undefined;
  if (before.length > 1) {
    layers.push(over('history', rows(before), [line('history', 'history')]));
    taken = placeOf(messages().history, before, scale, { rules, isBelow: false });
    if (taken) layers.push(label(messages().history, 'labelStrong', taken));
  }
  if (after.length > 1) {
    const last = after.at(-1)!;
    const isBelow = last.value < (medianAt(last.date) ?? Number.NEGATIVE_INFINITY);
    const place = placeOf(messages().happened, after, scale, { rules, isBelow, taken });
    layers.push(over('observed', rows([...before.slice(-1), ...after]), [line('observed', 'history')]));
    if (place) layers.push(label(messages().happened, 'labelStrong', place));
  }
  return layers;
}

/** Width kept free at the left for the labels of the value axis. */
const AXIS_LABELS = 44;

interface Place {
  x: number;
  y: number;
  align: 'center';
}

interface Surroundings {
  /** x of the rules of events. */
  rules: readonly number[];
  /** Whether the name goes below the line. */
  isBelow: boolean;
  /** Where another name is. */
  taken?: Place | undefined;
}

/** A place for a name by its line, where no event rule, no axis label and no other name is in the way. */
function placeOf(
  name: string,
  points: readonly HistoryPoint[],
  scale: PlotScale,
  { rules, isBelow, taken }: Surroundings,
): Place | undefined {
  const half = textWidth(name, 12, true) / 2;
  const drawn = points.map(({ date, value }) => ({ x: scale.x(date), y: scale.y(value) }));
  const isFree = ({ x, y }: Place) =>
    x - half > AXIS_LABELS &&
    x + half < scale.size.width &&
    y > 12 &&
    y < scale.size.height - 4 &&
    rules.every((rule) => Math.abs(rule - x) > half + 4) &&
    (taken === undefined || Math.abs(taken.x - x) > half + 30 || Math.abs(taken.y - y) > 16);
  const places = drawn
    .map(({ x }): Place => {
      const near = between(drawn, x - half - 5, x + half + 5);
      return { x, y: isBelow ? Math.max(...near) + 18 : Math.min(...near) - 8, align: 'center' };
    })
    .filter(isFree);
  return places[Math.floor(places.length * (isBelow ? 0.7 : 0.4))];
}

/** y of a line wherever it can be highest or lowest between two x: at its points and at both ends. */
function between(drawn: readonly { x: number; y: number }[], from: number, to: number): number[] {
  const inside = drawn.filter(({ x }) => x >= from && x <= to).map(({ y }) => y);
  return [...inside, ...[from, to].map((x) => at(drawn, x))];
}

function at(drawn: readonly { x: number; y: number }[], x: number): number {
  const next = drawn.findIndex((point) => point.x >= x);
  if (next <= 0) return (next === 0 ? drawn[0]! : drawn.at(-1)!).y;
  const [a, b] = [drawn[next - 1]!, drawn[next]!];
  return a.y + ((x - a.x) / (b.x - a.x || 1)) * (b.y - a.y);
}
