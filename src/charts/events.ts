/** Events over time: a dashed rule or a shaded span in the plot, its name in a row above. */
import type { PlotScale } from './axes.ts';
import { box, type Layer, label, segment } from './marks.ts';
import { textWidth } from './measure.ts';

export interface TimelineEvent {
  /** Names from the longest to the shortest. */
  names: string[];
  from: string;
  /** Given for a span. */
  until?: string;
}

export const EVENT_ROW = 16;

interface Placed {
  event: TimelineEvent;
  name: string;
  x: number;
  row: number;
}

/** x of a date, at the edge of the plot where the date is beyond. */
function within(scale: PlotScale, date: string): number {
  return Math.max(0, Math.min(scale.size.width, scale.x(date)));
}

/** Names in as few rows as keep them apart, each as near to its event as the plot allows. */
function place(events: readonly TimelineEvent[], scale: PlotScale, maxNameWidth: number): Placed[] {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((event) => {
      const middle = (within(scale, event.from) + within(scale, event.until ?? event.from)) / 2;
      const places = event.names
        .filter((name, i) => textWidth(name, 12) <= maxNameWidth || i === event.names.length - 1)
        .map((name) => {
          const half = textWidth(name, 12) / 2;
          return { name, half, x: Math.max(half, Math.min(scale.size.width - half, middle)) };
        });
      const { name, half, x } = places.find((place) => (ends[0] ?? Number.NEGATIVE_INFINITY) <= place.x - place.half - 8) ?? places[0]!;
      let row = 0;
      while ((ends[row] ?? Number.NEGATIVE_INFINITY) > x - half - 8) row++;
      ends[row] = x + half;
      return { event, name, x, row };
    });
}

export function eventRows(events: readonly TimelineEvent[], scale: PlotScale, maxNameWidth: number): number {
  return 1 + Math.max(-1, ...place(events, scale, maxNameWidth).map(({ row }) => row));
}

export interface EventLayers {
  /** To draw first. */
  under: Layer[];
  /** To draw above the bands. */
  over: Layer[];
}

export function eventLayers(events: readonly TimelineEvent[], scale: PlotScale, maxNameWidth: number): EventLayers {
  const placed = place(events, scale, maxNameWidth);
  const { height } = scale.size;
  return {
    under: placed.flatMap(({ event }) =>
      event.until === undefined ? [] : [box('shade', { x: within(scale, event.from), y: 0 }, { x: within(scale, event.until), y: height })],
    ),
    over: placed.flatMap(({ event, name, x, row }) => {
      const top = -6 - row * EVENT_ROW;
      const text = label(name, event.until === undefined ? 'labelMuted' : 'labelShade', { x, y: top, align: 'center' });
      const at = scale.x(event.from);
      return event.until === undefined ? [segment('event', { x: at, y: -2 }, { x: at, y: height }), text] : [text];
    }),
  };
}
