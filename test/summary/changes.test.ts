/** The first quarters of 2017 to 2026 by every measure, with luck. */
import { describe, expect, it } from 'vitest';
import { readHistory, readHistoryMonths, readHistoryQuarters } from '../../src/history/readHistory.ts';
import { openStream } from '../../src/random/stream.ts';
import { changesOf, LUCK_OF_WEEK_CHANGE, MEASURE_IDS, monthOf, previousQuarter } from '../../src/summary/changes.ts';
import { firstDeclineSince } from '../../src/summary/firstDecline.ts';
import { luckOfChangePct, luckOfLevel, luckOfLogTrend } from '../../src/summary/luck.ts';

const tables = { epochs: readHistory(), months: readHistoryMonths(), quarters: readHistoryQuarters() };
const YEARS = { quarter: 1, from: 2017, until: 2026, since: 2020 } as const;

describe('luck of the blocks', () => {
  it('is .0833 for a day, .0315 for a week, .0223 for an epoch, .0152 for thirty days', () => {
    const days = [1, 7, 14, 30].map((n) => luckOfLevel(144 * n));
    [0.0833, 0.0315, 0.0223, 0.0152].forEach((expected, i) => {
      expect(days[i]).toBeCloseTo(expected, 4);
    });
  });

  it('makes a quarter measured by weeks uncertain by 4.5 points', () => {
    expect(100 * LUCK_OF_WEEK_CHANGE).toBeCloseTo(4.45, 2);
    expect(luckOfChangePct(-4, 1008, 1008)).toBeCloseTo(0.96 * 4.4544, 3);
  });

  it('of a straight line through days is what fitting lines to noise shows', () => {
    const stream = openStream(1, 0, 'resampling', 'line');
    const [days, fits] = [90, 4000];
    const spans = Array.from({ length: fits }, () => {
      let sum = 0;
      // uniform noise of the standard deviation of a day
      for (let i = 0; i < days; i++) sum += (i - 44.5) * (stream() - 0.5) * Math.sqrt(12) * luckOfLevel(144);
      return (sum / ((days * (days * days - 1)) / 12)) * (days - 1);
    });
    const sd = Math.sqrt(spans.reduce((a, b) => a + b * b, 0) / fits);
    expect(Math.abs(sd / luckOfLogTrend(days, 144) - 1)).toBeLessThan(4 / Math.sqrt(2 * fits));
  });
});

describe('the first quarter of 2026', () => {
  const of = (quarter: string) => Object.fromEntries(changesOf(tables, quarter).map((change) => [change.measure, change]));

  it('fell by 7.4 % by its mean, six standard errors, and by 4.7 % from first to last week, one', () => {
    const q1 = of('2026Q1');
    expect(q1['meanToMean']).toMatchObject({
      changePct: expect.closeTo(-7.42, 1),
      sePct: expect.closeTo(1.15, 1),
      z: expect.closeTo(-6.2, 0),
    });
    expect(q1['firstToLastWeek']).toMatchObject({ changePct: expect.closeTo(-4.72, 1), sePct: expect.closeTo(4.2, 1) });
    expect(q1['endToEndWeek']!.changePct).toBeCloseTo(-3.47, 1);
    expect(q1['endToEnd30Days']!.changePct).toBeCloseTo(-6.92, 1);
    expect(q1['difficulty']!.changePct).toBeCloseTo(-9.76, 1);
    expect(q1['trend']!.changePct).toBeCloseTo(-1.07, 2);
    expect(Math.abs(q1['firstToLastMonth']!.changePct)).toBeLessThan(0.1);
  });

  it('is known by every measure in every year since 2017', () => {
    for (let year = 2017; year <= 2026; year++) expect(Object.keys(of(`${year}Q1`))).toEqual(MEASURE_IDS);
    expect(of('2026Q2')).toEqual({});
  });
});

describe('"first first-quarter decline since 2020"', () => {
  const verdicts = firstDeclineSince(tables, YEARS);
  const of = (measure: string) => verdicts.find((one) => one.measure === measure)!;

  it('holds inside the quarter and not from quarter to quarter', () => {
    expect(verdicts.filter(({ isTrue }) => isTrue).map(({ measure }) => measure)).toEqual(['firstToLastWeek', 'firstToLastMonth', 'trend']);
    expect(of('meanToMean').lastDeclineBefore).toBe(2019);
    expect(of('endToEndWeek').lastDeclineBefore).toBeUndefined();
  });

  it('is at best about two to one in the measure it is made in, and practically excluded by means', () => {
    expect(of('firstToLastWeek').probability).toBeGreaterThan(0.6);
    expect(of('firstToLastWeek').probability).toBeLessThan(0.75);
    expect(of('meanToMean').probability).toBeLessThan(0.001);
    for (const { probability, fell, sinceFell } of verdicts) expect(probability).toBeLessThanOrEqual(Math.min(fell, sinceFell));
  });

  it('has the probability that redrawing every year within its error gives', () => {
    const { changes, probability } = of('firstToLastWeek');
    const stream = openStream(2, 0, 'resampling', 'claim');
    const normal = () => Math.sqrt(-2 * Math.log(1 - stream())) * Math.cos(2 * Math.PI * stream());
    const worlds = 20_000;
    let count = 0;
    for (let world = 0; world < worlds; world++) {
      const signs = changes.map(({ z }) => z + normal() < 0);
      const year = (y: number) => signs[y - YEARS.from]!;
      if (year(2026) && year(2020) && [2021, 2022, 2023, 2024, 2025].every((y) => !year(y))) count++;
    }
    expect(Math.abs(count / worlds - probability)).toBeLessThan(4 * Math.sqrt(0.22 / worlds));
  });
});

describe('names of quarters and months', () => {
  it('go over the turn of the year', () => {
    expect(previousQuarter('2026Q1')).toBe('2025Q4');
    expect(previousQuarter('2026Q4')).toBe('2026Q3');
    expect([1, 3].map((k) => monthOf('2025Q4', k))).toEqual(['2025-10', '2025-12']);
  });
});
