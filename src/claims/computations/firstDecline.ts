/** "The first decline of this quarter since ...": every measure of the change of a quarter, as measured and with the luck of the blocks. */
import { z } from 'zod';
import { formatNumber, percent } from '../../charts/format.ts';
import { changeNumber, sameQuartersChart } from '../../charts/history/sameQuarters.ts';
import { MEASURES } from '../../summary/changes.ts';
import { type FirstDecline, firstDeclineSince } from '../../summary/firstDecline.ts';
import { computation, type Measure, type Outcome } from '../computation.ts';
import { standingOfShare } from '../verdict.ts';
import { listed } from '../words.ts';

const year = z.number().int().min(2009).max(2100);

const settings = z
  .strictObject({
    quarter: z.number().int().min(1).max(4).meta({ description: 'Quarter of the year, 1 to 4.' }),
    year: year.meta({ description: 'Year said to be the first decline.' }),
    since: year.meta({ description: 'Year of the decline before, as claimed.' }),
    from: year.meta({ description: 'First year shown and looked at.' }),
    luck: z.boolean().default(false).meta({
      description: 'false: a measure is taken as measured, as published figures are. true: it must be likely given the luck of the blocks.',
    }),
    likely: z.number().min(0.5).max(1).default(0.66).meta({ description: 'With luck: probability from which a measure holds.' }),
  })
  .refine(({ from, since, year: last }) => from <= since && since < last, { message: 'must be in ascending order: from, since, year' });
type Settings = z.output<typeof settings>;

function measureOf(decline: FirstDecline, { luck, likely, year: last, since }: Settings): Measure {
  const { measure, isTrue, probability, changes } = decline;
  const change = changes.at(-1)!;
  const judged = { value: probability, low: probability, high: probability };
  return {
    title: MEASURES[measure].title,
    figure: `${last} ${changeNumber(change.changePct)}% (standard error ${formatNumber(change.sePct, 1)})${whyNot(decline, last, since)}`,
    judged,
    standing: luck ? standingOfShare(judged, likely) : isTrue ? 'holds' : 'fails',
  };
}

function whyNot({ isTrue, lastDeclineBefore, changes }: FirstDecline, last: number, since: number): string {
  if (isTrue) return `, the decline before it was in ${since}`;
  if (changes.at(-1)!.changePct >= 0) return `, no decline in ${last}`;
  return lastDeclineBefore === undefined ? ', no decline before it in the table' : `, the decline before it was in ${lastDeclineBefore}`;
}

function compute(given: Settings, { history }: { history: Parameters<typeof firstDeclineSince>[0] }): Outcome {
  const { quarter, year: last, since, from } = given;
  const declines = firstDeclineSince(history, { quarter: quarter as 1 | 2 | 3 | 4, from, until: last, since });
  const measures = declines.map((decline) => measureOf(decline, given));
  const holding = declines.filter(({ isTrue }) => isTrue);
  const surest = Math.max(0, ...declines.map(({ probability }) => probability));
  const fell = declines.filter(({ changes }) => changes.at(-1)!.changePct < 0);
  const clearly = fell.filter(({ changes }) => changes.at(-1)!.z < -2);
  const name = (decline: FirstDecline) => MEASURES[decline.measure].short.toLowerCase();
  const lead = Math.max(
    0,
    declines.findIndex(({ measure }) => measure === 'meanToMean'),
  );
  return {
    measures,
    lead,
    sentences: [
      `By ${fell.length} of ${declines.length} measures hashrate fell in Q${quarter} ${last}, by ${clearly.length} of them beyond two standard errors of block luck.`,
      holding.length === 0
        ? `By none of them is it the first such decline since ${since}.`
        : `It is the first since ${since} by ${holding.length} of them (${listed(holding.map(name))}), as measured.`,
      `Given the luck of the blocks, the pattern claimed is ${percent(surest)} likely at best.`,
    ],
    rule: given.luck
      ? `A measure holds when the whole pattern (decline in ${last} and ${since}, none between) is at least ${percent(given.likely)} likely given the luck of the blocks, and fails at ${percent(1 - given.likely)} or less.`
      : `A measure holds when, as measured, hashrate fell in ${last} and in ${since} and in no year between; else it fails. Luck is told beside it.`,
    thresholds: [1 - given.likely, given.likely],
    judgedIn: 'probability that the pattern is real, given the luck of the blocks',
    table: tableOf(declines, quarter),
    chart: (id, provenance) => ({
      ...sameQuartersChart({ quarter: `Q${quarter}`, since, until: last, verdicts: declines, source: sourceOf(provenance.version) }),
      id,
    }),
  };
}

function sourceOf(version: string): string {
  return `Source: hashpivot ${version}. History: Coin Metrics community data and blockchain data, our own rounded tables.`;
}

function tableOf(declines: readonly FirstDecline[], quarter: number): NonNullable<Outcome['table']> {
  const years = declines[0]?.changes.map((change) => change.quarter.slice(0, 4)) ?? [];
  return {
    caption: `Change of hashrate in Q${quarter} by every measure, %`,
    columns: ['Measure', ...years, 'Claim, as measured', 'Likely, given luck'],
    rows: declines.map(({ measure, changes, isTrue, probability }) => [
      MEASURES[measure].short,
      ...changes.map(({ changePct, sePct }) => ({ value: changeNumber(changePct), note: `±${formatNumber(sePct, 1)}` })),
      isTrue ? 'true' : 'not true',
      percent(probability),
    ]),
    note: 'Small print: one standard error from the luck of the blocks, percentage points.',
  };
}

export const firstDecline = computation<Settings>({
  name: 'first-decline',
  about: 'Whether a quarter was the first decline of its kind since a year, by every measure of its change.',
  settings,
  needs: () => ({}),
  compute,
});
