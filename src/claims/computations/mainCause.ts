/** "X is the main driver of a decline": how often a cause, or some together, is the largest, and how often they make half of the fall. */
import { z } from 'zod';
import type { Attribution, Part } from '../../attribute/attribution.ts';
import { ALL_CAUSES } from '../../attribute/causes.ts';
import { causeName, partTitle, quantityWords } from '../../charts/attribution/names.ts';
import { computationWords } from '../../charts/claims/messages.ts';
import { asPercent, cleanText, formatNumber, level, quarterTitle, signed, spread } from '../../charts/format.ts';
import { messages } from '../../charts/locale.ts';
import { type Probability, probabilityOf } from '../../summary/probability.ts';
import { describe } from '../../summary/statistics.ts';
import { computation, type Evidence, type EvidenceSeries, type Measure, type Outcome } from '../computation.ts';
import { id, likely } from '../settings.ts';
import { type Standing, standingOfShare } from '../verdict.ts';
import { likelyRule, shareText } from '../words.ts';

const settings = z.strictObject({
  attribution: id.meta({ description: 'Which of the attributions of this file.' }),
  causes: z
    .array(z.enum(ALL_CAUSES.map(({ id: name }) => name) as [string, ...string[]]))
    .min(1)
    .max(6)
    .meta({ description: 'The causes that the claim means, by id.' }),
  name: z.string().min(1).max(40).meta({ description: 'What the claim calls them, like AI.' }),
  likely,
});
type Settings = z.output<typeof settings>;

function causesOf({ causes }: Attribution): Part[] {
  return causes.filter(({ kind }) => kind === 'cause');
}

/** Per run the sum of some causes. */
function sumOf(parts: readonly Part[], runs: number): Float64Array {
  const sum = new Float64Array(runs);
  for (const { perRun } of parts) for (let run = 0; run < runs; run++) sum[run]! += perRun[run]!;
  return sum;
}

function measureOf(title: string, share: Probability, likelyFrom: number): Measure {
  const judged = { value: share.probability, low: share.low, high: share.high };
  const standing: Standing = standingOfShare(judged, likelyFrom);
  return { title, figure: shareText(judged, computationWords().shareOfRuns), judged, standing };
}

function compute({ attribution: key, causes: ids, name: given, likely: from }: Settings, evidence: Evidence): Outcome {
  const name = cleanText(given);
  const attribution = evidence.attribution(key);
  const { total } = attribution.perRun;
  const all = causesOf(attribution);
  const meant = all.filter((part) => ids.includes(part.id));
  const others = all.filter((part) => !ids.includes(part.id));
  const sum = sumOf(meant, total.length);
  const isLargest = (values: ArrayLike<number>, rivals: readonly Part[]) =>
    probabilityOf(
      Float64Array.from(total, (_, run) => (values[run]! < Math.min(0, ...rivals.map(({ perRun }) => perRun[run]!)) ? 1 : 0)),
      (one) => one === 1,
    );
  const half = probabilityOf(
    Float64Array.from(total, (change, run) => (change < 0 && sum[run]! <= change / 2 ? 1 : 0)),
    (one) => one === 1,
  );
  const { main: m } = computationWords();
  const together = isLargest(sum, others);
  const measures = [
    measureOf((meant.length > 1 ? m.mostTogether : m.most)(name), together, from),
    measureOf(m.half(name), half, from),
    ...(meant.length > 1
      ? meant.map((part) =>
          measureOf(
            m.mostAlone(partTitle(part)),
            isLargest(
              part.perRun,
              all.filter((one) => one !== part),
            ),
            from,
          ),
        )
      : []),
  ];
  return {
    measures,
    evidence: attributionEvidence(attribution),
    lead: 0,
    sentences: sentencesOf(attribution, name, sum, all),
    rule: `${likelyRule(from)}${m.rule}`,
    thresholds: [1 - from, from],
    judgedIn: computationWords().isSo,
    table: tableOf(attribution),
  };
}

/** Every part of the change, run by run. */
export function attributionEvidence({ causes, perRun, runNumbers }: Attribution): EvidenceSeries[] {
  const parts = causes.map((part) => ({ series: part.id, runs: runNumbers, values: part.perRun }));
  return [...parts, { series: 'total', runs: runNumbers, values: perRun.total }];
}

/** A mean in the unit of the quantity, with the range of runs. */
export function partText(values: ArrayLike<number>, unit: string): string {
  const s = describe(values);
  return computationWords().rangeOfRuns(`${signed(level(s.mean, s.mcse, 1))} ${unit}`, spread(s, { most: 1, sign: true }));
}

export function periodText({ period }: Attribution): string {
  const { main: m } = computationWords();
  return period.quarter === undefined ? m.fromTo(period.from, period.to) : m.inQuarter(quarterTitle(period.quarter));
}

function sentencesOf(attribution: Attribution, name: string, sum: Float64Array, all: readonly Part[]): string[] {
  const { unit, title } = quantityWords(attribution.quantity.id);
  const { main: m } = computationWords();
  const { total } = attribution.perRun;
  const ranked = [...all].sort((a, b) => a.mean - b.mean).filter(({ mean }) => mean < 0);
  const largest = ranked.slice(0, 3).map((part) => `${causeName(part.id).phrase} ${partText(part.perRun, unit)}`);
  return [
    m.change(title, partText(total, unit), periodText(attribution), formatNumber(total.length)),
    m.takes(name, partText(sum, unit)),
    largest.length === 0 ? m.none : m.down(messages().and(largest)),
  ];
}

function tableOf({ causes, quantity }: Attribution): NonNullable<Outcome['table']> {
  const { main: m } = computationWords();
  const cell = (part: Part) => ({ value: signed(level(part.mean, part.mcse, 1)), note: spread(part.statistics, { most: 1, sign: true }) });
  return {
    caption: m.caption(quantityWords(quantity.id).unit),
    columns: m.columns,
    rows: causes.map((part) => [
      partTitle(part),
      cell(part),
      part.kind === 'cause' && Number.isFinite(part.probabilityLargestFall)
        ? m.ofRuns(asPercent(formatNumber(100 * part.probabilityLargestFall)))
        : null,
    ]),
    note: m.note,
  };
}

export const mainCause = computation<Settings>({
  name: 'main-cause',
  about: 'Whether a cause, or some together, is the main driver of a change.',
  settings,
  needs: ({ attribution }) => ({ attributions: [attribution] }),
  compute,
});
