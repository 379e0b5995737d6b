/** Runs of two scenarios side by side, from the tables of a run: values of a quantity by date and run, differences and what is said of them. */
import type { Figure } from './account.ts';
import { described, inRuns, rangeOf } from './sample.ts';
import { num, type Row } from './tables.ts';

/** Studies compared here go to the last days of 2028. */
export const END = 'at the end of 2028';

export interface Quantity {
  name: string;
  title: string;
  unit: string;
  divisor: number;
  /** Told as it stands at the end, or as the mean of the study. */
  over: 'end' | 'study';
}

const quantity = (name: string, title: string, unit: string, divisor = 1, over: Quantity['over'] = 'end'): Quantity => ({
  name,
  title,
  unit,
  divisor,
  over,
});

export const QUANTITIES: Quantity[] = [
  quantity('hashrate_ehs', 'hashrate', 'EH/s'),
  quantity('class.usPublic.hashrate_share', 'share of US public miners', 'points', 0.01),
  quantity('class.small.hashrate_share', 'share of small miners', 'points', 0.01),
  quantity('hhi_owner', 'HHI by owner', 'HHI points'),
  quantity('nakamoto_owner', 'Nakamoto coefficient by owner', 'owners'),
  quantity('hhi_region', 'HHI by region', 'HHI points'),
  quantity('nakamoto_region', 'Nakamoto coefficient by region', 'regions'),
  quantity('block_interval_s', 'block interval', 'seconds', 1, 'study'),
  quantity('hashrate_volatility_per_year', 'volatility of hash supply', 'points a year', 0.01, 'study'),
  quantity('majority_rental_usd_per_day', 'cost of renting a majority', 'million USD a day', 1e6, 'study'),
  quantity('majority_purchase_usd', 'cost of buying a majority in new rigs', 'billion USD', 1e9, 'study'),
  quantity('security_usd_per_day', 'security budget', 'million USD a day', 1e6, 'study'),
  quantity('hashprice_usd_ph_day', 'hashprice', 'USD/PH/day', 1, 'study'),
  quantity('ai_operating_mw', 'AI at miners’ sites', 'MW'),
];

export const quantityCalled = (name: string): Quantity => QUANTITIES.find((one) => one.name === name)!;

export interface RunTables {
  grid: Row[];
  classes: Row[];
  /** Name and title of every scenario. */
  titles: Record<string, string>;
}

/** By date, by run. */
export function series({ grid, classes }: RunTables, scenario: string, { name, divisor }: Quantity): Map<string, number[]> {
  const [, group, column] = /^(?:class\.(\w+)\.)?(\w+)$/.exec(name) as unknown as [string, string | undefined, string];
  const own = (group === undefined ? grid : classes).filter(
    (row) => row['scenario'] === scenario && (group === undefined || row['class'] === group),
  );
  const byDate = new Map<string, number[]>();
  for (const row of own) {
    const date = String(row[group === undefined ? 'date' : 'quarter']);
    const values = byDate.get(date) ?? [];
    // what a series does not have yet is empty
    values[num(row, 'run')] = typeof row[column] === 'number' ? (row[column] as number) / divisor : Number.NaN;
    byDate.set(date, values);
  }
  return byDate;
}

/** One number a run: the last there is, or the mean over dates. */
export function perRun(tables: RunTables, scenario: string, asked: Quantity): number[] {
  const dates = [...series(tables, scenario, asked).values()];
  if (asked.over === 'end') return dates.at(-1)!;
  return dates[0]!.map((_, run) => {
    const there = dates.map((values) => values[run]!).filter((value) => !Number.isNaN(value));
    return there.reduce((sum, value) => sum + value, 0) / there.length;
  });
}

export interface Difference {
  base: number[];
  against: number[];
  values: number[];
  mean: Figure;
  error: number;
  /** 95 % interval of the mean. */
  interval: [Figure, Figure];
  /** 90 % of runs. */
  range: [Figure, Figure];
  isClear: boolean;
  baseAbove: number;
  againstAbove: number;
  n: number;
}

export function difference(base: number[], against: number[]): Difference {
  const values = against.map((value, run) => value - base[run]!);
  const { mean, error, n } = described(values);
  const half = student975(n - 1) * error;
  return {
    ...{ base, against, values, n, error },
    mean: { value: mean, error },
    interval: [
      { value: mean - half, error },
      { value: mean + half, error },
    ],
    range: rangeOf(values),
    isClear: Math.abs(mean) > half,
    baseAbove: values.filter((value) => value < 0).length,
    againstAbove: values.filter((value) => value > 0).length,
  };
}

export const meanValue = ({ mean }: Difference) => (mean as { value: number }).value;

/** "“No AI” is higher in 85% of runs", and ties where there are any. */
export function oddsWords(base: string, { baseAbove, againstAbove, n }: Difference): string {
  const ties = n - baseAbove - againstAbove;
  return `“${base}” is higher ${inRuns(baseAbove, n)}${ties > 0 ? `, the two are level ${inRuns(ties, n)}` : ''}`;
}

/** Columns of a table of differences. */
export function differenceCell(one: Difference, column: string): number | [number, number] | undefined {
  // the product's quantile of Student's t is good to 0.001 standard errors
  const end = (figure: Figure): [number, number] => {
    const { value } = figure as { value: number };
    return [value, one.error * 1e-3 + Math.abs(value) * 5.01e-6];
  };
  const known: Record<string, number | [number, number]> = {
    base_mean: described(one.base).mean,
    against_mean: described(one.against).mean,
    mean_low95: end(one.interval[0]),
    mean_high95: end(one.interval[1]),
    base_above_share: one.baseAbove / one.n,
    against_above_share: one.againstAbove / one.n,
  };
  return known[column];
}

/** The 97.5 % point of Student's t, by bisection on its density: exact enough for any sample. */
function student975(freedom: number): number {
  const density = (t: number) => (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
  const steps = 4000;
  const h = 1 / steps;
  // t = u / (1 - u) takes the half line to 0..1; the tail of the substitution vanishes
  const cumulative = [0];
  for (let i = 0; i < steps; i++) {
    const u = (i + 0.5) * h;
    cumulative.push(cumulative[i]! + (h * density(u / (1 - u))) / (1 - u) ** 2);
  }
  const wanted = 0.95 * cumulative[steps]!;
  const above = cumulative.findIndex((value) => value >= wanted);
  const [low, high] = [cumulative[above - 1]!, cumulative[above]!];
  const u = (above - 1 + (wanted - low) / (high - low)) * h;
  return u / (1 - u);
}
