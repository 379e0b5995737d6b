/** "The first decline of this quarter since ...": every measure of the change of a quarter, as measured and with the luck of the blocks. */
import { z } from 'zod';
import { claimsWords, computationWords } from '../../charts/claims/messages.ts';
import { asPercent, formatNumber, percent } from '../../charts/format.ts';
import { historyWords } from '../../charts/history/messages.ts';
import { changeNumber, sameQuartersChart } from '../../charts/history/sameQuarters.ts';
import { messages } from '../../charts/locale.ts';
import { type FirstDecline, firstDeclineSince } from '../../summary/firstDecline.ts';
import { computation, type Measure, type Outcome } from '../computation.ts';
import { standingOfShare } from '../verdict.ts';

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
    title: historyWords().measures[measure].title,
    figure: computationWords().firstDecline.figure(last, {
      change: asPercent(changeNumber(change.changePct)),
      error: formatNumber(change.sePct, 1),
      why: whyNot(decline, last, since),
    }),
    judged,
    standing: luck ? standingOfShare(judged, likely) : isTrue ? 'holds' : 'fails',
  };
}

function whyNot({ isTrue, lastDeclineBefore, changes }: FirstDecline, last: number, since: number): string {
  const { firstDecline: m } = computationWords();
  if (isTrue) return m.wasIn(since);
  if (changes.at(-1)!.changePct >= 0) return m.noDecline(last);
  return lastDeclineBefore === undefined ? m.noneBefore : m.wasIn(lastDeclineBefore);
}

function compute(given: Settings, { history }: { history: Parameters<typeof firstDeclineSince>[0] }): Outcome {
  const { quarter, year: last, since, from } = given;
  const declines = firstDeclineSince(history, { quarter: quarter as 1 | 2 | 3 | 4, from, until: last, since });
  const measures = declines.map((decline) => measureOf(decline, given));
  const holding = declines.filter(({ isTrue }) => isTrue);
  const surest = Math.max(0, ...declines.map(({ probability }) => probability));
  const fell = declines.filter(({ changes }) => changes.at(-1)!.changePct < 0);
  const clearly = fell.filter(({ changes }) => changes.at(-1)!.z < -2);
  const { measures: names, inList } = historyWords();
  const { firstDecline: m } = computationWords();
  const name = (decline: FirstDecline) => inList(names[decline.measure].short);
  const title = messages().quarterOfYear(quarter);
  const lead = Math.max(
    0,
    declines.findIndex(({ measure }) => measure === 'meanToMean'),
  );
  return {
    measures,
    lead,
    sentences: [
      m.fell({ fell: fell.length, all: declines.length, quarter: title, year: last, clearly: clearly.length }),
      holding.length === 0 ? m.none(since) : m.first(since, holding.length, messages().and(holding.map(name))),
      m.likely(percent(surest)),
    ],
    rule: given.luck ? m.luckRule(last, since, percent(given.likely), percent(1 - given.likely)) : m.plainRule(last, since),
    thresholds: [1 - given.likely, given.likely],
    judgedIn: m.judgedIn,
    table: tableOf(declines, quarter),
    chart: (id, provenance) => ({
      ...sameQuartersChart({
        quarter: `Q${quarter}`,
        since,
        until: last,
        verdicts: declines,
        source: claimsWords().historySource(provenance.version),
      }),
      id,
    }),
  };
}

function tableOf(declines: readonly FirstDecline[], quarter: number): NonNullable<Outcome['table']> {
  const { firstDecline: m } = computationWords();
  const years = declines[0]?.changes.map((change) => change.quarter.slice(0, 4)) ?? [];
  return {
    caption: m.caption(messages().quarterOfYear(quarter)),
    columns: m.columns(years),
    rows: declines.map(({ measure, changes, isTrue, probability }) => [
      historyWords().measures[measure].short,
      ...changes.map(({ changePct, sePct }) => ({ value: changeNumber(changePct), note: `±${formatNumber(sePct, 1)}` })),
      isTrue ? m.isTrue : m.notTrue,
      percent(probability),
    ]),
    note: m.note,
  };
}

export const firstDecline = computation<Settings>({
  name: 'first-decline',
  about: 'Whether a quarter was the first decline of its kind since a year, by every measure of its change.',
  settings,
  needs: () => ({}),
  compute,
});
