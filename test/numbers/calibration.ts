/** The charts of `calibrate` from its tables: coverage from ranks, errors of windows epoch by epoch, the structural break. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './account.ts';
import type { Reckoned } from './chartFolder.ts';
import { quarterTitle } from './sample.ts';
import { num, type Row, readCsv } from './tables.ts';

export interface Tables {
  windows: Row[];
  errors: Row[];
  recovery: Row[];
  trial: Row[];
  parameters: Row[];
  draws: number;
  /** Of history from the emulator, as the head of the posterior has it. */
  distance: number;
  provenance: Reckoned['provenance'];
}

export const calibrationTables = (folder: string, provenance: Omit<Reckoned['provenance'], 'source' | 'runs'>): Tables => {
  const draws = readCsv(folder, 'posterior').length;
  return {
    windows: readCsv(folder, 'windows'),
    errors: readCsv(folder, 'errors'),
    recovery: readCsv(folder, 'recovery'),
    trial: readCsv(folder, 'break'),
    parameters: readCsv(folder, 'parameters'),
    draws,
    distance: Number(/history lies ([\d.]+) squared/.exec(readFileSync(join(folder, 'posterior.csv'), 'utf8'))![1]),
    provenance: {
      ...provenance,
      runs: draws,
      source: `Source: hashpivot 0.1.0, study ${provenance.study} (${provenance.hash!.slice(0, 8)}), ${draws} runs, seed ${provenance.seed}.`,
    },
  };
};

export const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
export const MODES: Record<string, string> = {
  off: 'without AI',
  on: 'with AI',
  'as set': 'with AI as studies set it',
  'all capital': 'with AI drawing all capital in reach',
};
const MONTHS = ['January', '', '', 'April', '', '', 'July', '', '', 'October'];
const month = (start: string) => `${MONTHS[Number(start.slice(5, 7)) - 1]} ${start.slice(0, 4)}`;

/** As charts and sentences call them; others by their own name. */
export const PARAMETERS: Record<string, string> = {
  siteGrowth: 'growth of sites',
  paybackLimit: 'longest payback',
  refresh: 'renewal of rigs',
};
const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** By parameter, in their order: coverage of the 90 % interval in per cent, ranks, mean width of the posterior. */
export function recovered({ recovery }: Tables) {
  return [...new Set(recovery.map((row) => String(row['parameter'])))].map((name) => {
    const own = recovery.filter((row) => row['parameter'] === name);
    const ranks = own.map((row) => num(row, 'rank'));
    const held = ranks.filter((rank) => rank >= 0.05 && rank <= 0.95).length;
    return {
      name,
      title: PARAMETERS[name] ?? name,
      ranks,
      coverage: (100 * held) / ranks.length,
      width: mean(own.map((row) => num(row, 'posterior_over_prior_sd'))),
    };
  });
}

export function recoveryRanks(tables: Tables): Reckoned {
  const all = recovered(tables);
  const n = all[0]!.ranks.length;
  const honest = all.filter(({ coverage }) => coverage >= 80 && coverage <= 97).length;
  return {
    provenance: tables.provenance,
    rules: [
      ...all.map(({ title, coverage }) => say(`${titled(title)} | #%`, coverage)),
      say(
        `90% intervals hold the planted truth in 80–97% of ${n} histories for ${honest === all.length ? `all ${honest}` : `${honest} of ${all.length}`} parameters`,
      ),
      ...all.map(({ title, coverage, width }) => say(`${title} #% (#)`, coverage, width)),
      ...all.slice(0, 3).map(({ title, coverage }) => say(`${title} #%`, coverage)),
      say(`in ${n} synthetic histories; bars`),
      say(`${n} synthetic histories each`),
      say('histories whose 90% interval holds the truth'),
      say('Coverage of 90% intervals (standard deviation of posterior over prior)'),
    ],
    cell(row, column, i) {
      const { ranks, coverage, width } = all.find(({ name }) => name === row['parameter'])!;
      const k = i % 10;
      const known: Record<string, number | [number, number]> = {
        rank_from: k / 10,
        rank_to: (k + 1) / 10,
        histories: ranks.filter((rank) => Math.min(9, Math.floor(10 * rank)) === k).length,
        coverage_90: [coverage / 100, 6e-4],
        shrinkage: [width, 1e-3],
      };
      return known[column];
    },
  };
}

const pct = (log: number) => 100 * (Math.exp(log) - 1);

/** Of a window and mode: root mean square and mean of its errors, and the range of nine in ten epochs. */
export function scored({ errors }: Tables, start: string, mode: string) {
  const own = errors.filter((row) => row['start'] === start && row['ai'] === mode).map((row) => num(row, 'log_error'));
  const sorted = [...own].sort((a, b) => a - b);
  const at = (p: number) => pct(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!);
  return { rmse: Math.sqrt(mean(own.map((error) => error ** 2))), bias: mean(own), low: at(0.05), high: at(0.95), n: own.length };
}

export const startsOf = ({ windows }: Tables, fitted: string) => [
  ...new Set(windows.filter((row) => row['fitted'] === fitted).map((row) => String(row['start']))),
];
export const overall = (tables: Tables, starts: string[], mode: string) =>
  Math.sqrt(mean(starts.map((start) => scored(tables, start, mode).rmse ** 2)));

export const counted = (windows: number) => `${windows} ${windows === 1 ? 'window' : 'windows'}`;

export function unseenWindows(tables: Tables, trainedUntil: string): Reckoned {
  const starts = startsOf(tables, 'false');
  const [off, on] = [overall(tables, starts, 'off'), overall(tables, starts, 'on')];
  const rows = starts.flatMap((start) => Object.entries(MODES).map(([mode, title]) => ({ start, title, ...scored(tables, start, mode) })));
  return {
    provenance: tables.provenance,
    rules: [
      ...rows.map(({ start, title, bias, rmse }) => say(`${month(start)}, ${title} | #%, error #`, pct(bias), rmse)),
      Math.abs(on - off) < 0.1 * off
        ? say(`AI hardly changes the error on ${counted(starts.length)} never fitted: # without, # with`, off, on)
        : on < off
          ? say(`AI brings the error on ${counted(starts.length)} never fitted from # to #`, off, on)
          : say(`AI does not lower the error on ${counted(starts.length)} never fitted: # without, # with`, off, on),
      ...starts.map((start) =>
        say(
          `${month(start)} ${Object.keys(MODES)
            .map(() => '#')
            .join('/')}`,
          ...Object.keys(MODES).map((mode) => scored(tables, start, mode).rmse),
        ),
      ),
      say(`Fitted to windows that end by ${trainedUntil}`),
      say('line: 90% of epochs. Numbers: root mean square of the log error, of which # is block luck', 1 / Math.sqrt(2016)),
    ],
    cell(row, column) {
      const { rmse, bias, low, high } = scored(tables, String(row['start']), String(row['ai']));
      const known: Record<string, number> = { rmse, bias, p05_pct: low, p95_pct: high };
      const value =
        known[column] ??
        num(
          tables.windows.find((one) => one['start'] === row['start'] && one['ai'] === row['ai']),
          column,
        );
      // the chart's table has four digits
      return [value, Math.abs(value) * 5.01e-4 + 1e-6];
    },
  };
}

export const TOLD: Record<string, string> = {
  nothing: 'Price alone',
  ai: 'with AI',
  storm: 'with the storm',
  energy: 'with energy prices',
  all: 'with all three',
  'all-capital': 'with all three, all capital in reach drawn to AI',
};
export const rowOf = ({ trial }: Tables, told: string, quarter: string) =>
  trial.find((row) => row['told'] === told && row['quarter'] === quarter)!;
export const range = (row: Row) => [num(row, 'gap_pct'), num(row, 'p05'), num(row, 'p95')];

export function structuralBreak(tables: Tables, trainedUntil: string): Reckoned {
  const quarters = [...new Set(tables.trial.map((row) => String(row['quarter'])))];
  const last = quarters.at(-1)!;
  const gap = (told: string) => num(rowOf(tables, told, last), 'gap_pct');
  const side = (told: string) => (gap(told) < 0 ? 'below' : 'above');
  return {
    provenance: tables.provenance,
    rules: [
      ...quarters.flatMap((quarter) =>
        Object.entries(TOLD).map(([told, title]) => {
          const row = rowOf(tables, told, quarter);
          const name = `${quarterTitle(quarter)}, ${title} | #% (<~>), `;
          return told === 'nothing'
            ? say(`${name}nothing told`, ...range(row))
            : say(`${name}# ± #`, ...range(row), num(row, 'closed_points'), num(row, 'closed_se'));
        }),
      ),
      say(
        `On price alone the fitted model is #% ${side('nothing')} hashrate in ${quarterTitle(last)}; with AI, storm and energy prices #% ${side('all')}`,
        Math.abs(gap('nothing')),
        Math.abs(gap('all')),
      ),
      ...Object.entries(TOLD).map(([told, title]) => say(`${title} #% (<~>)`, ...range(rowOf(tables, told, last)))),
      say(`In ${quarterTitle(last)}:`),
      say(`windows that end by ${trainedUntil}`),
      say('line: 90% of runs'),
    ],
    cell(row, column) {
      const told = Object.keys(TOLD).find((key) => TOLD[key] === row['told'])!;
      return [num(rowOf(tables, told, String(row['quarter'])), column), 5.6e-3];
    },
  };
}
