/** The charts and the sentences of `attribute` from its written tables: the parts of every run, structure by run, the early warning. */
import { type Figure, may, type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { described, meanAndRange, meanOf, quarterTitle, statistic, wilson } from './sample.ts';
import { num, type Row, readCsv, readParquet } from './tables.ts';

export const PHRASES: Record<string, string> = {
  price: 'the price of bitcoin',
  'fees-and-halving': 'fees and the halving',
  energy: 'energy prices',
  weather: 'weather and season',
  'ai-conversion': 'sites converted to AI',
  'ai-foregone': 'growth foregone to AI',
  rigs: 'new rigs, refresh and wear',
  resale: 'used rigs and exits',
};
export const SUBJECTS: Record<string, string> = {
  hashrate: 'hashrate',
  'small-share': 'the share of small miners',
  'hhi-owner': 'the HHI by owner',
  'ai-mw': 'AI in operation',
};
export const DECIMALS: Record<string, number> = { hashrate: 1, 'small-share': 2, 'hhi-owner': 1, 'ai-mw': 0 };

export interface Tables {
  parts: Row[];
  runs: Row[];
  structural: Row[];
  warning: Row[];
  provenance: Reckoned['provenance'];
  quarter: string;
}

export async function attributionTables(
  folder: string,
  manifest: { study: string; hash: string; seed: number },
  quarter: string,
): Promise<Tables> {
  const runs = await readParquet(folder, 'attribution_runs');
  const count = new Set(runs.map((row) => row['run'])).size;
  const source = `Source: hashpivot 0.1.0, study ${manifest.study} (${manifest.hash.slice(0, 8)}), ${count} runs, seed ${manifest.seed}.`;
  return {
    parts: readCsv(folder, 'attribution'),
    runs,
    structural: await readParquet(folder, 'structural_runs'),
    warning: await readParquet(folder, 'early_warning'),
    provenance: { ...manifest, runs: count, source },
    quarter: quarterTitle(quarter),
  };
}

interface Part {
  id: string;
  kind: string;
  title: string;
  values: number[];
  row: Row;
}

export function partsOf({ parts, runs }: Tables, quantity: string): Part[] {
  return parts
    .filter((row) => row['quantity'] === quantity && row['kind'] !== 'level')
    .map((row) => {
      const own = runs.filter((run) => run['quantity'] === quantity && run['kind'] === row['kind'] && run['part'] === row['part']);
      return {
        id: String(row['part']),
        kind: String(row['kind']),
        title: String(row['title']),
        values: own.map((run) => num(run, 'change')),
        row,
      };
    });
}

export const beforeOf = ({ runs }: Tables, quantity: string) =>
  runs.filter((run) => run['quantity'] === quantity && run['kind'] === 'total').map((run) => num(run, 'before'));

/** A name may end with another. */
export const longestFirst = (parts: Part[]) => [...parts].sort((a, b) => b.title.length - a.title.length);
export const isClear = (values: number[]) => Math.abs(described(values).mean) > 2 * described(values).error;
const byMean = (parts: Part[]) => [...parts].sort((a, b) => described(a.values).mean - described(b.values).mean);
export const sum = (parts: Part[]) => parts[0]!.values.map((_, run) => parts.reduce((total, { values }) => total + values[run]!, 0));
export const verb = (values: number[]) => (described(values).mean < 0 ? 'took' : 'added');
/** As a magnitude, with its range from the small end. */
export const size = (values: number[]): [Figure, Figure, Figure] =>
  meanAndRange(described(values).mean < 0 ? values.map((value) => -value) : values);

export function attributionChart(tables: Tables, quantity: string): Reckoned {
  const parts = partsOf(tables, quantity);
  const causes = parts.filter(({ kind }) => kind === 'cause');
  const total = parts.find(({ kind }) => kind === 'total')!;
  const unit = String(total.row['unit']);
  const subject = SUBJECTS[quantity]!;
  const when = `in ${tables.quarter}`;
  return {
    provenance: tables.provenance,
    rules: [
      ...longestFirst(parts.filter(({ kind }) => kind !== 'ai' && kind !== 'total')).map(({ id, title, kind, values }) =>
        (id !== 'luck_ehs' && (kind === 'cause' || kind === 'accounting') ? say : may)(`${title} | # [~]`, ...meanAndRange(values)),
      ),
      say('change | # [~]', ...meanAndRange(total.values)),
      ...titleRules(causes, total, { quantity, subject, unit, when }),
      say(`Waterfall of the change of ${subject} ${when}: # ${unit} in all`, meanOf(total.values)),
      say('in all # [~]', ...meanAndRange(total.values)),
      ...causes.map(({ title, values }) => say(`${title} #`, meanOf(values))),
      ...parts.filter(({ kind }) => kind === 'luck' || kind === 'carried-in').map(({ title, values }) => may(`${title} #`, meanOf(values))),
      say(`Means over ${total.values.length} runs`),
      say(`Why ${subject} changed ${when}, mean on the mean of the quarter before, ${unit}.`),
      say('lines and brackets: 5–95% of runs'),
    ],
    cell(row, column) {
      const { values } = parts.find(({ id, kind }) => id === row['part'] && kind === row['kind'])!;
      return statistic(values, column);
    },
  };
}

interface Naming {
  quantity: string;
  subject: string;
  unit: string;
  when: string;
}

/** The largest clear cause along the change, the largest against it, and AI where it is not the first. */
function titleRules(causes: Part[], total: Part, { quantity, subject, unit, when }: Naming): Rule[] {
  const clear = byMean(causes.filter(({ values }) => isClear(values)));
  const [down, up] = [clear.find(({ values }) => verb(values) === 'took'), clear.findLast(({ values }) => verb(values) === 'added')];
  const [lead, other] = described(total.values).mean < 0 ? [down, up] : [up, down];
  if (lead === undefined) return [say(`What changed ${subject} ${when}`)];
  const ai = sum(causes.filter(({ id }) => id.startsWith('ai-')));
  const shows = other !== undefined && Math.abs(described(other.values).mean) >= 0.5 * 10 ** -DECIMALS[quantity]!;
  return [
    say(
      `${PHRASES[lead.id]} ${verb(lead.values)} # ${unit} ${verb(lead.values) === 'took' ? 'off' : 'to'} ${subject} ${when}`,
      size(lead.values)[0],
    ),
    ...(shows ? [say(`; ${PHRASES[other.id]} ${verb(other.values)} #`, size(other.values)[0])] : []),
    ...(quantity === 'hashrate' && !lead.id.startsWith('ai-')
      ? [isClear(ai) ? say(`; AI ${verb(ai)} #`, size(ai)[0]) : say('; AI made no clear difference')]
      : []),
  ];
}

/** Runs that fall by a hundredth or more, their shares that do not return. */
export function structuralOf({ structural }: Tables) {
  const fell = structural.filter((row) => Number.isFinite(num(row, 'share')));
  const shares = fell.map((row) => num(row, 'share'));
  return {
    share: shares.map((share) => 100 * Math.min(1, Math.max(0, share))),
    books: fell.map((row) => 100 * num(row, 'books')),
    lasting: shares.filter((share) => share > 0.5).length,
    n: fell.length,
    all: structural.length,
  };
}

export function structuralChart(tables: Tables): Reckoned {
  const { share, books, lasting, n } = structuralOf(tables);
  const { quarter } = tables;
  const odds = lasting / n;
  const mean = described(share).mean;
  const back = Math.round(mean) === 0 ? 'all of it would come back' : '#% of it would not come back';
  const title = `The simulated fall of hashrate in ${quarter} is`;
  const shown = Math.round(mean) === 0 ? [] : [mean];
  return {
    provenance: tables.provenance,
    rules: [
      odds >= 0.9
        ? say(`${title} structural: #% of it would not come back`, mean)
        : odds <= 0.1
          ? say(`${title} cyclical: ${back}`, ...shown)
          : say(`${title} structural in #% of runs, cyclical in the others`, 100 * odds),
      say(`${quarter}, prices back | #%[~]`, ...meanAndRange(share)),
      say(`${quarter}, by the books | #%[~]`, ...meanAndRange(books)),
      say(`${quarter} #%[~], by the books #%[~]`, ...meanAndRange(share), ...meanAndRange(books)),
      say('in runs that fall by 1% or more'),
      say('brackets: 5–95% of runs'),
    ],
    cell: (row, column) =>
      statistic(
        (row['by'] === 'books' ? books : share).map((value) => value / 100),
        column,
      ),
  };
}

export const ORDINALS = ['the quarter of the fall', 'one quarter more', 'two quarters more', 'three quarters more', 'four quarters more'];

export function warningOf({ warning }: Tables) {
  const rows = warning.map((row, k) => {
    const [n, right] = [num(row, 'n'), num(row, 'told_right_share')];
    const [low, high] = wilson(Math.round(right * n), n);
    return {
      k,
      n,
      right: 100 * right,
      wrong: 100 * num(row, 'told_wrong_share'),
      low: 100 * low,
      high: 100 * high,
      brier: num(row, 'brier'),
      base: num(row, 'brier_base_rate'),
    };
  });
  return { rows, tells: rows.find(({ right }) => right > 50) };
}

export function warningChart(tables: Tables, worlds: number): Reckoned {
  const { rows, tells } = warningOf(tables);
  const n = rows[0]!.n;
  const title =
    tells === undefined
      ? 'Public data do not tell most structural falls from cyclical ones within a year'
      : tells.k === 0
        ? 'The quarter of the fall itself tells most structural falls'
        : `It takes ${['', 'one more quarter', 'two quarters more', 'three quarters more', 'four quarters more'][tells.k]} of data to tell most structural falls`;
  return {
    provenance: tables.provenance,
    rules: [
      say(title),
      ...rows.map((one) => say(`${ORDINALS[one.k]} | #% (<~>); wrongly #%`, one.right, one.low, one.high, one.wrong)),
      ...rows.map((one) => say(`${ORDINALS[one.k]} #% correctly, #% wrongly`, one.right, one.wrong)),
      say(`Share of ${n} held-out worlds`),
      say(`${worlds} worlds under storm`),
      say('with 90% confidence'),
      say('brackets: 95% interval'),
    ],
    cell(_row, column, i) {
      const { low, high } = rows[i]!;
      if (column === 'told_right_low95') return low / 100;
      if (column === 'told_right_high95') return high / 100;
      return num(tables.warning[i], column);
    },
  };
}
