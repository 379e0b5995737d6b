/** "The hardware is fungible": how much of what a mining megawatt cost an AI site can use, part by part, over ranges. Nothing is simulated. */
import { z } from 'zod';
import { computationWords } from '../../charts/claims/messages.ts';
import { asPercent, cleanText, formatNumber, range as rangeText } from '../../charts/format.ts';
import { messages } from '../../charts/locale.ts';
import { computation, type Measure, type Outcome } from '../computation.ts';
import { range } from '../settings.ts';
import { standingOfLevel } from '../verdict.ts';
import { dollarRange } from '../words.ts';

const partSchema = z.strictObject({
  name: z.string().min(1).max(80),
  kind: z.enum(['machines', 'site']),
  usdPerMW: range,
  reusable: range.meta({ description: 'Share of its value that an AI site can use, 0 to 1.' }),
  source: z.string().min(1).max(300),
});

const settings = z.strictObject({
  parts: z.array(partSchema).min(1).max(20),
  aiUsdPerMW: range.meta({ description: 'What an AI site costs, USD a MW, GPUs left out.' }),
  atLeastShare: z.number().gt(0).max(1).default(0.5).meta({ description: 'Share that must be reusable for the claim to hold.' }),
});
type Settings = z.output<typeof settings>;
type Range = readonly [number, number];

/** Share of the value that is reusable, lowest and highest over the ranges: value and share of each part vary on their own. */
export function reusableShare(parts: readonly Pick<Settings['parts'][number], 'usdPerMW' | 'reusable'>[]): Range {
  const share = (end: 0 | 1) => {
    // what is more reusable than the whole counts at its high value for the high end, at its low value for the low end; solved by trying
    const choices = parts.length === 0 ? [] : Array.from({ length: 2 ** parts.length }, (_, mask) => mask);
    const all = choices.map((mask) => {
      let [value, used] = [0, 0];
      parts.forEach(({ usdPerMW, reusable }, i) => {
        const usd = usdPerMW[(mask >> i) & 1]!;
        value += usd;
        used += usd * reusable[end]!;
      });
      return value > 0 ? used / value : 0;
    });
    return end === 0 ? Math.min(...all) : Math.max(...all);
  };
  return [share(0), share(1)];
}

function compute({ parts: given, aiUsdPerMW, atLeastShare }: Settings): Outcome {
  const parts = given.map((part) => ({ ...part, name: cleanText(part.name), source: cleanText(part.source) }));
  const { reuse: m } = computationWords();
  const machines = parts.filter(({ kind }) => kind === 'machines');
  const reusedUsd: Range = [
    parts.reduce((sum, { usdPerMW, reusable }) => sum + usdPerMW[0] * reusable[0], 0),
    parts.reduce((sum, { usdPerMW, reusable }) => sum + usdPerMW[1] * reusable[1], 0),
  ];
  const shareOfAi: Range = [reusedUsd[0] / aiUsdPerMW[1], reusedUsd[1] / aiUsdPerMW[0]];
  const measureOf = (title: string, share: Range): Measure => {
    const judged = { value: (share[0] + share[1]) / 2, low: share[0], high: share[1] };
    return { title, figure: m.reusable(percents(share)), judged, standing: standingOfLevel(judged, atLeastShare) };
  };
  const named = (pick: (part: Settings['parts'][number]) => boolean) =>
    parts.filter(pick).map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1));
  const [most, none] = [named(({ reusable }) => reusable[0] >= atLeastShare), named(({ reusable }) => reusable[1] < 0.1)];
  return {
    measures: [
      ...(machines.length > 0 ? [measureOf(m.machines, reusableShare(machines))] : []),
      measureOf(m.together, reusableShare(parts)),
      { ...measureOf(m.ofAi, shareOfAi), figure: m.already(percents(shareOfAi)) },
    ],
    lead: 0,
    sentences: [
      m.sentence(dollarRange(sum(parts, 0), sum(parts, 1)), dollarRange(...reusedUsd), dollarRange(...aiUsdPerMW)),
      ...(most.length > 0 ? [m.mostly(messages().and(most))] : []),
      ...(none.length > 0 ? [m.not(messages().and(none))] : []),
    ],
    rule: m.rule(asPercent(formatNumber(100 * atLeastShare))),
    thresholds: [atLeastShare, atLeastShare],
    judgedIn: m.judgedIn,
    table: {
      caption: m.caption,
      columns: m.columns,
      rows: parts.map(({ name, usdPerMW, reusable, source }) => [
        name,
        rangeText(formatNumber(usdPerMW[0] / 1e6, 2), formatNumber(usdPerMW[1] / 1e6, 2)),
        percents(reusable),
        source,
      ]),
    },
  };
}

function sum(parts: Settings['parts'], end: 0 | 1): number {
  return parts.reduce((total, { usdPerMW }) => total + usdPerMW[end]!, 0);
}

function percents([low, high]: Range): string {
  return asPercent(rangeText(formatNumber(100 * low), formatNumber(100 * high)));
}

export const reuse = computation<Settings>({
  name: 'reuse',
  about: 'How much of a mining site’s value an AI site can use.',
  settings,
  needs: () => ({}),
  compute,
});
