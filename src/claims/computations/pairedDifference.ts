/** What one scenario changes against another, run by run: a measure holds when it is likely to rise, fall, or stay, by as much as claimed. */
import { z } from 'zod';
import { computationWords } from '../../charts/claims/messages.ts';
import { amountsOf } from '../../charts/comparison/amounts.ts';
import { comparisonWords } from '../../charts/comparison/messages.ts';
import { quantityTitle, quantityWords } from '../../charts/comparison/names.ts';
import { asPercent, atEnd, cleanText, formatNumber, inRuns, shortened } from '../../charts/format.ts';
import { meanOver } from '../../compare/comparison.ts';
import { type Difference, differenceOf, pairedSeries } from '../../compare/differences.ts';
import { pairRuns, runNumber, scenarioCase } from '../../compare/pairs.ts';
import { type Quantity, quantityOf } from '../../compare/quantities.ts';
import type { StudyResult } from '../../results/studyResult.ts';
import { probabilityOf } from '../../summary/probability.ts';
import { computation, type Evidence, type EvidenceSeries, type Known, type Measure, type Outcome, type Report } from '../computation.ts';
import { id, likely, scenarioName } from '../settings.ts';
import { standingOfShare } from '../verdict.ts';
import { likelyRule, shareText } from '../words.ts';

const CHANGES = ['rises', 'falls', 'does not fall', 'does not rise'] as const;

const measureSchema = z.strictObject({
  quantity: z
    .string()
    .min(1)
    .max(80)
    .meta({ description: 'Series as named in summary.csv, like hhi_owner or class.small.hashrate_share.' }),
  change: z.enum(CHANGES),
  by: z.number().min(0).default(0).meta({ description: 'At least by so much; with "does not": at most by so much.' }),
  unit: z
    .enum(['own', 'percent'])
    .default('own')
    .meta({ description: 'Unit of by: that of the quantity, or per cent of the base of the run.' }),
  moment: z
    .enum(['end', 'study'])
    .optional()
    .meta({ description: 'Last value or mean of the study; what suits the quantity when left out.' }),
});

const settings = z.strictObject({
  study: id.meta({ description: 'Which of the studies of this file.' }),
  pairs: z
    .array(z.strictObject({ base: scenarioName, against: scenarioName }))
    .min(1)
    .max(12),
  measures: z.array(measureSchema).min(1).max(12),
  likely,
});
type Settings = z.output<typeof settings>;
type Asked = Settings['measures'][number];

interface Found {
  measure: Measure;
  sentence: string;
  evidence: EvidenceSeries[];
}

/** Differences and levels by pair at the moment asked for. */
function valuesOf(result: StudyResult, pair: Settings['pairs'][number], quantity: Quantity) {
  const pairs = pairRuns(result, scenarioCase(result, pair.base, 'base'), scenarioCase(result, pair.against, 'against'));
  const series = pairedSeries(pairs)(quantity)!;
  const last = series.dates.length - 1;
  if (quantity.moment === 'end') return { pairs, date: series.dates[last]!, base: series.baseAt(last), against: series.againstAt(last) };
  const count = series.dates.length;
  return { pairs, date: series.dates[last]!, base: meanOver(count, series.baseAt), against: meanOver(count, series.againstAt) };
}

/** Whether the change of a run is as claimed. */
function isAsClaimed(change: Asked['change'], amount: number, by: number): boolean {
  if (change === 'rises') return by === 0 ? amount > 0 : amount >= by;
  if (change === 'falls') return by === 0 ? amount < 0 : amount <= -by;
  return change === 'does not fall' ? amount >= -by : amount <= by;
}

function amountText({ by, unit }: Asked, quantity: Quantity): string {
  const number = formatNumber(by, String(by).split('.')[1]?.length ?? 0);
  if (unit === 'percent') return asPercent(number);
  const own = quantityWords(quantity).unit;
  return `${number} ${by === 1 ? computationWords().paired.one(own) : own}`;
}

function claimText(asked: Asked, quantity: Quantity): string {
  const words = computationWords().paired.changes[asked.change];
  return asked.by === 0 ? words.plain : words.by(amountText(asked, quantity));
}

function find(result: StudyResult, pair: Settings['pairs'][number], asked: Asked, likelyFrom: number): Found {
  const known = quantityOf(asked.quantity);
  const quantity: Quantity = { ...known, moment: asked.moment ?? known.moment };
  const { pairs, date, base, against } = valuesOf(result, pair, quantity);
  const difference: Difference = differenceOf(quantity, date, base, against);
  const amounts = Float64Array.from(base, (value, i) => (asked.unit === 'percent' ? 100 * (against[i]! / value - 1) : against[i]! - value));
  const share = probabilityOf(amounts, (amount) => isAsClaimed(asked.change, amount, asked.by));
  const judged = { value: share.probability, low: share.low, high: share.high };
  if (share.n === 0) return nothingToCompare(pairs.against.name, pairs.base.name, quantity);
  const { mean, interval, unit } = amountsOf(difference);
  const titleOf = (title: string, name: string) => shortened(cleanText(title) || name, 40);
  const [one, other] = [titleOf(pairs.against.title, pairs.against.name), titleOf(pairs.base.title, pairs.base.name)];
  const when = quantity.moment === 'end' ? atEnd(result.study.until) : comparisonWords().overStudy;
  const { paired: m, shareOfRuns } = computationWords();
  const about = { when, claim: claimText(asked, quantity), against: one, base: other };
  const told = unit === '' ? mean : `${mean} ${unit}`;
  const runs = pairs.slots.map((slot) => runNumber(result, slot));
  return {
    evidence: [
      { series: 'base', runs, values: base },
      { series: 'against', runs, values: against },
    ],
    measure: {
      title: m.title({ ...about, quantity: quantityTitle(quantity) }),
      figure: m.figure(told, interval, shareText(judged, shareOfRuns)),
      judged,
      standing: standingOfShare(judged, likelyFrom),
    },
    sentence: m.sentence({ ...about, quantity: quantityWords(quantity).title }, told, interval, inRuns(share)),
  };
}

/** Every pair has a run that failed. */
function nothingToCompare(against: string, base: string, quantity: Quantity): Found {
  const nothing = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const { paired: m } = computationWords();
  return {
    measure: {
      title: m.nothingTitle(quantityTitle(quantity), against, base),
      figure: m.nothingFigure,
      judged: nothing,
      standing: 'open',
    },
    sentence: m.nothing(against, base),
    evidence: [],
  };
}

function compute({ study, pairs, measures, likely: from }: Settings, evidence: Evidence): Outcome {
  const result = evidence.study(study);
  const found = pairs.flatMap((pair) => measures.map((asked) => find(result, pair, asked, from)));
  return {
    measures: found.map(({ measure }) => measure),
    evidence: found.flatMap((one, i) => one.evidence.map((series) => ({ ...series, measure: i + 1 }))),
    lead: 0,
    sentences: found.slice(0, MOST_SENTENCES).map(({ sentence }) => sentence),
    rule: likelyRule(from),
    thresholds: [1 - from, from],
    judgedIn: computationWords().isSo,
  };
}

const MOST_SENTENCES = 4;

function check({ study, pairs, measures }: Settings, { studies }: Known, report: Report): void {
  const known = studies.get(study);
  if (!known) return;
  const names = known.scenarios.map(({ name }) => name);
  pairs.forEach((pair, i) => {
    for (const side of ['base', 'against'] as const) {
      if (!names.includes(pair[side])) report(['pairs', i, side], `no such scenario in ${study}; it has ${names.join(', ')}`);
    }
    if (pair.base === pair.against) report(['pairs', i, 'against'], 'must be another scenario than base');
  });
  measures.forEach(({ quantity }, i) => {
    if (!RECORDED.test(quantity))
      report(['measures', i, 'quantity'], 'is not a recorded series; names are those of the column quantity in summary.csv');
  });
}

/** Names a summary may hold; the exact list is that of the result. */
const RECORDED = /^((quarter|run|class\.\w+|region\.\w+)\.)?[a-z0-9_]+$/;

export const pairedDifference = computation<Settings>({
  name: 'paired-difference',
  about: 'What one scenario changes against another, run by run.',
  settings,
  needs: ({ study }) => ({ studies: [study] }),
  check,
  compute,
});
