/** "X weighed on hashrate": how often a cause pulls it the way claimed, and how often by a material part of the change. */
import { z } from 'zod';
import { ALL_CAUSES } from '../../attribute/causes.ts';
import { partTitle, quantityWords } from '../../charts/attribution/names.ts';
import { computationWords } from '../../charts/claims/messages.ts';
import { percent } from '../../charts/format.ts';
import { type Probability, probabilityOf } from '../../summary/probability.ts';
import { computation, type Evidence, type Measure, type Outcome } from '../computation.ts';
import { id, likely } from '../settings.ts';
import { standingOfShare } from '../verdict.ts';
import { likelyRule, shareText } from '../words.ts';
import { attributionEvidence, partText, periodText } from './mainCause.ts';

const settings = z.strictObject({
  attribution: id.meta({ description: 'Which of the attributions of this file.' }),
  cause: z.enum(ALL_CAUSES.map(({ id: name }) => name) as [string, ...string[]]),
  pulls: z.enum(['down', 'up']),
  atLeastShare: z.number().min(0).max(1).default(0.1).meta({ description: 'Share of the change from which the pull counts as material.' }),
  likely,
});
type Settings = z.output<typeof settings>;

function compute({ attribution: key, cause, pulls, atLeastShare, likely: from }: Settings, evidence: Evidence): Outcome {
  const attribution = evidence.attribution(key);
  const part = attribution.causes.find((one) => one.id === cause);
  if (part === undefined) throw new Error(`the attribution ${key} does not tell ${cause} apart`);
  const { total } = attribution.perRun;
  const sign = pulls === 'down' ? -1 : 1;
  const pulled = probabilityOf(part.perRun, (value) => value * sign > 0);
  const material = probabilityOf(
    part.perRun.map((value, run) => (value * sign > 0 && value * sign >= atLeastShare * Math.abs(total[run]!) ? 1 : 0)),
    (one) => one === 1,
  );
  const measureOf = (title: string, share: Probability): Measure => {
    const judged = { value: share.probability, low: share.low, high: share.high };
    return { title, figure: shareText(judged, words.shareOfRuns), judged, standing: standingOfShare(judged, from) };
  };
  const words = computationWords();
  const { cause: m } = words;
  const { title, unit } = quantityWords(attribution.quantity.id);
  const name = partTitle(part);
  const least = percent(atLeastShare);
  const isDown = pulls === 'down';
  const runsOf = (share: Probability) => shareText({ value: share.probability, low: share.low, high: share.high }, words.shareOfRuns);
  return {
    measures: [
      measureOf((isDown ? m.down : m.up)(name, m.quantity(title)), pulled),
      measureOf((isDown ? m.downBy : m.upBy)(name, least), material),
    ],
    evidence: attributionEvidence(attribution),
    lead: 1,
    sentences: [
      m.take(name, partText(part.perRun, unit), partText(total, unit), periodText(attribution)),
      (isDown ? m.pullDown : m.pullUp)(runsOf(pulled), least, runsOf(material)),
    ],
    rule: likelyRule(from),
    thresholds: [1 - from, from],
    judgedIn: words.isSo,
  };
}

export const causeEffect = computation<Settings>({
  name: 'cause-effect',
  about: 'Whether a cause pulled a quantity up or down, and materially.',
  settings,
  needs: ({ attribution }) => ({ attributions: [attribution] }),
  compute,
});
