/**
 * The calendar of a study: grid steps of gridDays from the start day, and the quarters they touch.
 * Both are fixed by the study alone, so every run of every scenario writes to the same dates.
 */
import { dayOf, isoDateOf } from '../units.ts';

/** A quarter missing less than this at its edges still counts as complete: epochs do not start at midnight. */
const COMPLETE_TOLERANCE_DAYS = 1.5;

export interface CalendarQuarter {
  name: string;
  /** Day numbers since 1970; end is exclusive; both cut to the study. */
  startDay: number;
  endDay: number;
  complete: boolean;
}

export interface Calendar {
  /** Exact day number of the start, with its time of day. */
  startDay: number;
  /** Day number after the last day simulated. */
  endDay: number;
  gridDays: number;
  gridSteps: number;
  /** Day number on which the grid begins: the start day at midnight UTC. */
  gridStartDay: number;
  gridDates: string[];
  quarters: CalendarQuarter[];
}

/** First day of the quarter `offset` quarters after the one that holds `day`. */
function quarterStart(day: number, offset: number): number {
  const date = new Date(isoDateOf(day));
  const index = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) + offset;
  const year = Math.floor(index / 4);
  return dayOf(`${year}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`);
}

export function quarterNameOf(day: number): string {
  const date = new Date(isoDateOf(day));
  return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** Calendar of a study from ISO start (date or date-time) to the ISO date `until`, inclusive. */
export function buildCalendar(start: string, until: string, gridDays: number): Calendar {
  const startDay = dayOf(start);
  const endDay = dayOf(until) + 1;
  const gridStartDay = Math.floor(startDay);
  const gridSteps = Math.ceil((endDay - gridStartDay) / gridDays);
  const gridDates = Array.from({ length: gridSteps }, (_, g) => isoDateOf(gridStartDay + g * gridDays));
  const quarters: CalendarQuarter[] = [];
  for (let q = 0; quarterStart(startDay, q) < endDay; q++) {
    const from = quarterStart(startDay, q);
    const to = quarterStart(startDay, q + 1);
    const startDayCut = Math.max(from, startDay);
    const endDayCut = Math.min(to, endDay);
    const missing = startDayCut - from + (to - endDayCut);
    quarters.push({ name: quarterNameOf(from), startDay: startDayCut, endDay: endDayCut, complete: missing < COMPLETE_TOLERANCE_DAYS });
  }
  return { startDay, endDay, gridDays, gridSteps, gridStartDay, gridDates, quarters };
}
