/** The charts and the sentences of a backtest from its tables: every score again from the forecasts it wrote, start by start. */
import { type Rule, say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { wilson } from './sample.ts';
import { num, type Row, readCsv, readParquet } from './tables.ts';

export const MODES: Record<string, string> = { came: 'on the price that came', simulated: 'on simulated prices' };
export const NAMES: Record<string, string> = {
  ai: 'With AI',
  'no-ai': 'Without AI',
  'no-change': 'no change',
  drift: 'last year’s drift',
  seasonal: 'seasonal naive',
  'price-regression': 'price regression',
  smoother: 'exponential smoothing',
};
export const RIVALS = Object.keys(NAMES).slice(2);
export const LEVELS = [50, 80, 90];

export interface Tables {
  forecasts: Row[];
  skill: Row[];
  late: Row[];
  windows: Row[];
  provenance: Reckoned['provenance'];
}

export async function backtestTables(folder: string, about: { hash: string; runs: number; seed: number }): Promise<Tables> {
  const source = `Source: hashpivot 0.1.0, study backtest (${about.hash.slice(0, 8)}), ${about.runs} runs a start and scenario, seed ${about.seed}. History: block headers, Coin Metrics community data and blockchain data, to 2026-03-31.`;
  return {
    forecasts: await readParquet(folder, 'forecasts'),
    skill: await readParquet(folder, 'skill'),
    late: readCsv(folder, 'skill_late'),
    windows: readCsv(folder, 'windows'),
    provenance: { study: 'backtest', ...about, source },
  };
}

export const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
export const pick = ({ forecasts }: Tables, where: Row) =>
  forecasts.filter((row) => Object.entries(where).every(([key, value]) => row[key] === value));
export const held = (rows: Row[], level: number) => rows.filter((row) => Math.abs(num(row, 'pit') - 0.5) <= level / 200 + 1e-9).length;
export const horizons = (tables: Tables) => [...new Set(tables.forecasts.map((row) => num(row, 'horizon_quarters')))].sort();
export const ahead = (horizon: number) => (horizon === 1 ? '1 quarter' : `${horizon} quarters`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const AI = { method: 'ai' };
const SCENARIO = ', scenario “With AI”';

/** Share of the rival's mean score that the model saves, over the starts from a day on. */
export function skillOf(tables: Tables, price: string, method: string, rival: string, horizon: number, from = ''): number {
  const ours = pick(tables, { price, method, horizon_quarters: horizon }).filter(({ start }) => String(start) >= from);
  const theirs = ours.map(({ start }) => pick(tables, { price, method: rival, horizon_quarters: horizon, start: start! })[0]!);
  const score = (rows: Row[]) => mean(rows.map((row) => num(row, 'crps_log')));
  return 1 - score(ours) / score(theirs);
}

interface Skill {
  skill: number;
  low: number;
  high: number;
}

/** The interval is a bootstrap's: as the table has it. */
export function skillWithInterval(tables: Tables, price: string, method: string, rival: string, horizon: number): Skill {
  const row = tables.skill.find(
    (one) => one['price'] === price && one['method'] === method && one['rival'] === rival && one['horizon_quarters'] === horizon,
  )!;
  const end = (column: string) => 100 * num(row, column);
  return { skill: 100 * skillOf(tables, price, method, rival, horizon), low: end('low_90'), high: end('high_90') };
}

const skillRule = (before: string, { skill, low, high }: Skill, after = '') =>
  Number.isFinite(low) ? say(`${before}#% (<~>)${after}`, skill, low, high) : say(`${before}#%${after}`, skill);

export function fansChart(tables: Tables, price: string): Reckoned {
  const rows = pick(tables, { price, ...AI });
  const starts = [...new Set(rows.map((row) => String(row['start'])))];
  const inside = rows.filter((row) => num(row, 'pit') >= 0.05 && num(row, 'pit') <= 0.95).length;
  const share = inside / rows.length;
  const reading = share < 0.8 ? ': too narrow' : share > 0.97 ? ': too wide' : '';
  const longDate = (iso: string) =>
    `${Number(iso.slice(8))} ${['January', 'April', 'July', 'October'][Math.floor((Number(iso.slice(5, 7)) - 1) / 3)]} ${iso.slice(0, 4)}`;
  const rules = [
    say(`${inside} of ${rows.length} outcomes fell inside the 90% interval ${MODES[price]} (#%)${reading}`, 100 * share),
    say(`${inside} of ${rows.length} quarters inside the 90% interval`),
    say(`from ${starts.length} starts${SCENARIO}`),
    say(`from ${starts.length} past starts`),
    say(`${longDate(starts[0]!)} to ${longDate(starts.at(-1)!)}`),
    say('middle 50% and 90% of runs, up to four quarters ahead'),
    say('outside the 90%.'),
    // below the third panel stands the source, where there are two columns
    say('Starts in Q1 | Starts in Q2 | Starts in Q3 | ¦ | Starts in Q4'),
    say('Starts in Q1 | Starts in Q2 | Starts in Q3 | Starts in Q4'),
  ];
  return {
    provenance: tables.provenance,
    rules,
    cell(row, column) {
      const forecast = rows.find(({ start, quarter }) => start === row['start'] && quarter === row['quarter']);
      const value = num(forecast, column);
      return column.endsWith('_ehs') ? [value, Math.abs(value) * 5.01e-4] : value;
    },
  };
}

export function coverageChart(tables: Tables): Reckoned {
  const overall = (price: string, level: number) => {
    const rows = pick(tables, { price, ...AI });
    return { held: held(rows, level), n: rows.length };
  };
  const main = overall('simulated', 90);
  const percents = (price: string) => LEVELS.map((level) => (100 * overall(price, level).held) / overall(price, level).n);
  return {
    provenance: tables.provenance,
    rules: [
      ...Object.keys(MODES).map((price) => say(panelOf(tables, price))),
      say(`Intervals that claim 90% held #% of outcomes on simulated prices: ${main.held} of ${main.n}`, (100 * main.held) / main.n),
      say('Intervals that claim 90% held #% of outcomes on simulated prices', (100 * main.held) / main.n),
      ...Object.entries(MODES).map(([price, phrase]) => say(`${phrase} 50% held #%, 80% held #%, 90% held #%`, ...percents(price))),
      say(`central 50, 80 and 90% of runs, by quarters ahead${SCENARIO}`),
      say('lines: 95% interval'),
    ],
    cell(row, column) {
      const rows = pick(tables, { price: row['price']!, method: row['method']!, horizon_quarters: row['horizon_quarters']! });
      const level = Number(row['claimed_pct']);
      const count = held(rows, level);
      const [low, high] = wilson(count, rows.length).map((end) => 100 * end) as [number, number];
      const known: Record<string, number | [number, number]> = {
        horizon_quarters: num(row, 'horizon_quarters'),
        claimed_pct: LEVELS.includes(level) ? level : Number.NaN,
        held: count,
        outcomes: rows.length,
        held_pct: [(100 * count) / rows.length, 0.0501],
        low_pct: [low, 0.0501],
        high_pct: [high, 0.0501],
      };
      return known[column];
    },
  };
}

/** Labels of a panel of coverage, in the order they are drawn. */
function panelOf(tables: Tables, price: string): string {
  const blocks = LEVELS.map((level) => {
    const bars = horizons(tables).map((horizon) => {
      const rows = pick(tables, { price, ...AI, horizon_quarters: horizon });
      return `${ahead(horizon)} | ${held(rows, level)} of ${rows.length}`;
    });
    return `${level}% interval | ${bars.join(' | ')}`;
  });
  return `${capital(MODES[price]!)} | ${blocks.join(' | ')}`;
}

const pitsOf = (tables: Tables, price: string, method = 'ai') => pick(tables, { price, method }).map((row) => num(row, 'pit'));
const tenths = (pits: number[]) =>
  Array.from({ length: 10 }, (_, k) => pits.filter((pit) => Math.min(9, Math.floor(10 * pit)) === k).length);

/** What the shape of the places says. */
export function shapeOf(pits: number[]): string {
  const counts = tenths(pits);
  const ends = (counts[0]! + counts[9]!) / pits.length - 0.2;
  const error = Math.sqrt(0.16 / pits.length);
  const shift = (mean(pits) - 0.5) * Math.sqrt(12 * pits.length);
  if (ends > 2 * error) return 'too many outcomes fell beyond what the forecasts reach: too narrow';
  if (Math.abs(shift) > 2) return `outcomes came ${shift > 0 ? 'higher' : 'lower'} than forecast`;
  return ends < -2 * error ? 'outcomes kept to the middle: forecasts are too wide' : 'no clear departure from calibrated forecasts';
}

export function pitChart(tables: Tables): Reckoned {
  const prices = Object.keys(MODES);
  return {
    provenance: tables.provenance,
    rules: [
      ...prices.map((price) => say(`${tenths(pitsOf(tables, price)).join(' | ')} | ${capital(MODES[price]!)}`)),
      say(`On simulated prices, ${shapeOf(pitsOf(tables, 'simulated'))}`),
      ...prices.map((price) => {
        const pits = pitsOf(tables, price);
        const counts = tenths(pits).map((count) => (100 * count) / pits.length);
        return say(`${MODES[price]} #% in the lowest tenth and #% in the highest`, counts[0]!, counts[9]!);
      }),
      ...prices.map((price) => say(`Mean place ${MODES[price]}: #`, mean(pitsOf(tables, price)))),
      say('in 95% of cases'),
      say(`all horizons${SCENARIO}`),
    ],
    cell(row, column, i) {
      const pits = pitsOf(tables, String(row['price']));
      const k = i % 10;
      return { from_pct: 10 * k, until_pct: 10 * k + 10, outcomes: tenths(pits)[k]!, expected: pits.length / 10 }[column];
    },
  };
}

export function skillChart(tables: Tables): Reckoned {
  const own = horizons(tables).map((horizon) => ({ horizon, ...skillWithInterval(tables, 'simulated', 'ai', 'drift', horizon) }));
  const better = own.filter(({ skill }) => skill > 0).length;
  const clear = own.filter(({ low }) => low > 0).length;
  const sure = clear === better ? ', clear of chance' : clear === 0 ? ', none clear of chance' : `, ${clear} clear of chance`;
  const panel = (price: string): Rule => {
    const cells = RIVALS.flatMap((rival) => horizons(tables).map((horizon) => 100 * skillOf(tables, price, 'ai', rival, horizon)));
    const rows = RIVALS.map(
      (rival) =>
        `against ${NAMES[rival]} | ${horizons(tables)
          .map((h) => `${ahead(h)} | #%`)
          .join(' | ')}`,
    );
    return say(`${capital(MODES[price]!)} | ${rows.join(' | ')}`, ...cells);
  };
  return {
    provenance: tables.provenance,
    rules: [
      ...Object.keys(MODES).map(panel),
      better === 0
        ? say('The model does not beat last year’s drift at any horizon on simulated prices')
        : say(`The model beats last year’s drift at ${better} of ${own.length} horizons on simulated prices${sure}`),
      say(RIVALS.length === 5 ? 'against five rivals by horizon' : 'rivals'),
      ...own.map((one) => skillRule(`${ahead(one.horizon)} ahead `, one)),
      say('90% intervals from resampling'),
    ],
    cell(row, column) {
      const [price, method, rival, horizon] = [
        String(row['price']),
        String(row['method']),
        String(row['rival']),
        num(row, 'horizon_quarters'),
      ];
      const { skill, low, high } = skillWithInterval(tables, price, method, rival, horizon);
      if (column === 'horizon_quarters') return horizon;
      if (column === 'starts') return pick(tables, { price, method, horizon_quarters: horizon }).length;
      const value = { skill, low, high }[column];
      return value === undefined ? undefined : [value / 100, 5.5e-4];
    },
  };
}
