/**
 * A made-up result with the shape of a real one, for tests of charts: seeded, four scenarios, identities that hold.
 * Nothing in it says anything about mining.
 */
import { CLASS_IDS, REGION_IDS } from '../../src/config/names.ts';
import type { HistoryEpoch } from '../../src/history/history.ts';
import { GRID_SERIES, GROUP_SERIES, IDENTITY_SERIES, QUARTER_SERIES, RUN_SERIES } from '../../src/model/observables.ts';
import type { StudyResult } from '../../src/results/studyResult.ts';
import { buildCalendar } from '../../src/scenario/calendar.ts';
import type { ModelConfig, ReportConfig } from '../../src/scenario/study.ts';
import { dayOf, isoDateOf } from '../../src/units.ts';

export interface SyntheticOptions {
  runs?: number;
  seed?: number;
  start?: string;
  until?: string;
  titles?: string[];
  report?: Partial<ReportConfig>;
  name?: string;
  question?: string;
}

const NAMES = ['no-pivot', 'as-contracted', 'ai-boom', 'ai-bust', 'storm', 'rally', 'squeeze'];
const TITLES = ['No AI pivot', 'As contracted', 'AI boom', 'AI bust, rigs return'];
/** MW of AI at the end, by scenario. */
const AI_END_MW = [350, 4200, 9800, 2100, 3000, 3000, 3000];
const START_SHARES = [0.31, 0.14, 0.24, 0.17, 0.14];
const AI_SPLIT = [0.86, 0.09, 0.04, 0.01, 0];

function mulberry32(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function columns<K extends string, A>(names: readonly K[], make: () => A): Record<K, A> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<K, A>;
}

export function syntheticResult(options: SyntheticOptions = {}): StudyResult {
  const { runs = 200, seed = 11, start = '2026-03-20', until = '2028-12-31', titles = TITLES } = options;
  const calendar = buildCalendar(start, until, 7);
  const { gridDates, gridSteps } = calendar;
  const quarters = calendar.quarters.map(({ name, startDay, endDay, complete }) => ({
    name,
    start: isoDateOf(startDay),
    end: isoDateOf(endDay - 1),
    complete,
  }));
  const model = { network: { startHeight: 941_472 } } as unknown as ModelConfig;
  const cases = titles.map((_, scenarioIndex) => ({ scenarioIndex, pointId: 0, model }));
  const n = cases.length * runs;
  const result: StudyResult = {
    study: {
      name: options.name ?? 'pivot',
      question:
        options.question ?? 'How does hashrate go on if miners do not turn to AI, turn as contracted, in a boom, and return in a bust?',
      start,
      until,
      runs,
      seed,
      scenarios: titles.map((title, i) => ({ name: NAMES[i] ?? `s${i}`, title, model })),
      report: { focus: 'as-contracted', historyFrom: '2024-01-01', ...options.report },
    },
    cases,
    runs,
    gridDates,
    quarters,
    classes: CLASS_IDS,
    regions: REGION_IDS,
    status: new Uint8Array(n).fill(1),
    failures: [],
    grid: columns(GRID_SERIES, () => new Float32Array(n * gridSteps)),
    quarterly: columns(QUARTER_SERIES, () => new Float64Array(n * quarters.length).fill(Number.NaN)),
    classQuarterly: columns(GROUP_SERIES, () => new Float64Array(n * quarters.length * CLASS_IDS.length)),
    regionQuarterly: columns(GROUP_SERIES, () => new Float64Array(n * quarters.length * REGION_IDS.length)),
    outcomes: columns(RUN_SERIES, () => new Float64Array(n)),
  };
  for (let c = 0; c < cases.length; c++) for (let run = 0; run < runs; run++) simulateRun(result, c, run, seed);
  return result;
}

function simulateRun(result: StudyResult, c: number, run: number, seed: number): void {
  const uniform = mulberry32(seed * 1_000_003 + run);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const slot = c * result.runs + run;
  const steps = result.gridDates.length;
  const firstDay = dayOf(result.gridDates[0]!);
  const halvingDay = dayOf('2028-04-12');
  const aiEnd = AI_END_MW[c % AI_END_MW.length]! * Math.exp(0.25 * normal());
  const growth = 0.12 + 0.1 * normal();
  let price = 70_000;
  let drift = 0;
  for (let g = 0; g < steps; g++) {
    const at = slot * steps + g;
    const day = firstDay + g * 7;
    const t = (day - firstDay) / 365;
    const shock = normal();
    if (g > 0) {
      price *= Math.exp(0.002 + 0.07 * shock);
      drift += 0.012 * shock + 0.008 * normal();
    }
    const bust = c === 3 ? Math.max(0, t - 1.4) * 0.5 : 0;
    const aiMw = 300 + aiEnd * (t / 2.8) ** 1.3 * (1 - Math.min(0.7, bust));
    const halving = day >= halvingDay ? 0.88 : 1;
    const winter = Math.exp(-(((day - dayOf('2027-01-25')) / 9) ** 2)) * 0.08;
    const hashrate = Math.max(60, 990 * Math.exp(growth * t + drift) * halving * (1 - winter) - (aiMw - 300) * 0.03);
    const subsidy = day >= halvingDay ? 1.5625 : 3.125;
    const luck = 1 + 0.03 * normal();
    const put = (series: keyof StudyResult['grid'], amount: number) => {
      result.grid[series][at] = amount;
    };
    put('hashrate_ehs', hashrate);
    put('observed_hashrate_ehs', hashrate * luck);
    put('installed_ehs', hashrate * 1.15);
    put('idle_price_ehs', hashrate * 0.1);
    put('idle_weather_ehs', hashrate * (0.05 + winter));
    put('difficulty_t', hashrate / 7.2);
    put('hashprice_usd_ph_day', ((subsidy + 0.03) * 144 * price) / hashrate / 1000);
    put('block_interval_s', (600 * (1 - growth / 40)) / luck);
    put('price_usd', price);
    put('ai_operating_mw', aiMw);
    put('ai_building_mw', aiMw * 0.2);
    put('hhi_owner', 210 + 60 * (1 - aiMw / 20_000) + 20 * shock * Math.min(1, t));
    put('nakamoto_owner', Math.max(8, Math.round(17 + (aiMw - 300) / 1500 + normal() * Math.min(1.6, t * 2))));
    put('small_share', 0.14 + 0.01 * t);
    put('security_usd_per_day', (subsidy + 0.03) * 144 * price);
    put('majority_rental_usd_per_day', (subsidy + 0.03) * 144 * price * 1.02);
    put('majority_purchase_usd', hashrate * 1e6 * 12);
    put('hashrate_volatility_per_year', 0.16 + 0.05 * Math.abs(normal()) * Math.min(1, t * 3));
    put('fleet_efficiency_j_per_th', 24 - 3 * t);
  }
  writeQuarters(result, c, run, aiEnd, normal);
  writeOutcomes(result, slot);
}

function writeQuarters(result: StudyResult, c: number, run: number, aiEnd: number, normal: () => number): void {
  const slot = c * result.runs + run;
  const steps = result.gridDates.length;
  const classes = result.classes.length;
  let before = 991.8;
  result.quarters.forEach((quarter, q) => {
    const inside = result.gridDates.flatMap((date, g) => (date >= quarter.start && date <= quarter.end ? [g] : []));
    const mean = (series: keyof StudyResult['grid']) => {
      const cells = inside.length > 0 ? inside : [0];
      return cells.reduce((sum, g) => sum + result.grid[series][slot * steps + g]!, 0) / cells.length;
    };
    const at = slot * result.quarters.length + q;
    const put = (series: keyof StudyResult['quarterly'], amount: number) => {
      result.quarterly[series][at] = amount;
    };
    const observed = mean('observed_hashrate_ehs');
    const change = observed - before;
    put('mean_hashrate_ehs', mean('hashrate_ehs'));
    put('mean_observed_hashrate_ehs', observed);
    put('change_mean_ehs', change);
    put('change_mean_pct', (100 * change) / before);
    put('change_first_last_week_pct', (100 * change) / before + normal());
    const parts = [
      55 + 8 * normal(),
      6 + 2 * normal(),
      -aiEnd / 300,
      -14 - 3 * normal(),
      -4 + normal(),
      -8 + 6 * normal(),
      2 + 9 * normal(),
    ];
    IDENTITY_SERIES.forEach((series, i) => {
      put(series, i < 7 ? parts[i]! : change - parts.reduce((sum, part) => sum + part, 0));
    });
    put('mean_price_usd', mean('price_usd'));
    put('security_usd_per_day', mean('security_usd_per_day'));
    before = observed;
    const aiMw = mean('ai_operating_mw');
    const usShare = START_SHARES[0]! - (aiMw - 300) / 90_000 + 0.01 * normal() * Math.min(1, q / 3);
    for (let k = 0; k < classes; k++) {
      const share = k === 0 ? usShare : (START_SHARES[k]! * (1 - usShare)) / (1 - START_SHARES[0]!);
      const cell = at * classes + k;
      result.classQuarterly.hashrate_share[cell] = share;
      result.classQuarterly.hashrate_ehs[cell] = share * mean('hashrate_ehs');
      result.classQuarterly.ai_operating_mw[cell] = aiMw * AI_SPLIT[k]!;
      result.classQuarterly.ai_building_mw[cell] = aiMw * 0.2 * AI_SPLIT[k]!;
      result.classQuarterly.ai_revenue_usd[cell] = aiMw * AI_SPLIT[k]! * 1.45e6 * 0.25;
      result.classQuarterly.mining_revenue_usd[cell] = share * mean('security_usd_per_day') * 90;
    }
  });
}

function writeOutcomes(result: StudyResult, slot: number): void {
  const steps = result.gridDates.length;
  const path = result.grid.hashrate_ehs.subarray(slot * steps, (slot + 1) * steps);
  const last = slot * steps + steps - 1;
  const put = (series: keyof StudyResult['outcomes'], amount: number) => {
    result.outcomes[series][slot] = amount;
  };
  put('end_hashrate_ehs', path[steps - 1]!);
  put('change_over_study_pct', 100 * (path[steps - 1]! / path[0]! - 1));
  put('min_hashrate_ratio', Math.min(...path) / path[0]!);
  put('mean_hashrate_ehs', path.reduce((sum, h) => sum + h, 0) / steps);
  put('end_price_usd', result.grid.price_usd[last]!);
  put('end_ai_operating_mw', result.grid.ai_operating_mw[last]!);
  put('peak_ai_operating_mw', result.grid.ai_operating_mw[last]!);
  put('end_hhi_owner', result.grid.hhi_owner[last]!);
  put('end_nakamoto_owner', result.grid.nakamoto_owner[last]!);
  put('end_small_share', result.grid.small_share[last]!);
  const classes = result.classes.length;
  const lastQuarter = (slot + 1) * result.quarters.length - 1;
  put('end_us_public_share', result.classQuarterly.hashrate_share[lastQuarter * classes]!);
}

/** Epochs of made-up history, up to the day given. */
export function syntheticHistory(until = '2026-03-20', seed = 5): HistoryEpoch[] {
  const uniform = mulberry32(seed);
  const epochs: HistoryEpoch[] = [];
  const lastHeight = 939_456;
  const count = 75;
  let day = dayOf(until) - 13.9;
  for (let i = 0; i < count; i++) {
    const trend = 1000 * Math.exp(-0.011 * i) * (1 + 0.04 * (uniform() - 0.5));
    const days = 13.9 + 0.6 * (uniform() - 0.5);
    epochs.unshift({
      height: lastHeight - i * 2016,
      start: isoDateOf(day),
      difficultyT: trend / 7.15,
      days,
      hashrateEHs: trend,
      priceUsd: 70_000,
      feesBtcPerBlock: 0.03,
      hashpriceUsdPerPHDay: ((3.155 * 144 * 70_000) / trend) * 1e-3,
    });
    day -= 13.95;
  }
  return epochs;
}
