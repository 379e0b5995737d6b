/** Four crossed scenarios from the tables of their run: what each of two causes does to concentration, alone, beside the other, together. */
import { type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import {
  type Difference,
  difference,
  differenceCell,
  END,
  meanValue,
  perRun,
  type Quantity,
  quantityCalled,
  type RunTables,
} from './paired.ts';
import { described, inRuns, rangeOf, statistic } from './sample.ts';

const MEASURES = ['hhi_owner', 'hhi_region', 'class.small.hashrate_share', 'nakamoto_owner', 'nakamoto_region'];
/** Whether more of it is more concentrated, and what it is over. */
const OVER: Record<string, { over: string; more: 1 | -1 }> = {
  hhi_owner: { over: 'owners', more: 1 },
  hhi_region: { over: 'regions', more: 1 },
  'class.small.hashrate_share': { over: 'small miners', more: -1 },
  nakamoto_owner: { over: 'owners', more: -1 },
  nakamoto_region: { over: 'regions', more: -1 },
};

export interface Crossed extends RunTables {
  /** Neither cause, the first, the second, both. */
  cells: [string, string, string, string];
  provenance: Reckoned['provenance'];
}

/** What each cause does to a quantity, alone, beside the other and together. */
function crossedIn(tables: Crossed, name: string) {
  const one = quantityCalled(name);
  const [neither, first, second, both] = tables.cells.map((cell) => perRun(tables, cell, one)) as [number[], number[], number[], number[]];
  const alone = neither.map((value, run) => first[run]! + second[run]! - value);
  return {
    one,
    cells: [neither, first, second, both],
    first: difference(neither, first),
    second: difference(neither, second),
    both: difference(neither, both),
    firstWithSecond: difference(second, both),
    secondWithFirst: difference(first, both),
    interaction: difference(alone, both),
  };
}

const found = new WeakMap<Crossed, Map<string, ReturnType<typeof crossedIn>>>();

/** The same, worked out once. */
function crossed(tables: Crossed, name: string): ReturnType<typeof crossedIn> {
  const known = found.get(tables) ?? new Map();
  found.set(tables, known);
  if (!known.has(name)) known.set(name, crossedIn(tables, name));
  return known.get(name)!;
}

function directionOf(name: string, { isClear, ...d }: Difference): 'concentrates' | 'spreads' | 'unclear' {
  if (!isClear) return 'unclear';
  return Math.sign(meanValue({ isClear, ...d })) === OVER[name]!.more ? 'concentrates' : 'spreads';
}

function shortPhrase(tables: Crossed, effect: 'first' | 'second'): string {
  return MEASURES.slice(0, 3)
    .map((name) => {
      const way = directionOf(name, crossed(tables, name)[effect]);
      const verbs =
        OVER[name]!.over === 'small miners'
          ? { spreads: 'gain', concentrates: 'lose' }
          : { spreads: 'spread', concentrates: 'concentrate' };
      return `${OVER[name]!.over} ${way === 'unclear' ? 'unclear' : verbs[way]}`;
    })
    .join(', ');
}

export function decentralisationChart(tables: Crossed): Reckoned {
  const titles = tables.cells.map((cell) => tables.titles[cell]!);
  const [neither, first, second] = titles as [string, string, string];
  const shown = MEASURES.slice(0, 3).map((name) => crossed(tables, name));
  const n = shown[0]!.first.n;
  const noteOf = ({ name, unit }: Quantity) =>
    `${unit === 'points' ? '% of hashrate' : unit}; higher is more ${OVER[name]!.more > 0 ? 'concentrated' : 'spread'}`;
  return {
    provenance: tables.provenance,
    longNames: [...new Set([...titles, ...shown.map(({ one }) => noteOf(one))])],
    rules: [
      ...shown.map(({ one, cells }) =>
        say(
          `${one.title} | ${noteOf(one)} | ${titles.map((title) => `${title} | # (<~>)`).join(' | ')}`,
          ...cells.flatMap((values) => [{ value: described(values).mean, error: described(values).error }, ...rangeOf(values)]),
        ),
      ),
      say(`“${first}” alone: ${shortPhrase(tables, 'first')}. “${second}” alone: ${shortPhrase(tables, 'second')}`),
      ...shown.map(({ one, first: a, second: b }) =>
        say(
          `${one.title}: “${first}” alone # ${one.unit} (<~>), “${second}” alone # ${one.unit} (<~>)`,
          a.mean,
          ...a.interval,
          b.mean,
          ...b.interval,
        ),
      ),
      say(`${END}, four scenarios of the same ${n} runs. Dot: mean; bar: middle 50%; line: 90% of runs; numbers: mean and 5–95% of runs`),
      say(`against “${neither}”, where the 95% interval of the paired mean leaves zero out`),
      say(`Paired means and 95% intervals against “${neither}”`),
      say(`in four scenarios ${END}`),
    ],
    cell(row, column) {
      const own = crossed(tables, String(row['measure']));
      if (own.one.unit !== row['unit']) return undefined;
      if (row['scenario'] !== null)
        return column.startsWith('mean_') && column.endsWith('95')
          ? undefined
          : statistic(own.cells[tables.cells.indexOf(String(row['scenario']))]!, column);
      const effect = own[row['effect'] as 'first'];
      return differenceCell(effect, column) ?? statistic(effect.values, column);
    },
  };
}

export function decentralisationSentences(tables: Crossed): Rule[] {
  const [neither, first, second] = tables.cells.map((cell) => tables.titles[cell]!) as [string, string, string];
  const words = { concentrates: 'more concentrated', spreads: 'less concentrated', unclear: 'no clear difference' };
  const phrase = (effect: 'first' | 'second') =>
    MEASURES.slice(0, 3)
      .map((name, i) => {
        const way = directionOf(name, crossed(tables, name)[effect]);
        if (OVER[name]!.over === 'small miners')
          return `and ${way === 'unclear' ? 'leaves the share of small miners open' : `${way === 'spreads' ? 'raises' : 'lowers'} the share of small miners`}`;
        if (way === 'unclear') return `changes nothing clear over ${OVER[name]!.over}`;
        return `${way} ${i === 0 ? 'hashrate' : 'it'} over ${OVER[name]!.over}`;
      })
      .join(', ')
      .replace(', and', ' and');
  const alone = (effect: 'first' | 'second') =>
    MEASURES.map((name) => {
      const all = crossed(tables, name);
      const [own, beside] = [all[effect], all[effect === 'first' ? 'firstWithSecond' : 'secondWithFirst']];
      const way = meanValue(own) < 0 ? own.baseAbove : own.againstAbove;
      return say(
        `“${effect === 'first' ? first : second}” alone, against “${neither}”: ${all.one.title} # ${all.one.unit} in the paired mean (standard error #, 95% interval <~>; 90% of runs <~>; that way ${inRuns(way, own.n)}): ${words[directionOf(name, own)]}. Beside “${effect === 'first' ? second : first}” it is # (<~>).`,
        ...[own.mean, own.error, ...own.interval, ...own.range, beside.mean, ...beside.interval],
      );
    });
  return [
    say(
      `${crossed(tables, 'hhi_owner').first.n} runs, ${END}: “${first}” alone ${phrase('first')}; “${second}” alone ${phrase('second')}.`,
    ),
    ...alone('first'),
    ...alone('second'),
    ...MEASURES.map((name) => {
      const { one, both, interaction } = crossed(tables, name);
      return say(
        `What only both together do: ${one.title}: both # ${one.unit} (<~>), ${interaction.isClear ? 'differs from the sum of the two' : 'no clear difference from the sum of the two'}: # (<~>).`,
        ...[both.mean, ...both.interval, interaction.mean, ...interaction.interval],
      );
    }),
  ];
}
