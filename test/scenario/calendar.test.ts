import { describe, expect, it } from 'vitest';
import { buildCalendar, quarterNameOf } from '../../src/scenario/calendar.ts';
import { dayOf } from '../../src/units.ts';

describe('the calendar of a study', () => {
  const calendar = buildCalendar('2026-03-20T20:48:00Z', '2026-12-31', 7);

  it('begins its grid at midnight of the first day and covers the last', () => {
    expect(calendar.gridDates[0]).toBe('2026-03-20');
    expect(calendar.gridDates[1]).toBe('2026-03-27');
    expect(calendar.startDay).toBeCloseTo(dayOf('2026-03-20') + 20.8 / 24, 9);
    expect(calendar.endDay).toBe(dayOf('2027-01-01'));
    const lastStart = calendar.gridStartDay + (calendar.gridSteps - 1) * 7;
    expect(lastStart).toBeLessThan(calendar.endDay);
    expect(lastStart + 7).toBeGreaterThanOrEqual(calendar.endDay);
    expect(calendar.gridDates).toHaveLength(calendar.gridSteps);
  });

  it('cuts its quarters to the study and says which are complete', () => {
    expect(calendar.quarters.map(({ name, complete }) => [name, complete])).toEqual([
      ['2026Q1', false],
      ['2026Q2', true],
      ['2026Q3', true],
      ['2026Q4', true],
    ]);
    expect(calendar.quarters[0].startDay).toBe(calendar.startDay);
    for (let q = 1; q < 4; q++) expect(calendar.quarters[q].startDay).toBe(calendar.quarters[q - 1].endDay);
    expect(calendar.quarters[3].endDay).toBe(calendar.endDay);
  });

  it('counts a quarter as complete that misses hours, and not one that misses days', () => {
    expect(buildCalendar('2025-10-01T20:48:00Z', '2026-03-31', 7).quarters.map(({ complete }) => complete)).toEqual([true, true]);
    expect(buildCalendar('2025-10-04', '2026-03-28', 7).quarters.map(({ complete }) => complete)).toEqual([false, false]);
  });

  it('crosses years, leap days included', () => {
    const long = buildCalendar('2027-11-15', '2028-03-01', 1);
    expect(long.quarters.map(({ name }) => name)).toEqual(['2027Q4', '2028Q1']);
    expect(long.gridDates).toContain('2028-02-29');
    expect(long.gridSteps).toBe(dayOf('2028-03-02') - dayOf('2027-11-15'));
  });
});

it('quarters are named after their year and number', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((date) => quarterNameOf(dayOf(date)))).toEqual([
    '2026Q1',
    '2026Q1',
    '2026Q2',
    '2026Q4',
  ]);
});
