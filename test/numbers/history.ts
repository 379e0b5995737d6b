/** The charts of history from its shipped tables: the line of epochs, and the same quarter of ten years by eight measures. */
import { may, type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { num, quarterOf, type Row, readCsv } from './tables.ts';

const DAY = 86_400_000;
const SOURCE = 'Source: hashpivot 0.1.0; block headers, Coin Metrics community data and blockchain data, to 2026-03-31.';
const provenance = { study: 'history', runs: 0, seed: 0, source: SOURCE };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const monthYear = (iso: string) => `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
const isoDay = (time: number) => new Date(Math.floor(time / DAY) * DAY).toISOString().slice(0, 10);
const timeOf = (row: Row) => Date.parse(String(row['start']));

export function hashrateHistory(tables: string): Reckoned {
  const epochs = readCsv(tables, 'epochs');
  const level = (row: Row) => num(row, 'hashrate_ehs');
  const middle = (row: Row) => isoDay(timeOf(row) + (num(row, 'days') / 2) * DAY);
  const [first, last] = [epochs[0]!, epochs.at(-1)!];
  const peak = epochs.reduce((a, b) => (level(b) > level(a) ? b : a));
  const change = 100 * (level(last) / level(peak) - 1);
  const error = (100 + change) * Math.sqrt(2 / 2016);
  const years = `${monthYear(middle(first))} to ${monthYear(middle(last))}`;
  const of = `of ${monthYear(middle(peak))}`;
  return {
    provenance,
    unevenTicks: false,
    rules: [
      say(`Hashrate stands #% below its peak ${of}`, -change),
      say(
        `Line of Bitcoin’s hashrate by difficulty epoch, ${years}: # EH/s at the end, highest # in ${monthYear(middle(peak))}`,
        level(last),
        level(peak),
      ),
      say(`Last epoch against the highest: #% ± #`, change, error),
      say(`each of # difficulty epochs from ${years}`, epochs.length),
      say(
        `It ends at # EH/s, #% ± # against the highest epoch, # EH/s in ${monthYear(middle(peak))}`,
        level(last),
        change,
        error,
        level(peak),
      ),
      say(`EH/s, ${years}, from block times; one standard error from the luck of 2,016 blocks is #%`, 100 / Math.sqrt(2016)),
      say('the time 2,016 blocks took'),
      // a phone has no room for the peak between halvings
      say('Peak # | #', level(peak), level(last)),
      may('Halving | #', level(last)),
    ],
    cell(_, column, i) {
      const row = epochs[i]!;
      if (column === 'days') return [num(row, 'days'), 6e-4];
      if (column === 'se_ehs') return [level(row) / Math.sqrt(2016), 0.051 * (level(row) / Math.sqrt(2016))];
      return column === 'date' ? undefined : num(row, column);
    },
  };
}

interface Change {
  log: number;
  error: number;
}

const luck = (before: number, after: number) => Math.sqrt(1 / before + 1 / after);
const before = (quarter: string) =>
  quarter.endsWith('Q1') ? `${Number(quarter.slice(0, 4)) - 1}Q4` : `${quarter.slice(0, 5)}${Number(quarter[5]) - 1}`;
const monthIn = (quarter: string, n: number) => `${quarter.slice(0, 4)}-${String(3 * Number(quarter[5]) - 3 + n).padStart(2, '0')}`;

/** Changes of a quarter by what people call its change. */
export function changes(tables: string, quarter: string): Record<string, Change> {
  const [quarters, months, epochs] = ['quarters', 'months', 'epochs'].map((name) => readCsv(tables, name)) as [Row[], Row[], Row[]];
  const [here, past] = [quarterOf(quarters, quarter), quarterOf(quarters, before(quarter))];
  const month = (name: string) => months.find((row) => row['month'] === name);
  const ratio = (a: Row | undefined, b: Row | undefined, prefix: string, after = prefix): Change => {
    const at = (row: Row | undefined, p: string) => [
      num(row, `${p}hashrate_ehs`.replace('week_hashrate', 'week').replace('days_hashrate', 'days')),
      num(row, `${p}blocks`),
    ];
    const [[x, j], [y, k]] = [at(a, prefix), at(b, after)] as [[number, number], [number, number]];
    return { log: Math.log(y / x), error: luck(j, k) };
  };
  const difficulty = (day: number) => {
    const epoch = epochs.findLast((row) => timeOf(row) < day)!;
    const end = timeOf(epoch) + num(epoch, 'days') * DAY;
    return num(epoch, 'difficulty_t') * (day > end + 0.2 * DAY ? 14 / num(epoch, 'days') : 1);
  };
  const start = Date.parse(`${monthIn(quarter, 1)}-01`);
  const days = num(here, 'days');
  const perDay = num(here, 'blocks') / days;
  return {
    meanToMean: ratio(past, here, ''),
    firstToLastWeek: ratio(here, here, 'first_week_', 'last_week_'),
    endToEndWeek: ratio(past, here, 'last_week_'),
    endToEnd30Days: ratio(past, here, 'last_30_days_'),
    lastMonthToLastMonth: ratio(month(monthIn(before(quarter), 3)), month(monthIn(quarter, 3)), ''),
    firstToLastMonth: ratio(month(monthIn(quarter, 1)), month(monthIn(quarter, 3)), ''),
    difficulty: { log: Math.log(difficulty(start + days * DAY) / difficulty(start)), error: luck(2016, 2016) },
    // variance of the slope of n equally spaced points, over their span
    trend: {
      log: Math.log(1 + num(here, 'trend_pct') / 100),
      error: (days - 1) * Math.sqrt(12 / (days * (days ** 2 - 1))) * Math.sqrt(1 / perDay),
    },
  };
}

export const pct = ({ log }: Change) => 100 * (Math.exp(log) - 1);
export const pctError = ({ log, error }: Change) => 100 * Math.exp(log) * error;

/** Share of a normal distribution below z, by Simpson's rule. */
function below(z: number): number {
  if (z < -8) return 0;
  const [steps, low] = [2000, -8];
  const h = (z - low) / steps;
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(low) + density(z);
  for (let i = 1; i < steps; i++) sum += density(low + i * h) * (i % 2 === 0 ? 2 : 4);
  return (sum * h) / 3;
}

export const MEASURE_NAMES: Record<string, string> = {
  meanToMean: 'Mean on mean',
  firstToLastWeek: 'First to last week',
  endToEndWeek: 'End to end, 7 days',
  endToEnd30Days: 'End to end, 30 days',
  lastMonthToLastMonth: 'Last month on last month',
  firstToLastMonth: 'First to last month',
  difficulty: 'Difficulty',
  trend: 'Trend of the days',
};

interface Verdict {
  id: string;
  byYear: Change[];
  isTrue: boolean;
  chance: number;
  /** Last year before the last that fell. */
  fellBefore: number | undefined;
}

/** Whether the last year was the first decline of its first quarter since another, by each measure. */
export function firstDeclines(tables: string, years: readonly number[], since: number): Verdict[] {
  const table = years.map((year) => changes(tables, `${year}Q1`));
  return Object.keys(MEASURE_NAMES).map((id) => {
    const byYear = table.map((one) => one[id]!);
    const fell = byYear.map(({ log }) => log < 0);
    const falls = byYear.map(({ log, error }) => below(-log / error));
    const last = years.length - 1;
    const wanted = (i: number) => i === last || years[i] === since;
    const asked = years.map((_, i) => i).filter((i) => years[i]! >= since);
    return {
      id,
      byYear,
      isTrue: asked.every((i) => fell[i] === wanted(i)),
      chance: asked.reduce((product, i) => product * (wanted(i) ? falls[i]! : 1 - falls[i]!), 1),
      fellBefore: years.slice(0, last).findLast((_, i) => fell[i]),
    };
  });
}

const sureness = (chance: number) => (chance > 0.99 ? '>99%' : chance < 0.01 ? '<1%' : `${Math.round(100 * chance)}%`);

export function sameQuarters(tables: string, from: number, source = SOURCE): Reckoned {
  const years = Array.from({ length: 2026 - from + 1 }, (_, i) => from + i);
  const verdicts = firstDeclines(tables, years, 2020);
  const holding = verdicts.filter(({ isTrue }) => isTrue);
  const best = Math.max(...holding.map(({ chance }) => chance));
  const name = ({ id }: Verdict) => MEASURE_NAMES[id]!;
  const told = ({ isTrue, chance, byYear, fellBefore }: Verdict) => {
    if (isTrue) return `True, ${sureness(chance)} sure`;
    if (byYear.at(-1)!.log >= 0) return 'No: 2026 rose';
    return fellBefore === undefined || fellBefore === 2020 ? `No: ${from}–25 all rose` : `No: fell in ${fellBefore}`;
  };
  const beyond = ({ byYear }: Verdict) => byYear.map(pct).filter((change) => change > 42);
  const rules: Rule[] = [
    may(`${years.join(' | ')} | `),
    ...verdicts.flatMap((one) => {
      const off = beyond(one);
      return [say(`${off.map(() => '#% › | ').join('')}${name(one)} | ${told(one)}`, ...off)];
    }),
    ...verdicts.map((one) => say(`${name(one)} # ± #`, pct(one.byYear.at(-1)!), pctError(one.byYear.at(-1)!))),
    ...holding.map((one) => say(`${name(one)} (${sureness(one.chance)})`)),
    say(`“First Q1 decline since 2020” holds by ${holding.length} of ${verdicts.length} measures, and is ${sureness(best)} sure at best`),
    say(`by ${verdicts.length} measures. Dots: as measured; lines: 95% interval`),
    say('change of hashrate in Q1 of each year to 2026 by 8 measures. In 2026'),
    say('Changes in Q1 2026 with one standard error'),
    say(
      'is 1/√k: # points for a quarter on a quarter, # for a week on a week',
      100 * luck(90 * 144, 90 * 144),
      100 * luck(7 * 144, 7 * 144),
    ),
  ];
  return {
    provenance: { ...provenance, source },
    rules,
    cell(row, column) {
      const { id, byYear } = verdicts.find((one) => one.id === row['measure'])!;
      const change = byYear[years.indexOf(Number(String(row['quarter']).slice(0, 4)))]!;
      if (id === '' || column === 'change_pct') return [pct(change), 0.00501];
      if (column === 'se_pct') return [pctError(change), 0.00501];
      return column === 'standard_errors_from_zero' ? [change.log / change.error, 0.00501] : undefined;
    },
  };
}
