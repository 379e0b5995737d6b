/** Measures of claims that count runs, from the values by run that `claims` wrote down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Figure, may, say } from './account.ts';
import type { Settings } from './claimArithmetic.ts';
import type { Assessed, Measure } from './claimMeasures.ts';
import { difference, QUANTITIES, type Quantity } from './paired.ts';
import { described, inRuns, meanAndRange, wilson } from './sample.ts';

/** Values of a series by run, of one measure or of all. */
type Series = (name: string, measure?: number) => number[];

export type Found = Omit<Assessed, 'claim' | 'verdict' | 'judgedIn' | 'thresholds'> & Partial<Pick<Assessed, 'judgedIn' | 'thresholds'>>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const SHARE = '#% of runs (95% interval <~>%)';

/** A share of runs that must be likely. */
function shareOf(
  title: string,
  count: number,
  n: number,
  prefix: { says: string; is: readonly Figure[] } = { says: '', is: [] },
  of = 'runs',
): Measure {
  const [low, high] = wilson(count, n);
  return {
    title,
    figure: { says: prefix.says + SHARE.replace('runs', of), is: [...prefix.is, ...[count / n, low, high].map((share) => 100 * share)] },
    value: count / n,
    low,
    high,
    standing: low >= 0.66 ? 'holds' : high <= 0.34 ? 'fails' : 'open',
  };
}

const CAUSES: Record<string, string> = {
  price: 'the price of bitcoin',
  'fees-and-halving': 'fees and the halving',
  energy: 'energy prices',
  weather: 'weather and season',
  'ai-conversion': 'sites converted to AI',
  'ai-foregone': 'growth foregone to AI',
  rigs: 'new rigs, refresh and wear',
  resale: 'used rigs and exits',
};
const IN_EHS = '# EH/s (90% of runs <~>)';

export function causeMeasures(series: Series): Found {
  const total = series('total');
  const runs = total.map((_, run) => run);
  const of = Object.fromEntries(Object.keys(CAUSES).map((id) => [id, series(id)])) as Record<string, number[]>;
  const ai = runs.map((run) => of['ai-conversion']![run]! + of['ai-foregone']![run]!);
  const others = (ids: string[]) => Object.keys(CAUSES).filter((id) => !ids.includes(id));
  const most = (values: number[], ids: string[]) =>
    runs.filter((run) => values[run]! < 0 && others(ids).every((id) => values[run]! < of[id]![run]!)).length;
  const down = Object.keys(CAUSES)
    .filter((id) => described(of[id]!).mean < 0)
    .sort((a, b) => described(of[a]!).mean - described(of[b]!).mean)
    .slice(0, 3);
  const list = down.map((id) => `${CAUSES[id]} ${IN_EHS}`);
  return {
    measures: [
      shareOf('AI, all of it together, takes more than any other single cause', most(ai, ['ai-conversion', 'ai-foregone']), total.length),
      shareOf(
        'AI takes at least half of the decline',
        runs.filter((run) => total[run]! < 0 && ai[run]! <= total[run]! / 2).length,
        total.length,
      ),
      ...(['ai-conversion', 'ai-foregone'] as const).map((id) =>
        shareOf(`${capital(CAUSES[id]!)} take more than any other single cause`, most(of[id]!, [id]), total.length),
      ),
    ],
    lead: 0,
    sentences: [
      say(
        `Hashrate changes by ${IN_EHS} in Q1 2026 over ${total.length} runs. AI takes ${IN_EHS} of it.`,
        ...meanAndRange(total),
        ...meanAndRange(ai),
      ),
      say(`What pulls it down most: ${list.slice(0, -1).join(', ')} and ${list.at(-1)}.`, ...down.flatMap((id) => meanAndRange(of[id]!))),
    ],
  };
}

export function energyMeasures(series: Series): Found {
  const [energy, total] = [series('energy'), series('total')];
  const pulled = energy.filter((value) => value < 0).length;
  const much = energy.filter((value, run) => value < 0 && -value >= 0.1 * Math.abs(total[run]!)).length;
  const measures = [
    shareOf('Energy prices pull hashrate down', pulled, energy.length),
    shareOf('Energy prices pull it down by at least 10% of the change', much, energy.length),
  ];
  return {
    measures,
    lead: 1,
    sentences: [
      say(`Energy prices take ${IN_EHS} of a change of ${IN_EHS} in Q1 2026.`, ...meanAndRange(energy), ...meanAndRange(total)),
      say(`They pull down in ${SHARE}, by at least 10% of the change in ${SHARE}.`, ...measures.flatMap(({ figure }) => figure.is)),
    ],
  };
}

const MORE_QUANTITIES: Quantity[] = [
  { name: 'region.texas.hashrate_share', title: 'share of Texas in hashrate', unit: 'points', divisor: 0.01, over: 'end' },
  { name: 'region.usOther.hashrate_share', title: 'share of US other in hashrate', unit: 'points', divisor: 0.01, over: 'end' },
  { name: 'effective_regions', title: 'effective regions', unit: '', divisor: 1, over: 'end' },
];

/** Titles of scenarios as the study's own file has them. */
function titlesOf(configs: string, study: string): Record<string, string> {
  const file = study === 'crossed' ? 'decentralisation.yaml' : 'pivot.yaml';
  const { scenarios } = parse(readFileSync(join(configs, file), 'utf8')) as { scenarios: { name: string; title: string }[] };
  return Object.fromEntries(scenarios.map(({ name, title }) => [name, title]));
}

export function pairedMeasures({ study, pairs = [], measures: asked = [] }: Settings, series: Series, configs: string): Found {
  const titles = titlesOf(configs, study!);
  const found = pairs
    .flatMap((pair) => asked.map((one) => ({ pair, one })))
    .map(({ pair, one }, i) => {
      const quantity = [...QUANTITIES, ...MORE_QUANTITIES].find(({ name }) => name === one.quantity)!;
      const d = difference(series('base', i + 1), series('against', i + 1));
      const by = one.by ?? 0;
      const amounts = one.unit === 'percent' ? d.values.map((value, run) => (100 * value) / d.base[run]!) : d.values;
      const isSo: Record<string, (amount: number) => boolean> = {
        rises: (amount) => (by === 0 ? amount > 0 : amount >= by),
        falls: (amount) => (by === 0 ? amount < 0 : amount <= -by),
        'does not fall': (amount) => amount >= -by,
        'does not rise': (amount) => amount <= by,
      };
      const count = amounts.filter(isSo[one.change]!).length;
      const limit = one.unit === 'percent' ? `${by}%` : `${by} ${by === 1 ? quantity.unit.replace('points', 'point') : quantity.unit}`;
      const change = by === 0 ? one.change : `${one.change} by ${one.change.startsWith('does not') ? 'more than' : 'at least'} ${limit}`;
      const when = quantity.over === 'end' ? 'at the end of 2028' : 'over the study';
      const names = `“${titles[pair.against]}” against “${titles[pair.base]}”`;
      const amount = quantity.unit === '' ? '#' : `# ${quantity.unit}`;
      const told = { says: `${amount} (95% interval <~>); so in `, is: [d.mean, ...d.interval] };
      return {
        measure: shareOf(`${capital(quantity.title)} ${when} ${change}: ${names}`, count, amounts.length, told),
        sentence: say(
          `${names}: ${quantity.title} ${when} differs by ${amount} in the paired mean (95% interval <~>) and ${change} ${inRuns(count, amounts.length)}.`,
          d.mean,
          ...d.interval,
        ),
      };
    });
  return { measures: found.map(({ measure }) => measure), lead: 0, sentences: found.slice(0, 4).map(({ sentence }) => sentence) };
}

export function blockMeasures({ study, scenarios = [] }: Settings, series: Series, configs: string): Found {
  const titles = titlesOf(configs, study!);
  const found = scenarios.flatMap((name) => ['mean of the study', 'every quarter'].map((window) => ({ title: titles[name]!, window })));
  const told = found.map(({ title, window }, i) => {
    const worst = series('block_interval_s', i + 1);
    const within = worst.filter((seconds) => Math.abs(seconds / 600 - 1) <= 0.05).length;
    const isMean = window === 'mean of the study';
    const figure = {
      says: `${isMean ? '' : 'at worst '}# seconds (90% of runs <~>); within 5% of ten minutes in `,
      is: meanAndRange(worst),
    };
    return {
      measure: shareOf(`“${title}”, ${window}`, within, worst.length, figure),
      sentence: say(
        `“${title}”: ${isMean ? 'the mean interval between blocks' : 'the interval of the quarter furthest from ten minutes'} is # seconds (90% of runs <~>); ${window} stays within 5% of ten minutes ${inRuns(within, worst.length)}.`,
        ...meanAndRange(worst),
      ),
    };
  });
  return {
    measures: told.map(({ measure }) => measure),
    lead: 0,
    judgedIn: 'share of runs in which block times stay within the tolerance',
    sentences: [
      ...told.map(({ sentence }) => sentence),
      say('the interval stays within 5% of ten minutes in at least 66% of runs, fails when in at most 34%'),
    ],
  };
}

const ACCOUNTS = [
  'What does not return when price and energy go back',
  'Net: installed hashrate, after what was bought and moved',
  'Gross: of all that went, what went to AI, wore out or was sold',
  'AI alone: sites converted',
];

export function structuralMeasures(series: Series): Found {
  const change = series('change_mean_ehs');
  const falls = change.filter((value) => value < 0).length;
  const told = ACCOUNTS.map((title, i) => {
    const shares = series('share_gone', i + 1).filter((share) => !Number.isNaN(share));
    const d = described(shares.map((share) => 100 * share));
    const at = (p: number) => ({ value: d.quantile(p), error: d.quantileError(p) });
    const text = { says: `${d.quantile(0.5) < 0 ? 'none at the median: ' : ''}#% (90% of runs <~>%)`, is: [at(0.5), at(0.05), at(0.95)] };
    const lasting = shares.filter((share) => share >= 0.5).length;
    const figure = { says: `${text.says}; at least 50% in `, is: text.is };
    return { text, name: title.split(':')[0]!, measure: shareOf(title, lasting, shares.length, figure, 'declining runs') };
  });
  return {
    measures: told.map(({ measure }) => measure),
    lead: 0,
    judgedIn: 'share of declining runs in which it is so',
    sentences: [
      say(
        `“As it was”: mean hashrate falls in Q1 2026 ${inRuns(falls, change.length)}; of that decline the following is gone for good, at the median: ${told.map(({ name, text }) => `${name} ${text.says}`).join(', ')}.`,
        ...told.flatMap(({ text }) => text.is),
      ),
      say('at least 50% of the decline is gone for good in at least 66% of declining runs, fails when in at most 34%'),
      may('a fall counts from 1%'),
    ],
  };
}
