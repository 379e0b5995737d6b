/**
 * Was this the first first-quarter decline since a year? True or not by the figures as measured, and how likely given the luck of the
 * blocks: true hashrate is measured with a known error, so each sign has a probability, and the claim is about several signs at once.
 */
import { type Change, changesOf, type HistoryTables, MEASURE_IDS, type Measure } from './changes.ts';
import { normalBelow } from './normalDistribution.ts';

export interface FirstDecline {
  measure: Measure;
  /** Changes of the same quarter of each year, oldest first. */
  changes: Change[];
  /** The year fell, `since` fell, and no year between did: as measured. */
  isTrue: boolean;
  /** Chance that it is so, given the luck of the blocks; years taken as independent. */
  probability: number;
  /** Chance that the last year fell at all. */
  fell: number;
  /** Chance that the year named as the last decline did. */
  sinceFell: number;
  /** The last year before it that fell, as measured; undefined where none did. */
  lastDeclineBefore: number | undefined;
}

export interface Years {
  quarter: 1 | 2 | 3 | 4;
  from: number;
  until: number;
  /** Year of the decline before. */
  since: number;
}

export function firstDeclineSince(tables: HistoryTables, { quarter, from, until, since }: Years): FirstDecline[] {
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const all = years.map((year) => changesOf(tables, `${year}Q${quarter}`));
  return MEASURE_IDS.flatMap((measure) => {
    const changes = all.flatMap((list) => list.filter((change) => change.measure === measure));
    if (changes.length < years.length) return [];
    const of = (year: number) => changes[year - from]!;
    const fall = (year: number) => normalBelow(-of(year).z);
    const middle = years.filter((year) => year > since && year < until);
    return [
      {
        measure,
        changes,
        isTrue: of(until).changePct < 0 && of(since).changePct < 0 && middle.every((year) => of(year).changePct >= 0),
        probability: fall(until) * fall(since) * middle.reduce((product, year) => product * (1 - fall(year)), 1),
        fell: fall(until),
        sinceFell: fall(since),
        lastDeclineBefore: years.filter((year) => year < until && of(year).changePct < 0).at(-1),
      },
    ];
  });
}
