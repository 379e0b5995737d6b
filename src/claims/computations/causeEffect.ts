/** "X weighed on hashrate": how often a cause pulls it the way claimed, and how often by a material part of the change. */
import { z } from 'zod';
import { ALL_CAUSES } from '../../attribute/causes.ts';
import { formatNumber, percent } from '../../charts/format.ts';
import { type Probability, probabilityOf } from '../../summary/probability.ts';
import { computation, type Evidence, type Measure, type Outcome } from '../computation.ts';
import { id, likely } from '../settings.ts';
import { standingOfShare } from '../verdict.ts';
import { shareText } from '../words.ts';
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
    return { title, figure: shareText(judged, 'runs'), judged, standing: standingOfShare(judged, from) };
  };
  const { unit, title } = attribution.quantity;
  return {
    measures: [
      measureOf(`${part.title} pull ${title.toLowerCase()} ${pulls}`, pulled),
      measureOf(`${part.title} pull it ${pulls} by at least ${percent(atLeastShare)} of the change`, material),
    ],
    evidence: attributionEvidence(attribution),
    lead: 1,
    sentences: [
      `${part.title} take ${partText(part.perRun, unit)} of a change of ${partText(total, unit)} ${periodText(attribution)}.`,
      `They pull ${pulls} in ${shareText({ value: pulled.probability, low: pulled.low, high: pulled.high }, 'runs')}, by at least ${percent(atLeastShare)} of the change in ${shareText({ value: material.probability, low: material.low, high: material.high }, 'runs')}.`,
    ],
    rule: `A measure holds when it is so in at least ${formatNumber(100 * from)}% of runs, fails when in at most ${formatNumber(100 * (1 - from))}%, each with its 95% interval.`,
    thresholds: [1 - from, from],
    judgedIn: 'share of runs in which it is so',
  };
}

export const causeEffect = computation<Settings>({
  name: 'cause-effect',
  about: 'Whether a cause pulled a quantity up or down, and materially.',
  settings,
  needs: ({ attribution }) => ({ attributions: [attribution] }),
  compute,
});
