/** Charts of sweeps from the tables of the sweep: outcomes by point and run, counted and averaged again. */
import { type Figure, may, type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { described, meanOf, ofRuns, wilson } from './sample.ts';
import { num, type Row } from './tables.ts';

export interface Sweep {
  design: Row[];
  /** Outcome by point, by run; 1 and 0 for a condition. */
  outcomes: number[][];
  phrase: string;
  provenance: Reckoned['provenance'];
}

const NAMES: Record<string, string> = {
  'market.colocationRent.mean': 'rent for AI colocation',
  'market.price.startUsd': 'Bitcoin price at the start',
  'market.price.driftPerYear': 'growth of the Bitcoin price',
  'market.fees.mean': 'transaction fees',
  'market.power.priceFactor': 'price of power',
  'ai.demandMWPerYear': 'new AI demand',
  'ai.eligibleShareFactor': 'sites that AI tenants would take',
  'ai.colocation.capexUsdPerMW': 'cost of building AI sites',
  'ai.demandEndsAfterYears': 'end of AI demand',
  'market.weather.stormRateFactor': 'winter storms',
  'regions.texas.curtailmentCreditUsdPerMWh': 'curtailment credit in Texas',
  'usedMarket.resaleShare': 'used rigs offered for sale',
};
export const nameOf = (path: string) => NAMES[path] ?? path;
const COUNTED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const counted = (n: number) => COUNTED[n] ?? String(n);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const listed = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** Three significant digits. */
function three(value: number): Figure {
  const place = Math.floor(Math.log10(Math.abs(value))) - 2;
  return place > 0 ? { value, error: 5 * 10 ** place } : value;
}

const X = 'market.colocationRent.mean';
const Y = 'market.price.startUsd';

/** Where along a line of values a share passes one half, and which way. */
function crossings(at: number[], shares: number[]): { at: number; rises: boolean }[] {
  return shares.slice(1).flatMap((right, i) => {
    const left = shares[i]!;
    if (left > 0.5 === right > 0.5) return [];
    return [{ at: at[i]! + ((0.5 - left) / (right - left)) * (at[i + 1]! - at[i]!), rises: right > left }];
  });
}

/** `own`: where the study itself stands. */
export function heatmap({ design, outcomes, phrase, provenance }: Sweep, own: { x: number; y: number }): Reckoned {
  const cells = design
    .map((row, p) => ({ x: num(row, X), y: num(row, Y), values: outcomes[p]! }))
    .map((cell) => ({ ...cell, share: mean(cell.values), count: cell.values.filter((one) => one === 1).length, n: cell.values.length }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const [xs, ys] = [[...new Set(cells.map(({ x }) => x))], [...new Set(cells.map(({ y }) => y))]];
  const near = (values: number[], at: number) =>
    values.reduce((best, value) => (Math.abs(value - at) < Math.abs(best - at) ? value : best));
  const along = cells.filter(({ x }) => x === near(xs, own.x));
  const across = cells.filter(({ y }) => y === near(ys, own.y));
  const span = (some: typeof cells) => Math.max(...some.map(({ share }) => share)) - Math.min(...some.map(({ share }) => share));
  const found = crossings(
    ys,
    along.map(({ share }) => share),
  );
  const inOrder = [...cells].sort((a, b) => a.share - b.share);
  const [least, most] = [inOrder[0]!, inOrder.at(-1)!];
  const place = ({ x, y }: { x: number; y: number }): Figure[] => [three(x), three(y)];
  const ends = (one: typeof least) => `${ofRuns(one.count, one.n)} at ${nameOf(X)} #/kW-month and ${nameOf(Y)} #`;
  // what the title says holds only of a price that decides alone
  const title =
    span(along) > span(across) && found.length === 1
      ? say(
          `It becomes likelier than not that ${phrase} once ${nameOf(Y)} ${found[0]!.rises ? 'rises above' : 'falls below'} about #`,
          three(found[0]!.at),
        )
      : say('nothing is known of such a map');
  return {
    provenance,
    rules: [
      say('10% | 30% | 45% | 55% | 70% | 90%'),
      say(`${xs.map(() => '#').join(' | ')} | ${ys.map(() => '#').join(' | ')}`, ...xs.map(three), ...ys.map(three)),
      title,
      say(`lowest ${ends(least)}`, ...place(least)),
      may(`highest ${ends(most)}`, ...place(most)),
      say('Standard error of a cell at most # points', 100 * Math.max(...cells.map(({ values }) => described(values).error))),
      // the phrase has the year of the end
      say(phrase),
      may('As in the study'),
    ],
    cell(row, column) {
      const cell = cells.find(({ x, y }) => x === row[X] && y === row[Y])!;
      const [low, high] = wilson(cell.count, cell.n);
      return { [X]: cell.x, [Y]: cell.y, mean: cell.share, standard_error: described(cell.values).error, low, high, runs: cell.n }[column];
    },
  };
}

/** First runs of every point, mean over points: how the figure settles. */
export function convergence({ outcomes, phrase, provenance }: Sweep): Reckoned {
  const byRun = outcomes[0]!.map((_, run) => mean(outcomes.map((values) => values[run]!)));
  const most = byRun.length;
  const sizes = Array.from({ length: 20 }, (_, step) => Math.round(8 * 2 ** (step / 4))).filter((size) => size < most);
  const steps = [...sizes, most].map((runs) => ({ runs, ...described(byRun.slice(0, runs)) }));
  const last = steps.at(-1)!;
  const half = steps.findLast(({ runs }) => runs <= most / 2) ?? steps[0]!;
  const told = (step: (typeof steps)[number]): [Figure, Figure, Figure] => {
    const error = 100 * step.error;
    return [100 * step.mean, 100 * step.mean - 1.959964 * error, 100 * step.mean + 1.959964 * error].map((value) => ({ value, error })) as [
      Figure,
      Figure,
      Figure,
    ];
  };
  const settled = Math.abs(last.mean - half.mean) <= 1.96 * half.error;
  return {
    provenance,
    unevenTicks: true,
    rules: [
      say('#% | <~>%', ...told(last)),
      settled
        ? say(`${most} runs a point pin the mean down to a standard error of # points`, 100 * last.error)
        : say(`The mean still moves: #% after ${half.runs} runs, #% after ${most}`, told(half)[0], told(last)[0]),
      say(`#% (<~>%) after ${half.runs}, #% (<~>%) after ${most}`, ...told(half), ...told(last)),
      say(
        `With ${half.runs} runs the mean over points is #% (95% interval <~>%), with ${most} it is #% (<~>%)`,
        ...told(half),
        ...told(last),
      ),
      say(`mean over ${outcomes.length} points`),
      say('shaded: 95% interval'),
      say(phrase),
    ],
    cell(_, column, i) {
      const step = steps[i]!;
      const [low, high] = [step.mean - 1.959964 * step.error, step.mean + 1.959964 * step.error];
      return { runs: step.runs, mean: step.mean, standard_error: step.error, low, high }[column];
    },
  };
}

/** A value of a factor as the tornado tells it. */
function valueText(path: string, value: number): string {
  if (path.endsWith('Factor')) return `×${value}`;
  if (path.endsWith('capexUsdPerMW')) return `$${value / 1e6}m per MW`;
  if (path.endsWith('Years')) return `${value} ${value === 1 ? 'year' : 'years'}`;
  if (path.endsWith('UsdPerMWh')) return `$${value}/MWh`;
  return `${100 * value}%`;
}

export function tornado({ design, outcomes, phrase, provenance }: Sweep): Reckoned {
  const base = outcomes[design.findIndex((row) => row['point_role'] === 'base')]!;
  const moved = design.flatMap((row, p) => {
    const path = /^only (.*)$/.exec(String(row['point_role']))?.[1];
    if (path === undefined) return [];
    const d = described(outcomes[p]!.map((value, run) => value - base[run]!));
    return [{ path, at: num(row, path), text: valueText(path, num(row, path)), outcome: mean(outcomes[p]!), d }];
  });
  // one-sided at 2.5 % over all ends looked at: 13 of them
  const critical = 2.8908;
  const rows = [...new Set(moved.map(({ path }) => path))].map((path) => {
    const ends = moved.filter((one) => one.path === path).sort((a, b) => a.outcome - b.outcome || a.at - b.at);
    const [low, high] = [ends[0]!, ends.at(-1)!];
    const size = Math.max(high.outcome, mean(base)) - Math.min(low.outcome, mean(base));
    const swing: Figure = { value: size, error: Math.max(low.d.error, high.d.error) };
    return { path, low, high, size, swing, isTold: ends.some(({ d }) => Math.abs(d.mean) > critical * d.error) };
  });
  rows.sort((a, b) => b.size - a.size);
  const told = rows.filter(({ isTold }) => isTold);
  const end = ({ d }: (typeof moved)[number]): Figure[] =>
    [d.mean, d.mean - 1.959964 * d.error, d.mean + 1.959964 * d.error].map((value) => ({ value, error: d.error }));
  return {
    provenance,
    rules: [
      ...rows.flatMap(({ path, swing, isTold, low, high }): Rule[] => {
        if (!isTold) return [say(`${nameOf(path)} | no clear effect`)];
        const ends = [low, high].filter(({ d }) =>
          low.outcome >= mean(base) ? d === high.d : high.outcome <= mean(base) ? d === low.d : true,
        );
        return [say(`${ends.map(({ text }) => text).join(' | ')} | ${nameOf(path)} | swing # EH/s`, swing)];
      }),
      say(told.length === 0 ? 'No factor moves' : `${capital(listed(told.slice(0, 2).map(({ path }) => nameOf(path))))} matter`),
      say('as in the base (# EH/s)', meanOf(base)),
      say(
        `base # EH/s; swings: ${told
          .slice(0, 4)
          .map(({ path }) => `${nameOf(path)} # EH/s`)
          .join(', ')}`,
        meanOf(base),
        ...told.slice(0, 4).map(({ swing }) => swing),
      ),
      say('Base # EH/s', meanOf(base)),
      ...told
        .slice(0, 3)
        .map(({ path, low, high }) => say(`${nameOf(path)} at ${low.text} #[~], at ${high.text} #[~]`, ...end(low), ...end(high))),
      may(`Not distinguishable from no effect: ${counted(rows.length - told.length)} of ${counted(rows.length)} factors`),
      say('95% interval of the difference'),
      say('in paired runs with 95% interval'),
      say(phrase),
    ],
    cell(row, column) {
      const own = rows.find(({ path }) => path === row['factor'])![row['end'] as 'low'];
      if (own.text !== row['value']) return undefined;
      const { mean: difference, error } = own.d;
      return {
        outcome: own.outcome,
        difference,
        low: difference - 1.959964 * error,
        high: difference + 1.959964 * error,
        standard_error: error,
      }[column];
    },
  };
}
