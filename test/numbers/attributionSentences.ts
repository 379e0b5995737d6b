/** What `attribute` prints, from its written tables: the sentences, and the table of hashrate below them. */
import { may, type Rule, say } from './account.ts';
import {
  beforeOf,
  DECIMALS,
  isClear,
  longestFirst,
  ORDINALS,
  PHRASES,
  partsOf,
  SUBJECTS,
  size,
  structuralOf,
  sum,
  type Tables,
  verb,
  warningOf,
} from './attribution.ts';
import { described, inRuns, meanAndRange, meanOf, ofRuns, rangeOf, wilson } from './sample.ts';
import { num } from './tables.ts';

/** Everything that is printed: the sentences, and the table of hashrate below them. */
export function findingRules(tables: Tables, observed: number): Rule[] {
  return [...tableRules(tables), ...headlineRules(tables, observed), ...aiRules(tables), ...otherRules(tables), ...besideRules(tables)];
}

function headlineRules(tables: Tables, observed: number): Rule[] {
  const parts = partsOf(tables, 'hashrate');
  const causes = parts.filter(({ kind }) => kind === 'cause');
  const total = parts.find(({ kind }) => kind === 'total')!;
  const before = beforeOf(tables, 'hashrate');
  const change = total.values.map((value, run) => (100 * value) / before[run]!);
  const falls = described(total.values).mean < 0;
  const ai = causes.filter(({ id }) => id.startsWith('ai-'));
  const named = [
    ...causes.filter((part) => !ai.includes(part)).map(({ id, values }) => ({ name: PHRASES[id]!, values })),
    { name: 'AI', values: sum(ai) },
  ]
    .filter(({ values }) => isClear(values))
    .sort((a, b) => Math.abs(described(b.values).mean) - Math.abs(described(a.values).mean));
  const side = (along: boolean, most: number) => {
    const all = named.filter(({ values }) => ((verb(values) === 'took') === falls) === along);
    return all.filter(({ name }, i) => i < most || name === 'AI');
  };
  const clause = (some: typeof named, isFirst: boolean) => {
    const told = some.map(
      ({ name, values }, i) => `${name} ${i === 0 ? `${verb(values)} ` : ''}#${i === 0 && isFirst ? ' EH/s' : ''} (<~>)`,
    );
    return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
  };
  const [along, against] = [side(true, 2), side(false, 1)];
  const clauses = [clause(along, true), clause(against, along.length === 0)].filter(Boolean).join(', while ');
  const first = described(change);
  const largest = causes.map(({ id, values }) => ({
    name: PHRASES[id]!,
    count: values.filter((value, run) => {
      const way = Math.sign(total.values[run]!);
      return value * way > 0 && causes.every((other) => other.values[run]! * way <= value * way);
    }).length,
  }));
  const ranked = largest.sort((a, b) => b.count - a.count);
  const n = total.values.length;
  const second = ranked[1]!.count / n > 0.05 ? `; ${ranked[1]!.name} ${inRuns(ranked[1]!.count, n)}` : '';
  return [
    say(
      `Bitcoin’s hashrate averaged #% ${falls ? 'less' : 'more'} in ${tables.quarter} than in the quarter before (standard error #; 90% of runs <~>%; observed #%): ${clauses}.`,
      { value: Math.abs(first.mean), error: first.error },
      first.error,
      ...rangeOf(change),
      observed,
      ...[...along, ...against].flatMap(({ values }) => size(values)),
    ),
    say(`Largest cause in the direction of the change: ${ranked[0]!.name} ${inRuns(ranked[0]!.count, n)}${second}.`),
    ...longestFirst(parts)
      .filter(({ kind, values }) => kind === 'accounting' && isClear(values))
      .map(({ title, values }) => say(`${title} #`, meanOf(values))),
  ];
}

function aiRules(tables: Tables): Rule[] {
  const of = (id: string) => partsOf(tables, 'hashrate').find((part) => part.kind === 'ai' && part.id === id)!.values;
  const [removed, prevented, back, net] = ['removed', 'prevented', 'gave-back', 'net'].map(of) as [number[], number[], number[], number[]];
  const before = described(beforeOf(tables, 'hashrate')).mean;
  return [
    say(
      `AI: sites converted ${verb(removed)} # EH/s (<~>), growth foregone ${verb(prevented)} # EH/s (<~>), and as difficulty changed the others ${described(back).mean < 0 ? 'lost' : 'gave back'} # (<~>): # EH/s in all (90% of runs <~>; standard error #), #% of hashrate.`,
      ...[removed, prevented, back].flatMap(size),
      ...meanAndRange(net),
      described(net).error,
      (100 * Math.abs(described(net).mean)) / before,
    ),
  ];
}

function otherRules(tables: Tables): Rule[] {
  return Object.keys(SUBJECTS)
    .slice(1)
    .map((quantity) => {
      const parts = partsOf(tables, quantity);
      const total = parts.find(({ kind }) => kind === 'total')!;
      const moving = parts
        .filter(({ kind, values }) => kind === 'cause' && isClear(values))
        .sort((a, b) => Math.abs(described(b.values).mean) - Math.abs(described(a.values).mean))
        .slice(0, 3)
        .filter(({ values }) => Math.abs(described(values).mean) >= 0.5 * 10 ** -DECIMALS[quantity]!);
      return say(
        `: # ${total.row['unit']} (90% of runs <~>; standard error #)${moving.length === 0 ? '; no cause' : `: ${moving.map(({ id }) => `${PHRASES[id]} #`).join(', ')}.`}`,
        ...meanAndRange(total.values),
        described(total.values).error,
        ...moving.map(({ values }) => meanOf(values)),
      );
    });
}

function besideRules(tables: Tables): Rule[] {
  const { share, books, lasting, n, all } = structuralOf(tables);
  const { quarter } = tables;
  const { rows, tells } = warningOf(tables);
  const best = tells ?? rows.reduce((a, b) => (b.right > a.right ? b : a));
  const remains = described(share).mean === 0 ? 'all of the fall would come back' : '#%[~] of the fall would not return';
  return [
    say(
      `Structural or cyclical, ${quarter}${n === all ? '' : `, of the ${inRuns(n, all).replace('in ', '')} in which hashrate falls`}: ${remains} if price and energy went back to their level before it; more than half of it would be gone for good ${inRuns(lasting, n)} (95% interval <~>%). By the books (gone to AI, scrapped or worn out and not replaced, against what stands idle): #%[~].`,
      ...(described(share).mean === 0 ? [] : meanAndRange(share)),
      ...wilson(lasting, n).map((end) => 100 * end),
      ...meanAndRange(books),
    ),
    say(
      `with ${tells === undefined ? '' : 'the data of '}${ORDINALS[best.k]}, #% of # held-out worlds are called correctly with 90% confidence (95% interval <~>%), #% wrongly (Brier score #; the base rate alone scores #, lower is better)`,
      ...[best.right, best.n, best.low, best.high, best.wrong, best.brier, best.base],
    ),
    may('From the quarter of the fall alone: #%.', rows[0]!.right),
    may('never tell most falls with 90% confidence'),
    say('Shapley values, exact over all 256 subsets of causes; a cause that is off is held as it was on 1 October 2025, in the same run'),
    say(`Hashrate, change ${quarter}, EH/s`),
    say('Mean 90% of runs Largest in'),
  ];
}

function tableRules(tables: Tables): Rule[] {
  const parts = partsOf(tables, 'hashrate');
  const n = parts[0]!.values.length;
  // the luck of the blocks stands in both accounts
  return longestFirst(parts.filter(({ id }) => id !== 'luck_ehs')).map(({ kind, title, values, row }) => {
    const figures = [meanOf(values), described(values).error, ...rangeOf(values)];
    if (kind !== 'cause') return say(`${title} # ± # <~>`, ...figures);
    const orders = (['first_in', 'last_in'] as const).map((order) => ({ value: num(row, order), error: num(row, `${order}_mcse`) }));
    return say(`${title} # ± # <~> ${ofRuns(Math.round(num(row, 'largest_share') * n), n)} # #`, ...figures, ...orders);
  });
}
