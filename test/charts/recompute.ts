/** The figures of the study's charts from the raw arrays of a result: a second reckoning that shares no code with the first. */
import type { ChartSpec, Row } from '../../src/charts/chartSpec.ts';
import type { ChartContext } from '../../src/charts/context.ts';
import { CLASS_IDS, CLASS_TITLES } from '../../src/config/names.ts';

type Sample = number[];

function quantile(sorted: Sample, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below]! + (at - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}

function described(sample: Sample): Record<string, number> {
  const there = sample.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const variance = there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (there.length - 1);
  const [p05, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(there, p)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { mean, mcse: Math.sqrt(variance / there.length), p05, p25, p50, p75, p95, n: there.length };
}

const runsOf = ({ result }: ChartContext) => Array.from({ length: result.runs }, (_, run) => run);

/** Values of a scenario by run: a grid series at a date, a quarter, a class in a quarter, an outcome. */
const sampled = (context: ChartContext) => {
  const { result } = context;
  const caseOf = (name: string) => context.scenarios.find((scenario) => scenario.name === name)!.caseIndex;
  const slot = (name: string, run: number) => caseOf(name) * result.runs + run;
  const quarters = result.quarters.length;
  return {
    grid: (name: string, series: string, date: string): Sample => {
      const at = result.gridDates.indexOf(date);
      return runsOf(context).map(
        (run) => (result.grid as Record<string, ArrayLike<number>>)[series]![slot(name, run) * result.gridDates.length + at]!,
      );
    },
    quarter: (name: string, series: string, quarter: string): Sample => {
      const at = result.quarters.findIndex((q) => q.name === quarter);
      return runsOf(context).map(
        (run) => (result.quarterly as Record<string, ArrayLike<number>>)[series]![slot(name, run) * quarters + at]!,
      );
    },
    group: (name: string, k: number, series: string, quarter: string): Sample => {
      const at = result.quarters.findIndex((q) => q.name === quarter);
      const values = (result.classQuarterly as Record<string, ArrayLike<number>>)[series]!;
      return runsOf(context).map((run) => values[(slot(name, run) * quarters + at) * result.classes.length + k]!);
    },
    outcome: (name: string, series: string): Sample =>
      runsOf(context).map((run) => (result.outcomes as Record<string, ArrayLike<number>>)[series]![slot(name, run)]!),
  };
};

/** Samples a row of a table is made of, by the unit at the end of its columns. */
function samplesOf(context: ChartContext, id: string, row: Row): Record<string, Sample> {
  const get = sampled(context);
  const focus = context.focus.name;
  const text = (column: string) => String(row[column]);
  const classOf = () => CLASS_IDS.findIndex((c) => CLASS_TITLES[c] === row['class']);
  const grid = (series: string, name = focus) => get.grid(name, series, text('date'));
  switch (id) {
    case 'fan':
      return row['kind'] === 'history' ? {} : { ehs: grid('hashrate_ehs') };
    case 'hashprice':
      return row['kind'] === 'history' ? {} : { usd_ph_day: grid('hashprice_usd_ph_day') };
    case 'scenarios':
      return { ehs: grid('hashrate_ehs', text('scenario')) };
    case 'block-interval':
      return { block_interval_s: grid('block_interval_s'), volatility_per_year: grid('hashrate_volatility_per_year') };
    case 'security':
      return Object.fromEntries(
        ['security_usd_per_day', 'majority_purchase_usd', 'majority_rental_usd_per_day'].map((series) => [series, grid(series)]),
      );
    case 'shares':
      return { share: get.group(focus, classOf(), 'hashrate_share', text('quarter')) };
    case 'ai-mw':
      return { mw: get.group(text('scenario'), classOf(), 'ai_operating_mw', text('quarter')) };
    case 'ai-revenue':
      return { usd: get.group(text('scenario'), classOf(), 'ai_revenue_usd', text('quarter')) };
    case 'identity':
      return { ehs: get.quarter(focus, text('part'), text('quarter')) };
    case 'concentration':
      return row['nakamoto_owners'] === undefined
        ? { value: get.outcome(text('scenario'), `end_${text('measure')}`) }
        : { run_share: get.outcome(text('scenario'), 'end_nakamoto_owner').map((n) => (n === row['nakamoto_owners'] ? 1 : 0)) };
    default:
      return {};
  }
}

/** Cells that differ from the reckoning by more than their last digit, or that nobody reckoned. */
export function cellFaults(context: ChartContext, { id, csv }: ChartSpec): string[] {
  const dots = [
    ...sampled(context).quarter(context.focus.name, 'change_mean_pct', context.result.quarters[context.headline!.index]!.name),
  ].sort((a, b) => a - b);
  return csv.rows.flatMap((row, i) => {
    const statistics = Object.entries(samplesOf(context, id, row)).map(([unit, sample]) => [unit, described(sample)] as const);
    return Object.entries(row).flatMap(([column, cell]) => {
      if (typeof cell !== 'number' || column === 'nakamoto_owners' || column === 'dot' || row['kind'] === 'history') return [];
      const expected =
        id === 'quarter-dots'
          ? quantile(dots, (i + 0.5) / csv.rows.length)
          : column === 'run_share'
            ? statistics[0]![1]['mean']
            : statistics.map(([unit, s]) => (column === 'n' ? s['n'] : s[column.replace(`_${unit}`, '')])).find((v) => v !== undefined);
      // cells are written to six digits, shares of runs to four, dots to three decimals
      const allowed = id === 'quarter-dots' ? 6e-4 : Math.abs(expected ?? 0) * (column === 'run_share' ? 6e-4 : 6e-6);
      const isRight = expected !== undefined && Math.abs(cell - expected) <= allowed;
      return isRight ? [] : [`${id} row ${i} ${column}: ${cell}, reckoned ${expected}`];
    });
  });
}

export interface Figures {
  values: number[];
  /** Units the words may use: 1, per cent, million and billion. */
  scales: number[];
}

const NAMES = ['mean', 'p05', 'p25', 'p50', 'p75', 'p95'] as const;
const all = (sample: Sample) => NAMES.map((name) => described(sample)[name]!);
const shareWhere = (sample: Sample, keep: (value: number) => boolean) => {
  const share = sample.filter(keep).length / sample.length;
  return [share, 1 - share];
};

/** What words and labels of a chart may tell: its statistics at the ends, differences and shares of runs. */
export function figuresOf(context: ChartContext, id: string): Figures {
  const get = sampled(context);
  const { result, headline } = context;
  const names = context.scenarios.map(({ name }) => name);
  const focus = context.focus.name;
  const [first, last] = [result.gridDates[0]!, result.gridDates.at(-1)!];
  const quarters = result.quarters.map(({ name }) => name);
  const grid = (series: string, name = focus, date = last) => get.grid(name, series, date);
  const ends = (series: string) => [...all(grid(series)), ...all(grid(series, focus, first))];
  const rises = (series: string) =>
    shareWhere(
      grid(series).map((end, run) => end - grid(series, focus, first)[run]!),
      (d) => d > 0,
    );
  const classes = result.classes.map((_, k) => k);
  const total = (series: string, name: string, quarter: string) =>
    runsOf(context).map((run) => classes.reduce((sum, k) => sum + get.group(name, k, series, quarter)[run]!, 0));
  const at = quarters[headline!.index]!;
  switch (id) {
    case 'fan':
      return { values: [...ends('hashrate_ehs'), ...rises('hashrate_ehs').map((s) => 100 * s), 20], scales: [1] };
    case 'hashprice':
      return { values: [...ends('hashprice_usd_ph_day'), ...rises('hashprice_usd_ph_day').map((s) => 100 * s)], scales: [1] };
    case 'scenarios': {
      const base = get.outcome(names[0]!, 'end_hashrate_ehs');
      const differences = names.map((name) => get.outcome(name, 'end_hashrate_ehs').map((end, run) => 100 * (end / base[run]! - 1)));
      const below = differences.flatMap((d) => shareWhere(d, (value) => value < 0)).map((share) => 100 * share);
      return { values: [...names.flatMap((name) => all(grid('hashrate_ehs', name))), ...differences.flatMap(all), ...below], scales: [1] };
    }
    case 'quarter-dots': {
      const changes = get.quarter(focus, 'change_mean_pct', at);
      const [fall, rise] = shareWhere(changes, (change) => change < 0) as [number, number];
      const z = 1.959964;
      const n = changes.length;
      const centre = (fall + (z * z) / (2 * n)) / (1 + (z * z) / n);
      const width = (z * Math.sqrt((fall * rise) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
      const dots = [50 * fall, 50 * rise].flatMap((count) => [Math.floor(count), Math.ceil(count)]);
      return { values: [...all(changes), 100 * fall, 100 * rise, 100 * (centre - width), 100 * (centre + width), ...dots], scales: [1] };
    }
    case 'identity': {
      const parts = Object.keys(result.quarterly).filter((name) => name.endsWith('_ehs'));
      return { values: parts.flatMap((part) => all(get.quarter(focus, part, at))), scales: [1] };
    }
    case 'shares':
      return {
        values: classes.flatMap((k) => [quarters[0]!, quarters.at(-1)!].flatMap((q) => all(get.group(focus, k, 'hashrate_share', q)))),
        scales: [100],
      };
    case 'ai-mw': {
      const leads = names.map(
        (name) =>
          (100 * described(get.group(name, 0, 'ai_operating_mw', quarters.at(-1)!))['mean']!) /
          described(total('ai_operating_mw', name, quarters.at(-1)!))['mean']!,
      );
      return { values: [...names.flatMap((name) => all(total('ai_operating_mw', name, quarters.at(-1)!))), ...leads], scales: [1] };
    }
    case 'ai-revenue': {
      const quarter = result.quarters.findLast(({ complete }) => complete)!.name;
      return { values: names.flatMap((name) => all(total('ai_revenue_usd', name, quarter))), scales: [1e-9, 1e-6] };
    }
    case 'concentration': {
      const starts = [...all(grid('hhi_owner', focus, first)), ...all(grid('nakamoto_owner', focus, first))];
      const lower = names.flatMap((name) =>
        shareWhere(
          get.outcome(name, 'end_hhi_owner').map((end, run) => end - grid('hhi_owner', name, first)[run]!),
          (d) => d < 0,
        ),
      );
      const bars = names.flatMap((name) => {
        const owners = get.outcome(name, 'end_nakamoto_owner');
        return [...new Set(owners)].flatMap((count) => shareWhere(owners, (n) => n === count));
      });
      const values = names.flatMap((name) => [...all(get.outcome(name, 'end_hhi_owner')), ...all(get.outcome(name, 'end_nakamoto_owner'))]);
      return { values: [...starts, ...values, ...[...lower, ...bars].map((share) => 100 * share)], scales: [1] };
    }
    case 'block-interval': {
      const medians = result.gridDates.map((date) => described(grid('block_interval_s', focus, date))['p50']! / 60);
      const values = [Math.min(...medians), Math.max(...medians), ...all(grid('block_interval_s')).map((s) => s / 60)];
      return { values: [...values, ...all(grid('hashrate_volatility_per_year')).map((v) => 100 * v)], scales: [1] };
    }
    default: {
      const money = [...all(grid('security_usd_per_day')).map((v) => v / 1e6), ...all(grid('majority_purchase_usd')).map((v) => v / 1e9)];
      return { values: [...money, ...rises('security_usd_per_day').map((s) => 100 * s)], scales: [1] };
    }
  }
}
